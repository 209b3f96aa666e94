package org.meetingmigration.http;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// How long a server asks to be left alone (RFC 9110 10.2.3): `120`, or `Fri, 31 Dec 1999 23:59:59 GMT`.
final class RetryAfter {

    /// A date by a clock that is wrong must not stop everything for a year.
    static final Duration LONGEST = Duration.ofMinutes(15);

    private static final int DIGITS = 9;
    private static final int DATE = 40;

    private RetryAfter() {}

    /// @return from nothing to [#LONGEST]; empty when it says nothing that can be read
    static Optional<Duration> of(HttpHeaders headers, Instant now) {
        return headers.firstValue("Retry-After").map(String::strip).flatMap(text -> read(text, now));
    }

    private static Optional<Duration> read(String text, Instant now) {
        if (!text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.of(text.length() > DIGITS ? LONGEST : within(Duration.ofSeconds(Long.parseLong(text))));
        }
        if (text.length() > DATE) {
            return Optional.empty();
        }
        try {
            var date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Optional.of(within(Duration.between(now, date.toInstant())));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Duration within(Duration asked) {
        if (asked.isNegative()) {
            return Duration.ZERO;
        }
        return asked.compareTo(LONGEST) < 0 ? asked : LONGEST;
    }
}
