package org.meetingmigration.migration.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Wake-ups in memory, stepped by hand.
public final class MemoryEngine implements Engine {

    /// What outlives an engine. Wake-ups of one time come in the order they were asked for.
    public static final class Wakeups {
        private final Map<String, Wakeup> byRequest = new HashMap<>();
        private long asked;

        private void add(String request, Instant at) {
            byRequest.putIfAbsent(request, new Wakeup(request, at, asked++));
        }

        private Optional<Wakeup> next(Instant now) {
            return byRequest.values().stream()
                    .filter(wakeup -> !wakeup.at().isAfter(now))
                    .min(Comparator.comparing(Wakeup::at).thenComparing(Wakeup::order));
        }

        public int size() {
            return byRequest.size();
        }
    }

    private record Wakeup(String request, Instant at, long order) {}

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Wakeups wakeups;
    private final InstantSource clock;
    private @Nullable Worker worker;
    private boolean closing;

    public MemoryEngine(Wakeups wakeups, InstantSource clock) {
        this.wakeups = wakeups;
        this.clock = clock;
    }

    @Override
    public void submit(List<String> requests, Instant at) {
        requests.forEach(request -> wakeups.add(request, at));
    }

    @Override
    public void cancel(String request) {
        wakeups.byRequest.remove(request);
    }

    @Override
    public void work(Worker worker) {
        this.worker = worker;
    }

    @Override
    public boolean isClosing() {
        return closing;
    }

    @Override
    public void close() {
        closing = true;
    }

    /// Does the slice that is due first.
    ///
    /// @return false if none is due
    public boolean step() {
        var next = wakeups.next(clock.instant());
        if (closing || worker == null || next.isEmpty()) {
            return false;
        }
        work(worker, next.get().request());
        return true;
    }

    private void work(Worker current, String request) {
        wakeups.byRequest.remove(request);
        try {
            if (current.work(request)) {
                wakeups.add(request, clock.instant());
            }
        } catch (RuntimeException _) {
            wakeups.add(request, clock.instant().plus(PAUSE));
        }
    }
}
