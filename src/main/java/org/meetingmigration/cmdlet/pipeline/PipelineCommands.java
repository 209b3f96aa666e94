package org.meetingmigration.cmdlet.pipeline;

import java.util.List;
import org.meetingmigration.cmdlet.Command;
import org.meetingmigration.cmdlet.format.FormatList;
import org.meetingmigration.cmdlet.format.FormatTable;

/// All commands of this package.
public final class PipelineCommands {

    private PipelineCommands() {}

    /// Filtering, sorting, counting, formatting.
    public static List<Command> all() {
        return List.of(
                new WhereObject(),
                new SelectObject(),
                new SortObject(),
                new GroupObject(),
                new MeasureObject(),
                new ForEachObject(),
                new FormatTable(),
                new FormatList());
    }
}
