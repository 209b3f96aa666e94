package org.meetingmigration.migration.engine.scheduler;

import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The slices that run in this process. A wake-up that is submitted for one of them must not be lost: its row
/// is there, so that it is no news to the table, and is about to be removed.
final class RunningSlices {

    private static final Instant NOT_ASKED = Instant.MAX;

    private final ConcurrentHashMap<String, Instant> running = new ConcurrentHashMap<>();

    void begin(String request) {
        running.put(request, NOT_ASKED);
    }

    /// @return false if none runs
    boolean askAgain(String request, Instant at) {
        return running.computeIfPresent(request, (_, asked) -> asked.isBefore(at) ? asked : at) != null;
    }

    /// @param settle writes the row; told when it is asked for again, null if it is not. Nobody can ask
    ///     meanwhile.
    void end(String request, Consumer<@Nullable Instant> settle) {
        try {
            running.computeIfPresent(request, (_, asked) -> {
                settle.accept(asked.equals(NOT_ASKED) ? null : asked);
                return null;
            });
        } finally {
            running.remove(request);
        }
    }
}
