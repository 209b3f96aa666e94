package org.meetingmigration.migration.ledger;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.meetingmigration.durable.DurableFiles;

/// A ledger in a file, one line of JSON for each entry. Used by whoever holds the folder's lock.
///
/// After a fault (a full disk) it takes no more: how much of the last lines stands in the file is unknown until it is
/// opened again.
public final class FileLedger implements Ledger {

    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final FileOutputStream disk;
    private final OutputStream buffered;
    private final Steps steps;
    private boolean broken;

    /// Told of each step that a power cut could come between.
    interface Steps {
        void reached(String step) throws IOException;
    }

    private FileLedger(Path file, FileOutputStream disk, Steps steps) {
        this.file = file;
        this.disk = disk;
        this.steps = steps;
        this.buffered = new BufferedOutputStream(disk, BUFFER);
    }

    /// Begins the ledger, or continues it: then a torn last line is cut off.
    ///
    /// @param dir the folder of calendars
    /// @throws IllegalArgumentException if `requestId` is not like those of [RequestIds]
    /// @throws UncheckedIOException if it cannot be written
    public static FileLedger open(Path dir, String requestId) {
        return open(dir, requestId, step -> {});
    }

    static FileLedger open(Path dir, String requestId, Steps steps) {
        var file = Ledgers.fileOf(dir, requestId);
        try {
            prepare(dir, file, steps);
            return new FileLedger(file, new FileOutputStream(file.toFile(), true), steps);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot open " + file, e);
        }
    }

    @Override
    public void append(Entry entry) {
        attempt(() -> {
            buffered.write(EntryJson.write(entry));
            buffered.write('\n');
        });
    }

    @Override
    public void force() {
        attempt(() -> {
            buffered.flush();
            steps.reached("written");
            disk.getFD().sync();
            steps.reached("forced");
        });
    }

    /// @return throws [DamagedLedger] when it comes to damage
    @Override
    public Stream<Entry> entries() {
        attempt(buffered::flush);
        return EntryReader.entries(file);
    }

    @Override
    public void close() {
        try (disk) {
            if (!broken) {
                force();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot close " + file, e);
        }
    }

    private static void prepare(Path dir, Path file, Steps steps) throws IOException {
        DurableFiles.createPrivateDirectory(Ledgers.ownDirectory(dir));
        DurableFiles.createPrivateDirectory(Ledgers.directory(dir));
        if (Files.exists(file)) {
            cutTornLine(file);
            return;
        }
        DurableFiles.createPrivateFile(file);
        steps.reached("created");
        DurableFiles.forceDirectoryOf(file);
        steps.reached("directory forced");
    }

    private static void cutTornLine(Path file) throws IOException {
        try (var lines = Lines.of(file);
                var random = new RandomAccessFile(file.toFile(), "rw")) {
            for (var line = lines.next(); line != null; ) {
                line = lines.next();
            }
            if (lines.end() < random.length()) {
                random.setLength(lines.end());
                random.getFD().sync();
            }
        }
    }

    private void attempt(Write write) {
        if (broken) {
            throw new IllegalStateException("An earlier write failed, open it again: " + file);
        }
        try {
            write.run();
        } catch (IOException e) {
            broken = true;
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    private interface Write {
        void run() throws IOException;
    }
}
