package org.meetingmigration.calendar.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.meetingmigration.durable.DurableFiles;

/// Held by whoever writes to a folder: one process at a time. Let go of by [#close], and by the system when the
/// process ends in any way. The file `DIR/.mms/lock` stays; that it exists says nothing.
public final class FolderLock implements AutoCloseable {

    private final Path dir;
    private final FileChannel channel;

    private FolderLock(Path dir, FileChannel channel) {
        this.dir = dir;
        this.channel = channel;
    }

    /// @return empty if another run holds it, in this process or another
    /// @throws UncheckedIOException if the folder cannot be written or its file system has no locks
    public static Optional<FolderLock> tryAcquire(Path dir) {
        try {
            var real = dir.toRealPath();
            var file = lockFile(real);
            var channel = FileChannel.open(file, StandardOpenOption.WRITE);
            if (isLocked(channel)) {
                return Optional.of(new FolderLock(real, channel));
            }
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot lock " + dir, e);
        }
    }

    private static Path lockFile(Path dir) throws IOException {
        var own = dir.resolve(".mms");
        DurableFiles.createPrivateDirectory(own);
        var file = own.resolve("lock");
        try {
            DurableFiles.createPrivateFile(file);
        } catch (FileAlreadyExistsException e) {
            return file;
        }
        return file;
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    void requireFor(Path folder) {
        if (!channel.isOpen() || !dir.equals(folder)) {
            throw new IllegalStateException("The lock of " + folder + " is not held");
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot unlock " + dir, e);
        }
    }
}
