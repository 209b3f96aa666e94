package org.meetingmigration.migration.worker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.meetingmigration.directory.AudioConferencing;
import org.meetingmigration.directory.Home;
import org.meetingmigration.directory.TenantSettings;
import org.meetingmigration.directory.User;
import org.meetingmigration.migration.engine.MemoryEngine;
import org.meetingmigration.migration.request.MigrationRequest;
import org.meetingmigration.migration.request.Order;
import org.meetingmigration.migration.request.RequestFilter;
import org.meetingmigration.migration.request.RequestLedgers.LedgerRow;
import org.meetingmigration.migration.request.RequestState;
import org.meetingmigration.migration.request.Requests.NewRequest;
import org.meetingmigration.store.Store;
import org.meetingmigration.store.StoreConfig;

/// The service without its surfaces, on the real store, stepped by hand.
final class Service implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    static final String TENANT = "contoso";
    static final String ANNA = "anna@contoso.example";

    final SettableClock clock = new SettableClock(NOW);
    final MemoryBackends backends = new MemoryBackends();
    final Map<String, Integer> events = new HashMap<>();
    final List<String> finished = new ArrayList<>();
    final AtomicBoolean closing = new AtomicBoolean();
    final MemoryEngine.Wakeups wakeups = new MemoryEngine.Wakeups();
    final Store store;
    final MemoryEngine engine;
    final Admission admission;
    final MigrationWorker worker;

    Service(Path temp) {
        store = Store.open(new StoreConfig(temp.resolve("mms-data"), 1, clock));
        engine = new MemoryEngine(wakeups, clock);
        worker = worker();
        admission = new Admission(store.requests(), engine, backends, clock, 1);
        engine.work(worker);
        store.directory().addTenant(TENANT);
        addUser(TENANT, "anna");
    }

    MigrationWorker worker() {
        var ports = new WorkerPorts(
                store.requests(), store.ledgers(), store.plans(), store.directory(), backends, new Counted());
        return new MigrationWorker(
                ports, new WorkerSettings(Duration.ofSeconds(20), clock, new Random(1), closing::get));
    }

    private final class Counted implements WorkerEvents {
        @Override
        public void requestFinished(String tenant, RequestState state) {
            finished.add(tenant + " " + state);
        }

        @Override
        public void meeting(String outcome) {
            events.merge(outcome, 1, Integer::sum);
        }

        @Override
        public void throttled(String host) {
            events.merge("throttled " + host, 1, Integer::sum);
        }

        @Override
        public void backendCall(String host, Duration duration) {
            events.merge("call " + host, 1, Integer::sum);
        }
    }

    static User user(String tenant, String name) {
        var mail = name + "@" + tenant + ".example";
        return new User(
                tenant,
                name + "-id",
                mail,
                "sip:" + mail,
                name,
                Home.ONLINE,
                mail,
                Set.of(),
                AudioConferencing.OFF,
                true,
                "TeamsOnly",
                "da-DK",
                "Europe/Copenhagen",
                false);
    }

    void addUser(String tenant, String name) {
        store.directory().saveUsers(List.of(user(tenant, name)));
    }

    /// Meetings of Anna's, each in an object of its own.
    void meetings(String... uids) {
        for (var uid : uids) {
            backends.calendarOf(ANNA).put(uid + ".ics", Events.teams(ANNA, uid, "guest@fabrikam.example"));
        }
    }

    String content(String uid) {
        return new String(backends.calendarOf(ANNA).content(uid + ".ics").orElseThrow(), UTF_8);
    }

    boolean isMigrated(String uid) {
        return content(uid).contains("meet.example.org");
    }

    String enqueue(Order order) {
        return enqueue(TENANT, "anna", order);
    }

    String enqueue(String tenant, String name, Order order) {
        return store.requests()
                .enqueue(List.of(new NewRequest(
                        tenant,
                        name + "-id",
                        name + "@" + tenant + ".example",
                        order,
                        "MANUAL",
                        clock.instant(),
                        "admin")))
                .getFirst()
                .id();
    }

    /// Works until nothing is due.
    void run() {
        do {
            admission.fill();
        } while (engine.step());
    }

    /// Works, and waits for what is due later, until the request has ended.
    ///
    /// @return when it was tried
    List<Instant> runToTheEnd(String id) {
        var tried = new ArrayList<Instant>();
        while (request(id).state().isOpen()) {
            tried.add(clock.instant());
            run();
            if (request(id).state().isOpen()) {
                clock.set(request(id).due());
            }
        }
        return tried;
    }

    MigrationRequest request(String id) {
        return store.requests().list(TENANT, RequestFilter.ALL, null, 1000).stream()
                .filter(request -> request.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    List<String> outcomes(String id) {
        return store.ledgers().rows(TENANT, id, 0, 1000).stream()
                .map(row -> row.uid() + " " + row.outcome())
                .toList();
    }

    List<LedgerRow> rows(String id) {
        return store.ledgers().rows(TENANT, id, 0, 1000);
    }

    void switchMigration(boolean enabled) {
        save(enabled, store.directory().settings(TENANT).value().meetingUrl());
    }

    void meetingUrl(String url) {
        save(true, url);
    }

    private void save(boolean enabled, String meetingUrl) {
        var old = store.directory().settings(TENANT);
        var settings = old.value();
        store.directory()
                .saveSettings(
                        TENANT,
                        new TenantSettings(
                                enabled,
                                settings.automaticallyMigrateUserMeetings(),
                                settings.automaticallyReplaceAcpProvider(),
                                settings.migrateOnSipAddressChange(),
                                settings.migrateOnMeetingUrlChange(),
                                settings.hold(),
                                settings.whomToTell(),
                                settings.fullUpdates(),
                                settings.uniqueConferenceIds(),
                                settings.upgradePolicy(),
                                meetingUrl,
                                settings.statusKept()),
                        old.version());
    }

    @Override
    public void close() {
        store.close();
    }
}
