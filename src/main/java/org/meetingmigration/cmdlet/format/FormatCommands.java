package org.meetingmigration.cmdlet.format;

import java.util.List;
import org.meetingmigration.cmdlet.Command;

/// The commands that make text of objects.
public final class FormatCommands {

    private FormatCommands() {}

    public static List<Command> all() {
        return List.of(
                new FormatTable(),
                new FormatList(),
                new ConvertToJson(),
                new ConvertToCsv(),
                new ExportCsv(),
                OutFile.outFile(),
                OutFile.tee());
    }
}
