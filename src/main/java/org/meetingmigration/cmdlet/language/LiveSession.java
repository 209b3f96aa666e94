package org.meetingmigration.cmdlet.language;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.cmdlet.CmdletError;
import org.meetingmigration.cmdlet.Commands;
import org.meetingmigration.cmdlet.Console;
import org.meetingmigration.cmdlet.Session;
import org.meetingmigration.terminal.DisplayText;

/// What lasts from one line to the next: variables, history, how often something failed.
final class LiveSession implements Session {

    private static final int DEEPEST = 100;
    private static final int MOST_HISTORY = 5000;

    private final Console console;
    private final Clock clock;
    private final Commands commands;
    private final Map<String, @Nullable Object> variables = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final List<String> history = new ArrayList<>();
    private final Patterns patterns = new Patterns();
    private long failures;
    private boolean wrong;
    private int depth;

    LiveSession(Console console, Clock clock, Commands commands) {
        this.console = console;
        this.clock = clock;
        this.commands = commands;
        variables.put("true", true);
        variables.put("false", false);
        variables.put("null", null);
    }

    @Override
    public Console console() {
        return console;
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public Commands commands() {
        return commands;
    }

    @Override
    public List<String> history() {
        return Collections.unmodifiableList(history);
    }

    @Override
    public void exit(int code) {
        throw new ControlFlow.Exit(code);
    }

    void remember(String line) {
        history.add(line);
        if (history.size() > MOST_HISTORY) {
            history.removeFirst();
        }
    }

    @Nullable
    Object variable(String name) {
        return variables.get(name);
    }

    List<String> variableNames() {
        return List.copyOf(variables.keySet());
    }

    void assign(String name, @Nullable Object value) {
        if (name.equalsIgnoreCase("true")
                || name.equalsIgnoreCase("false")
                || name.equalsIgnoreCase("null")
                || name.equals("_")) {
            throw CmdletError.invalid("$" + name + " cannot be assigned.");
        }
        variables.put(name, value);
    }

    Patterns patterns() {
        return patterns;
    }

    /// How many faults were reported since the session began.
    long failures() {
        return failures;
    }

    /// Whether a fault was one of the command line itself.
    boolean wrong() {
        return wrong;
    }

    /// Shows a fault and counts it.
    void report(String command, CmdletError error) {
        failures++;
        wrong |= error.category() == CmdletError.Category.INVALID_ARGUMENT;
        say(command.isEmpty() ? error.getMessage() : command + ": " + error.getMessage());
    }

    /// Shows lines on the error output; nothing in them steers the terminal.
    void say(String message) {
        PrintWriter err = console.err();
        message.lines().map(DisplayText::safe).forEach(err::println);
        err.flush();
    }

    /// Enters code that code called; each needs a [#leave()].
    void enter() {
        if (depth == DEEPEST) {
            throw CmdletError.invalid("Code in braces calls itself more than " + DEEPEST + " deep.");
        }
        depth++;
    }

    void leave() {
        depth--;
    }
}
