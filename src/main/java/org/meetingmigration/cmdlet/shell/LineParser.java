package org.meetingmigration.cmdlet.shell;

import java.util.List;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;
import org.meetingmigration.cmdlet.language.Interpreter;
import org.meetingmigration.cmdlet.language.ParseError;

/// Tells the line editor whether a line is complete, and which word is completed.
final class LineParser implements Parser {

    private final Interpreter interpreter;

    LineParser(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        if (context == ParseContext.ACCEPT_LINE) {
            refuseIncomplete(line);
        }
        return new Parsed(line, cursor, CompletionPoint.of(line.substring(0, Math.min(cursor, line.length()))));
    }

    private void refuseIncomplete(String line) {
        try {
            interpreter.check(line);
        } catch (ParseError error) {
            if (error.incomplete()) {
                throw new EOFError(-1, -1, "more is needed");
            }
        }
    }

    /// The word before the cursor, as the editor wants to see it.
    private record Parsed(String line, int cursor, CompletionPoint point) implements CompletingParsedLine {

        @Override
        public CharSequence escape(CharSequence candidate, boolean complete) {
            return candidate;
        }

        @Override
        public int rawWordCursor() {
            return point.word().length();
        }

        @Override
        public int rawWordLength() {
            return point.word().length();
        }

        @Override
        public String word() {
            return point.word();
        }

        @Override
        public int wordCursor() {
            return point.word().length();
        }

        @Override
        public int wordIndex() {
            return 0;
        }

        @Override
        public List<String> words() {
            return List.of(point.word());
        }
    }
}
