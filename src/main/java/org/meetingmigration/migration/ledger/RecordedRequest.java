package org.meetingmigration.migration.ledger;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// A request as its ledger tells it.
///
/// @param requestId see [RequestIds]
/// @param options what it was asked to do
/// @param finishedAt empty while it runs, or if it was killed
/// @param counts parts by name of their outcome; empty unless finished
public record RecordedRequest(
        String requestId,
        Instant startedAt,
        Map<String, String> options,
        Optional<Instant> finishedAt,
        Map<String, Integer> counts) {

    public boolean isFinished() {
        return finishedAt.isPresent();
    }
}
