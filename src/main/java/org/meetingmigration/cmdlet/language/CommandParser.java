package org.meetingmigration.cmdlet.language;

import java.util.ArrayList;
import java.util.List;
import org.meetingmigration.cmdlet.language.Script.Argument;
import org.meetingmigration.cmdlet.language.Script.CommandCall;
import org.meetingmigration.cmdlet.language.Script.Named;
import org.meetingmigration.cmdlet.language.Script.Positional;

/// A command and its arguments, where words need no quotes.
final class CommandParser {

    private static final String ENDS = " \n;|(){},\"'\0";

    private final Cursor cursor;
    private final ValueParser values;

    CommandParser(Cursor cursor, ValueParser values) {
        this.cursor = cursor;
        this.values = values;
    }

    CommandCall command() {
        if (cursor.accept('&')) {
            cursor.skipBlanks();
        }
        var name = name();
        var arguments = new ArrayList<Argument>();
        cursor.skipBlanks();
        while (!atEnd()) {
            arguments.add(argument());
            cursor.skipBlanks();
        }
        return new CommandCall(name, List.copyOf(arguments));
    }

    private String name() {
        if (cursor.peek() == '\'') {
            cursor.skip(1);
            return values.strings().single();
        }
        int start = cursor.at();
        while (ENDS.indexOf(cursor.peek()) < 0 && cursor.peek() != '$') {
            cursor.skip(1);
        }
        var name = Cursor.plain(cursor.since(start));
        if (name.isEmpty() || cursor.peek() == '"' || cursor.peek() == '\'' || cursor.peek() == '$') {
            throw cursor.atEnd() ? cursor.incomplete("A command is missing.") : cursor.unexpected();
        }
        return name;
    }

    private boolean atEnd() {
        return switch (cursor.peek()) {
            case Cursor.END, '\n', ';', '|', ')', '}' -> true;
            default -> false;
        };
    }

    private Argument argument() {
        if (cursor.peek() == '-' && isNameStart(cursor.peek(1))) {
            return named();
        }
        return new Positional(list());
    }

    private static boolean isNameStart(char c) {
        return Character.isLetter(c) || c == '?' || c == '_';
    }

    private Named named() {
        cursor.skip(1);
        int start = cursor.at();
        while (Cursor.isWordChar(cursor.peek()) || cursor.peek() == '-' || cursor.peek() == '?') {
            cursor.skip(1);
        }
        var name = Cursor.plain(cursor.since(start));
        if (!cursor.accept(':')) {
            return new Named(name, null);
        }
        cursor.skipBlanks();
        if (atEnd()) {
            throw cursor.atEnd()
                    ? cursor.incomplete("-" + name + ": needs a value.")
                    : cursor.error("-" + name + ": needs a value.");
        }
        return new Named(name, list());
    }

    /// `a,b`, or just `a`.
    private Expression list() {
        var items = new ArrayList<Expression>();
        items.add(item());
        cursor.skipBlanks();
        while (cursor.accept(',')) {
            cursor.skipLines();
            if (cursor.atEnd()) {
                throw cursor.incomplete("Something is missing after the comma.");
            }
            items.add(item());
            cursor.skipBlanks();
        }
        return items.size() == 1 ? items.getFirst() : new Expression.Items(List.copyOf(items));
    }

    private Expression item() {
        return switch (cursor.peek()) {
            case '$' -> values.startsValue() ? startingWithVariable() : word();
            case '(', '{' -> values.postfix();
            case '@' -> cursor.peek(1) == '(' || cursor.peek(1) == '{' ? values.postfix() : word();
            case '>' -> throw cursor.error("> is not known here: end the line with | Out-File path.");
            default -> word();
        };
    }

    /// `$user.Name`, or a word such as `$name-1`.
    private Expression startingWithVariable() {
        var value = values.postfix();
        if (ENDS.indexOf(cursor.peek()) >= 0) {
            return value;
        }
        var template = new TemplateParts();
        template.part(value);
        wordInto(template);
        return template.expression();
    }

    /// A bare word such as `ashaw@contoso.com`; quoted parts and variables inside belong to it.
    private Expression word() {
        var template = new TemplateParts();
        int start = cursor.at();
        wordInto(template);
        if (cursor.at() == start) {
            throw cursor.unexpected();
        }
        return template.expression();
    }

    private void wordInto(TemplateParts template) {
        while (true) {
            char c = cursor.peek();
            if (c == '"') {
                cursor.skip(1);
                values.strings().quoted(template);
            } else if (c == '\'') {
                cursor.skip(1);
                template.text(values.strings().single());
            } else if (c == '$' && values.startsValue()) {
                template.part(values.variableOrGroup());
            } else if (ENDS.indexOf(c) >= 0) {
                return;
            } else {
                template.text(bareChar());
            }
        }
    }

    private String bareChar() {
        if (cursor.peek() != '`') {
            return String.valueOf(cursor.take());
        }
        cursor.skip(1);
        if (cursor.atEnd()) {
            throw cursor.incomplete("The line goes on after the backtick.");
        }
        return values.strings().escaped();
    }
}
