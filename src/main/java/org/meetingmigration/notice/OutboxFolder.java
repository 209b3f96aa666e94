package org.meetingmigration.notice;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.meetingmigration.durable.DurableFiles;

/// A folder of messages to be sent, one `.eml` file each. Other files in it are not touched.
///
/// One thread and one process at a time.
public final class OutboxFolder {

    private final Path dir;

    /// @param dir made with the first message where it does not exist
    public OutboxFolder(Path dir) {
        this.dir = dir;
    }

    /// Puts the message there unless it already is there: the same message id is the same file, and a file once
    /// there is never rewritten. After a crash the file is whole or absent; what was half written has another name,
    /// begins with a dot, and is overwritten the next time.
    ///
    /// @return whether it was put there; false when it was there before
    public boolean put(ImipMessage message) throws IOException {
        Files.createDirectories(dir);
        var file = dir.resolve(message.fileName());
        if (Files.exists(file)) {
            return false;
        }
        var unfinished = dir.resolve("." + message.fileName() + ".tmp");
        try (var channel = FileChannel.open(
                        unfinished,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING);
                var out = Channels.newOutputStream(channel)) {
            message.writeTo(out);
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        // Whoever put it there notes that it was told, and would not put it there again after a power cut.
        DurableFiles.forceDirectoryOf(file);
        return true;
    }
}
