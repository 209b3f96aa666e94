package org.meetingmigration.cmdlet.language;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.cmdlet.CmdletError;
import org.meetingmigration.cmdlet.Names;

/// The few methods that admins' scripts call, such as `(Get-Date).AddDays(-7)`.
final class Methods {

    private final ZoneId zone;

    Methods(ZoneId zone) {
        this.zone = zone;
    }

    @Nullable
    Object call(@Nullable Object of, String method, List<@Nullable Object> arguments) {
        var name = method.toLowerCase(Locale.ROOT);
        if (name.equals("tostring") && arguments.isEmpty()) {
            return Values.text(of);
        }
        var first = arguments.isEmpty() ? null : arguments.getFirst();
        var result = switch (of) {
            case Instant moment when arguments.size() == 1 -> onMoment(moment.atZone(zone), name, first);
            case String text when arguments.isEmpty() -> onText(text, name);
            case String text when arguments.size() == 1 -> onText(text, name, Values.text(first));
            case String text
            when name.equals("replace") && arguments.size() == 2 ->
                text.replace(Values.text(first), Values.text(arguments.getLast()));
            case null, default -> null;
        };
        if (result == null) {
            throw CmdletError.invalid("There is no method " + Names.brief(method) + " with " + arguments.size()
                    + " arguments here. Methods of dates are AddDays, AddHours, AddMinutes, AddMonths and AddYears; of"
                    + " texts ToUpper, ToLower, Trim, StartsWith, EndsWith, Contains, Replace and Split.");
        }
        return result;
    }

    private static @Nullable Object onMoment(ZonedDateTime moment, String name, @Nullable Object argument) {
        double amount = Casts.cast("double", argument, moment.getZone()) instanceof Double number ? number : 0;
        try {
            return switch (name) {
                case "adddays" -> moment.plus(seconds(amount, 86_400)).toInstant();
                case "addhours" -> moment.plus(seconds(amount, 3_600)).toInstant();
                case "addminutes" -> moment.plus(seconds(amount, 60)).toInstant();
                case "addmonths" -> moment.plusMonths((long) amount).toInstant();
                case "addyears" -> moment.plusYears((long) amount).toInstant();
                default -> null;
            };
        } catch (DateTimeException | ArithmeticException beyondTime) {
            throw new CmdletError("There is no such date.", CmdletError.Category.INVALID_ARGUMENT, beyondTime);
        }
    }

    private static Duration seconds(double amount, int each) {
        return Duration.ofSeconds(Math.round(amount * each));
    }

    private static @Nullable Object onText(String text, String name) {
        return switch (name) {
            case "toupper" -> text.toUpperCase(Locale.ROOT);
            case "tolower" -> text.toLowerCase(Locale.ROOT);
            case "trim" -> text.strip();
            default -> null;
        };
    }

    private static @Nullable Object onText(String text, String name, String argument) {
        return switch (name) {
            case "startswith" -> text.startsWith(argument);
            case "endswith" -> text.endsWith(argument);
            case "contains" -> text.contains(argument);
            case "split" -> List.of((Object[]) text.split(Pattern.quote(argument), -1));
            default -> null;
        };
    }
}
