package org.meetingmigration.cmdlet.format;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.cmdlet.PsObject;
import org.meetingmigration.cmdlet.Session;
import org.meetingmigration.terminal.DisplayText;

/// What is shown of an object when nothing is asked for.
final class DefaultView {

    /// More columns than this make a list instead of a table, as in PowerShell.
    private static final int MOST_IN_TABLE = 4;

    private DefaultView() {}

    static List<Column> columns(Session session, @Nullable Object object) {
        if (!(object instanceof PsObject known)) {
            return List.of(new Column("Value", value -> value));
        }
        var columns = session.commands().columnsOf(known.type());
        return (columns.isEmpty() ? known.names() : columns)
                .stream().map(Column::property).toList();
    }

    /// @param room columns of the terminal; 0 for as many as it takes. Headings that do not fit make a list.
    static boolean isTable(List<Column> columns, int room) {
        int headings = columns.stream()
                .mapToInt(column -> DisplayText.width(column.name()) + 1)
                .sum();
        return columns.size() <= MOST_IN_TABLE && (room == 0 || headings <= room + 1);
    }
}
