package org.meetingmigration.calendar.folder;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;

/// Says what went wrong with a file without repeating its path.
final class Faults {

    private Faults() {}

    static String describe(IOException fault) {
        if (fault instanceof AccessDeniedException) {
            return "permission denied";
        }
        var text = fault instanceof FileSystemException system ? system.getReason() : fault.getMessage();
        return text == null || text.isBlank() ? fault.getClass().getSimpleName() : text;
    }
}
