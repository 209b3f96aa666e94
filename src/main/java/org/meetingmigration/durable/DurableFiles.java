package org.meetingmigration.durable;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// What `java.nio.file` leaves to its callers: private from the first moment, and entries of directories made durable.
public final class DurableFiles {

    private static final FileAttribute<?>[] NONE = {};

    private DurableFiles() {}

    /// Creates the file, readable by its owner alone (0600) where the file system knows permissions.
    ///
    /// @throws FileAlreadyExistsException if there is one
    public static void createPrivateFile(Path file) throws IOException {
        Files.createFile(file, privately(file, "rw-------"));
    }

    /// Creates the directory, open to its owner alone (0700), unless it is there; its parent must be there.
    public static void createPrivateDirectory(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            return;
        }
        try {
            Files.createDirectory(directory, privately(directory, "rwx------"));
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(directory)) {
                throw e;
            }
        }
        forceDirectoryOf(directory);
    }

    /// Makes creation, renaming and deletion of this entry durable. Does nothing where directories cannot be forced
    /// (Windows). Completes even if the thread is interrupted; its interrupt flag stays set.
    public static void forceDirectoryOf(Path entry) throws IOException {
        var directory = entry.toAbsolutePath().getParent();
        if (directory == null || !knowsPermissions(directory)) {
            return;
        }
        boolean interrupted = Thread.interrupted();
        try {
            while (!force(directory)) {
                interrupted |= Thread.interrupted();
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static boolean force(Path directory) throws IOException {
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
            return true;
        } catch (ClosedByInterruptException e) {
            return false;
        }
    }

    private static FileAttribute<?>[] privately(Path path, String permissions) {
        if (!knowsPermissions(path)) {
            return NONE;
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        };
    }

    private static boolean knowsPermissions(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
