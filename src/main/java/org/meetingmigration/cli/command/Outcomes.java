package org.meetingmigration.cli.command;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.calendar.Timing;
import org.meetingmigration.migration.Outcome;

/// Words for outcomes and times, the same in every table and document.
final class Outcomes {

    private Outcomes() {}

    /// For example `Migrated`.
    static String name(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Migrated _ -> "Migrated";
            case Outcome.Unchanged _ -> "Unchanged";
            case Outcome.Skipped _ -> "Skipped";
            case Outcome.Review _ -> "Review";
            case Outcome.Failed _ -> "Failed";
        };
    }

    /// ISO 8601 with offset, for example `2026-01-30T11:00:00+01:00`: of the next occurrence, or where all are over of
    /// the first; null when it is unclear.
    static @Nullable String start(Timing timing) {
        return switch (timing) {
            case Timing.Upcoming(ZonedDateTime next) -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(next);
            case Timing.Over(ZonedDateTime start) -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(start);
            case Timing.Unclear _ -> null;
        };
    }
}
