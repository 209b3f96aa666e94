package org.meetingmigration.cmdlet.pipeline;

import java.util.List;
import org.meetingmigration.cmdlet.CmdletSpec;
import org.meetingmigration.cmdlet.Command;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.Parameter;
import org.meetingmigration.cmdlet.PsObject;
import org.meetingmigration.cmdlet.language.Parameters;
import org.meetingmigration.cmdlet.language.Values;
import org.meetingmigration.terminal.DisplayText;

/// The shell itself: date, history, host, text.
final class ShellCommands {

    private ShellCommands() {}

    static List<Command> all() {
        return List.of(date(), history(), host(), clear(), exit(), writeOutput(), writeHost(), outNull());
    }

    private static Command date() {
        var spec = CmdletSpec.named("Get-Date")
                .synopsis("Gives the present moment, or another one.")
                .parameter(Parameter.dateTime("Date").at(1).help("A date; now if absent."))
                .example("(Get-Date).AddDays(-7)", "A week ago.");
        return new Simple(
                spec.build(),
                call -> call.emit(call.instant("Date").orElseGet(call.session().clock()::instant)));
    }

    private static Command history() {
        var spec = CmdletSpec.named("Get-History")
                .aliases("h", "history")
                .synopsis("Shows the lines entered in this session.")
                .parameter(Parameter.number("Count").at(1).help("The last so many; all if absent."))
                .output("HistoryInfo", "Id", "CommandLine");
        return new Simple(spec.build(), call -> {
            var lines = call.session().history();
            int from =
                    Math.max(0, lines.size() - Math.max(0, call.number("Count").orElse(lines.size())));
            for (int i = from; i < lines.size(); i++) {
                call.emit(PsObject.of("HistoryInfo").with("Id", i + 1).with("CommandLine", lines.get(i)));
            }
        });
    }

    private static Command host() {
        var spec = CmdletSpec.named("Get-Host").synopsis("Shows which shell this is.");
        return new Simple(
                spec.build(),
                call -> call.emit(PsObject.of("Host")
                        .with("Name", "mms")
                        .with("Version", version())
                        .with("CurrentCulture", "en-US")
                        .with("TimeZone", call.session().zone().getId())
                        .with("Java", Runtime.version().toString())
                        .with("CommandCount", call.session().commands().all().size())));
    }

    private static String version() {
        var version = ShellCommands.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    private static Command clear() {
        var spec = CmdletSpec.named("Clear-Host").aliases("cls", "clear").synopsis("Clears the screen.");
        return new Simple(spec.build(), call -> call.session().console().clear());
    }

    private static Command exit() {
        var spec = CmdletSpec.named("Exit-Shell")
                .aliases("exit", "quit")
                .synopsis("Leaves the shell.")
                .parameter(Parameter.number("Code").at(1).help("The exit code; 0 if absent."));
        return new Simple(
                spec.build(), call -> call.session().exit(call.number("Code").orElse(0)));
    }

    private static Parameter words() {
        return Parameter.object("InputObject")
                .alias("Object")
                .at(Parameters.REST)
                .from(Parameter.Pipe.VALUE)
                .help("What is written.");
    }

    private static Command writeOutput() {
        var spec = CmdletSpec.named("Write-Output")
                .aliases("echo", "write")
                .synopsis("Sends values down the pipeline.")
                .parameter(words());
        return new Simple(spec.build(), call -> Input.each(call, call::emit));
    }

    private static Command writeHost() {
        var spec = CmdletSpec.named("Write-Host")
                .synopsis("Shows text on the screen, past the pipeline.")
                .parameters(
                        words(),
                        Parameter.string("ForegroundColor").alias("fore").help("Accepted and ignored."),
                        Parameter.string("BackgroundColor").help("Accepted and ignored."),
                        Parameter.flag("NoNewline").help("Accepted and ignored."));
        return new Simple(spec.build(), ShellCommands::show);
    }

    private static void show(Invocation call) {
        var out = call.session().console().out();
        var text = Values.text(call.value("InputObject"));
        text.lines().map(DisplayText::safe).forEach(out::println);
        if (text.isEmpty()) {
            out.println();
        }
        out.flush();
    }

    private static Command outNull() {
        var spec = CmdletSpec.named("Out-Null")
                .synopsis("Takes objects and shows nothing.")
                .parameter(Input.parameter());
        return new Simple(spec.build(), call -> {
            // that is all
        });
    }
}
