package org.meetingmigration.cmdlet.language;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.cmdlet.CmdletError;
import org.meetingmigration.cmdlet.Command;
import org.meetingmigration.cmdlet.Commands;
import org.meetingmigration.cmdlet.Console;
import org.meetingmigration.cmdlet.Session;

/// Runs lines. Variables last from one to the next. For one thread at a time; interrupting it cancels what
/// runs.
public final class Interpreter {

    private final LiveSession session;
    private final Function<Session, Output> output;
    private OptionalInt exitCode = OptionalInt.empty();

    /// @param commands all that can be called
    /// @param output what shows the results of a statement that nothing else takes
    public Interpreter(
            Collection<? extends Command> commands, Console console, Clock clock, Function<Session, Output> output) {
        this.session = new LiveSession(console, clock, new Commands(commands));
        this.output = output;
    }

    public Session session() {
        return session;
    }

    /// The names of all variables, without the dollar sign.
    public List<String> variables() {
        return session.variableNames();
    }

    /// Reads a text without running it.
    ///
    /// @throws ParseError when it is not of the language; [ParseError#incomplete()] when more may come
    public void check(String text) {
        Parser.parse(text);
    }

    /// Runs a line or a script and shows its results; faults go to the error output.
    ///
    /// @return whether everything went well
    public boolean run(String text) {
        try {
            return run(Parser.parse(text));
        } catch (ParseError error) {
            session.report("", CmdletError.invalid(error.getMessage()));
            return false;
        }
    }

    /// Runs a command line that the operating system's shell has split into words and freed from quotes: a
    /// word `|` is a pipe, a word `{…}` is code.
    ///
    /// @return whether everything went well
    public boolean run(List<String> words) {
        try {
            return run(ShellWords.parse(words));
        } catch (ParseError error) {
            session.report("", CmdletError.invalid(error.getMessage()));
            return false;
        }
    }

    /// Runs a text and returns its results instead of showing them.
    ///
    /// @throws ParseError when it is not of the language
    /// @throws CmdletError when a statement fails
    public List<@Nullable Object> evaluate(String text) {
        var results = new ArrayList<@Nullable Object>();
        var script = Parser.parse(text);
        try {
            script.statements().forEach(statement -> evaluator().run(statement, results::add, false));
        } catch (ControlFlow.Failed failed) {
            throw failed.error();
        }
        return results;
    }

    /// Keeps a line for `Get-History`, unless it holds a secret.
    ///
    /// @return whether it was kept
    public boolean remember(String line) {
        boolean harmless = !new SecretLines(session.commands()).hasSecret(line);
        if (harmless) {
            session.remember(line);
        }
        return harmless;
    }

    /// The code given to `exit`; empty while nobody said that.
    public OptionalInt exitCode() {
        return exitCode;
    }

    /// Whether a line so far could not be read, or had arguments that a command does not take.
    public boolean wrongLine() {
        return session.wrong();
    }

    private Evaluator evaluator() {
        return new Evaluator(session, null);
    }

    private boolean run(Script script) {
        long before = session.failures();
        try {
            script.statements().forEach(this::show);
        } catch (ControlFlow.Failed failed) {
            session.report(failed.command(), failed.error());
        } catch (ControlFlow.Cancelled cancelled) {
            return false;
        } catch (ControlFlow.Exit exit) {
            exitCode = OptionalInt.of(exit.code());
            return exit.code() == 0;
        } catch (RuntimeException fault) {
            session.report("", new CmdletError("An unexpected fault: " + fault, CmdletError.Category.FAILED, fault));
        } finally {
            session.console().out().flush();
        }
        return session.failures() == before;
    }

    private void show(Script.Statement statement) {
        var shown = output.apply(session);
        try {
            evaluator().run(new Script(List.of(statement)), shown::show, true);
        } finally {
            shown.end();
        }
    }
}
