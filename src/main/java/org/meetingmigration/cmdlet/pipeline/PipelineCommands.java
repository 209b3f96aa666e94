package org.meetingmigration.cmdlet.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.meetingmigration.cmdlet.Command;
import org.meetingmigration.cmdlet.format.FormatCommands;

/// The commands that every shell has.
public final class PipelineCommands {

    private PipelineCommands() {}

    /// All but those that sign in, which need to know how: [SignInCommands].
    public static List<Command> all() {
        var all = new ArrayList<Command>(ShellCommands.all());
        all.addAll(List.of(
                new WhereObject(),
                new SelectObject(),
                new SortObject(),
                new GroupObject(),
                new MeasureObject(),
                new ForEachObject(),
                new GetMember(),
                new GetCommand(),
                new GetHelp(),
                new ConvertFromCsv(),
                FileReading.importCsv(),
                FileReading.getContent()));
        all.addAll(FormatCommands.all());
        return List.copyOf(all);
    }
}
