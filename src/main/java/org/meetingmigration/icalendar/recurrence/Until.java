package org.meetingmigration.icalendar.recurrence;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// The end of a rule, inclusive: in UTC, on the event's clock, or the whole of a day (RFC 5545 3.3.10).
///
/// @param end null when the rule has none
/// @param days whether the event starts on a date: some programs then write the day's midnight as UTC, some the
///     organizer's midnight, so either reading lets a day in
record Until(@Nullable Moment end, boolean days) {

    boolean allows(LocalDateTime local, Instant instant) {
        if (end == null) {
            return true;
        }
        var byDay = !local.toLocalDate().isAfter(end.local().toLocalDate());
        if (end.utc()) {
            return (days && byDay) || !instant.isAfter(end.local().toInstant(ZoneOffset.UTC));
        }
        return end.dateOnly() ? byDay : !local.isAfter(end.local());
    }
}
