package org.meetingmigration.directory.csv;

import java.util.ArrayList;
import java.util.List;

/// Gathers errors, so many and no more.
final class Errors {

    private final List<RowError> errors = new ArrayList<>();
    private boolean more;

    void add(long row, Column column, String message) {
        add(new RowError(row, column.title(), message));
    }

    void add(RowError error) {
        if (errors.size() == UserImport.MOST_ERRORS) {
            more = true;
            return;
        }
        errors.add(error);
    }

    boolean isEmpty() {
        return errors.isEmpty();
    }

    /// Whether reading on could show nothing more.
    boolean isFull() {
        return more;
    }

    ImportResult.Rejected rejected() {
        return new ImportResult.Rejected(
                errors.stream()
                        .sorted((one, other) -> Long.compare(one.row(), other.row()))
                        .toList(),
                more);
    }
}
