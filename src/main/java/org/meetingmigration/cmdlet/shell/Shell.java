package org.meetingmigration.cmdlet.shell;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.meetingmigration.cmdlet.Command;
import org.meetingmigration.cmdlet.Completions;
import org.meetingmigration.cmdlet.Console;
import org.meetingmigration.cmdlet.SignIn;
import org.meetingmigration.cmdlet.format.ScreenOutput;
import org.meetingmigration.cmdlet.language.Interpreter;
import org.meetingmigration.cmdlet.pipeline.PipelineCommands;
import org.meetingmigration.cmdlet.pipeline.SignInCommands;

/// The cmdlets and the language around them, in three manners: at a terminal, from a script, and for one
/// command line of the operating system's shell. Exit codes are 0 when everything went well, 1 when any
/// statement failed, and what `exit` was given.
public final class Shell {

    /// What a pseudo-terminal is taken for that does not tell its size.
    private static final Size USUAL = Size.of(80, 24);

    private static final int FAILED = 1;
    private static final int WRONG_LINE = 2;

    private final List<Command> commands;
    private final Completions completions;
    private final Clock clock;
    private final Optional<Path> history;

    /// @param cmdlets those of the service; the general ones are added
    /// @param clock in its zone dates without an offset are read
    /// @param history the file for the lines typed, made with mode 0600; empty to keep none
    public Shell(
            Collection<? extends Command> cmdlets,
            SignIn signIn,
            Completions completions,
            Clock clock,
            Optional<Path> history) {
        this.commands = new ArrayList<>(PipelineCommands.all());
        this.commands.addAll(SignInCommands.all(signIn));
        this.commands.addAll(cmdlets);
        this.completions = completions;
        this.clock = clock;
        this.history = history;
    }

    /// All commands, those of the service and the general ones.
    public List<Command> commands() {
        return List.copyOf(commands);
    }

    /// Talks with the person at the terminal of this process until they leave.
    ///
    /// @throws IOException when the terminal cannot be used
    public int run() throws IOException {
        try (var terminal = TerminalBuilder.builder().system(true).dumb(true).build()) {
            return run(terminal);
        }
    }

    /// Talks over a given terminal, which stays open; the calling thread is interrupted by Ctrl-C.
    public int run(Terminal terminal) {
        if (terminal.getSize().getColumns() <= 0) {
            terminal.setSize(USUAL);
        }
        var console = new TerminalConsole(terminal);
        return new Conversation(terminal, interpreter(console), completions, history).run();
    }

    /// Reads statements from a text until it ends, and runs each as soon as it is complete.
    ///
    /// @param console where results and faults go
    public int runScript(BufferedReader lines, Console console) throws IOException {
        return new ScriptLines(interpreter(console)).run(lines);
    }

    /// Runs one command line that the operating system's shell has split into words and freed from quotes:
    /// `["Get-CsMeetingMigrationStatus", "-SummaryOnly"]`. A word `|` is a pipe, a word `{…}` is code. A
    /// single word with blanks in it is read as a line of the language.
    ///
    /// @return 0 when all went well, 1 when something failed, 2 when the line itself is wrong; the code of `exit`
    ///     where that was said
    public int runOnce(List<String> words, Console console) {
        var interpreter = interpreter(console);
        boolean line = words.size() == 1 && words.getFirst().chars().anyMatch(Character::isWhitespace);
        boolean well = line ? interpreter.run(words.getFirst()) : interpreter.run(words);
        return interpreter.exitCode().orElse(well ? 0 : interpreter.wrongLine() ? WRONG_LINE : FAILED);
    }

    private Interpreter interpreter(Console console) {
        return new Interpreter(commands, console, clock, ScreenOutput::new);
    }
}
