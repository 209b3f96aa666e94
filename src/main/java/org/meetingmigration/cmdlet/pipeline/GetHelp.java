package org.meetingmigration.cmdlet.pipeline;

import java.util.List;
import org.meetingmigration.cmdlet.Cmdlet;
import org.meetingmigration.cmdlet.CmdletError;
import org.meetingmigration.cmdlet.CmdletSpec;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.Parameter;
import org.meetingmigration.cmdlet.PsObject;
import org.meetingmigration.cmdlet.format.Line;
import org.meetingmigration.cmdlet.language.Parameters;
import org.meetingmigration.cmdlet.language.Patterns;

/// `Get-Help Get-CsMeetingMigrationStatus -Full`.
final class GetHelp implements Cmdlet {

    @Override
    public CmdletSpec spec() {
        return CmdletSpec.named("Get-Help")
                .aliases("help", "man")
                .synopsis("Explains a command.")
                .parameters(
                        Parameter.string("Name")
                                .at(1)
                                .help("A command, or wildcards; what there is to know if absent."),
                        Parameter.flag("Full").help("With all parameters and examples."),
                        Parameter.flag("Detailed").help("The same."),
                        Parameter.flag("Examples").help("Only the examples."),
                        Parameter.string("Parameter").help("Only this parameter; * for all."))
                .example("Get-Help Get-CsMeetingMigrationStatus -Examples", "How it is written.")
                .build();
    }

    @Override
    public void run(Invocation call) {
        var name = call.string("Name");
        if (name.isEmpty()) {
            introduction(call);
            return;
        }
        if (name.get().length() > 1 && (name.get().contains("*") || name.get().contains("?"))) {
            list(call, name.get());
            return;
        }
        explain(call, call.session().commands().named(name.get()).spec());
    }

    private static void introduction(Invocation call) {
        List.of(
                        "Get-Command            lists the commands",
                        "Get-Command *Status    those whose name fits",
                        "Get-Help NAME          explains one; -Full, -Examples, -Parameter NAME",
                        "",
                        "Names may be abbreviated where unambiguous; Tab completes them. Objects flow through | pipes:",
                        "    Get-CsMeetingMigrationStatus | Where State -eq Failed | Format-Table UserId,LastErrorMessage")
                .forEach(line -> call.emit(new Line(line)));
    }

    private static void list(Invocation call, String wanted) {
        var patterns = new Patterns();
        call.session().commands().all().stream()
                .map(command -> command.spec())
                .filter(spec -> patterns.like(spec.name(), wanted, false))
                .forEach(spec -> call.emit(
                        PsObject.of("HelpInfo").with("Name", spec.name()).with("Synopsis", spec.synopsis())));
    }

    private static void explain(Invocation call, CmdletSpec spec) {
        var text = new HelpText(spec);
        var parameter = call.string("Parameter");
        if (parameter.isPresent()) {
            shown(spec, parameter.get()).forEach(each -> text.parameter(each));
        } else if (call.isSet("Examples")) {
            text.examples();
        } else {
            text.head();
            boolean full = call.isSet("Full") || call.isSet("Detailed");
            text.parameters(full);
            if (full) {
                text.examples();
            }
        }
        text.lines().forEach(line -> call.emit(new Line(line)));
    }

    private static List<Parameter> shown(CmdletSpec spec, String name) {
        if (!name.contains("*")) {
            return List.of(Parameters.named(spec, name));
        }
        var patterns = new Patterns();
        var shown = spec.parameters().stream()
                .filter(parameter -> patterns.like(parameter.name(), name, false))
                .toList();
        if (shown.isEmpty()) {
            throw CmdletError.notFound(spec.name() + " has no parameter like '" + name + "'.");
        }
        return shown;
    }
}
