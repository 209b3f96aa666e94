package org.meetingmigration.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.meetingmigration.server.RunningService.TENANT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.meetingmigration.Main;
import org.meetingmigration.migration.ledger.Entry;
import org.meetingmigration.migration.request.RequestFilter;
import org.meetingmigration.store.Store;
import org.meetingmigration.store.StoreConfig;

/// The service as a process that is asked to end (SIGTERM) while it is at work.
@Timeout(180)
class StopTest {

    private static final String OWNER = "ada@example.org";
    private static final int MEETINGS = 300;
    private static final int ENOUGH = 20;

    @TempDir
    private Path dir;

    @Test
    void serviceShouldStopBetweenTwoMeetingsAndGoOnWithTheNextStart() throws IOException, InterruptedException {
        writeCalendar();
        var leftover =
                Files.createFile(dir.resolve("calendars").resolve(OWNER).resolve(".1.ics.mms-0123456789abcdef.tmp"));
        String token;
        var process = start();
        try (var out = process.inputReader(UTF_8)) {
            int port = port(out.readLine());
            token = token(out.lines());
            var service = RunningService.at(port, token);
            service.json("PATCH", TENANT + "/settings", "{\"hold\":\"PT0S\"}");
            service.importUsers("", "userPrincipalName,home,mailbox", OWNER + ",OnPremises," + OWNER);
            service.json("POST", TENANT + "/users/" + OWNER + "/move", "{\"target\":\"Online\"}");
            awaitMails(ENOUGH);

            process.destroy();

            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue())
                    .as(Files.readString(dir.resolve("errors")))
                    .isZero();
        } finally {
            process.destroyForcibly();
        }
        assertThat(mails()).isLessThan(MEETINGS);
        assertThat(leftover).doesNotExist();
        assertNothingHalfDone();
        goOn(token);
    }

    private void writeCalendar() throws IOException {
        var folder = Files.createDirectories(dir.resolve("calendars").resolve(OWNER));
        for (int i = 0; i < MEETINGS; i++) {
            Files.writeString(
                    folder.resolve(i + ".ics"), """
                    BEGIN:VCALENDAR
                    VERSION:2.0
                    PRODID:-//Example//Test//EN
                    BEGIN:VEVENT
                    UID:%s
                    DTSTAMP:20260101T000000Z
                    DTSTART:20991203T090000Z
                    SUMMARY:Meeting
                    ORGANIZER:mailto:ada@example.org
                    ATTENDEE;PARTSTAT=ACCEPTED:mailto:guest@fabrikam.example
                    LOCATION:https://zoom.us/j/84218418001
                    END:VEVENT
                    END:VCALENDAR
                    """.formatted("meeting-" + i).replace("\n", "\r\n"));
        }
    }

    private Process start() throws IOException {
        Files.writeString(dir.resolve("mms.yaml"), """
                server: {port: 0}
                data: data
                tenants:
                  nordlys:
                    calendars: {path: calendars, time-zone: UTC}
                    outbox: outbox
                    online-provider: jitsi
                    providers:
                      jitsi: {base-url: "https://meet.example.org"}
                """);
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Main.class.getName(),
                        "serve")
                .directory(dir.toFile())
                .redirectError(dir.resolve("errors").toFile())
                .start();
    }

    private static int port(String line) {
        return Integer.parseInt(line.substring(line.lastIndexOf(':') + 1));
    }

    private static String token(Stream<String> lines) {
        return lines.map(String::strip)
                .filter(line -> line.startsWith("mms_"))
                .findFirst()
                .orElseThrow();
    }

    private void awaitMails(int wanted) throws IOException {
        for (int i = 0; i < 6_000 && mails() < wanted; i++) {
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
        assertThat(mails()).isGreaterThanOrEqualTo(wanted);
    }

    private int mails() throws IOException {
        var outbox = dir.resolve("outbox");
        if (!Files.exists(outbox)) {
            return 0;
        }
        try (var files = Files.list(outbox)) {
            return Math.toIntExact(
                    files.filter(file -> file.toString().endsWith(".eml")).count());
        }
    }

    private void assertNothingHalfDone() throws IOException {
        try (var store = Store.open(StoreConfig.embedded(dir.resolve("data")))) {
            var request =
                    store.requests().list("nordlys", RequestFilter.ALL, null, 9).getFirst();
            assertThat(request.state().isOpen()).as(request.toString()).isTrue();
            try (var ledger = store.ledgers().open(request.id(), request.id(), request.epoch());
                    var stream = ledger.entries()) {
                var entries = stream.toList();
                assertThat(entries.stream().filter(Entry.Intent.class::isInstance))
                        .hasSize(Math.toIntExact(entries.stream()
                                .filter(Entry.Outcome.class::isInstance)
                                .count()))
                        .hasSize(mails());
            }
        }
    }

    private void goOn(String token) throws IOException {
        var server = Server.start(RunningService.configuration(dir), InstantSource.system(), Server.Initial.NOTHING);
        try (var service = RunningService.of(server, token)) {
            service.awaitIdle();
            var request = service.get(TENANT + "/requests").at("/items/0");
            assertThat(request.get("state").asString()).as(request.toString()).isEqualTo("Succeeded");
            assertThat(request.get("succeededMeeting").asInt()).isEqualTo(MEETINGS);
        }
        assertThat(mails()).isEqualTo(MEETINGS);
    }
}
