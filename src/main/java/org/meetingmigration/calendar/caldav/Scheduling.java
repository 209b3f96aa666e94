package org.meetingmigration.calendar.caldav;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.meetingmigration.calendar.PartChange;
import org.meetingmigration.calendar.PartImage;
import org.meetingmigration.calendar.ServerNotice;
import org.meetingmigration.calendar.ics.IcsObject;
import org.meetingmigration.calendar.ics.ScheduledAttendee;
import org.meetingmigration.meeting.PartKey;

/// Whom the server tells of a change (RFC 6638): foreseen from what is known of servers of its kind, and
/// afterwards from SCHEDULE-STATUS where it writes that.
///
/// @param told whom it tells of what it takes notice of
/// @param header with which a delegate asks it to tell attendees; empty where it needs none or is to be quiet
record Scheduling(Told told, Traits traits, Set<String> domains, boolean leaveLocation, String header) {

    /// Cyrus lets delegates write without telling anybody, unless they say in whose name they do.
    private static final String IN_THE_NAME_OF = "Schedule-Address";

    static Scheduling of(String owner, CalendarHome home, CalDavSettings settings, Traits traits, boolean quiet) {
        boolean silent = home.delegated() && home.product() == Product.CYRUS;
        var domains = new HashSet<>(settings.domains());
        domains.add(domain(owner));
        return new Scheduling(
                silent && quiet ? Told.NOBODY : traits.told(),
                traits,
                Set.copyOf(domains),
                settings.leaveLocation(),
                silent && !quiet ? IN_THE_NAME_OF : "");
    }

    private static String domain(String email) {
        return email.substring(email.lastIndexOf('@') + 1);
    }

    /// @param changes of parts of one meeting
    ServerNotice foreseen(IcsObject event, List<PartChange> changes) {
        List<ChangedPart> changed = changes.stream().map(ChangedPart::of).toList();
        boolean resets = traits.locationResets()
                && told != Told.NOBODY
                && changed.stream().anyMatch(ChangedPart::isMoved);
        return new ServerNotice(told(event, changed, _ -> true), resets);
    }

    /// @param images of parts of one meeting
    ServerNotice given(IcsObject event, List<PartImage> images) {
        return new ServerNotice(
                told(event, changed(images), attendee -> !traits.showsDelivery() || attendee.isDelivered()), false);
    }

    /// Whether it says what became of each attendee, and tells them now.
    boolean isShown() {
        return traits.showsDelivery() && told != Told.NOBODY;
    }

    /// Whom the server was to tell and could not, at that moment.
    Set<String> missed(IcsObject event, List<PartImage> images) {
        if (!isShown()) {
            return Set.of();
        }
        Map<PartKey, List<ScheduledAttendee>> invited = event.attendees();
        List<ChangedPart> changed = changed(images);
        return changed.stream()
                .flatMap(part -> toldOf(part, invited, changed))
                .filter(ScheduledAttendee::isToBeTriedAgain)
                .map(ScheduledAttendee::email)
                .collect(Collectors.toSet());
    }

    private static List<ChangedPart> changed(List<PartImage> images) {
        return images.stream().map(ChangedPart::of).toList();
    }

    static Set<PartKey> keys(List<PartImage> images) {
        return images.stream().map(PartImage::key).collect(Collectors.toSet());
    }

    /// Who is told of every changed part that they are invited to.
    private Set<String> told(IcsObject event, List<ChangedPart> changed, Predicate<ScheduledAttendee> delivered) {
        Map<PartKey, List<ScheduledAttendee>> invited = event.attendees();
        var heard = new HashSet<String>();
        var missed = new HashSet<String>();
        for (ChangedPart part : changed) {
            Set<String> told = emails(toldOf(part, invited, changed).filter(delivered));
            emails(invitedTo(part, invited)).forEach(email -> (told.contains(email) ? heard : missed).add(email));
        }
        heard.removeAll(missed);
        return heard;
    }

    /// Whom it tells of one part.
    private Stream<ScheduledAttendee> toldOf(
            ChangedPart part, Map<PartKey, List<ScheduledAttendee>> invited, List<ChangedPart> changed) {
        if (!part.isNoticed()) {
            return Stream.empty();
        }
        boolean mailed = traits.locationResets() && part.isMoved();
        Set<String> sent = traits.seriesAsOne() && part.key().isOverride() && !mailed
                ? ofSeries(invited, changed)
                : emails(invitedTo(part, invited));
        return invitedTo(part, invited)
                .filter(ScheduledAttendee::isByServer)
                .filter(attendee -> sent.contains(attendee.email()))
                .filter(attendee -> switch (told) {
                    case NOBODY -> false;
                    case INTERNAL -> mailed || domains.contains(domain(attendee.email()));
                    case AUTO, EVERYBODY -> true;
                });
    }

    /// Who is sent the series, with all its occurrences.
    private static Set<String> ofSeries(Map<PartKey, List<ScheduledAttendee>> invited, List<ChangedPart> changed) {
        return emails(changed.stream()
                .filter(part -> !part.key().isOverride() && part.isNoticed())
                .flatMap(part -> invitedTo(part, invited)));
    }

    private static Stream<ScheduledAttendee> invitedTo(
            ChangedPart part, Map<PartKey, List<ScheduledAttendee>> invited) {
        return invited.getOrDefault(part.key(), List.of()).stream();
    }

    private static Set<String> emails(Stream<ScheduledAttendee> attendees) {
        return attendees.map(ScheduledAttendee::email).collect(Collectors.toSet());
    }
}
