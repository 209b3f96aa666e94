package org.meetingmigration.server.events;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.meetingmigration.migration.request.MigrationRequest;
import org.meetingmigration.migration.request.Requests;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Streams of changed requests. However many listen to a tenant, the store is asked once for all of them; who
/// does not listen costs nothing. Safe for use by several threads.
public final class RequestEvents implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RequestEvents.class);
    private static final Duration LONGEST_END = Duration.ofSeconds(3);
    private static final long WAIT_MILLIS = 100;
    private static final int MOST_STREAMS = 200;
    private static final int MOST_OF_TENANT = 50;
    private static final int MOST_MISSED = 1_000;

    private final Requests requests;
    private final InstantSource clock;
    private final Duration interval;
    private final Map<String, Set<RequestStream>> listeners = new HashMap<>();
    private final Set<RequestStream> open = new HashSet<>();
    private final CountDownLatch stopping = new CountDownLatch(1);

    /// @param interval how often the store is asked
    public RequestEvents(Requests requests, InstantSource clock, Duration interval) {
        this.requests = requests;
        this.clock = clock;
        this.interval = interval;
    }

    /// A change that a listener was told.
    public record Position(Instant modified, String request) {}

    /// Begins to listen.
    ///
    /// @param last told before; what came since is told first, up to 1,000
    /// @return empty when too many listen, or the service stops
    public synchronized Optional<RequestStream> listen(String tenant, Optional<Position> last) {
        var ofTenant = listeners.getOrDefault(tenant, Set.of());
        boolean polled = listeners.containsKey(tenant);
        if (stopping.getCount() == 0 || open.size() >= MOST_STREAMS || ofTenant.size() >= MOST_OF_TENANT) {
            return Optional.empty();
        }
        var leaving = new RequestStream[1];
        // First of all: what changes from here on is told, whatever is read below.
        var feed = polled ? null : new RequestFeed(requests, tenant, clock.instant());
        List<MigrationRequest> missed =
                last.map(position -> missed(tenant, position)).orElse(List.of());
        var stream = new RequestStream(missed, () -> leave(tenant, leaving[0]));
        leaving[0] = stream;
        open.add(stream);
        if (feed != null) {
            listeners.put(tenant, new LinkedHashSet<>(Set.of(stream)));
            Thread.ofVirtual().name("events-" + tenant).start(() -> poll(tenant, feed));
        } else {
            ofTenant.add(stream);
        }
        return Optional.of(stream);
    }

    private List<MigrationRequest> missed(String tenant, Position last) {
        return RequestFeed.changedSince(requests, tenant, last.modified(), MOST_MISSED).stream()
                .filter(request -> request.modified().isAfter(last.modified())
                        || request.id().compareTo(last.request()) > 0)
                .toList();
    }

    private void poll(String tenant, RequestFeed feed) {
        while (isHeard(tenant)) {
            try {
                var changes = feed.changes();
                synchronized (this) {
                    listeners.getOrDefault(tenant, Set.of()).forEach(stream -> stream.offer(changes));
                }
            } catch (RuntimeException e) {
                LOG.warn("Changes of requests could not be read; trying again", e);
            }
            pause();
        }
    }

    /// Polling ends when nobody listens any more; until then, whoever comes joins it.
    private synchronized boolean isHeard(String tenant) {
        if (stopping.getCount() > 0 && !listeners.getOrDefault(tenant, Set.of()).isEmpty()) {
            return true;
        }
        listeners.remove(tenant);
        return false;
    }

    private void pause() {
        try {
            if (stopping.await(interval.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("No more changes are looked for");
            }
        } catch (InterruptedException e) {
            stopping.countDown();
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void leave(String tenant, RequestStream stream) {
        var ofTenant = listeners.get(tenant);
        if (ofTenant != null) {
            ofTenant.remove(stream);
        }
        open.remove(stream);
        notifyAll();
    }

    /// Ends every stream, and waits until those who listen have been told so; not for long.
    @Override
    public synchronized void close() {
        stopping.countDown();
        open.forEach(RequestStream::end);
        long deadline = System.nanoTime() + LONGEST_END.toNanos();
        try {
            while (!open.isEmpty() && System.nanoTime() < deadline) {
                wait(WAIT_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
