package org.meetingmigration.cmdlet.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.meetingmigration.cmdlet.Names;

/// Values: texts, numbers, variables with their properties, groups, tables, blocks.
final class ValueParser {

    private static final int LONGEST_CHAIN = 100;
    private static final Set<String> SCOPES = Set.of("global", "script", "local", "private");

    private final Cursor cursor;
    private final Parser parser;
    private final ExpressionParser expressions;
    private final StringParser strings;

    ValueParser(Cursor cursor, Parser parser, ExpressionParser expressions) {
        this.cursor = cursor;
        this.parser = parser;
        this.expressions = expressions;
        this.strings = new StringParser(cursor, this);
    }

    StringParser strings() {
        return strings;
    }

    /// Whether the `$` here begins a variable or a group, and is not just a dollar sign.
    boolean startsValue() {
        char next = cursor.peek(1);
        return Cursor.isWordChar(next) || next == '{' || next == '(' || next == '?';
    }

    /// A value with its `.Property` and `[index]`.
    Expression postfix() {
        var value = primary();
        for (int length = 0; length < LONGEST_CHAIN; length++) {
            if (cursor.peek() == '.' && startsMember(cursor.peek(1))) {
                cursor.skip(1);
                value = member(value);
            } else if (cursor.peek() == '[') {
                cursor.skip(1);
                cursor.skipLines();
                value = new Expression.Index(value, expressions.expression());
                close(']');
            } else {
                return value;
            }
        }
        throw cursor.error("More than " + LONGEST_CHAIN + " properties in a row.");
    }

    private static boolean startsMember(char c) {
        return Cursor.isWordChar(c) || c == '$' || c == '\'' || c == '"' || c == '(';
    }

    private Expression member(Expression of) {
        if (!Cursor.isWordChar(cursor.peek())) {
            return new Expression.Member(of, primary());
        }
        var name = cursor.word(0);
        cursor.skip(name.length());
        if (!cursor.accept('(')) {
            return new Expression.Member(of, new Expression.Constant(name));
        }
        return new Expression.MethodCall(of, name, methodArguments());
    }

    private List<Expression> methodArguments() {
        cursor.skipLines();
        if (cursor.accept(')')) {
            return List.of();
        }
        var arguments = expressions.expression();
        close(')');
        return arguments instanceof Expression.Items(var items) ? items : List.of(arguments);
    }

    private void close(char c) {
        cursor.skipLines();
        if (!cursor.accept(c)) {
            throw cursor.atEnd() ? cursor.incomplete("A '" + c + "' is missing.") : cursor.unexpected();
        }
    }

    private Expression primary() {
        char c = cursor.peek();
        if (Cursor.isDigit(c)) {
            return NumberParser.number(cursor);
        }
        return switch (c) {
            case '$' -> variableOrGroup();
            case '\'' -> {
                cursor.skip(1);
                yield new Expression.Constant(strings.single());
            }
            case '"' -> {
                cursor.skip(1);
                var parts = new TemplateParts();
                strings.quoted(parts);
                yield parts.expression();
            }
            case '(' -> {
                cursor.skip(1);
                yield new Expression.Group(parser.script(')'));
            }
            case '@' -> gatheredOrTable();
            case '{' -> block();
            default -> throw notAValue();
        };
    }

    private ParseError notAValue() {
        var word = cursor.word(0);
        if (word.isEmpty()) {
            return cursor.unexpected();
        }
        return cursor.error("Put quotes around text: \"" + Names.brief(word) + "\".");
    }

    /// `$name`, `${name}` or `$( … )`.
    Expression variableOrGroup() {
        int start = cursor.at();
        cursor.skip(1);
        if (cursor.accept('(')) {
            return new Expression.Group(parser.script(')'));
        }
        if (cursor.accept('{')) {
            int from = cursor.at();
            while (cursor.peek() != '}') {
                if (cursor.atEnd()) {
                    throw cursor.incomplete("A '}' is missing.");
                }
                cursor.skip(1);
            }
            cursor.skip(1);
            return new Expression.Variable(withoutScope(cursor.since(from).substring(0, cursor.at() - from - 1)));
        }
        var name = cursor.word(0);
        cursor.skip(name.length());
        if (SCOPES.contains(name) && cursor.peek() == ':' && Cursor.isWordChar(cursor.peek(1))) {
            cursor.skip(1);
            name = cursor.word(0);
            cursor.skip(name.length());
        }
        if (name.isEmpty()) {
            throw cursor.errorAt(start, "A $ needs the name of a variable.");
        }
        return new Expression.Variable(name);
    }

    /// `global:x` is `x`: there is one scope.
    static String withoutScope(String name) {
        int colon = name.indexOf(':');
        return colon > 0 && SCOPES.contains(name.substring(0, colon).toLowerCase(Locale.ROOT))
                ? name.substring(colon + 1)
                : name;
    }

    private Expression gatheredOrTable() {
        cursor.skip(1);
        if (cursor.accept('(')) {
            return new Expression.Gathered(parser.script(')'));
        }
        if (cursor.accept('{')) {
            return table();
        }
        throw cursor.error("@ stands before ( or {.");
    }

    private Expression table() {
        cursor.enter();
        var entries = new ArrayList<Expression.Entry>();
        skipSeparators();
        while (!cursor.accept('}')) {
            entries.add(entry());
            cursor.skipBlanks();
            if (cursor.peek() != ';' && cursor.peek() != '\n' && cursor.peek() != '}') {
                throw cursor.atEnd() ? cursor.incomplete("A '}' is missing.") : cursor.unexpected();
            }
            skipSeparators();
        }
        cursor.leave();
        return new Expression.Table(List.copyOf(entries));
    }

    private void skipSeparators() {
        cursor.skipLines();
        while (cursor.accept(';')) {
            cursor.skipLines();
        }
    }

    private Expression.Entry entry() {
        var key = cursor.word(0);
        cursor.skip(key.length());
        var name = key.isEmpty() ? primary() : new Expression.Constant(key);
        cursor.skipBlanks();
        if (!cursor.accept('=')) {
            throw cursor.atEnd() ? cursor.incomplete("A '=' is missing.") : cursor.error("A '=' is missing.");
        }
        cursor.skipLines();
        return new Expression.Entry(name, expressions.expression());
    }

    private Expression block() {
        cursor.skip(1);
        int start = cursor.at();
        var script = parser.script('}');
        var source = cursor.since(start);
        return new Expression.Block(
                script, source.substring(0, source.length() - 1).strip());
    }
}
