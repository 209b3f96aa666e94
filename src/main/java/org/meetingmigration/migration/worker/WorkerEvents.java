package org.meetingmigration.migration.worker;

import java.time.Duration;
import org.meetingmigration.migration.request.RequestState;

/// Hears what workers do, for metrics. Called by several threads; must be quick.
public interface WorkerEvents {

    WorkerEvents NONE = new WorkerEvents() {};

    default void requestFinished(String tenant, RequestState state) {}

    /// @param outcome name of the part's outcome, for example `Migrated`; `Undone` for one that was taken back
    default void meeting(String outcome) {}

    /// The calendar host asked to be left alone for a while.
    default void throttled(String host) {}

    /// @param duration of one call to the calendar host
    default void backendCall(String host, Duration duration) {}
}
