package org.meetingmigration.audit;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.calendar.StoredMeeting;
import org.meetingmigration.calendar.StoredObject;
import org.meetingmigration.calendar.StoredPart;
import org.meetingmigration.calendar.Timing;
import org.meetingmigration.meeting.Reason;
import org.meetingmigration.migration.Examined;
import org.meetingmigration.migration.Examiner;

/// Reads out of stored objects where the owner's future meetings point. May be shared between threads.
final class MeetingReader {

    private final Examiner examiner;

    MeetingReader(Examiner examiner) {
        this.examiner = examiner;
    }

    /// Is told what is in an object.
    interface Finder {
        void meeting(Pointing pointing);

        void unreadable(String why);
    }

    /// What a meeting has at one host: of the occurrence that comes next.
    record Pointing(
            String provider,
            String host,
            String title,
            String link,
            @Nullable Instant start) {

        private static Pointing of(Examined examined) {
            var findings = examined.findings();
            var timing = examined.stored().timing();
            return new Pointing(
                    findings.provider(),
                    Host.of(findings.joinUrl()),
                    examined.stored().summary(),
                    findings.joinUrl(),
                    timing instanceof Timing.Upcoming(ZonedDateTime next) ? next.toInstant() : null);
        }

        private Pointing sooner(Pointing other) {
            boolean later = other.start == null || (start != null && !other.start.isBefore(start));
            return later ? this : other;
        }
    }

    /// @param owner of the calendar, e-mail in lower case
    void read(StoredObject object, String owner, Finder finder) {
        if (!object.unreadable().isEmpty()) {
            finder.unreadable(object.unreadable());
            return;
        }
        for (StoredMeeting meeting : object.meetings()) {
            read(meeting, owner, finder);
        }
    }

    private void read(StoredMeeting meeting, String owner, Finder finder) {
        Map<String, Pointing> byHost = new LinkedHashMap<>();
        for (StoredPart part : meeting.parts()) {
            Examined examined = examiner.examine(part, owner);
            if (!examined.isConcern()) {
                continue;
            }
            if (examined.findings().provider().isEmpty()) {
                Reason reason = examined.reason();
                finder.unreadable(reason == null ? Reason.UNREADABLE.advice() : reason.advice());
                continue;
            }
            var pointing = Pointing.of(examined);
            byHost.merge(pointing.provider() + " " + pointing.host(), pointing, Pointing::sooner);
        }
        byHost.values().forEach(finder::meeting);
    }
}
