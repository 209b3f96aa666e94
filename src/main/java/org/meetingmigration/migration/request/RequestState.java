package org.meetingmigration.migration.request;

/// Exactly the states, and the names, of the original service.
public enum RequestState {
    /// Waits: for its hold, for a worker, or for its next try.
    Pending,
    InProgress,
    Succeeded,
    /// Ended with meetings that were not migrated, or stopped.
    Failed;

    public boolean isOpen() {
        return this == Pending || this == InProgress;
    }
}
