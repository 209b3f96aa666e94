package org.meetingmigration.migration.worker;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;
import org.meetingmigration.migration.engine.scheduler.DbSchedulerEngine;
import org.meetingmigration.migration.engine.scheduler.SchedulerSettings;
import org.meetingmigration.migration.request.RequestFilter;
import org.meetingmigration.store.Store;
import org.meetingmigration.store.StoreConfig;

/// The service without its surfaces, as a process that may be killed: works until every request has ended.
public final class ServiceProcess {

    static final String TENANT = "contoso";
    static final String READY = "ready";
    static final String DONE = "done";

    /// Long enough that a kill often comes between a save and its record.
    private static final Duration SAVE_TAKES = Duration.ofMillis(4);

    private ServiceProcess() {}

    /// @param args the store, the folder of calendars, the outbox
    public static void main(String[] args) {
        var settings = SchedulerSettings.withThreads(4);
        try (var store = Store.open(StoreConfig.embedded(Path.of(args[0])));
                var engine = new DbSchedulerEngine(store.engineDataSource(), settings)) {
            var backends = new SlowBackends(new FolderBackends(Path.of(args[1]), Path.of(args[2])), SAVE_TAKES);
            var ports =
                    new WorkerPorts(store.requests(), store.ledgers(), store.directory(), backends, WorkerEvents.NONE);
            var worker = new MigrationWorker(ports, WorkerSettings.closing(engine::isClosing));
            var admission =
                    new Admission(store.requests(), engine, backends, InstantSource.system(), settings.threads());
            admission.startAlone();
            try (var loop = new AdmissionLoop(admission)) {
                engine.work(loop.waking(worker));
                loop.start();
                System.out.println(READY);
                while (isOpen(store)) {
                    LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
                }
            }
        }
        System.out.println(DONE);
    }

    private static boolean isOpen(Store store) {
        return store.requests().queueAge(Instant.now()).isPositive()
                || !store.requests().handedOut().isEmpty()
                || store.requests().summary(TENANT, RequestFilter.ALL).stream()
                        .anyMatch(count -> count.state().isOpen() && count.users() > 0);
    }
}
