package org.meetingmigration.migration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.meetingmigration.calendar.Calendar;
import org.meetingmigration.calendar.Invitation;
import org.meetingmigration.calendar.PartImage;
import org.meetingmigration.calendar.StoredMeeting;
import org.meetingmigration.calendar.StoredObject;
import org.meetingmigration.calendar.StoredPart;
import org.meetingmigration.meeting.Attendee;
import org.meetingmigration.meeting.Carrier;
import org.meetingmigration.meeting.PartKey;
import org.meetingmigration.notice.Notice;
import org.meetingmigration.notice.NotifyPolicy;

/// Composes what attendees are told of a changed meeting, from the meeting as it is stored after the change:
/// so the same notice comes out again when a run is taken up after a kill.
final class Notices {

    private final NotifyPolicy policy;
    private final Planner planner;
    private final String requestId;

    Notices(PlanRun plans, String requestId) {
        this.policy = plans.notifyPolicy();
        this.planner = plans.planner();
        this.requestId = requestId;
    }

    /// @param object as it is stored now
    /// @param images of the parts of the meeting that were changed
    /// @param told addresses of attendees who know already
    List<Notice> of(
            Calendar calendar, StoredObject object, StoredMeeting meeting, List<PartImage> images, Set<String> told) {
        var notices = new ArrayList<Notice>();
        Set<PartKey> changed = images.stream().map(PartImage::key).collect(Collectors.toSet());
        groups(calendar.owner(), meeting, changed, told)
                .forEach((indexes, recipients) -> calendar.invitation(object, indexes)
                        .ifPresent(invitation -> {
                            StoredPart first = part(meeting, indexes.getFirst());
                            notices.add(notice(calendar.owner(), first, recipients, invitation));
                        }));
        return notices;
    }

    /// Who is sent which parts: an attendee of the series all of it, one who is invited to single occurrences only
    /// those.
    private Map<List<Integer>, List<Attendee>> groups(
            String owner, StoredMeeting meeting, Set<PartKey> changed, Set<String> told) {
        List<StoredPart> changedParts = meeting.parts().stream()
                .filter(part -> changed.contains(part.part().key()))
                .toList();
        Map<String, Attendee> everyone = new LinkedHashMap<>();
        changedParts.forEach(
                part -> part.part().attendees().forEach(attendee -> everyone.putIfAbsent(attendee.email(), attendee)));
        Map<List<Integer>, List<Attendee>> groups = new LinkedHashMap<>();
        everyone.keySet().removeAll(told);
        for (Attendee attendee : policy.recipients(List.copyOf(everyone.values()), owner)) {
            groups.computeIfAbsent(parts(meeting, changedParts, attendee), indexes -> new ArrayList<>())
                    .add(attendee);
        }
        return groups;
    }

    private static List<Integer> parts(StoredMeeting meeting, List<StoredPart> changed, Attendee attendee) {
        boolean ofSeries =
                changed.stream().anyMatch(part -> !part.part().key().isOverride() && invites(part, attendee));
        return (ofSeries ? meeting.parts() : changed)
                .stream()
                        .filter(part -> ofSeries || invites(part, attendee))
                        .map(StoredPart::index)
                        .toList();
    }

    private static boolean invites(StoredPart part, Attendee attendee) {
        return part.part().attendees().stream().anyMatch(other -> other.email().equals(attendee.email()));
    }

    private static StoredPart part(StoredMeeting meeting, int index) {
        return meeting.parts().stream()
                .filter(part -> part.index() == index)
                .findFirst()
                .orElseThrow();
    }

    private Notice notice(String owner, StoredPart part, List<Attendee> recipients, Invitation invitation) {
        Locale language = planner.language(part);
        String plain = text(part, Carrier.Kind.PLAIN);
        String html = text(part, Carrier.Kind.HTML);
        return new Notice(
                owner,
                invitation.organizerName(),
                recipients,
                part.part().key().uid(),
                invitation.sequence(),
                planner.scope().moment(),
                requestId,
                language,
                part.summary(),
                invitation.calendarText(),
                plain.isBlank() ? link(part) : plain,
                html.isBlank() ? asHtml(plain.isBlank() ? link(part) : plain) : html);
    }

    private static String text(StoredPart part, Carrier.Kind kind) {
        return part.part().carriers().stream()
                .filter(carrier -> carrier.kind() == kind && !carrier.name().startsWith("VALARM/"))
                .map(Carrier::text)
                .findFirst()
                .orElse("");
    }

    /// What is left to say of a meeting without a description.
    private static String link(StoredPart part) {
        return part.summary()
                + part.part().carriers().stream()
                        .filter(carrier -> carrier.name().equals("CONFERENCE"))
                        .map(carrier -> "\n" + carrier.text())
                        .findFirst()
                        .orElse("");
    }

    private static String asHtml(String plain) {
        String escaped = plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return "<!DOCTYPE html><html><body><div style=\"white-space:pre-wrap\">" + escaped + "</div></body></html>";
    }
}
