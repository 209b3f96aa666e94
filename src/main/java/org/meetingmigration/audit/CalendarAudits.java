package org.meetingmigration.audit;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.meetingmigration.directory.Directory;
import org.meetingmigration.directory.UserFilter;
import org.meetingmigration.migration.worker.Backends;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Scans calendars in the background, one scan at a time for each tenant. Safe for use by several threads.
public final class CalendarAudits implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarAudits.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int SWEPT_AT_ONCE = 2_000;

    private final Audits audits;
    private final Directory directory;
    private final Backends backends;
    private final Function<String, HostSettings> settings;
    private final HostNames names;
    private final InstantSource clock;
    private final Map<String, Running> running = new ConcurrentHashMap<>();
    private final AtomicBoolean closing = new AtomicBoolean();

    private record Running(String scan, AtomicBoolean stop, Thread thread) {}

    /// @param settings of a tenant
    public CalendarAudits(
            Audits audits,
            Directory directory,
            Backends backends,
            Function<String, HostSettings> settings,
            HostNames names,
            InstantSource clock) {
        this.audits = audits;
        this.directory = directory;
        this.backends = backends;
        this.settings = settings;
        this.names = new CachedHostNames(names, clock);
        this.clock = clock;
    }

    /// To be called once, before anything is started: what runs by the store has nobody who works on it.
    public void recover() {
        audits.interruptAll(clock.instant());
    }

    /// @param search whose calendars; empty for all
    /// @return false if a scan of the tenant runs already
    public boolean start(String tenant, String search, String requestedBy) {
        var filter = search.isEmpty() ? UserFilter.ALL : UserFilter.searching(search);
        var scan = Scan.begun(
                UUID.randomUUID().toString(),
                tenant,
                search,
                clock.instant(),
                requestedBy,
                settings.apply(tenant).lookUp(),
                directory.countUsers(tenant, filter));
        if (closing.get() || !audits.begin(scan)) {
            return false;
        }
        var stop = new AtomicBoolean();
        var thread = Thread.ofVirtual().name("audit-" + tenant).unstarted(() -> run(scan, stop));
        running.put(tenant, new Running(scan.id(), stop, thread));
        thread.start();
        return true;
    }

    /// Harmless when none runs. It ends soon, at the next meeting of each calendar that is being read.
    public void stop(String tenant) {
        var scan = running.get(tenant);
        if (scan != null) {
            scan.stop().set(true);
        }
    }

    private void run(Scan scan, AtomicBoolean stop) {
        try {
            var run = new ScanRun(
                    scan, directory, backends, audits, judge(scan), clock, () -> stop.get() || closing.get());
            if (!run.run()) {
                end(scan, closing.get() ? Scan.State.Interrupted : Scan.State.Stopped, "");
            }
            sweep(scan.tenant());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            end(scan, Scan.State.Interrupted, "");
        } catch (RuntimeException | ExecutionException fault) {
            LOG.error("The audit {} of tenant {} failed", scan.id(), scan.tenant(), fault);
            end(scan, Scan.State.Failed, "The service's log says why.");
        } finally {
            running.computeIfPresent(scan.tenant(), (tenant, now) -> now.scan().equals(scan.id()) ? null : now);
        }
    }

    private void end(Scan scan, Scan.State state, String message) {
        try {
            audits.end(scan.id(), state, message, clock.instant());
        } catch (RuntimeException fault) {
            // The next start of the service ends it.
            LOG.warn("The audit {} of tenant {} could not be ended", scan.id(), scan.tenant(), fault);
        }
    }

    private HostJudge judge(Scan scan) {
        return new HostJudge(
                settings.apply(scan.tenant()).retired(),
                new LeftHomes(directory, backends).hosts(scan.tenant()),
                scan.lookUp() ? names : HostJudge.NOBODY);
    }

    /// Removes what nobody looks at any more.
    public void sweep(String tenant) {
        var kept = clock.instant().minus(directory.settings(tenant).value().statusKept());
        int removed;
        do {
            removed = audits.sweep(tenant, kept, SWEPT_AT_ONCE);
        } while (removed >= SWEPT_AT_ONCE && !closing.get());
    }

    /// Waits until no scan of the tenant runs.
    void await(String tenant) throws InterruptedException {
        var scan = running.get(tenant);
        if (scan != null) {
            scan.thread().join();
        }
    }

    /// Lets what runs end where it is.
    @Override
    public void close() {
        closing.set(true);
        try {
            for (Running scan : running.values()) {
                if (!scan.thread().join(PATIENCE)) {
                    LOG.warn("An audit did not end in time");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
