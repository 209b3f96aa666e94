package org.meetingmigration.directory.csv;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The cells of one row by column.
///
/// @param number line that it begins on
/// @param columns place of each column that the file has
/// @param cells may be fewer than columns: a spreadsheet leaves empty ones out at the end
record Cells(long number, Map<Column, Integer> columns, List<String> cells) {

    /// @return null when the file has no such column
    @Nullable
    String text(Column column) {
        var place = columns.get(column);
        if (place == null) {
            return null;
        }
        return place < cells.size() ? Formulas.restore(cells.get(place)) : "";
    }

    /// @param absent for a file without the column
    String text(Column column, String absent) {
        var text = text(column);
        return text == null ? absent : text;
    }
}
