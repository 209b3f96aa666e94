package org.meetingmigration.cmdlet.pipeline;

import org.meetingmigration.cmdlet.Cmdlet;
import org.meetingmigration.cmdlet.CmdletError;
import org.meetingmigration.cmdlet.CmdletSpec;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.Parameter;
import org.meetingmigration.cmdlet.PsObject;
import org.meetingmigration.cmdlet.language.Patterns;

/// `Get-Command *Migration*`.
final class GetCommand implements Cmdlet {

    @Override
    public CmdletSpec spec() {
        return CmdletSpec.named("Get-Command")
                .aliases("gcm")
                .synopsis("Lists the commands.")
                .parameter(Parameter.string("Name")
                        .at(1)
                        .from(Parameter.Pipe.VALUE_OR_PROPERTY)
                        .help("A name with wildcards; all commands if absent."))
                .output("CommandInfo", "Name", "Synopsis")
                .example("Get-Command *Migration*", "The commands whose name has Migration in it.")
                .build();
    }

    @Override
    public void run(Invocation call) {
        var wanted = call.string("Name").orElse("*");
        var patterns = new Patterns();
        boolean any = false;
        for (var command : call.session().commands().all()) {
            var spec = command.spec();
            if (patterns.like(spec.name(), wanted, false)
                    || spec.aliases().stream().anyMatch(wanted::equalsIgnoreCase)) {
                any = true;
                call.emit(PsObject.of("CommandInfo")
                        .with("Name", spec.name())
                        .with("Aliases", String.join(", ", spec.aliases()))
                        .with("Synopsis", spec.synopsis()));
            }
        }
        if (!any) {
            call.error(CmdletError.notFound("No command fits '" + wanted + "'. Get-Command lists all."));
        }
    }
}
