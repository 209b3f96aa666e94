package org.meetingmigration.cmdlet.pipeline;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.meetingmigration.cmdlet.Cmdlet;
import org.meetingmigration.cmdlet.CmdletError;
import org.meetingmigration.cmdlet.CmdletSpec;
import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.Parameter;
import org.meetingmigration.cmdlet.format.TextFile;

/// `Import-Csv users.csv` and `Get-Content users.txt`, a line at a time.
final class FileReading implements Cmdlet {

    private static final Parameter PATH = Parameter.string("Path")
            .alias("FullName")
            .required()
            .at(1)
            .from(Parameter.Pipe.VALUE_OR_PROPERTY)
            .help("The file, in UTF-8.");

    private final CmdletSpec spec;
    private final Consumer<Invocation> work;

    private FileReading(CmdletSpec spec, Consumer<Invocation> work) {
        this.spec = spec;
        this.work = work;
    }

    static Cmdlet importCsv() {
        var spec = CmdletSpec.named("Import-Csv")
                .aliases("ipcsv")
                .synopsis("Makes objects of a file of comma-separated values.")
                .parameters(PATH, CsvObjects.DELIMITER, CsvObjects.HEADER)
                .example(
                        "Import-Csv users.csv | ForEach-Object { Start-CsExMeetingMigration -Identity $_.UserId }",
                        "Starts the migration of each user in a file.");
        return new FileReading(spec.build(), call -> {
            var objects = new CsvObjects(call);
            lines(call, objects::line);
            objects.end();
        });
    }

    static Cmdlet getContent() {
        var spec = CmdletSpec.named("Get-Content")
                .aliases("gc", "cat", "type")
                .synopsis("Gives the lines of a text file.")
                .parameter(PATH)
                .example("Get-Content users.txt | Start-CsExMeetingMigration", "Starts the migration of each user.");
        return new FileReading(spec.build(), call -> lines(call, call::emit));
    }

    @Override
    public CmdletSpec spec() {
        return spec;
    }

    @Override
    public void run(Invocation call) {
        work.accept(call);
    }

    private static void lines(Invocation call, Consumer<String> action) {
        Path path = TextFile.path(call.string("Path").orElse(""));
        try (var reader = Files.newBufferedReader(path)) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                action.accept(line);
            }
        } catch (CharacterCodingException notUtf8) {
            throw new CmdletError("'" + path + "' is not in UTF-8.", CmdletError.Category.INVALID_ARGUMENT, notUtf8);
        } catch (IOException fault) {
            throw TextFile.fault(path, fault);
        }
    }
}
