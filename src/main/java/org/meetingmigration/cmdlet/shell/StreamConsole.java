package org.meetingmigration.cmdlet.shell;

import java.io.BufferedReader;
import java.io.PrintWriter;
import org.meetingmigration.cmdlet.Console;
import org.meetingmigration.terminal.Prompt;
import org.meetingmigration.terminal.Terminal;

/// Plain streams, for scripts and for one command line. A secret is read without being shown where the
/// process has a console of its own, and not at all elsewhere: it would stand in a file or in a log.
///
/// @param in for yes or no; not read where no person sits at the terminal
public record StreamConsole(BufferedReader in, PrintWriter out, PrintWriter err, Terminal terminal) implements Console {

    @Override
    public String ask(String prompt) {
        var console = terminal.interactive() ? System.console() : null;
        var line = console == null ? null : console.readLine("%s", prompt);
        return line == null ? "" : line;
    }

    @Override
    public String askSecret(String prompt) {
        var console = terminal.interactive() ? System.console() : null;
        var secret = console == null ? null : console.readPassword("%s", prompt);
        return secret == null ? "" : new String(secret);
    }

    @Override
    public boolean confirm(String question) {
        if (!terminal.interactive()) {
            err.println(question + " Not asked, because this is not a terminal: leave -Confirm out to go ahead.");
            err.flush();
            return false;
        }
        return new Prompt(terminal, in, out).confirm(question);
    }

    @Override
    public void clear() {
        // there is no screen to clear
    }
}
