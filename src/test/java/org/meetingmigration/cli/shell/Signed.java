package org.meetingmigration.cli.shell;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.meetingmigration.cmdlet.Command;
import org.meetingmigration.cmdlet.FakeConsole;
import org.meetingmigration.cmdlet.client.FakeService;
import org.meetingmigration.cmdlet.client.Service;
import org.meetingmigration.cmdlet.client.ServiceSignIn;
import org.meetingmigration.cmdlet.client.SignInFile;
import org.meetingmigration.cmdlet.format.ScreenOutput;
import org.meetingmigration.cmdlet.language.Interpreter;
import org.meetingmigration.cmdlet.pipeline.PipelineCommands;
import org.meetingmigration.cmdlet.pipeline.SignInCommands;

/// All cmdlets, signed in to a service, in Copenhagen at noon of 22 November 2026 (UTC).
final class Signed {

    private final FakeConsole console = new FakeConsole();
    private final List<Command> commands = new ArrayList<>();
    private final Interpreter interpreter;

    Signed(FakeService fake, Path home) {
        this(fake.service(), home);
    }

    Signed(Service service, Path home) {
        var file = new SignInFile(Map.of("XDG_CONFIG_HOME", home.toString()));
        commands.addAll(PipelineCommands.all());
        commands.addAll(SignInCommands.all(new ServiceSignIn(service)));
        commands.addAll(ServiceCmdlets.all(service, file, Duration.ofMillis(1)));
        var clock = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneId.of("Europe/Copenhagen"));
        interpreter = new Interpreter(commands, console, clock, ScreenOutput::new);
    }

    FakeConsole console() {
        return console;
    }

    List<Command> commands() {
        return commands;
    }

    Interpreter interpreter() {
        return interpreter;
    }

    /// What a line shows.
    String screen(String line) {
        int before = console.shown().length();
        interpreter.run(line);
        return console.shown().substring(before);
    }

    /// What a line complains about.
    String faults(String line) {
        int before = console.faults().length();
        interpreter.run(line);
        return console.faults().substring(before);
    }
}
