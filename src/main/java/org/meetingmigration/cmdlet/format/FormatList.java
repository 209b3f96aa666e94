package org.meetingmigration.cmdlet.format;

import java.util.List;
import org.meetingmigration.cmdlet.CmdletSpec;
import org.meetingmigration.cmdlet.Command;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.Parameter;
import org.meetingmigration.cmdlet.PsObject;
import org.meetingmigration.cmdlet.Stage;

/// `Format-List *`.
final class FormatList implements Command {

    @Override
    public CmdletSpec spec() {
        return CmdletSpec.named("Format-List")
                .aliases("fl")
                .synopsis("Shows objects as lists of their properties.")
                .parameters(
                        Parameter.object("Property")
                                .at(1)
                                .help("The properties: names, wildcards or @{n='Name';e={…}}."),
                        Parameter.object("InputObject")
                                .from(Parameter.Pipe.VALUE)
                                .help("What is shown."))
                .example("Get-CsMeetingMigrationStatus | Format-List *", "All properties of each object.")
                .build();
    }

    /// All properties when none are named: a list has the room.
    private static List<Column> asked(Invocation call, Object object) {
        var asked = call.values("Property");
        return Column.of(asked.isEmpty() && object instanceof PsObject ? List.of("*") : asked, object);
    }

    @Override
    public Stage open(Invocation call) {
        var list = new ListLayout(Room.of(call), line -> call.emit(new Line(line)));
        return new Stage() {

            private boolean any;

            @Override
            public void next() {
                var object = call.value("InputObject");
                if (object != null) {
                    any = true;
                    list.object(asked(call, object), object);
                }
            }

            @Override
            public void end() {
                if (any) {
                    list.end();
                }
            }
        };
    }
}
