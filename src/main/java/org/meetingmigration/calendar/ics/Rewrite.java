package org.meetingmigration.calendar.ics;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.meetingmigration.calendar.PartImage;
import org.meetingmigration.icalendar.Edits;

/// New content of a stored object, worked out and not yet written.
///
/// @param images per changed part what it was, in the order of the changes
/// @param content what to write
public record Rewrite(List<PartImage> images, Content content) {

    /// Bytes that are written part by part, so that a large file is not held twice.
    public static final class Content {
        private final byte[] raw;
        private final Edits edits;

        Content(byte[] raw, Edits edits) {
            this.raw = raw;
            this.edits = edits;
        }

        public void writeTo(OutputStream out) throws IOException {
            edits.write(raw, 0, raw.length, out);
        }

        /// All of it at once; for objects of the usual size.
        public byte[] toByteArray() {
            var out = new ByteArrayOutputStream(raw.length + 4096);
            try {
                writeTo(out);
            } catch (IOException e) {
                throw new UncheckedIOException("A byte array cannot fail", e);
            }
            return out.toByteArray();
        }
    }
}
