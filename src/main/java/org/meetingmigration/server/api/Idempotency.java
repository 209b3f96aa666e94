package org.meetingmigration.server.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Port: answers that were given to commands, by caller and key.
public interface Idempotency {

    /// Reserves the key for this command, or tells what became of the one that had it.
    ///
    /// @param caller who sent it; keys of two callers are apart
    /// @param fingerprint of method, path and body
    Known begin(String caller, String key, String fingerprint, Instant now);

    /// Keeps the answer of a command that [#begin] called new.
    void answer(String caller, String key, Answer answer);

    /// Lets go of a key whose command gave no answer worth keeping.
    void forget(String caller, String key);

    /// Forgets some of the answers that are older than a day.
    ///
    /// @return how many
    int removeOld(Instant now);

    /// What is known about a key.
    sealed interface Known {

        /// Reserved now.
        record New() implements Known {}

        /// Its command still runs.
        record Running() implements Known {}

        /// It was sent with another command.
        record Reused() implements Known {}

        record Done(Answer answer) implements Known {}
    }

    /// @param contentType null where there is no body
    /// @param eTag null where there is none
    record Answer(
            int status,
            @Nullable String contentType,
            @Nullable String eTag,
            String body) {}
}
