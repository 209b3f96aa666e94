package org.meetingmigration.cmdlet.format;

import org.jspecify.annotations.Nullable;
import org.meetingmigration.cmdlet.CmdletSpec;
import org.meetingmigration.cmdlet.Command;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.Parameter;
import org.meetingmigration.cmdlet.Stage;

/// `Out-File status.txt`, and `Tee-Object status.txt`, which passes the objects on as well.
final class OutFile implements Command {

    private final String name;
    private final boolean passesOn;

    private OutFile(String name, boolean passesOn) {
        this.name = name;
        this.passesOn = passesOn;
    }

    static Command outFile() {
        return new OutFile("Out-File", false);
    }

    static Command tee() {
        return new OutFile("Tee-Object", true);
    }

    @Override
    public CmdletSpec spec() {
        return CmdletSpec.named(name)
                .aliases(passesOn ? new String[] {"tee"} : new String[0])
                .synopsis("Writes what would be shown on the screen into a file"
                        + (passesOn ? ", and passes the objects on." : "."))
                .parameters(
                        Parameter.string("Path")
                                .alias("FilePath")
                                .required()
                                .at(1)
                                .help("The file; one that exists is replaced."),
                        Parameter.flag("Append").help("Adds to the file."),
                        Parameter.flag("NoClobber").help("Fails when the file exists."),
                        Parameter.choice("Encoding", "UTF8").help("Always UTF-8."),
                        Parameter.object("InputObject")
                                .from(Parameter.Pipe.VALUE)
                                .help("What is written."))
                .example("Get-CsMeetingMigrationStatus | " + name + " status.txt", "All requests in a file.")
                .build();
    }

    @Override
    public Stage open(Invocation call) {
        return new Stage() {

            private @Nullable TextFile file;
            private @Nullable TextOutput output;

            @Override
            public void next() {
                var object = call.value("InputObject");
                output().show(object);
                if (passesOn) {
                    call.emit(object);
                }
            }

            private TextOutput output() {
                if (output == null) {
                    var opened = TextFile.open(call);
                    file = opened;
                    output = new TextOutput(call.session(), 0, opened::line);
                }
                return output;
            }

            @Override
            public void end() {
                output().end();
                if (file != null) {
                    file.finish();
                }
            }

            @Override
            public void close() {
                if (file != null) {
                    file.close();
                }
            }
        };
    }
}
