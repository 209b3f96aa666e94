package org.meetingmigration.cmdlet.language;

import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The properties of a date.
final class Moments {

    private Moments() {}

    static @Nullable Object member(ZonedDateTime moment, String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "year" -> (long) moment.getYear();
            case "month" -> (long) moment.getMonthValue();
            case "day" -> (long) moment.getDayOfMonth();
            case "hour" -> (long) moment.getHour();
            case "minute" -> (long) moment.getMinute();
            case "second" -> (long) moment.getSecond();
            case "date" -> moment.toLocalDate().atStartOfDay(moment.getZone()).toInstant();
            case "dayofweek" -> moment.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            default -> Values.member(moment.toInstant(), name);
        };
    }
}
