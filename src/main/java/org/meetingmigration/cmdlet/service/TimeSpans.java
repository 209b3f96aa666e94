package org.meetingmigration.cmdlet.service;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.cmdlet.CmdletError;
import org.meetingmigration.cmdlet.Names;

/// Durations as PowerShell writes them: `[d.]hh:mm[:ss]`, `150.00:00:00`.
public final class TimeSpans {

    private static final Pattern SPAN = Pattern.compile("(?:(\\d{1,5})\\.)?(\\d{1,2}):(\\d{2})(?::(\\d{2}))?");

    private TimeSpans() {}

    /// @param text as above, or ISO 8601 (`PT10M`, `P150D`)
    /// @throws CmdletError when it is neither
    public static Duration parse(String parameter, String text) {
        var match = SPAN.matcher(text.strip());
        if (match.matches()) {
            return Duration.ofDays(number(match.group(1)))
                    .plusHours(number(match.group(2)))
                    .plusMinutes(number(match.group(3)))
                    .plusSeconds(number(match.group(4)));
        }
        try {
            return Duration.parse(text.strip());
        } catch (DateTimeException e) {
            throw CmdletError.invalid("-" + parameter + " '" + Names.brief(text)
                    + "' is no time span. Write 00:10:00 for ten minutes, 150.00:00:00 for 150 days.");
        }
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    public static String show(Duration span) {
        var clock = String.format(
                Locale.ROOT, "%02d:%02d:%02d", span.toHoursPart(), span.toMinutesPart(), span.toSecondsPart());
        return span.toDaysPart() == 0 ? clock : span.toDaysPart() + "." + clock;
    }
}
