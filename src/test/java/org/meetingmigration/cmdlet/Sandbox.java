package org.meetingmigration.cmdlet;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.meetingmigration.cmdlet.format.ScreenOutput;
import org.meetingmigration.cmdlet.language.Interpreter;
import org.meetingmigration.cmdlet.language.Values;
import org.meetingmigration.cmdlet.pipeline.PipelineCommands;

/// An interpreter with the sample cmdlets, in Copenhagen at noon of 8 October 2016 (UTC).
public final class Sandbox {

    private final FakeConsole console = new FakeConsole();
    private final SampleCmdlets samples = new SampleCmdlets();
    private final Interpreter interpreter;

    public Sandbox() {
        var commands = new ArrayList<Command>(PipelineCommands.all());
        commands.addAll(samples.all());
        var clock = Clock.fixed(Instant.parse("2016-10-08T12:00:00Z"), ZoneId.of("Europe/Copenhagen"));
        interpreter = new Interpreter(commands, console, clock, ScreenOutput::new);
    }

    public FakeConsole console() {
        return console;
    }

    public SampleCmdlets samples() {
        return samples;
    }

    public Interpreter interpreter() {
        return interpreter;
    }

    /// The results of a line, each as text.
    public List<String> texts(String line) {
        return interpreter.evaluate(line).stream().map(Values::text).toList();
    }

    /// The results of a line with a bar between.
    public String text(String line) {
        return interpreter.evaluate(line).stream().map(Values::text).collect(Collectors.joining("|"));
    }

    /// What a line shows on the screen.
    public String screen(String line) {
        int before = console.shown().length();
        interpreter.run(line);
        return console.shown().substring(before);
    }

    /// What a line writes to the error output.
    public String faults(String line) {
        int before = console.faults().length();
        interpreter.run(line);
        return console.faults().substring(before);
    }
}
