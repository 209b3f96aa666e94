package org.meetingmigration.cmdlet.format;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.meetingmigration.cmdlet.CmdletSpec;
import org.meetingmigration.cmdlet.Command;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.Parameter;
import org.meetingmigration.cmdlet.Stage;

/// `ConvertTo-Csv`.
final class ConvertToCsv implements Command {

    @Override
    public CmdletSpec spec() {
        return CmdletSpec.named("ConvertTo-Csv")
                .synopsis("Gives objects as comma-separated values, a record a line.")
                .parameters(
                        Parameter.flag("NoTypeInformation").alias("nti").help("As always: no type is written."),
                        Parameter.object("InputObject")
                                .from(Parameter.Pipe.VALUE)
                                .help("What is converted."))
                .example("Get-CsMeetingMigrationStatus | ConvertTo-Csv", "All requests as CSV.")
                .build();
    }

    @Override
    public Stage open(Invocation call) {
        var text = new StringWriter();
        var rows = new CsvRows(new PrintWriter(text, true));
        return () -> {
            rows.row(call.value("InputObject"));
            text.flush();
            for (var record : text.toString().split("\r\n")) {
                call.emit(record);
            }
            text.getBuffer().setLength(0);
        };
    }
}
