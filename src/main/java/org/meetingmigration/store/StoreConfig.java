package org.meetingmigration.store;

import java.nio.file.Path;
import java.time.InstantSource;

/// Where the store is.
///
/// @param directory of the embedded store, for example `mms-data`; made, open to its owner alone, when missing; on a
///     local file system
/// @param readers how many may read at the same time; writers take turns
/// @param clock tells when requests were made and ledger entries written
public record StoreConfig(Path directory, int readers, InstantSource clock) {

    private static final int READERS = 4;

    public StoreConfig {
        if (readers < 1) {
            throw new IllegalArgumentException("The store needs at least one reader, not " + readers);
        }
    }

    public static StoreConfig embedded(Path directory) {
        return new StoreConfig(directory, READERS, InstantSource.system());
    }
}
