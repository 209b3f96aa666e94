package org.meetingmigration.cli.command;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.calendar.StoredMeeting;
import org.meetingmigration.calendar.StoredObject;
import org.meetingmigration.calendar.StoredPart;
import org.meetingmigration.calendar.Timing;
import org.meetingmigration.calendar.folder.FolderCalendar;
import org.meetingmigration.cli.command.Found.Standing;
import org.meetingmigration.meeting.Attendee;
import org.meetingmigration.meeting.Reason;
import org.meetingmigration.migration.Examined;
import org.meetingmigration.migration.Examiner;
import org.meetingmigration.migration.Outcome;

/// Looks at the calendars of one organizer after the other. May be shared between threads.
final class AuditReader {

    private final Examiner examiner;
    private final boolean everything;

    /// @param examiner looks for join blocks in all meetings if `everything`
    /// @param everything whether meetings are shown that are over or somebody else's
    AuditReader(Examiner examiner, boolean everything) {
        this.examiner = examiner;
        this.everything = everything;
    }

    void read(FolderCalendar calendar, Consumer<Found> found) {
        calendar.scan(object -> read(object, calendar.owner(), found));
        calendar.ignored().forEach(entry -> found.accept(new Found.PassedOver(entry)));
    }

    private void read(StoredObject object, String owner, Consumer<Found> found) {
        if (!object.unreadable().isEmpty()) {
            found.accept(new Found.Unreadable(object.id(), object.unreadable()));
            return;
        }
        for (StoredMeeting meeting : object.meetings()) {
            found.accept(meeting(object, meeting, owner));
        }
    }

    private Found.Meeting meeting(StoredObject object, StoredMeeting meeting, String owner) {
        var shown = new ArrayList<AuditRow>(1);
        var hidden = new ArrayList<Reason>(0);
        var standing = Standing.OTHER;
        Instant next = null;
        var people = new HashSet<String>();
        Map<String, Integer> external = new HashMap<>();
        for (StoredPart part : meeting.parts()) {
            Examined examined = examiner.examine(part, owner);
            Reason reason = examined.reason();
            if (reason != null && !isShown(examined)) {
                hidden.add(reason);
                continue;
            }
            shown.add(row(object, examined, owner, reason));
            if (!examined.isConcern()) {
                continue;
            }
            standing = worse(standing, examined.hindrance(), reason);
            next = earlier(next, part.timing());
            count(part.part().attendees(), owner, people, external);
        }
        return new Found.Meeting(List.copyOf(shown), List.copyOf(hidden), standing, next, people.size(), external);
    }

    private boolean isShown(Examined examined) {
        return examined.isConcern()
                || (everything && !examined.findings().provider().isEmpty());
    }

    private static AuditRow row(StoredObject object, Examined examined, String owner, @Nullable Reason reason) {
        var part = examined.stored().part();
        return new AuditRow(
                owner,
                object.calendar(),
                object.id(),
                part.key().uid(),
                orNull(part.key().recurrenceId()),
                Outcomes.start(examined.stored().timing()),
                orNull(examined.findings().provider()),
                orNull(examined.findings().joinUrl()),
                examined.hindrance() == null ? "Eligible" : Outcomes.name(examined.hindrance()),
                reason == null ? null : reason.name(),
                part.attendees().size());
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Standing worse(Standing standing, @Nullable Outcome hindrance, @Nullable Reason reason) {
        var other = Standing.ELIGIBLE;
        if (hindrance instanceof Outcome.Review) {
            other = Standing.REVIEW;
        }
        if (reason == Reason.PASTED || reason == Reason.QUOTED) {
            other = Standing.PASTED;
        }
        return other.compareTo(standing) > 0 ? other : standing;
    }

    private static @Nullable Instant earlier(@Nullable Instant known, Timing timing) {
        if (!(timing instanceof Timing.Upcoming(ZonedDateTime next))) {
            return known;
        }
        var instant = next.toInstant();
        return known == null || instant.isBefore(known) ? instant : known;
    }

    private static void count(
            List<Attendee> attendees, String owner, Set<String> people, Map<String, Integer> external) {
        String home = owner.substring(owner.lastIndexOf('@') + 1);
        for (Attendee attendee : attendees) {
            String domain = attendee.domain();
            boolean outside = !domain.equals(home) && !domain.endsWith("." + home);
            if (people.add(attendee.email()) && outside) {
                external.merge(domain, 1, Integer::sum);
            }
        }
    }
}
