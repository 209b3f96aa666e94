package org.meetingmigration.cmdlet.language;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.cmdlet.CmdletError;
import org.meetingmigration.cmdlet.Names;

/// `[datetime]"10/1/2016"` and the like.
final class Casts {

    private static final Set<String> TYPES = Set.of("string", "int", "long", "double", "bool", "datetime", "array");

    private Casts() {}

    /// @param type in lower case
    static boolean knows(String type) {
        return TYPES.contains(type);
    }

    static String names() {
        return "[datetime], [int], [double], [string], [bool] or [array]";
    }

    static @Nullable Object cast(String type, @Nullable Object value, ZoneId zone) {
        return switch (type) {
            case "string" -> Values.text(value);
            case "bool" -> truth(value);
            case "array" -> Values.items(value);
            case "datetime" -> moment(value, zone);
            case "double" -> number(value).doubleValue();
            default -> whole(number(value));
        };
    }

    private static boolean truth(@Nullable Object value) {
        var word = value instanceof String text ? Values.wordOfTruth(text) : null;
        return word == null ? Values.truth(value) : word;
    }

    private static long whole(Number number) {
        return number instanceof Long whole ? whole : Math.round(number.doubleValue());
    }

    private static Number number(@Nullable Object value) {
        var number = Values.number(value);
        if (number == null) {
            throw CmdletError.invalid("'" + Names.brief(Values.text(value)) + "' is not a number.");
        }
        return number;
    }

    private static Instant moment(@Nullable Object value, ZoneId zone) {
        if (value instanceof Instant moment) {
            return moment;
        }
        return Dates.parse(Values.text(value), zone)
                .orElseThrow(() -> CmdletError.invalid("'" + Names.brief(Values.text(value))
                        + "' is not a date. Write it as 2016-10-01 or 10/1/2016 4:30 PM."));
    }
}
