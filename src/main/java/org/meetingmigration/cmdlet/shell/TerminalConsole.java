package org.meetingmigration.cmdlet.shell;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Set;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.utils.InfoCmp.Capability;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.cmdlet.Console;
import org.meetingmigration.terminal.DisplayText;
import org.meetingmigration.terminal.Terminal;

/// The screen and the keyboard of a JLine terminal.
final class TerminalConsole implements Console {

    private static final int USUAL_WIDTH = 80;
    private static final int LEAST_WIDTH = 20;
    private static final Set<String> YES = Set.of("y", "yes");

    private final org.jline.terminal.Terminal terminal;
    private final LineReader questions;

    TerminalConsole(org.jline.terminal.Terminal terminal) {
        this.terminal = terminal;
        this.questions = LineReaderBuilder.builder()
                .terminal(terminal)
                .variable(LineReader.DISABLE_HISTORY, true)
                .variable(LineReader.DISABLE_COMPLETION, true)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .build();
    }

    @Override
    public PrintWriter out() {
        return terminal.writer();
    }

    @Override
    public PrintWriter err() {
        return terminal.writer();
    }

    @Override
    public Terminal terminal() {
        int width = terminal.getSize().getColumns();
        return new Terminal(true, width <= 0 ? USUAL_WIDTH : Math.max(LEAST_WIDTH, width), false);
    }

    @Override
    public String ask(String prompt) {
        return ask(prompt, null);
    }

    @Override
    public String askSecret(String prompt) {
        return ask(prompt, '*');
    }

    /// Ctrl-C at a question cancels what asked it.
    private String ask(String prompt, @Nullable Character mask) {
        try {
            return questions.readLine(DisplayText.safe(prompt), mask);
        } catch (UserInterruptException cancelled) {
            Thread.currentThread().interrupt();
            return "";
        } catch (EndOfFileException nothing) {
            return "";
        }
    }

    @Override
    public boolean confirm(String question) {
        return YES.contains(ask(question + " [y/N] ").strip().toLowerCase(Locale.ROOT));
    }

    @Override
    public void clear() {
        terminal.puts(Capability.clear_screen);
        terminal.flush();
    }
}
