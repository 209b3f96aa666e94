package org.meetingmigration.cmdlet.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.cmdlet.PsObject;

/// What the language does with values of any type.
public final class Values {

    private Values() {}

    /// A value as text: `True`, `2016-10-01T00:00:00Z`, `0.5`, list items with a blank between; empty for
    /// null.
    public static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Boolean truth -> truth ? "True" : "False";
            case Double number -> number(number);
            case List<?> list -> list.stream().map(Values::text).collect(Collectors.joining(" "));
            default -> value.toString();
        };
    }

    private static String number(Double number) {
        if (number.isNaN() || number.isInfinite()) {
            return number.toString();
        }
        var plain = new BigDecimal(number.toString()).stripTrailingZeros();
        return plain.scale() <= 0 && plain.precision() - plain.scale() <= 18 ? plain.toPlainString() : plain.toString();
    }

    /// Whether a value counts as true in a condition: not null, empty, zero or `$false`.
    public static boolean truth(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case Boolean truth -> truth;
            case String text -> !text.isEmpty();
            case Number number -> number.doubleValue() != 0;
            case List<?> list when list.isEmpty() -> false;
            case List<?> list when list.size() == 1 -> truth(list.getFirst());
            default -> true;
        };
    }

    /// What a pipeline makes of a value: the items of a list, nothing for null, else the value.
    public static List<@Nullable Object> items(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case List<?> list -> Collections.unmodifiableList(list);
            default -> List.of(value);
        };
    }

    /// Several results as one value: null for none, the one, or a list.
    static @Nullable Object ofResults(List<@Nullable Object> results) {
        return switch (results.size()) {
            case 0 -> null;
            case 1 -> results.getFirst();
            default -> Collections.unmodifiableList(results);
        };
    }

    /// A property; null when there is none. A list has `Count` and `Length`, and else the properties of its
    /// items.
    public static @Nullable Object member(@Nullable Object of, String name) {
        var count = count(of, name);
        if (count != null) {
            return count;
        }
        return switch (of) {
            case PsObject object -> object.get(name);
            case List<?> list -> membersOf(list, name);
            case null, default -> null;
        };
    }

    private static @Nullable Long count(@Nullable Object of, String name) {
        boolean length = name.equalsIgnoreCase("Length");
        if (of instanceof String text && length) {
            return (long) text.length();
        }
        if (!length && !name.equalsIgnoreCase("Count")) {
            return null;
        }
        return switch (of) {
            case PsObject object when object.has(name) -> null;
            case List<?> list -> (long) list.size();
            case null -> 0L;
            default -> 1L;
        };
    }

    private static @Nullable Object membersOf(List<?> list, String name) {
        var values = new ArrayList<@Nullable Object>();
        for (var item : list) {
            if (item instanceof PsObject object && object.has(name)) {
                values.addAll(items(object.get(name)));
            }
        }
        return ofResults(values);
    }

    /// A value as a number, Long or Double; null when it is none.
    public static @Nullable Number number(@Nullable Object value) {
        return switch (value) {
            case null -> 0L;
            case Long number -> number;
            case Double number -> number;
            case Boolean truth -> truth ? 1L : 0L;
            case String text -> parsed(text.strip());
            default -> null;
        };
    }

    private static @Nullable Number parsed(String text) {
        if (text.isEmpty()) {
            return 0L;
        }
        if (text.length() > 40 || "+-.0123456789".indexOf(text.charAt(0)) < 0) {
            return null;
        }
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException notWhole) {
            return fraction(text);
        }
    }

    private static @Nullable Number fraction(String text) {
        char last = text.charAt(text.length() - 1);
        if (!Cursor.isDigit(last) && last != '.') {
            return null;
        }
        try {
            return Double.valueOf(text);
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    /// `true` and `false` in any case, with or without a dollar sign, and 1 and 0; null for anything else.
    static @Nullable Boolean wordOfTruth(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true", "$true", "1" -> true;
            case "false", "$false", "0" -> false;
            default -> null;
        };
    }
}
