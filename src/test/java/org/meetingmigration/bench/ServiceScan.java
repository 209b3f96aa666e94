package org.meetingmigration.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.meetingmigration.administration.Admin;
import org.meetingmigration.administration.TenantAdministration;
import org.meetingmigration.administration.TenantAdministration.DefaultNumberChange;
import org.meetingmigration.directory.AudioConferencing;
import org.meetingmigration.directory.Bridge;
import org.meetingmigration.directory.Directory;
import org.meetingmigration.directory.Home;
import org.meetingmigration.directory.NumberKind;
import org.meetingmigration.directory.ServiceNumber;
import org.meetingmigration.directory.User;
import org.meetingmigration.migration.engine.scheduler.DbSchedulerEngine;
import org.meetingmigration.migration.engine.scheduler.SchedulerSettings;
import org.meetingmigration.migration.request.RequestState;
import org.meetingmigration.migration.worker.Admission;
import org.meetingmigration.migration.worker.AdmissionLoop;
import org.meetingmigration.migration.worker.FolderBackends;
import org.meetingmigration.migration.worker.MigrationWorker;
import org.meetingmigration.migration.worker.WorkerEvents;
import org.meetingmigration.migration.worker.WorkerPorts;
import org.meetingmigration.migration.worker.WorkerSettings;
import org.meetingmigration.store.Store;
import org.meetingmigration.store.StoreConfig;

/// Users with empty calendars whose number is replaced, from the command to the end of their requests, in one process.
public final class ServiceScan {

    private static final String TENANT = "contoso";
    private static final int BATCH = 10_000;
    private static final String BRIDGE = "72dfe128-d079-46f8-8857-25d3e0c7ac9f";
    private static final String OLD = "+4589881234";
    private static final String NEW = "+4589881235";

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
            prepare(store.directory());
            measure(
                    "users loaded",
                    users,
                    () -> batches(
                            users,
                            all -> store.directory()
                                    .saveUsers(
                                            all.stream().map(ServiceScan::user).toList())));
            measure("requests queued", users, () -> replaceNumber(store));
            measure("users scanned", users, () -> work(store, folder, users, threads));
        }
    }

    private static void prepare(Directory directory) {
        directory.addTenant(TENANT);
        var settings = directory.settings(TENANT);
        directory.saveSettings(TENANT, settings.value().withHold(Duration.ZERO), settings.version());
        directory.saveBridge(new Bridge(TENANT, BRIDGE, "Main", "", NEW, true));
        for (String number : List.of(OLD, NEW)) {
            directory.saveNumber(
                    new ServiceNumber(TENANT, number, NumberKind.TOLL, BRIDGE, "Denmark", "da-DK", List.of()));
        }
    }

    /// As `Set-CsOnlineDialInConferencingUserDefaultNumber -RescheduleMeetings` does.
    private static void replaceNumber(Store store) {
        var effect = new TenantAdministration(
                        store.transactions(),
                        store.directory(),
                        store.requests(),
                        store.auditTrail(),
                        InstantSource.system())
                .defaultNumber(
                        new Admin(TENANT, "bench"), new DefaultNumberChange(OLD, NEW, NumberKind.TOLL, BRIDGE, true));
        System.out.println(effect);
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
            var ports = new WorkerPorts(
                    store.requests(), store.ledgers(), store.plans(), store.directory(), backends, events);
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

    private static User user(int user) {
        return new User(
                TENANT,
                "u" + user,
                mailbox(user),
                "sip:" + mailbox(user),
                "User " + user,
                Home.ONLINE,
                mailbox(user),
                Set.of(User.AUDIO_CONFERENCING),
                new AudioConferencing(true, BRIDGE, OLD, "", true, String.valueOf(100_000_000 + user), null),
                true,
                "TeamsOnly",
                "en-GB",
                "Europe/London",
                false);
    }
}
