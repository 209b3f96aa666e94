package org.meetingmigration.icalendar.recurrence;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;

/// A DATE or DATE-TIME (RFC 5545 3.3.4, 3.3.5) as it is written.
///
/// @param local what the clock shows; midnight for a date
/// @param utc whether it ends with `Z`
/// @param dateOnly whether it is a date
record Moment(LocalDateTime local, boolean utc, boolean dateOnly) {

    /// Empty when it cannot be read. Takes `2026-01-30T11:00:00` and times without seconds too, and the start of a
    /// PERIOD.
    static Optional<Moment> parse(String text) {
        var slash = text.indexOf('/');
        var written = (slash < 0 ? text : text.substring(0, slash)).strip();
        if (written.length() > 40) {
            return Optional.empty();
        }
        var plain = written.replace("-", "").replace(":", "");
        var utc = plain.endsWith("Z") || plain.endsWith("z");
        var digits = utc ? plain.substring(0, plain.length() - 1) : plain;
        try {
            return read(digits, utc);
        } catch (DateTimeException notOnTheCalendar) {
            return Optional.empty();
        }
    }

    private static Optional<Moment> read(String digits, boolean utc) {
        if (digits.length() < 8 || !allDigits(digits, 0, 8)) {
            return Optional.empty();
        }
        var date = LocalDate.of(number(digits, 0, 4), number(digits, 4, 6), number(digits, 6, 8));
        if (digits.length() == 8) {
            return Optional.of(new Moment(date.atStartOfDay(), false, true));
        }
        var length = digits.length();
        if ((digits.charAt(8) | 0x20) != 't' || (length != 13 && length != 15) || !allDigits(digits, 9, length)) {
            return Optional.empty();
        }
        var second = length == 15 ? Math.min(number(digits, 13, 15), 59) : 0;
        var hour = number(digits, 9, 11);
        // Some write the end of a day as 24:00.
        var time = LocalTime.of(hour == 24 ? 0 : hour, number(digits, 11, 13), second);
        return Optional.of(new Moment(date.plusDays(hour == 24 ? 1 : 0).atTime(time), utc, false));
    }

    private static boolean allDigits(String text, int from, int to) {
        for (var i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static int number(String digits, int from, int to) {
        return Integer.parseInt(digits, from, to, 10);
    }

    Moment asDate() {
        return new Moment(local.toLocalDate().atStartOfDay(), false, true);
    }

    /// @param place for what is not in UTC
    Instant instant(Place place) {
        return utc ? local.toInstant(ZoneOffset.UTC) : place.instant(local);
    }
}
