package org.meetingmigration.cmdlet.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.cmdlet.CmdletError;
import org.meetingmigration.cmdlet.Names;

/// Sums and products; what does not fit a Long becomes a Double.
final class Arithmetic {

    private Arithmetic() {}

    /// Joins texts and lists, adds numbers, as the left side is.
    static @Nullable Object plus(@Nullable Object left, @Nullable Object right) {
        return switch (left) {
            case null -> right;
            case String text -> text + Values.text(right);
            case List<?> list -> joined(list, right);
            default -> calculate(Operator.PLUS, left, right);
        };
    }

    private static List<@Nullable Object> joined(List<?> list, @Nullable Object right) {
        var joined = new ArrayList<@Nullable Object>(list);
        joined.addAll(right == null ? Collections.singletonList(null) : Values.items(right));
        return Collections.unmodifiableList(joined);
    }

    static Object minus(@Nullable Object left, @Nullable Object right) {
        return calculate(Operator.MINUS, left, right);
    }

    static Object calculate(Operator operator, @Nullable Object left, @Nullable Object right) {
        var one = number(left);
        var other = number(right);
        if (one instanceof Long a && other instanceof Long b) {
            return whole(operator, a, b);
        }
        return fraction(operator, one.doubleValue(), other.doubleValue());
    }

    private static Object whole(Operator operator, long a, long b) {
        boolean division = operator == Operator.DIVIDE || operator == Operator.REMAINDER;
        if (division && b == 0) {
            throw CmdletError.invalid("A division by zero.");
        }
        try {
            return switch (operator) {
                case PLUS -> Math.addExact(a, b);
                case MINUS -> Math.subtractExact(a, b);
                case TIMES -> Math.multiplyExact(a, b);
                case REMAINDER -> a % b;
                default -> a % b == 0 ? (Object) Math.divideExact(a, b) : (Object) ((double) a / b);
            };
        } catch (ArithmeticException tooLarge) {
            return fraction(operator, (double) a, (double) b);
        }
    }

    private static Double fraction(Operator operator, double a, double b) {
        return switch (operator) {
            case PLUS -> a + b;
            case MINUS -> a - b;
            case TIMES -> a * b;
            case REMAINDER -> a % b;
            default -> a / b;
        };
    }

    private static Number number(@Nullable Object value) {
        var number = Values.number(value);
        if (number == null) {
            throw CmdletError.invalid("'" + Names.brief(Values.text(value)) + "' is not a number.");
        }
        return number;
    }
}
