package org.meetingmigration.cmdlet.language;

/// Texts in quotes; the cursor stands behind the opening one.
final class StringParser {

    private final Cursor cursor;
    private final ValueParser values;

    StringParser(Cursor cursor, ValueParser values) {
        this.cursor = cursor;
        this.values = values;
    }

    /// `'literal'`, where `''` is one quote.
    String single() {
        var text = new StringBuilder();
        while (true) {
            if (cursor.atEnd()) {
                throw cursor.incomplete("The single quote is not closed.");
            }
            if (cursor.accept('\'')) {
                if (cursor.peek() != '\'') {
                    return text.toString();
                }
            }
            text.append(cursor.take());
        }
    }

    /// `"text with $variables"`, where `""` and a backtick before a quote are one quote.
    void quoted(TemplateParts parts) {
        while (true) {
            if (cursor.atEnd()) {
                throw cursor.incomplete("The double quote is not closed.");
            }
            char c = cursor.peek();
            if (c == '"') {
                cursor.skip(1);
                if (cursor.peek() != '"') {
                    return;
                }
                parts.text(String.valueOf(cursor.take()));
            } else if (c == '`') {
                cursor.skip(1);
                parts.text(escaped());
            } else if (c == '$' && values.startsValue()) {
                parts.part(values.variableOrGroup());
            } else {
                parts.text(String.valueOf(cursor.take()));
            }
        }
    }

    /// What the character behind a backtick stands for.
    String escaped() {
        if (cursor.atEnd()) {
            throw cursor.incomplete("Something is missing after the backtick.");
        }
        char c = cursor.take();
        return switch (c) {
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'r' -> "\r";
            case '0' -> "\0";
            default -> String.valueOf(c);
        };
    }
}
