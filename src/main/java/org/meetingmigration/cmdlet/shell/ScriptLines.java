package org.meetingmigration.cmdlet.shell;

import java.io.BufferedReader;
import java.io.IOException;
import org.meetingmigration.cmdlet.language.Interpreter;
import org.meetingmigration.cmdlet.language.ParseError;

/// Statements read line by line, each run as soon as it is complete.
final class ScriptLines {

    /// A statement that is longer is run as it is, so that an open quote does not swallow the rest of a
    /// large file.
    private static final int MOST_LINES = 1000;
    private static final int MOST_CHARACTERS = 100_000;

    private final Interpreter interpreter;
    private final StringBuilder pending = new StringBuilder();
    private int pendingLines;
    private boolean well = true;

    ScriptLines(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    int run(BufferedReader lines) throws IOException {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            pending.append(line).append('\n');
            pendingLines++;
            if (isComplete()) {
                runPending();
            }
            if (interpreter.exitCode().isPresent()) {
                return interpreter.exitCode().getAsInt();
            }
        }
        runPending();
        return interpreter.exitCode().orElse(well ? 0 : 1);
    }

    private boolean isComplete() {
        try {
            interpreter.check(pending.toString());
            return true;
        } catch (ParseError error) {
            return !error.incomplete() || pendingLines >= MOST_LINES || pending.length() >= MOST_CHARACTERS;
        }
    }

    private void runPending() {
        var text = pending.toString();
        pending.setLength(0);
        pendingLines = 0;
        if (text.isBlank()) {
            return;
        }
        interpreter.remember(text.strip());
        well &= interpreter.run(text);
    }
}
