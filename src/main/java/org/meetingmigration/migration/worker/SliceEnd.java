package org.meetingmigration.migration.worker;

import java.time.Duration;
import java.util.Optional;
import org.meetingmigration.migration.request.Counts;
import org.meetingmigration.migration.request.Requests.Interruption;

/// How a slice ended.
sealed interface SliceEnd {

    /// Of the whole request so far.
    Counts counts();

    /// Something is left to do.
    ///
    /// @param why [Interruption#NONE] when its time was up or the engine closes
    record Paused(Counts counts, Interruption why) implements SliceEnd {}

    /// Nothing is left to do.
    ///
    /// @param unwritten meetings among the failed ones that another try may help
    /// @param note for people; empty when there is nothing to say
    record Done(Counts counts, int unwritten, String note) implements SliceEnd {}

    /// Came upon a fault that may pass.
    record Broken(Counts counts, String message, Optional<Duration> retryAfter) implements SliceEnd {}

    /// Cannot go on until somebody changes something.
    record Impossible(Counts counts, String code, String message) implements SliceEnd {}
}
