package org.meetingmigration.migration.ledger;

import java.nio.file.Path;

/// A ledger holds a line that we did not write, or lost one that we did. Nothing is done on the strength of it.
public final class DamagedLedger extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// @param line counted from 1
    /// @param why without contents of the line: it may hold what a meeting says
    DamagedLedger(Path file, long line, String why) {
        super("%s, line %d: %s. Restore the file from a backup, or move it away to give up its undo."
                .formatted(file, line, why));
    }
}
