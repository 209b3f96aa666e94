package org.meetingmigration.server.events;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.meetingmigration.migration.request.MigrationRequest;

/// What one listener has not yet been told. Ends when the service stops, and when the listener is too slow: it may
/// come back and go on where it was.
public final class RequestStream implements AutoCloseable {

    static final int WAITING = 2_000;

    private final BlockingQueue<MigrationRequest> waiting = new ArrayBlockingQueue<>(WAITING);
    private final Runnable leave;
    private volatile boolean ended;

    /// @param leave run when the listener goes
    RequestStream(List<MigrationRequest> missed, Runnable leave) {
        this.leave = leave;
        waiting.addAll(missed);
    }

    /// The next change; empty when there was none for so long, or when it has ended.
    public Optional<MigrationRequest> next(Duration longest) throws InterruptedException {
        long deadline = System.nanoTime() + longest.toNanos();
        while (!ended) {
            long left = deadline - System.nanoTime();
            var request = waiting.poll(Math.min(left, TimeUnit.MILLISECONDS.toNanos(250)), TimeUnit.NANOSECONDS);
            if (request != null) {
                return Optional.of(request);
            }
            if (left <= 0) {
                return Optional.empty();
            }
        }
        return Optional.ofNullable(waiting.poll());
    }

    public boolean isOver() {
        return ended && waiting.isEmpty();
    }

    void offer(List<MigrationRequest> changes) {
        for (MigrationRequest change : changes) {
            if (!waiting.offer(change)) {
                end();
                return;
            }
        }
    }

    void end() {
        ended = true;
    }

    @Override
    public void close() {
        end();
        leave.run();
    }
}
