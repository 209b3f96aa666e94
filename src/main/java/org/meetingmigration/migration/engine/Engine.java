package org.meetingmigration.migration.engine;

import java.time.Instant;
import java.util.List;

/// Port of three verbs: submit, cancel, work. An engine keeps wake-ups only; what is true about a request
/// stands in [org.meetingmigration.migration.request.Requests]. A wake-up may come twice, late, or on two
/// workers at once after one was thought dead: slices are fenced and re-entrant.
public interface Engine extends AutoCloseable {

    /// Wakes a worker for each of these requests, at the given time or soon after. Again with the same id is
    /// harmless.
    void submit(List<String> requests, Instant at);

    /// Takes the wake-up of a request back, if it has not come yet.
    void cancel(String request);

    /// Begins to hand out wake-ups, until [#close].
    void work(Worker worker);

    /// Whether [#close] has begun: slices that run are to pause as soon as they can.
    boolean isClosing();

    /// Takes no more wake-ups, lets slices that run end, waiting for them at most as long as it was configured
    /// to.
    @Override
    void close();

    /// Does one bounded slice of a request.
    @FunctionalInterface
    interface Worker {
        /// @return whether another slice is to follow at once; a fault counts as yes, after a pause
        boolean work(String request);
    }
}
