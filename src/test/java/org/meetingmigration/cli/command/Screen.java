package org.meetingmigration.cli.command;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.meetingmigration.terminal.Terminal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Runs commands as the program does, and keeps what they print.
final class Screen {

    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final Path directory;
    private final Map<String, String> environment = new HashMap<>();
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();
    private Terminal terminal = Terminal.none();
    private String typed = "";

    Screen(Path directory) {
        this.directory = directory;
    }

    Screen atTerminal(String answers) {
        terminal = new Terminal(true, 100, false);
        typed = answers;
        return this;
    }

    Screen set(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /// @return the exit code
    int mms(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        return Mms.run(session(), arguments);
    }

    Session session() {
        return new Session(
                new BufferedReader(new StringReader(typed)),
                new PrintWriter(out),
                new PrintWriter(err),
                Clock.fixed(NOW, ZoneOffset.UTC),
                environment,
                terminal,
                directory);
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }

    JsonNode json() {
        return JsonMapper.shared().readTree(out.toString());
    }
}
