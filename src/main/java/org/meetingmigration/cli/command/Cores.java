package org.meetingmigration.cli.command;

import java.io.File;
import java.nio.file.Path;

/// How many threads may read a folder at once.
final class Cores {

    /// A file is held whole while it is read, and the heap is small.
    private static final long LARGE_FILE = 32L << 20;

    private Cores() {}

    /// One for each core; a single one where the folder has large exports, of which two at once would not fit.
    static int forFolder(Path dir) {
        File[] exports = dir.toFile().listFiles(file -> file.length() > LARGE_FILE && file.isFile());
        boolean small = exports == null || exports.length == 0;
        return small ? Runtime.getRuntime().availableProcessors() : 1;
    }
}
