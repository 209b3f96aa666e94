package org.meetingmigration.migration.ledger;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Reads a file line by line and keeps one line at a time. What follows the last line end is a torn line: whoever wrote
/// it was killed, nobody relied on it, and it is not shown.
final class Lines implements AutoCloseable {

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int next;
    private int filled;
    private long number;
    private long end;

    private Lines(InputStream in) {
        this.in = in;
    }

    static Lines of(Path file) throws IOException {
        return new Lines(Files.newInputStream(file));
    }

    /// The next line without its end; null after the last complete one.
    byte @Nullable [] next() throws IOException {
        var line = new ByteArrayOutputStream();
        while (fill()) {
            int from = next;
            while (next < filled && buffer[next] != '\n') {
                next++;
            }
            line.write(buffer, from, next - from);
            if (next < filled) {
                next++;
                number++;
                end += line.size() + 1L;
                return line.toByteArray();
            }
        }
        return null;
    }

    /// Number of the last line given, from 1.
    long number() {
        return number;
    }

    /// Bytes up to and including the end of the last line given.
    long end() {
        return end;
    }

    private boolean fill() throws IOException {
        if (next < filled) {
            return true;
        }
        next = 0;
        filled = in.read(buffer);
        return filled > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
