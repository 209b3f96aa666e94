package org.meetingmigration.cmdlet.format;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.cmdlet.PsObject;
import org.meetingmigration.cmdlet.language.Values;
import org.meetingmigration.terminal.Csv;

/// Objects as CSV records; the properties of the first are the columns.
final class CsvRows {

    private final Csv csv;
    private List<String> columns = List.of();

    CsvRows(PrintWriter out) {
        this.csv = new Csv(out);
    }

    void row(@Nullable Object value) {
        var object = value instanceof PsObject known ? known : PsObject.of("").with("Value", value);
        if (columns.isEmpty()) {
            columns = object.names();
            csv.row(columns);
        }
        var cells = new ArrayList<Object>();
        for (var column : columns) {
            var cell = object.get(column);
            cells.add(cell instanceof Number ? cell : Values.text(cell));
        }
        csv.row(cells);
    }
}
