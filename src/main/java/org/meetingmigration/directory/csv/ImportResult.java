package org.meetingmigration.directory.csv;

import java.util.List;

/// What became of a file.
public sealed interface ImportResult {

    /// Stored as a whole.
    ///
    /// @param unchanged users who already were as the file has them
    record Loaded(long added, long changed, long unchanged) implements ImportResult {}

    /// Nothing was stored.
    ///
    /// @param errors in the order of the file, at most [UserImport#MOST_ERRORS]
    /// @param more whether there are others
    record Rejected(List<RowError> errors, boolean more) implements ImportResult {
        public Rejected {
            errors = List.copyOf(errors);
        }
    }
}
