package org.meetingmigration.cmdlet.language;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.cmdlet.CmdletError;
import org.meetingmigration.cmdlet.Names;

/// Comparing as PowerShell does: the right side is converted to the type of the left one. Unlike there, a
/// text that says true or false is taken at its word when compared with a truth value.
///
/// @param zone in which dates without an offset are read
public record Comparison(ZoneId zone, boolean caseSensitive) {

    /// @return false also when the right side cannot be converted
    public boolean equal(@Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return left == null && right == null;
        }
        return switch (left) {
            case Number number -> equalNumber(number, Values.number(right));
            case Boolean truth -> truth.equals(truth(right));
            case Instant moment -> moment.equals(moment(right));
            case String text -> compareText(text, Values.text(right)) == 0;
            case List<?> list -> right instanceof List<?> other && equalItems(list, other);
            default -> left.equals(right);
        };
    }

    private static boolean equalNumber(Number left, @Nullable Number right) {
        return right != null && compare(left, right) == 0;
    }

    private boolean equalItems(List<?> left, List<?> right) {
        if (left.size() != right.size()) {
            return false;
        }
        for (int i = 0; i < left.size(); i++) {
            if (!equal(left.get(i), right.get(i))) {
                return false;
            }
        }
        return true;
    }

    /// Negative, zero or positive as the left side is before, equal or after; null is before everything.
    ///
    /// @throws CmdletError when the right side cannot be converted
    public int compare(@Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return Boolean.compare(left != null, right != null);
        }
        return switch (left) {
            case Number number -> compare(number, converted(Values.number(right), right, "number"));
            case Boolean truth -> truth.compareTo(truth(right));
            case Instant moment -> moment.compareTo(converted(moment(right), right, "date"));
            default -> compareText(Values.text(left), Values.text(right));
        };
    }

    /// An order for values of mixed types: what cannot be compared is compared as text.
    public int order(@Nullable Object left, @Nullable Object right) {
        boolean alike = left == null || right == null || left.getClass() == right.getClass();
        boolean numbers = left instanceof Number && right instanceof Number;
        return alike || numbers ? compare(left, right) : compareText(Values.text(left), Values.text(right));
    }

    private static <T> T converted(@Nullable T value, @Nullable Object from, String type) {
        if (value == null) {
            throw CmdletError.invalid("'" + Names.brief(Values.text(from)) + "' is not a " + type + ".");
        }
        return value;
    }

    private static int compare(Number left, Number right) {
        if (left instanceof Long one && right instanceof Long other) {
            return Long.compare(one, other);
        }
        return Double.compare(left.doubleValue(), right.doubleValue());
    }

    private int compareText(String left, String right) {
        return caseSensitive ? left.compareTo(right) : left.compareToIgnoreCase(right);
    }

    private static boolean truth(Object value) {
        if (value instanceof String text) {
            var word = Values.wordOfTruth(text);
            return word == null ? Values.truth(value) : word;
        }
        return Values.truth(value);
    }

    private @Nullable Instant moment(Object value) {
        return switch (value) {
            case Instant moment -> moment;
            case String text -> Dates.parse(text, zone).orElse(null);
            default -> null;
        };
    }
}
