package org.meetingmigration.cmdlet.format;

import org.jspecify.annotations.Nullable;
import org.meetingmigration.cmdlet.CmdletSpec;
import org.meetingmigration.cmdlet.Command;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.Parameter;
import org.meetingmigration.cmdlet.Stage;

/// `Format-Table UserId,LastErrorMessage`.
final class FormatTable implements Command {

    @Override
    public CmdletSpec spec() {
        return CmdletSpec.named("Format-Table")
                .aliases("ft")
                .synopsis("Shows objects as a table.")
                .parameters(
                        Parameter.object("Property").at(1).help("The columns: names, wildcards or @{n='Name';e={…}}."),
                        Parameter.flag("AutoSize").help("Columns as wide as their contents, which they always are."),
                        Parameter.flag("Wrap").help("Long cells go on in the next line instead of being cut."),
                        Parameter.object("InputObject")
                                .from(Parameter.Pipe.VALUE)
                                .help("What is shown."))
                .example(
                        "Get-CsMeetingMigrationStatus | Format-Table UserId,LastErrorMessage",
                        "Two columns of each object.")
                .build();
    }

    @Override
    public Stage open(Invocation call) {
        return new Stage() {

            private @Nullable TableLayout table;

            @Override
            public void next() {
                var object = call.value("InputObject");
                if (object == null) {
                    return;
                }
                if (table == null) {
                    table = new TableLayout(
                            Column.asked(call, object),
                            Room.of(call),
                            call.isSet("Wrap"),
                            line -> call.emit(new Line(line)));
                }
                table.row(object);
            }

            @Override
            public void end() {
                if (table != null) {
                    table.end();
                }
            }
        };
    }
}
