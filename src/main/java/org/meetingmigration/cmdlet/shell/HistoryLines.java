package org.meetingmigration.cmdlet.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Optional;
import org.jline.reader.LineReader;
import org.jline.reader.impl.history.DefaultHistory;
import org.meetingmigration.cmdlet.language.Interpreter;

/// The lines typed, kept in a file that only its owner can read. Lines that hold a secret are kept nowhere.
final class HistoryLines extends DefaultHistory {

    private static final String OWNER_ONLY = "rw-------";

    private final Interpreter interpreter;
    private final Optional<Path> file;

    HistoryLines(Interpreter interpreter, Optional<Path> file) {
        this.interpreter = interpreter;
        this.file = file;
    }

    /// Reads what earlier sessions kept. A file that cannot be used is left alone, and a line says so.
    void load(LineReader reader) {
        if (file.isEmpty()) {
            attach(reader);
            return;
        }
        try {
            protect(file.get());
            reader.setVariable(LineReader.HISTORY_FILE, file.get());
            attach(reader);
        } catch (IOException | UncheckedIOException unusable) {
            reader.getTerminal().writer().println("The history is not kept: " + unusable.getMessage());
            reader.setVariable(LineReader.HISTORY_FILE, null);
            attach(reader);
        }
    }

    private static void protect(Path file) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        boolean posix = Files.getFileAttributeView(file, PosixFileAttributeView.class) != null;
        var permissions = PosixFilePermissions.fromString(OWNER_ONLY);
        try {
            if (posix) {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(permissions));
            } else {
                Files.createFile(file);
            }
        } catch (FileAlreadyExistsException earlier) {
            if (posix) {
                Files.setPosixFilePermissions(file, permissions);
            }
        }
    }

    @Override
    public void add(Instant time, String line) {
        if (!line.isBlank() && interpreter.remember(line)) {
            super.add(time, line);
        }
    }

    /// Writes what is not written yet; losing it does no harm.
    void saveAll() {
        try {
            save();
        } catch (IOException unwritable) {
            interpreter.session().console().err().println("The history is not kept: " + unwritable.getMessage());
        }
    }
}
