package org.meetingmigration.calendar.folder;

import java.io.IOException;

/// Moments of a save, in order. Between any two of them the process may be killed.
enum SaveStep {
    COMPARED,
    CREATED,
    WRITTEN,
    FORCED,
    RENAMED,
    DURABLE;

    /// Told of each moment; tests fail or kill there.
    interface Listener {
        void reached(SaveStep step) throws IOException;
    }
}
