package org.meetingmigration.migration.worker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.meetingmigration.story.ServeProcess;
import tools.jackson.databind.JsonNode;

/// `mms serve`, killed at 20 random moments (SIGKILL) and started again, ends as if it had not been. More kills
/// by `-Dkills=50`.
@Execution(ExecutionMode.CONCURRENT)
class ServiceKillTest {

    /// Each costs a start of the service.
    private static final int KILLS = Integer.getInteger("kills", 20);
    private static final int USERS = 200;
    private static final int FILES = 10;
    private static final int IN_ONE_FILE = 10;
    private static final int MEETINGS = FILES + IN_ONE_FILE;

    /// After a mail went out: some meetings' time.
    private static final int LATER_MICROS = 15_000;

    private static final int POLL_MILLIS = 15;
    private static final long MILLI = 1_000_000;
    private static final int LONGEST_WAIT_MILLIS = 120_000;

    private static final String TENANT = "/tenants/contoso";

    /// The whole of a migrated event: the new room twice, nothing of the old one, all else as it was.
    private static final Pattern MIGRATED = Pattern.compile("""
            BEGIN:VEVENT
            UID:(?<uid>u\\d+-(export-)?\\d)
            DTSTAMP:\\d{8}T\\d{6}Z
            DTSTART:20991203T090000Z
            SUMMARY:Møde \\k<uid>
            ORGANIZER;CN=Owner:mailto:u\\d+@contoso\\.example
            ATTENDEE;PARTSTAT=ACCEPTED;CN=Guest:mailto:guest@fabrikam\\.example
            LOCATION:Jitsi Meet
            DESCRIPTION:Før\\\\n(=-)+\\\\nOnlinemøde: Jitsi Meet\\\\nDeltag:\\\\n\
            (?<room>https://meet\\.example\\.org/[a-z0-9-]+)\\\\n\\\\nUndlad at redigere dette afsnit\\.\\\\n(=-)+\\\\nEfter
            CONFERENCE;VALUE=URI;FEATURE=AUDIO,VIDEO;LABEL=Deltag i onlinemødet:\\k<room>
            END:VEVENT
            """);

    @TempDir
    private Path temp;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Random random = new Random(20261122);

    @Test
    void killedServiceShouldMigrateAndTellOnce() throws Exception {
        writeConfiguration();
        writeCalendars();
        var token = begin();
        for (int left = KILLS - 1; left > 0; left--) {
            try (var service = ServeProcess.start(temp, client, token)) {
                killAtWork(service, left);
            }
        }
        try (var service = ServeProcess.start(temp, client, token)) {
            awaitEnd(service);
            assertStatus(service);
            service.stop();
        }
        assertCalendars();
        assertOutbox();
    }

    /// @return a token of its API
    private String begin() throws IOException, InterruptedException {
        try (var service = ServeProcess.start(temp, client, "")) {
            order(service);
            killAtWork(service, KILLS);
            return service.token();
        }
    }

    private static String mailbox(int user) {
        return "u" + user + "@contoso.example";
    }

    private void writeConfiguration() throws IOException {
        Files.writeString(temp.resolve("mms.yaml"), """
                server:
                  port: 0
                work:
                  threads: 4
                tenants:
                  contoso:
                    calendars:
                      type: folder
                      path: calendars
                      time-zone: Europe/Copenhagen
                    outbox: outbox
                    online-provider: jitsi
                    providers:
                      jitsi:
                        base-url: https://meet.example.org
                """);
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

    /// Users, and a migration of each.
    private static void order(ServeProcess service) throws IOException, InterruptedException {
        var users = new StringBuilder("userPrincipalName,displayName,home,mailbox\r\n");
        for (int user = 0; user < USERS; user++) {
            users.append(mailbox(user) + ",User " + user + ",Online," + mailbox(user) + "\r\n");
        }
        service.put(TENANT + "/users.csv", "text/csv", users.toString());
        for (int user = 0; user < USERS; user++) {
            service.post(TENANT + "/requests", "{\"identity\":\"" + mailbox(user) + "\"}");
        }
    }

    /// Lets it do its share, on average, of what is left, and kills it a moment later. The last tenth of the work is
    /// for what it does in that moment, and between two looks.
    private void killAtWork(ServeProcess service, int killsLeft) throws IOException, InterruptedException {
        int mails = mails();
        int share = 2 * (USERS * MEETINGS * 9 / 10 - mails) / (killsLeft + 1);
        awaitMails(mails + random.nextInt(Math.max(1, share)), service);
        LockSupport.parkNanos(random.nextInt(LATER_MICROS) * 1000L);
        assertThat(service.isAlive()).isTrue();
        service.close();
        assertThat(mails()).as("mails, as it was killed at work").isLessThan(USERS * MEETINGS);
    }

    private void awaitMails(int enough, ServeProcess service) throws IOException {
        for (int wait = 0; mails() < enough && service.isAlive(); wait += POLL_MILLIS) {
            assertThat(wait).as("milliseconds without enough mails").isLessThan(LONGEST_WAIT_MILLIS);
            LockSupport.parkNanos(POLL_MILLIS * MILLI);
        }
    }

    private int mails() throws IOException {
        var outbox = temp.resolve("outbox");
        if (!Files.exists(outbox)) {
            return 0;
        }
        try (var files = Files.list(outbox)) {
            return (int) files.filter(file -> file.toString().endsWith(".eml")).count();
        }
    }

    private static void awaitEnd(ServeProcess service) throws IOException, InterruptedException {
        for (int wait = 0; open(service) > 0; wait++) {
            assertThat(wait).as("tenths of a second without an end").isLessThan(LONGEST_WAIT_MILLIS / 100);
            LockSupport.parkNanos(100 * MILLI);
        }
    }

    private static int open(ServeProcess service) throws IOException, InterruptedException {
        return service.get(TENANT + "/requests?state=Pending&state=InProgress&limit=1000")
                .get("items")
                .size();
    }

    private static void assertStatus(ServeProcess service) throws IOException, InterruptedException {
        var summary = service.get(TENANT + "/requests/summary").get("items");
        var users = new HashSet<String>();
        for (var state : summary) {
            assertThat(state.get("userCount").asInt())
                    .as(summary.toString())
                    .isEqualTo(state.get("state").asString().equals("Succeeded") ? USERS : 0);
        }
        var requests = service.get(TENANT + "/requests?limit=1000").get("items");
        assertThat(requests).hasSize(USERS);
        for (var request : requests) {
            assertRequest(request);
            users.add(request.get("userPrincipalName").asString());
            assertLedger(service, request);
        }
        assertThat(users).hasSize(USERS);
    }

    private static void assertRequest(JsonNode request) {
        assertThat(request.get("state").asString()).as(request.toString()).isEqualTo("Succeeded");
        assertThat(List.of("totalMeeting", "succeededMeeting", "invitesUpdate"))
                .as(request.toString())
                .allMatch(count -> request.get(count).asInt() == MEETINGS);
        assertThat(List.of("failedMeeting", "reviewMeeting", "retryCount"))
                .as(request.toString())
                .allMatch(count -> request.get(count).asInt() == 0);
    }

    private static void assertLedger(ServeProcess service, JsonNode request) throws IOException, InterruptedException {
        var id = request.get("correlationId").asString();
        var rows =
                service.get(TENANT + "/requests/" + id + "/meetings?limit=1000").get("items");
        var uids = new ArrayList<String>();
        for (var row : rows) {
            assertThat(row.get("outcome").asString()).as(row.toString()).isEqualTo("Migrated");
            assertThat(row.get("organizer").asString())
                    .isEqualTo(request.get("userPrincipalName").asString());
            uids.add(row.get("uid").asString());
        }
        var name = request.get("userPrincipalName").asString().replaceFirst("@.*", "");
        assertThat(uids).containsExactlyInAnyOrderElementsOf(uids(name));
    }

    private static Set<String> uids(String name) {
        var uids = new HashSet<String>();
        IntStream.range(0, FILES).forEach(file -> uids.add(name + "-" + file));
        IntStream.range(0, IN_ONE_FILE).forEach(event -> uids.add(name + "-export-" + event));
        return uids;
    }

    private void assertCalendars() throws IOException {
        var uids = new ArrayList<String>();
        var rooms = new HashSet<String>();
        for (int user = 0; user < USERS; user++) {
            try (var files = Files.newDirectoryStream(temp.resolve("calendars").resolve(mailbox(user)))) {
                for (var file : files) {
                    readMigrated(file, uids, rooms);
                }
            }
        }
        assertThat(uids).containsExactlyInAnyOrderElementsOf(allUids());
        assertThat(rooms).hasSize(USERS * MEETINGS);
    }

    private static void readMigrated(Path file, List<String> uids, Set<String> rooms) throws IOException {
        var text = Files.readString(file, UTF_8).replace("\r\n ", "").replace("\r\n", "\n");
        var events = text.substring(text.indexOf("BEGIN:VEVENT"), text.indexOf("END:VCALENDAR"));
        for (var event : events.split("(?=BEGIN:VEVENT)", -1)) {
            var migrated = MIGRATED.matcher(event);
            assertThat(migrated.matches()).as(file + "\n" + event).isTrue();
            uids.add(migrated.group("uid"));
            rooms.add(migrated.group("room"));
        }
    }

    private void assertOutbox() throws IOException, MessagingException {
        var messages = new HashSet<String>();
        var told = new ArrayList<String>();
        try (var files = Files.list(temp.resolve("outbox"))) {
            for (var file : files.toList()) {
                try (var in = Files.newInputStream(file)) {
                    var message = new MimeMessage(null, in);
                    messages.add(message.getMessageID());
                    told.add(message.getSubject().replaceFirst(".*Møde ", ""));
                }
            }
        }
        assertThat(messages).hasSize(USERS * MEETINGS);
        assertThat(told).containsExactlyInAnyOrderElementsOf(allUids());
    }

    private static List<String> allUids() {
        return IntStream.range(0, USERS)
                .boxed()
                .flatMap(user -> uids("u" + user).stream())
                .toList();
    }
}
