package org.meetingmigration.cli.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands in one file: a meeting with its changed occurrences.
///
/// @param name of the file, without `.ics`
/// @param events logical lines of each
/// @param ahead whether it is an online meeting of the calendar's owner that is still to come
/// @param shape of the file; null for the usual one of its host
record Scene(
        String name,
        List<List<String>> events,
        boolean ahead,
        @Nullable FileShape shape) {

    /// A meeting that is still to come.
    static Scene ahead(String name, List<List<String>> events) {
        return new Scene(name, events, true, null);
    }

    /// A meeting that no migration touches.
    static Scene apart(String name, List<List<String>> events) {
        return new Scene(name, events, false, null);
    }

    Scene in(FileShape other) {
        return new Scene(name, events, ahead, other);
    }
}
