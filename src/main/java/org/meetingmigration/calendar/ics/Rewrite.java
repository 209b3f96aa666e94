package org.meetingmigration.calendar.ics;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.meetingmigration.calendar.PartImage;

/// New content of a stored object, worked out and not yet written.
///
/// @param images per changed part what it was, in the order of the changes
/// @param content what to write
public record Rewrite(List<PartImage> images, Content content) {

    /// Bytes that are written piece by piece, so that a large file is not held twice.
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
