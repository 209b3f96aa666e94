package org.meetingmigration.cmdlet.format;

import org.jspecify.annotations.Nullable;
import org.meetingmigration.cmdlet.CmdletSpec;
import org.meetingmigration.cmdlet.Command;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.Parameter;
import org.meetingmigration.cmdlet.Stage;

/// `Export-Csv -Path status.csv`.
final class ExportCsv implements Command {

    @Override
    public CmdletSpec spec() {
        return CmdletSpec.named("Export-Csv")
                .aliases("epcsv")
                .synopsis("Writes objects into a file of comma-separated values (UTF-8).")
                .parameters(
                        Parameter.string("Path").required().at(1).help("The file; one that exists is replaced."),
                        Parameter.flag("Append").help("Adds to the file."),
                        Parameter.flag("NoClobber").help("Fails when the file exists."),
                        Parameter.flag("NoTypeInformation").alias("nti").help("As always: no type is written."),
                        Parameter.choice("Encoding", "UTF8").help("Always UTF-8."),
                        Parameter.object("InputObject")
                                .from(Parameter.Pipe.VALUE)
                                .help("What is written."))
                .example("Get-CsMeetingMigrationStatus | Export-Csv -Path status.csv", "All requests in a file.")
                .build();
    }

    @Override
    public Stage open(Invocation call) {
        return new Export(call);
    }

    private static final class Export implements Stage {

        private final Invocation call;
        private @Nullable TextFile file;
        private @Nullable CsvRows rows;

        private Export(Invocation call) {
            this.call = call;
        }

        @Override
        public void next() {
            var object = call.value("InputObject");
            if (rows == null) {
                rows = new CsvRows(file().printer());
            }
            rows.row(object);
        }

        private TextFile file() {
            if (file == null) {
                file = TextFile.open(call);
            }
            return file;
        }

        @Override
        public void end() {
            file().finish();
        }

        @Override
        public void close() {
            if (file != null) {
                file.close();
            }
        }
    }
}
