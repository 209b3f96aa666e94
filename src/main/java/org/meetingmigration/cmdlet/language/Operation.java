package org.meetingmigration.cmdlet.language;

import com.google.re2j.PatternSyntaxException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.cmdlet.CmdletError;

/// An operator between two values. A comparison with a list on its left gives the items for which it is true.
final class Operation {

    private final Patterns patterns;
    private final Operator operator;
    private final boolean caseSensitive;
    private final Comparison comparison;

    Operation(Patterns patterns, ZoneId zone, Operator operator, boolean caseSensitive) {
        this.patterns = patterns;
        this.operator = operator;
        this.caseSensitive = caseSensitive;
        this.comparison = new Comparison(zone, caseSensitive);
    }

    @Nullable
    Object apply(@Nullable Object left, @Nullable Object right) {
        return switch (operator) {
            case EQ, NE, GT, GE, LT, LE, LIKE, NOTLIKE, MATCH, NOTMATCH -> filter(left, one -> holds(one, right));
            case CONTAINS -> contains(left, right);
            case NOTCONTAINS -> !contains(left, right);
            case IN -> contains(right, left);
            case NOTIN -> !contains(right, left);
            case REPLACE -> replace(Values.text(left), Values.items(right));
            case SPLIT -> split(Values.text(left), Values.text(right));
            case JOIN -> Values.items(left).stream().map(Values::text).collect(Collectors.joining(Values.text(right)));
            case PLUS -> Arithmetic.plus(left, right);
            case MINUS, TIMES, DIVIDE, REMAINDER -> Arithmetic.calculate(operator, left, right);
            case AND, OR, XOR -> throw new IllegalStateException(operator + " looks at its left side first");
        };
    }

    private static Object filter(@Nullable Object left, Predicate<@Nullable Object> test) {
        if (!(left instanceof List<?> list)) {
            return test.test(left);
        }
        var passed = new ArrayList<@Nullable Object>();
        for (var item : list) {
            if (test.test(item)) {
                passed.add(item);
            }
        }
        return Collections.unmodifiableList(passed);
    }

    private boolean holds(@Nullable Object left, @Nullable Object right) {
        return switch (operator) {
            case EQ -> comparison.equal(left, right);
            case NE -> !comparison.equal(left, right);
            case GT -> comparison.compare(left, right) > 0;
            case GE -> comparison.compare(left, right) >= 0;
            case LT -> comparison.compare(left, right) < 0;
            case LE -> comparison.compare(left, right) <= 0;
            case LIKE -> patterns.like(Values.text(left), Values.text(right), caseSensitive);
            case NOTLIKE -> !patterns.like(Values.text(left), Values.text(right), caseSensitive);
            case MATCH -> patterns.matches(Values.text(left), Values.text(right), caseSensitive);
            default -> !patterns.matches(Values.text(left), Values.text(right), caseSensitive);
        };
    }

    private boolean contains(@Nullable Object list, @Nullable Object item) {
        var items = list == null ? Collections.singletonList(null) : Values.items(list);
        return items.stream().anyMatch(one -> comparison.equal(one, item));
    }

    private String replace(String text, List<@Nullable Object> arguments) {
        if (arguments.isEmpty()) {
            return text;
        }
        var pattern = patterns.pattern(Values.text(arguments.getFirst()), caseSensitive);
        var replacement = arguments.size() > 1 ? Values.text(arguments.get(1)) : "";
        try {
            return pattern.matcher(text).replaceAll(replacement);
        } catch (PatternSyntaxException | IndexOutOfBoundsException noSuchGroup) {
            throw new CmdletError(
                    "The replacement names a group that the pattern does not have.",
                    CmdletError.Category.INVALID_ARGUMENT,
                    noSuchGroup);
        }
    }

    private List<Object> split(String text, String pattern) {
        return List.of((Object[]) patterns.pattern(pattern, caseSensitive).split(text, -1));
    }
}
