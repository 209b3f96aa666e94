package org.meetingmigration.store;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Keeps a second process out of an embedded store. The system lets go of it when the process ends in any way; that
/// the file exists says nothing.
final class StoreLock implements AutoCloseable {

    private final FileChannel channel;

    private StoreLock(FileChannel channel) {
        this.channel = channel;
    }

    /// @throws IllegalStateException if another process, or another store of this one, has it
    static StoreLock acquire(Path directory) throws IOException {
        var channel = FileChannel.open(directory.resolve("lock"), CREATE, WRITE);
        if (lock(channel) == null) {
            channel.close();
            throw new IllegalStateException("The store in " + directory
                    + " is in use by another mms process; stop that one, or name another directory");
        }
        return new StoreLock(channel);
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
