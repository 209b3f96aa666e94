package org.meetingmigration.cmdlet.shell;

import java.nio.file.Path;
import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.meetingmigration.cmdlet.Completions;
import org.meetingmigration.cmdlet.language.Interpreter;

/// Prompt, line, results, and again.
final class Conversation {

    private static final String PROMPT = "mms> ";
    private static final String MORE = ">> ";

    private final Terminal terminal;
    private final Interpreter interpreter;
    private final LineReader reader;
    private final HistoryLines history;

    Conversation(Terminal terminal, Interpreter interpreter, Completions completions, Optional<Path> file) {
        this.terminal = terminal;
        this.interpreter = interpreter;
        this.history = new HistoryLines(interpreter, file);
        this.reader = LineReaderBuilder.builder()
                .appName("mms")
                .terminal(terminal)
                .parser(new LineParser(interpreter))
                .completer(new LineCompleter(interpreter, completions))
                .history(history)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.CASE_INSENSITIVE, true)
                .option(LineReader.Option.INSERT_TAB, false)
                .variable(LineReader.SECONDARY_PROMPT_PATTERN, MORE)
                .variable(LineReader.HISTORY_SIZE, 5000)
                .build();
        history.load(reader);
    }

    int run() {
        boolean well = true;
        while (interpreter.exitCode().isEmpty()) {
            try {
                var line = reader.readLine(PROMPT);
                well = line.isBlank() || run(line);
            } catch (UserInterruptException cancelled) {
                well = true;
            } catch (EndOfFileException left) {
                break;
            }
        }
        history.saveAll();
        return interpreter.exitCode().orElse(well ? 0 : 1);
    }

    /// Runs a line, which Ctrl-C cancels.
    private boolean run(String line) {
        var thread = Thread.currentThread();
        var before = terminal.handle(Signal.INT, _ -> thread.interrupt());
        try {
            return interpreter.run(line);
        } finally {
            terminal.handle(Signal.INT, before);
            if (Thread.interrupted()) {
                terminal.writer().println("Cancelled.");
            }
            terminal.flush();
        }
    }
}
