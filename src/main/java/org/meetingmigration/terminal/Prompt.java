package org.meetingmigration.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Set;

/// Asks the person at the terminal before something is changed.
public final class Prompt {

    private static final Set<String> YES = Set.of("y", "yes");

    private final Terminal terminal;
    private final BufferedReader in;
    private final PrintWriter out;

    public Prompt(Terminal terminal, BufferedReader in, PrintWriter out) {
        this.terminal = terminal;
        this.in = in;
        this.out = out;
    }

    /// Asks once; everything but `y` or `yes` is a no, and so is the end of input.
    ///
    /// @param question for example `Rewrite 153 meetings of 10 organizers?`
    /// @return false without asking where there is no terminal; a message then names `--yes`
    public boolean confirm(String question) {
        if (!terminal.interactive()) {
            out.println(question + " Not asked, because this is not a terminal: add --yes to go ahead.");
            return false;
        }
        out.print(question + " [y/N] ");
        out.flush();
        return YES.contains(answer());
    }

    private String answer() {
        try {
            String line = in.readLine();
            return line == null ? "" : line.strip().toLowerCase(Locale.ROOT);
        } catch (IOException unreadable) {
            // No answer can be had, so the answer is no: the caller says what was not done.
            out.println("The answer could not be read (" + unreadable.getMessage() + "): nothing is changed.");
            return "";
        }
    }
}
