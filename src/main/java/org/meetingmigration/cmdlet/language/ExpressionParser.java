package org.meetingmigration.cmdlet.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.cmdlet.Names;
import org.meetingmigration.cmdlet.language.Expression.Binary;
import org.meetingmigration.cmdlet.language.Operator.Written;

/// Values and operators, from the loosest binding (`-and`) to the tightest (`.Property`).
final class ExpressionParser {

    private static final int LONGEST_CHAIN = 500;

    private final Cursor cursor;
    private final ValueParser values;

    ExpressionParser(Cursor cursor, Parser parser) {
        this.cursor = cursor;
        this.values = new ValueParser(cursor, parser, this);
    }

    ValueParser values() {
        return values;
    }

    /// Whether a statement that starts here is a value and not a command.
    boolean startsHere() {
        char c = cursor.peek();
        if (c == '-') {
            return Cursor.isDigit(cursor.peek(1)) || cursor.word(1).equalsIgnoreCase("not");
        }
        return Cursor.isDigit(c) || "$'\"(@!{[".indexOf(c) >= 0;
    }

    Expression expression() {
        cursor.enter();
        var value = chain(this::comparison, this::logicalOperator);
        cursor.leave();
        return value;
    }

    private Expression comparison() {
        return chain(this::sum, this::comparisonOperator);
    }

    private Expression sum() {
        return chain(this::product, this::sumOperator);
    }

    private Expression product() {
        return chain(this::list, this::productOperator);
    }

    private Expression chain(Supplier<Expression> operand, Supplier<@Nullable Written> operator) {
        var left = operand.get();
        for (int length = 0; ; length++) {
            cursor.skipBlanks();
            var written = operator.get();
            if (written == null) {
                return left;
            }
            if (length == LONGEST_CHAIN) {
                throw cursor.error("More than " + LONGEST_CHAIN + " operators in a row.");
            }
            cursor.skipLines();
            left = new Binary(written.operator(), written.caseSensitive(), left, operand.get());
        }
    }

    private @Nullable Written logicalOperator() {
        return wordOperator(true);
    }

    private @Nullable Written comparisonOperator() {
        return wordOperator(false);
    }

    private @Nullable Written wordOperator(boolean logical) {
        if (cursor.peek() != '-' || !Character.isLetter(cursor.peek(1))) {
            return null;
        }
        var word = cursor.word(1);
        var written = Operator.of(word);
        if (written == null) {
            throw cursor.error("There is no operator -" + Names.brief(word) + ".");
        }
        if (written.operator().isLogical() != logical) {
            return null;
        }
        cursor.skip(word.length() + 1);
        return written;
    }

    private @Nullable Written sumOperator() {
        if (cursor.peek() == '+' && cursor.peek(1) != '=') {
            cursor.skip(1);
            return new Written(Operator.PLUS, false);
        }
        if (cursor.peek() == '-' && !Character.isLetter(cursor.peek(1))) {
            cursor.skip(1);
            return new Written(Operator.MINUS, false);
        }
        return null;
    }

    private @Nullable Written productOperator() {
        var operator = switch (cursor.peek()) {
            case '*' -> Operator.TIMES;
            case '/' -> Operator.DIVIDE;
            case '%' -> Operator.REMAINDER;
            default -> null;
        };
        if (operator == null) {
            return null;
        }
        cursor.skip(1);
        return new Written(operator, false);
    }

    private Expression list() {
        var first = unary();
        cursor.skipBlanks();
        if (cursor.peek() != ',') {
            return first;
        }
        var items = new ArrayList<Expression>();
        items.add(first);
        while (cursor.accept(',')) {
            cursor.skipLines();
            items.add(unary());
            cursor.skipBlanks();
        }
        return new Expression.Items(List.copyOf(items));
    }

    private Expression unary() {
        cursor.enter();
        var value = unaryHere();
        cursor.leave();
        return value;
    }

    private Expression unaryHere() {
        if (cursor.accept('!')) {
            cursor.skipBlanks();
            return new Expression.Not(unary());
        }
        if (cursor.peek() == '-' && cursor.word(1).equalsIgnoreCase("not")) {
            cursor.skip(4);
            cursor.skipBlanks();
            return new Expression.Not(unary());
        }
        if (cursor.peek() == '-' && !Character.isLetter(cursor.peek(1))) {
            cursor.skip(1);
            return new Expression.Minus(unary());
        }
        if (cursor.peek() == '[') {
            return cast();
        }
        return values.postfix();
    }

    private Expression cast() {
        int start = cursor.at();
        cursor.skip(1);
        int from = cursor.at();
        while (Cursor.isWordChar(cursor.peek()) || cursor.peek() == '.') {
            cursor.skip(1);
        }
        var type = cursor.since(from).toLowerCase(Locale.ROOT);
        if (!Casts.knows(type) || !cursor.accept(']')) {
            throw cursor.atEnd()
                    ? cursor.incomplete("A ']' is missing.")
                    : cursor.errorAt(start, "A type stands here as " + Casts.names() + ".");
        }
        cursor.skipBlanks();
        return new Expression.Cast(type, unary());
    }
}
