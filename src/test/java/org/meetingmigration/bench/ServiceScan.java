package org.meetingmigration.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.meetingmigration.directory.AudioConferencing;
import org.meetingmigration.directory.Home;
import org.meetingmigration.directory.User;
import org.meetingmigration.migration.engine.scheduler.DbSchedulerEngine;
import org.meetingmigration.migration.engine.scheduler.SchedulerSettings;
import org.meetingmigration.migration.request.Order;
import org.meetingmigration.migration.request.RequestState;
import org.meetingmigration.migration.request.Requests.NewRequest;
import org.meetingmigration.migration.worker.Admission;
import org.meetingmigration.migration.worker.AdmissionLoop;
import org.meetingmigration.migration.worker.FolderBackends;
import org.meetingmigration.migration.worker.MigrationWorker;
import org.meetingmigration.migration.worker.WorkerEvents;
import org.meetingmigration.migration.worker.WorkerPorts;
import org.meetingmigration.migration.worker.WorkerSettings;
import org.meetingmigration.store.Store;
import org.meetingmigration.store.StoreConfig;

/// Users with empty calendars, from the trigger to the end of their requests, in one process.
public final class ServiceScan {

    private static final String TENANT = "contoso";
    private static final int BATCH = 10_000;

    private ServiceScan() {}

    /// @param args an empty folder, how many users, how many threads
    public static void main(String[] args) throws IOException {
        var folder = Path.of(args[0]);
        int users = Integer.parseInt(args[1]);
        int threads = Integer.parseInt(args[2]);
        for (int user = 0; user < users; user++) {
            Files.createDirectories(folder.resolve("calendars").resolve(mailbox(user)));
        }
        try (var store = Store.open(StoreConfig.embedded(folder.resolve("data")))) {
            store.directory().addTenant(TENANT);
            measure(
                    "users loaded",
                    users,
                    () -> batches(
                            users,
                            all -> store.directory()
                                    .saveUsers(
                                            all.stream().map(ServiceScan::user).toList())));
            measure(
                    "requests queued",
                    users,
                    () -> batches(
                            users,
                            all -> store.requests()
                                    .enqueue(all.stream()
                                            .map(ServiceScan::request)
                                            .toList())));
            measure("users scanned", users, () -> work(store, folder, users, threads));
        }
    }

    private static void work(Store store, Path folder, int users, int threads) {
        var ended = new AtomicInteger();
        var events = new WorkerEvents() {
            @Override
            public void requestFinished(String tenant, RequestState state) {
                ended.incrementAndGet();
            }
        };
        var backends = new FolderBackends(folder.resolve("calendars"), folder.resolve("outbox"));
        try (var engine = new DbSchedulerEngine(store.engineDataSource(), SchedulerSettings.withThreads(threads))) {
            var ports = new WorkerPorts(store.requests(), store.ledgers(), store.directory(), backends, events);
            var worker = new MigrationWorker(ports, WorkerSettings.closing(engine::isClosing));
            var admission = new Admission(store.requests(), engine, backends, InstantSource.system(), threads);
            admission.startAlone();
            try (var loop = new AdmissionLoop(admission)) {
                engine.work(loop.waking(worker));
                loop.start();
                while (ended.get() < users) {
                    LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
                }
            }
        }
    }

    private interface Batch {
        void of(List<Integer> users);
    }

    private static void batches(int users, Batch batch) {
        for (int from = 0; from < users; from += BATCH) {
            var numbers = new ArrayList<Integer>();
            for (int user = from; user < Math.min(users, from + BATCH); user++) {
                numbers.add(user);
            }
            batch.of(numbers);
        }
    }

    private static void measure(String what, int users, Runnable work) {
        long begun = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(
                Locale.ROOT, "%-16s %,9d in %6.1f s, %,8.0f a second%n", what, users, seconds, users / seconds);
    }

    private static String mailbox(int user) {
        return "u" + user + "@contoso.example";
    }

    private static NewRequest request(int user) {
        return new NewRequest(
                TENANT, "u" + user, mailbox(user), Order.toHome(), "NUMBER_RETIRED", Instant.now(), "admin");
    }

    private static User user(int user) {
        return new User(
                TENANT,
                "u" + user,
                mailbox(user),
                "sip:" + mailbox(user),
                "User " + user,
                Home.ONLINE,
                mailbox(user),
                Set.of(),
                AudioConferencing.OFF,
                true,
                "TeamsOnly",
                "en-GB",
                "Europe/London",
                false);
    }
}
