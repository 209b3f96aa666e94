package org.meetingmigration.cmdlet.format;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.cmdlet.PsObject;
import org.meetingmigration.cmdlet.Session;

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

    static boolean isTable(List<Column> columns) {
        return columns.size() <= MOST_IN_TABLE;
    }
}
