package org.meetingmigration.cmdlet.language;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;

/// Moments as people write them: ISO 8601, and `M/d/yyyy [h:mm[:ss] [AM|PM]]` as in the United States.
public final class Dates {

    private static final int LONGEST = 40;
    private static final DateTimeFormatter HALF_DAYS =
            american("M/d/uuuu h:mm[:ss][ ]a").toFormatter(Locale.US);
    private static final DateTimeFormatter WHOLE_DAYS = american("M/d/uuuu[ H:mm[:ss]]")
            .parseDefaulting(ChronoField.HOUR_OF_DAY, 0)
            .parseDefaulting(ChronoField.MINUTE_OF_HOUR, 0)
            .toFormatter(Locale.US);

    private Dates() {}

    /// @param zone in which a text without an offset is read; a date alone is its first moment there
    /// @return empty when it is no date
    public static Optional<Instant> parse(String written, ZoneId zone) {
        var text = written.strip().toUpperCase(Locale.ROOT);
        if (text.isEmpty() || text.length() > LONGEST || !Cursor.isDigit(text.charAt(0))) {
            return Optional.empty();
        }
        try {
            return Optional.of(text.indexOf('/') > 0 ? american(text, zone) : iso(text, zone));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private static Instant american(String text, ZoneId zone) {
        boolean half = text.endsWith("AM") || text.endsWith("PM");
        return LocalDateTime.parse(text, half ? HALF_DAYS : WHOLE_DAYS)
                .atZone(zone)
                .toInstant();
    }

    private static Instant iso(String text, ZoneId zone) {
        if (text.length() == 10) {
            return LocalDate.parse(text).atStartOfDay(zone).toInstant();
        }
        var joined = text.replace(' ', 'T');
        int time = joined.indexOf('T');
        boolean offset = joined.endsWith("Z") || joined.indexOf('+') > 0 || joined.lastIndexOf('-') > time;
        return offset
                ? OffsetDateTime.parse(joined).toInstant()
                : LocalDateTime.parse(joined).atZone(zone).toInstant();
    }

    private static DateTimeFormatterBuilder american(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .parseDefaulting(ChronoField.SECOND_OF_MINUTE, 0);
    }
}
