package org.meetingmigration.migration.worker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meetingmigration.migration.ledger.Entry;
import org.meetingmigration.migration.request.Counts;
import org.meetingmigration.migration.request.MigrationRequest;
import org.meetingmigration.migration.request.Order;
import org.meetingmigration.migration.request.RequestFilter;
import org.meetingmigration.migration.request.RequestState;
import org.meetingmigration.migration.request.Requests.NewRequest;
import org.meetingmigration.store.Store;
import org.meetingmigration.store.StoreConfig;

/// Killed at 50 random moments (SIGKILL) and started again on the same data, the service ends as if it had
/// not been.
class ServiceKillTest {

    private static final int KILLS = 50;
    private static final int USERS = 200;
    private static final int FILES = 10;
    private static final int IN_ONE_FILE = 10;
    private static final int MEETINGS = FILES + IN_ONE_FILE;

    /// Of work between a start and its kill.
    private static final int LONGEST_LIFE_MILLIS = 500;

    @TempDir
    private Path temp;

    @Test
    void killedServiceShouldMigrateAndTellOnce() throws IOException, InterruptedException {
        writeCalendars();
        fillStore();
        var random = new Random(20261122);
        int killedAtWork = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            killedAtWork += runAndKill(random) ? 1 : 0;
        }
        runToTheEnd();

        assertThat(killedAtWork).as("kills before the work was done").isGreaterThan(KILLS / 2);
        assertCalendars();
        try (var store = Store.open(StoreConfig.embedded(temp.resolve("data")))) {
            assertLedgersAndOutbox(store);
        }
    }

    private static String mailbox(int user) {
        return "u" + user + "@contoso.example";
    }

    private void writeCalendars() throws IOException {
        for (int user = 0; user < USERS; user++) {
            var folder = Files.createDirectories(temp.resolve("calendars").resolve(mailbox(user)));
            for (int file = 0; file < FILES; file++) {
                var uid = "u" + user + "-" + file;
                Files.write(folder.resolve(file + ".ics"), Events.teams(mailbox(user), uid, "guest@fabrikam.example"));
            }
            Files.write(folder.resolve("export.ics"), export(user));
        }
    }

    private static byte[] export(int user) {
        var events = new StringBuilder();
        for (int i = 0; i < IN_ONE_FILE; i++) {
            var event = new String(
                    Events.teams(mailbox(user), "u" + user + "-export-" + i, "guest@fabrikam.example"), UTF_8);
            events.append(event, event.indexOf("BEGIN:VEVENT"), event.indexOf("END:VCALENDAR"));
        }
        return ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + events + "END:VCALENDAR\r\n").getBytes(UTF_8);
    }

    private void fillStore() {
        try (var store = Store.open(StoreConfig.embedded(temp.resolve("data")))) {
            store.directory().addTenant(ServiceProcess.TENANT);
            store.directory()
                    .saveUsers(IntStream.range(0, USERS)
                            .mapToObj(user -> Service.user(ServiceProcess.TENANT, "u" + user))
                            .toList());
            store.requests()
                    .enqueue(IntStream.range(0, USERS)
                            .mapToObj(user -> new NewRequest(
                                    ServiceProcess.TENANT,
                                    "u" + user + "-id",
                                    mailbox(user),
                                    Order.toHome(),
                                    "MANUAL",
                                    Instant.now(),
                                    "admin"))
                            .toList());
        }
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        ServiceProcess.class.getName(),
                        temp.resolve("data").toString(),
                        temp.resolve("calendars").toString(),
                        temp.resolve("outbox").toString())
                .redirectError(new File(temp.toFile(), "errors"))
                .start();
    }

    /// @return whether it was at work when it was killed
    private boolean runAndKill(Random random) throws IOException, InterruptedException {
        var process = start();
        try (var out = process.inputReader(UTF_8)) {
            awaitReady(out);
            var ended = process.waitFor(random.nextInt(LONGEST_LIFE_MILLIS), TimeUnit.MILLISECONDS);
            process.destroyForcibly();
            process.waitFor();
            return !ended;
        }
    }

    private void runToTheEnd() throws IOException, InterruptedException {
        var process = start();
        try (var out = process.inputReader(UTF_8)) {
            awaitReady(out);
            assertThat(process.waitFor(60, TimeUnit.SECONDS))
                    .as("ended within a minute")
                    .isTrue();
            assertThat(out.lines()).contains(ServiceProcess.DONE);
        } finally {
            process.destroyForcibly();
        }
    }

    private void awaitReady(BufferedReader out) throws IOException {
        var line = out.readLine();
        while (line != null && !line.equals(ServiceProcess.READY)) {
            line = out.readLine();
        }
        assertThat(line).as(Files.readString(temp.resolve("errors"))).isEqualTo(ServiceProcess.READY);
    }

    private void assertCalendars() throws IOException {
        try (var files = Files.walk(temp.resolve("calendars"))) {
            for (var file :
                    files.filter(name -> name.toString().endsWith(".ics")).toList()) {
                var text = Files.readString(file, UTF_8).replace("\r\n ", "");
                int events = text.split("BEGIN:VEVENT", -1).length - 1;
                assertThat(text.split("Undlad at redigere", -1))
                        .as(file.toString())
                        .hasSize(events + 1);
                assertThat(text).as(file.toString()).doesNotContain("teams.microsoft.com");
            }
        }
    }

    private void assertLedgersAndOutbox(Store store) throws IOException {
        var requests = store.requests().list(ServiceProcess.TENANT, RequestFilter.ALL, null, 10 * USERS);
        assertThat(requests).hasSize(USERS);
        var messages = new HashSet<String>();
        for (var request : requests) {
            assertThat(request.state()).as(request.message()).isEqualTo(RequestState.Succeeded);
            assertThat(request.counts()).isEqualTo(new Counts(MEETINGS, MEETINGS, 0, 0, MEETINGS));
            assertThat(request.retries()).isZero();
            assertLedger(store, request, messages);
        }
        assertThat(messages).hasSize(USERS * MEETINGS);
        try (var outbox = Files.list(temp.resolve("outbox"))) {
            assertThat(outbox.filter(file -> file.toString().endsWith(".eml"))).hasSize(USERS * MEETINGS);
        }
    }

    private static void assertLedger(Store store, MigrationRequest request, Set<String> messages) {
        List<Entry> entries;
        try (var ledger = store.ledgers().open(request.id(), request.id(), request.epoch());
                var stream = ledger.entries()) {
            entries = stream.toList();
        }
        var outcomes = new ArrayList<Entry.Outcome>();
        Map<String, Set<String>> mailed = new HashMap<>();
        for (var entry : entries) {
            if (entry instanceof Entry.Outcome outcome) {
                outcomes.add(outcome);
            }
            if (entry instanceof Entry.Mailed mail) {
                mailed.computeIfAbsent(mail.uid(), _ -> new HashSet<>()).add(mail.messageId());
            }
        }
        assertThat(outcomes)
                .hasSize(MEETINGS)
                .allMatch(outcome -> outcome.outcome().equals("Migrated"));
        assertThat(outcomes.stream().collect(groupingBy(Entry.Outcome::uid))).hasSize(MEETINGS);
        assertThat(mailed).hasSize(MEETINGS);
        mailed.values().forEach(ids -> {
            assertThat(ids).hasSize(1);
            messages.addAll(ids);
        });
    }
}
