package org.meetingmigration.cmdlet.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.cmdlet.language.Script.Element;
import org.meetingmigration.cmdlet.language.Script.Statement;

/// Statements and pipelines. Reads the text once from left to right, in linear time.
final class Parser {

    private static final Set<String> KEYWORDS =
            Set.of("if", "while", "for", "function", "try", "switch", "do", "param");

    private final Cursor cursor;
    private final ExpressionParser expressions;
    private final CommandParser commands;

    private Parser(Cursor cursor) {
        this.cursor = cursor;
        this.expressions = new ExpressionParser(cursor, this);
        this.commands = new CommandParser(cursor, expressions.values());
    }

    /// Reads a whole text.
    ///
    /// @throws ParseError when it is not of the language
    static Script parse(String text) {
        return new Parser(new Cursor(text)).script(Cursor.END);
    }

    /// Reads one value that is not a command, such as `@{n='x';e={…}}`.
    static Expression parseValue(String text) {
        var cursor = new Cursor(text);
        var value = new Parser(cursor).expressions.expression();
        cursor.skipLines();
        if (!cursor.atEnd()) {
            throw cursor.unexpected();
        }
        return value;
    }

    /// Statements up to a closing character, which is passed.
    Script script(char close) {
        cursor.enter();
        var statements = new ArrayList<Statement>();
        skipSeparators();
        while (!atClose(close)) {
            statements.add(statement());
            cursor.skipBlanks();
            if (cursor.peek() != ';' && cursor.peek() != '\n' && !atClose(close)) {
                throw cursor.unexpected();
            }
            skipSeparators();
        }
        cursor.skip(close == Cursor.END ? 0 : 1);
        cursor.leave();
        return new Script(List.copyOf(statements));
    }

    private boolean atClose(char close) {
        if (cursor.atEnd() && close != Cursor.END) {
            throw cursor.incomplete("A '" + close + "' is missing.");
        }
        return cursor.peek() == close;
    }

    private void skipSeparators() {
        cursor.skipLines();
        while (cursor.accept(';')) {
            cursor.skipLines();
        }
    }

    private Statement statement() {
        refuseKeyword();
        int start = cursor.at();
        var variable = assigned();
        if (variable == null) {
            cursor.backTo(start);
            return new Statement(null, false, pipeline());
        }
        boolean append = cursor.accept('+');
        cursor.skip(1);
        cursor.skipLines();
        if (cursor.atEnd()) {
            throw cursor.incomplete("Nothing is assigned.");
        }
        return new Statement(variable, append, pipeline());
    }

    /// The variable before a `=` or `+=`, with the cursor on that sign; null when this is no assignment.
    private @Nullable String assigned() {
        if (!cursor.accept('$')) {
            return null;
        }
        int start = cursor.at();
        while (Cursor.isWordChar(cursor.peek()) || cursor.peek() == ':') {
            cursor.skip(1);
        }
        var name = cursor.since(start);
        cursor.skipBlanks();
        boolean assignment = cursor.peek() == '=' || (cursor.peek() == '+' && cursor.peek(1) == '=');
        return assignment && !name.isEmpty() ? ValueParser.withoutScope(name) : null;
    }

    private List<Element> pipeline() {
        var elements = new ArrayList<Element>();
        elements.add(expressions.startsHere() ? new Script.Value(expressions.expression()) : commands.command());
        cursor.skipBlanks();
        while (cursor.accept('|')) {
            if (cursor.peek() == '|') {
                throw cursor.error("|| is not known here: write two statements.");
            }
            cursor.skipLines();
            if (cursor.atEnd()) {
                throw cursor.incomplete("A command is missing after the pipe.");
            }
            elements.add(commands.command());
            cursor.skipBlanks();
        }
        return List.copyOf(elements);
    }

    private void refuseKeyword() {
        int start = cursor.at();
        while (Character.isLetter(cursor.peek())) {
            cursor.skip(1);
        }
        var word = cursor.since(start).toLowerCase(Locale.ROOT);
        boolean wordEnds = cursor.peek() == ' ' || cursor.peek() == '(' || cursor.peek() == '{';
        cursor.skipBlanks();
        boolean loop = word.equals("foreach") && cursor.peek() == '(';
        cursor.backTo(start);
        if (loop || (wordEnds && KEYWORDS.contains(word))) {
            throw cursor.error("'" + word + "' is not known here. A loop is written $list | ForEach-Object { … $_ … },"
                    + " a choice $list | Where-Object { … }.");
        }
    }
}
