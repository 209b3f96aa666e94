package org.meetingmigration.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.meetingmigration.directory.UserFilter;
import org.meetingmigration.directory.csv.UserExport;
import org.meetingmigration.directory.csv.UserImport;
import org.meetingmigration.migration.ledger.Entry;
import org.meetingmigration.migration.request.Counts;
import org.meetingmigration.migration.request.Order;
import org.meetingmigration.migration.request.RequestFilter;
import org.meetingmigration.migration.request.RequestState;
import org.meetingmigration.migration.request.Requests.Cursor;
import org.meetingmigration.migration.request.Requests.NewRequest;
import org.meetingmigration.store.Store;
import org.meetingmigration.store.StoreConfig;

/// Times the embedded store with 100,000 users, 200,000 ended requests and 1,000,000 rows of ledgers, in a fresh
/// directory.
public final class StoreTable {

    private static final int USERS = 100_000;
    private static final int PAGE = 1_000;
    private static final int PARTS = 5;
    private static final int ROUNDS = 31;
    private static final String TENANT = "contoso";

    private final Store store;

    private StoreTable(Store store) {
        this.store = store;
    }

    public static void main(String[] args) throws IOException {
        var directory = Path.of(args[0]);
        once(
                "open a new store",
                () -> Store.open(StoreConfig.embedded(directory)).close());
        once("open it again", () -> Store.open(StoreConfig.embedded(directory)).close());
        try (var store = Store.open(StoreConfig.embedded(directory))) {
            store.directory().addTenant(TENANT);
            var table = new StoreTable(store);
            table.loadUsers(directory.resolve("users.csv"));
            table.endRequests();
            table.endRequests();
            once("enqueue 100,000 requests", table::enqueue);
            once("enqueue 100,000 that join", table::enqueue);
            table.questions();
        }
    }

    private void loadUsers(Path file) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            out.write("userPrincipalName,displayName,sipAddress,home,licences,audioEnabled,tollNumber,conferenceId\n");
            for (int i = 0; i < USERS; i++) {
                out.write("user%06d@contoso.com,\"User, No %d\",sip:user%06d@contoso.com,Online,".formatted(i, i, i)
                        + "AudioConferencing;E5,true,+4589881234,%d\n".formatted(1_000_000 + i));
            }
        }
        once("load 100,000 users from CSV", () -> load(file));
        once("load the same again", () -> load(file));
        try (var out = Files.newBufferedWriter(file)) {
            once("export 100,000 users", () -> new UserExport(store.directory()).write(TENANT, UserFilter.ALL, out));
        }
    }

    private void load(Path file) {
        new UserImport(store.directory(), store.overlaps()).load(TENANT, file, store.transactions()::run, page -> {});
    }

    private void enqueue() {
        var due = Instant.now();
        var page = new ArrayList<NewRequest>(PAGE);
        for (int i = 0; i < USERS; i++) {
            var user = "user-" + i;
            page.add(new NewRequest(TENANT, user, user + "@x.org", Order.toHome(), "NUMBER_RETIRED", due, "admin"));
            if (page.size() == PAGE) {
                store.requests().enqueue(page);
                page.clear();
            }
        }
    }

    private void endRequests() {
        once("enqueue 100,000 requests", this::enqueue);
        once("admit, claim, write 500,000 rows, end", () -> {
            var requests = store.requests();
            var now = Instant.now();
            for (var ids = requests.admit(TENANT, now, PAGE); !ids.isEmpty(); ids = requests.admit(TENANT, now, PAGE)) {
                var page = ids;
                store.transactions().run(() -> page.forEach(this::end));
            }
        });
    }

    private void end(String id) {
        var held = store.requests().claim(id, Instant.now()).orElseThrow();
        try (var ledger = store.ledgers().open(id, id, held.epoch())) {
            for (int part = 0; part < PARTS; part++) {
                ledger.append(new Entry.Outcome(
                        held.userPrincipalName(),
                        "calendar/" + part + ".ics",
                        "uid-" + part,
                        "",
                        "Migrated",
                        "",
                        "a",
                        "b"));
            }
        }
        var state = id.startsWith("00") ? RequestState.Failed : RequestState.Succeeded;
        store.requests().finish(id, held.epoch(), state, Counts.NONE, "", "", Instant.now());
    }

    private void questions() {
        var requests = store.requests();
        var failed = new RequestFilter("", Set.of(RequestState.Failed), "", null, null);
        var ended = new RequestFilter("", Set.of(RequestState.Failed, RequestState.Succeeded), "", null, null);
        var lately = new RequestFilter("", Set.of(), "", Instant.now().minus(Duration.ofDays(1)), Instant.now());
        var typed = new RequestFilter("", Set.of(), "AllToJitsi", null, null);
        var deep = requests.list(TENANT, ended, null, 50_000).getLast();
        var id = requests.list(TENANT, failed, null, 1).getFirst().id();
        often("summary", () -> requests.summary(TENANT, RequestFilter.ALL));
        often("summary of a day", () -> requests.summary(TENANT, lately));
        often("page of 100", () -> requests.list(TENANT, RequestFilter.ALL, null, 100));
        often("page of 100, failed", () -> requests.list(TENANT, failed, null, 100));
        often(
                "page of 100, ended, 50,000 in",
                () -> requests.list(TENANT, ended, new Cursor(deep.modified(), deep.id()), 100));
        often("page of 100, of a day", () -> requests.list(TENANT, lately, null, 100));
        often("page of 100, of a type that none has", () -> requests.list(TENANT, typed, null, 100));
        often("requests of a user", () -> requests.list(TENANT, RequestFilter.ofUser("user-77777"), null, 100));
        often("rows of a request", () -> store.ledgers().rows(TENANT, id, 0, 100));
        often("rows of a user", () -> store.ledgers().rowsOfUser(TENANT, "user-77777", null, null, null, 100));
        often("tenants with due requests", () -> requests.tenantsWithDue(Instant.now()));
        often("queue age", () -> requests.queueAge(Instant.now()));
        often(
                "users by a part of their name",
                () -> store.directory().users(TENANT, UserFilter.searching("9999"), "", 100));
        often("user by SIP address", () -> store.directory().user(TENANT, "sip:user077777@contoso.com"));
        often("admit 100", () -> requests.admit(TENANT, Instant.now(), 100));
        var work = requests.handedOut().iterator();
        often("claim, force one row, finish", () -> end(work.next().id()));
    }

    private static void once(String what, Runnable work) {
        var begin = System.nanoTime();
        work.run();
        print(what, (System.nanoTime() - begin) / 1e6);
    }

    private static void often(String what, Runnable work) {
        var times = new double[ROUNDS];
        work.run();
        for (int round = 0; round < ROUNDS; round++) {
            var begin = System.nanoTime();
            work.run();
            times[round] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(times);
        print(what, times[ROUNDS / 2]);
    }

    private static void print(String what, double millis) {
        System.out.println(String.format(Locale.ROOT, "%12.1f ms  %s", millis, what));
    }
}
