package org.meetingmigration.cmdlet.pipeline;

import org.jspecify.annotations.Nullable;
import org.meetingmigration.cmdlet.CmdletSpec;
import org.meetingmigration.cmdlet.Command;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.Parameter;
import org.meetingmigration.cmdlet.Stage;
import org.meetingmigration.cmdlet.language.Values;

/// `ForEach-Object { Start-CsExMeetingMigration -Identity $_.UserId }` and `% UserId`.
final class ForEachObject implements Command {

    @Override
    public CmdletSpec spec() {
        return CmdletSpec.named("ForEach-Object")
                .aliases("ForEach", "%")
                .synopsis("Runs code for each object, or takes a property of each.")
                .parameters(
                        Parameter.object("Process")
                                .alias("MemberName")
                                .required()
                                .at(1)
                                .help("Code in braces, in which $_ is the object; or the name of a property."),
                        Parameter.script("Begin").help("Code that runs first."),
                        Parameter.script("End").help("Code that runs last."),
                        Input.parameter())
                .example(
                        "Import-Csv users.csv | ForEach-Object { Start-CsExMeetingMigration -Identity $_.UserId }",
                        "Starts the migration of each user in a file.")
                .build();
    }

    @Override
    public Stage open(Invocation call) {
        return new Stage() {

            private boolean begun;

            @Override
            public void next() {
                begin();
                Input.each(call, object -> process(call, object));
            }

            @Override
            public void end() {
                begin();
                call.script("End").ifPresent(code -> code.run(null, call::emit));
            }

            private void begin() {
                if (!begun) {
                    begun = true;
                    call.script("Begin").ifPresent(code -> code.run(null, call::emit));
                }
            }
        };
    }

    private static void process(Invocation call, @Nullable Object object) {
        var code = call.script("Process");
        if (code.isPresent()) {
            code.get().run(object, call::emit);
            return;
        }
        var name = call.string("Process").orElse("");
        Values.items(Values.member(object, name)).forEach(call::emit);
    }
}
