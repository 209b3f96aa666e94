package org.meetingmigration.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.meetingmigration.calendar.caldav.server.AttendeeReply;
import org.meetingmigration.calendar.caldav.server.IndependentClient;
import org.meetingmigration.calendar.caldav.server.RealServer;
import org.meetingmigration.calendar.caldav.server.RunningServer;
import org.meetingmigration.calendar.caldav.server.ServiceAccount;
import org.meetingmigration.calendar.caldav.server.SmtpSink;
import org.meetingmigration.story.LoadedOrganization.Place;
import tools.jackson.databind.JsonNode;

/// The invented organisation moves to Jitsi, on each real server, with the service killed (SIGKILL) on the
/// way: every meeting has its new block, everybody hears of it once, replies stay, other programs can read
/// it, and undo takes it all back. On Radicale and Cyrus; on all five servers with `-Dstory.every-server=true`,
/// which takes a quarter of an hour, and with a packaged program by `-Dstory.mms=/path/to/mms`.
@Tag("servers")
@Execution(ExecutionMode.CONCURRENT)
class CalDavStoryTest {

    private static final String TENANT = "/tenants/nordlys";
    private static final String NEW_LINK = "https://meet.example.org/";
    private static final Pattern UID = Pattern.compile("^UID:(.*)$", Pattern.MULTILINE);

    private static final int PEOPLE = 10;
    private static final int KILLS = 1;

    /// Of a delivery of mails: see [org.meetingmigration.notice.smtp.DeliveryLoop].
    private static final int MAILS_AT_ONCE = 4;

    /// Properties that a new block may change.
    private static final Set<String> OF_BLOCKS =
            Set.of("DESCRIPTION", "LOCATION", "X-ALT-DESC", "CONFERENCE", "URL", "STYLED-DESCRIPTION");

    @TempDir
    private Path temp;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Random random = new Random(4);

    /// @param account by which the service reaches everybody's calendars
    record Access(RealServer server, ServiceAccount account) {
        boolean isInEveryBuild() {
            return server == RealServer.RADICALE
                    || server == RealServer.CYRUS && account.headerTemplates().containsKey("Schedule-Address");
        }

        @Override
        public String toString() {
            return server + " as " + account.name();
        }
    }

    static Stream<Access> accesses() {
        var every = Boolean.getBoolean("story.every-server");
        return Stream.of(RealServer.values())
                .flatMap(server -> server.serviceAccounts().stream().map(account -> new Access(server, account)))
                .filter(access -> every || access.isInEveryBuild());
    }

    @ParameterizedTest
    @MethodSource("accesses")
    void everybodyShouldHearOnceOfMeetingsThatUndoTakesBack(Access access) throws Exception {
        try (var sink = SmtpSink.start()) {
            var server = RunningServer.start(access.server(), PEOPLE, sink.port());
            var story = new Story(access, server, sink, LoadedOrganization.load(server, temp.resolve("demo")));
            story.replies();
            story.run();
        } finally {
            RunningServer.start(access.server(), PEOPLE, RunningServer.NO_MAIL);
        }
    }

    /// One organisation on one server.
    private final class Story {
        private final Access access;
        private final RunningServer server;
        private final SmtpSink sink;
        private final LoadedOrganization organization;

        Story(Access access, RunningServer server, SmtpSink sink, LoadedOrganization organization) {
            this.access = access;
            this.server = server;
            this.sink = sink;
            this.organization = organization;
        }

        /// Some invitations of everybody are accepted.
        void replies() {
            copies().forEach((user, copies) -> copies.keySet().stream()
                    .sorted()
                    .limit(2)
                    .forEach(uid -> new AttendeeReply(server).accept(user, uid)));
        }

        void run() throws Exception {
            assertThat(organization.places()).as("%s", organization.refused()).hasSizeGreaterThan(100);
            sink.clear();
            var before = organization.content();
            var copies = copies();
            writeConfiguration();
            migrate();

            var after = organization.content();
            var migrated = migrated();
            assertThat(migrated).hasSizeGreaterThan(100);
            assertBlocks(before, after, migrated);
            assertReplies(before, after);
            assertMails(before, migrated);
            assertCopies(copies, copies(), after, migratedParts());
            assertReadable(after);

            undo();
            assertSame(before, organization.content());
            assertThat(copies().values().stream().flatMap(own -> own.values().stream()))
                    .as("copies with a link of ours")
                    .noneMatch(text -> server.kind().schedules() && text.contains(NEW_LINK));
        }

        private void writeConfiguration() throws IOException {
            Files.writeString(temp.resolve("password"), access.account().password());
            Files.writeString(temp.resolve("mms.yaml"), """
                    server:
                      port: 0
                    work:
                      threads: 4
                      slice: PT2S
                    tenants:
                      nordlys:
                        calendars:
                          type: caldav
                          url: http://127.0.0.1:%d%s
                          user: %s
                          password: ${file:%s}
                          time-zone: Europe/Copenhagen
                    %s
                        mail:
                          host: 127.0.0.1
                          port: %d
                          tls: none
                          per-minute: 100000
                          per-domain-per-minute: 100000
                        online-provider: jitsi
                        providers:
                          jitsi:
                            base-url: https://meet.example.org
                    """.formatted(
                            server.port() + access.account().portOffset(),
                            server.kind().contextPath(),
                            access.account().name(),
                            temp.resolve("password"),
                            ofThisKind(),
                            sink.port()));
        }

        private String ofThisKind() {
            if (access.account().headerTemplates().containsKey("Authorize-As")) {
                return "      headers:\n        Authorize-As: \"{local}\"\n";
            }
            return switch (access.server()) {
                case CYRUS ->
                    "      paths: [\"/dav/calendars/user/svc/{local}.Default/\", \"/dav/calendars/user/svc/{local}.%s/\"]\n"
                            .formatted(LoadedOrganization.SECOND_CALENDAR);
                case SOGO -> "      location: leave\n";
                // Only one of its users is a principal.
                case XANDIKOS ->
                    "      paths: [\"/{local}/calendars/calendar/\", \"/{local}/calendars/%s/\"]\n"
                            .formatted(LoadedOrganization.SECOND_CALENDAR);
                case RADICALE, DAVICAL -> "";
            };
        }

        private void migrate() throws Exception {
            String token;
            try (var service = ServeProcess.start(temp, client, "")) {
                token = service.token();
                var users = new StringBuilder("userPrincipalName,displayName,home,mailbox\r\n");
                for (String user : organization.users()) {
                    var address = LoadedOrganization.address(user);
                    users.append("%s,%s,OnPremises,%s\r\n".formatted(address, user, address));
                }
                service.put(TENANT + "/users.csv", "text/csv", users.toString());
                service.patch(TENANT + "/settings", "{\"hold\":\"PT0S\"}");
                for (String user : organization.users()) {
                    service.post(
                            TENANT + "/users/" + LoadedOrganization.address(user) + "/move", "{\"target\":\"Online\"}");
                }
                killAtWork(service, 2);
            }
            for (int kill = 1; kill < KILLS; kill++) {
                try (var service = ServeProcess.start(temp, client, token)) {
                    killAtWork(service, 2 + 3 * kill);
                }
            }
            try (var service = ServeProcess.start(temp, client, token)) {
                awaitIdle(service);
                await(service, TENANT + "/mails/summary", mails -> count(mails, "Owed") == 0);
                requests = service.get(TENANT + "/requests?limit=1000").get("items");
                ledger = new ArrayList<>();
                for (JsonNode request : requests) {
                    service.get(TENANT + "/requests/"
                                    + request.get("correlationId").asString() + "/meetings?limit=1000")
                            .get("items")
                            .forEach(ledger::add);
                }
                assertThat(ledger)
                        .filteredOn(row -> row.get("outcome").asString().equals("Failed"))
                        .isEmpty();
                requests.forEach(request -> assertThat(request.get("state").asString())
                        .as(request.toString())
                        .isEqualTo("Succeeded"));
                this.token = token;
                service.stop();
            }
        }

        private JsonNode requests;
        private List<JsonNode> ledger;
        private String token = "";

        private void killAtWork(ServeProcess service, int ended) throws Exception {
            await(
                    service,
                    TENANT + "/requests?state=Succeeded&limit=1000",
                    page -> page.get("items").size() >= ended);
            LockSupport.parkNanos(random.nextInt(400) * 1_000_000L);
            service.close();
        }

        private void undo() throws Exception {
            sink.clear();
            try (var service = ServeProcess.start(temp, client, token)) {
                for (JsonNode request : requests) {
                    service.post(
                            TENANT + "/requests/" + request.get("correlationId").asString() + "/undo", "{}");
                }
                killAtWork(service, PEOPLE + 3);
            }
            try (var service = ServeProcess.start(temp, client, token)) {
                awaitIdle(service);
                service.get(TENANT + "/requests?limit=1000")
                        .get("items")
                        .forEach(request -> assertThat(request.get("state").asString())
                                .as(request.toString())
                                .isEqualTo("Succeeded"));
                service.stop();
            }
        }

        /// UIDs with a part that was migrated, and how many parts.
        private Map<String, Integer> migrated() {
            var migrated = new TreeMap<String, Integer>();
            ledger.stream()
                    .filter(row -> row.get("outcome").asString().equals("Migrated"))
                    .forEach(row -> migrated.merge(row.get("uid").asString(), 1, Integer::sum));
            return migrated;
        }

        /// As `uid recurrence-id`.
        private Set<String> migratedParts() {
            return ledger.stream()
                    .filter(row -> row.get("outcome").asString().equals("Migrated"))
                    .map(row -> row.get("uid").asString() + " "
                            + row.get("recurrenceId").asString())
                    .collect(Collectors.toSet());
        }

        private void assertBlocks(Map<Place, String> before, Map<Place, String> after, Map<String, Integer> migrated) {
            assertThat(after.keySet()).isEqualTo(before.keySet());
            after.forEach((place, text) -> {
                if (migrated.containsKey(place.uid())) {
                    assertThat(text).as(place.toString()).contains(NEW_LINK);
                } else {
                    assertThat(EventLines.meaning(text))
                            .as(place.toString())
                            .isEqualTo(EventLines.meaning(before.get(place)));
                }
                assertThat(outsideBlocks(text)).as(place.toString()).isEqualTo(outsideBlocks(before.get(place)));
            });
        }

        private static List<String> outsideBlocks(String text) {
            return EventLines.meaning(text).stream()
                    .map(event -> event.lines()
                            .filter(line -> !isOfBlock(line.split("[:;]", 2)[0]))
                            .collect(Collectors.joining("\n")))
                    .toList();
        }

        private static boolean isOfBlock(String property) {
            return OF_BLOCKS.contains(property)
                    || property.startsWith("X-MICROSOFT-")
                    || property.startsWith("X-GOOGLE-");
        }

        private void assertReplies(Map<Place, String> before, Map<Place, String> after) {
            after.forEach((place, text) -> assertThat(EventLines.replies(text))
                    .as(place.toString())
                    .isEqualTo(EventLines.replies(before.get(place))));
        }

        /// Copies of others' meetings in everybody's default calendar, by user and UID.
        private Map<String, Map<String, String>> copies() {
            var copies = new TreeMap<String, Map<String, String>>();
            Set<String> own = organization.places().stream()
                    .map(place -> place.user() + " " + place.uid())
                    .collect(Collectors.toSet());
            for (String user : server.kind().schedules() ? organization.users() : List.<String>of()) {
                var texts = new HashMap<String, String>();
                for (String stored :
                        server.contents(user, server.kind().defaultCalendar()).values()) {
                    var text = LoadedOrganization.unfolded(stored.getBytes(UTF_8));
                    var uid = UID.matcher(text);
                    if (uid.find() && !own.contains(user + " " + uid.group(1).strip())) {
                        texts.put(uid.group(1).strip(), text);
                    }
                }
                copies.put(user, texts);
            }
            return copies;
        }

        /// Everybody whom the server tells sees the new block in their copy of each part that was migrated; what they
        /// replied stays, and of others they know what they knew or what the organizer did.
        private void assertCopies(
                Map<String, Map<String, String>> before,
                Map<String, Map<String, String>> after,
                Map<Place, String> organizers,
                Set<String> migrated) {
            var old = new ArrayList<String>();
            int seen = 0;
            var byUid = new HashMap<String, String>();
            organizers.forEach((place, text) -> byUid.put(place.uid(), text));
            for (var user : after.entrySet()) {
                for (var copy : user.getValue().entrySet()) {
                    var known = EventLines.replies(String.valueOf(byUid.get(copy.getKey())));
                    var was = EventLines.replies(
                            String.valueOf(before.get(user.getKey()).get(copy.getKey())));
                    var own = LoadedOrganization.address(user.getKey());
                    EventLines.replies(copy.getValue())
                            .forEach((attendee, reply) -> assertThat(reply)
                                    .as("%s %s %s", user.getKey(), copy.getKey(), attendee)
                                    .isIn(was.get(attendee), isReply(was, attendee, own) ? null : known.get(attendee)));
                    for (var part : EventLines.parts(copy.getValue()).entrySet()) {
                        if (migrated.contains(copy.getKey() + " " + part.getKey())
                                && isToldByServer(copy.getKey(), part.getKey(), own, known.keySet(), migrated)) {
                            seen++;
                            if (!part.getValue().contains(NEW_LINK)) {
                                old.add(user.getKey() + " " + copy.getKey() + " " + part.getKey());
                            }
                        }
                    }
                }
            }
            assertThat(old).as("copies that still hold the old block").isEmpty();
            assertThat(seen)
                    .as("copies with the new block")
                    .isGreaterThan(server.kind().schedules() ? 20 : -1);
        }

        /// SOGo sends whole series to those who are invited to the series, and nothing to others.
        ///
        /// @param invited see [EventLines#replies]
        private boolean isToldByServer(
                String uid, String part, String address, Set<String> invited, Set<String> migrated) {
            return server.kind().schedules()
                    && address.endsWith("@example.com")
                    && invited.contains(part + " " + address)
                    && (server.kind() != RealServer.SOGO
                            || invited.contains(" " + address) && migrated.contains(uid + " "));
        }

        private static boolean isReply(Map<String, String> was, String attendee, String own) {
            return attendee.endsWith(" " + own)
                    && !was.getOrDefault(attendee, "NEEDS-ACTION").equals("NEEDS-ACTION");
        }

        /// Everybody outside is sent one mail for a meeting, whoever sends it; on servers without scheduling
        /// everybody.
        private void assertMails(Map<Place, String> before, Map<String, Integer> migrated) throws Exception {
            var mails = new TreeMap<String, Set<String>>();
            int again = 0;
            for (var delivered : sink.messages()) {
                var uid = uid(delivered.message());
                boolean isNew = false;
                for (String to : delivered.to()) {
                    isNew |= mails.computeIfAbsent(uid + " " + to, _ -> new HashSet<>())
                            .add(delivered.message().getMessageID());
                }
                again += isNew ? 0 : 1;
            }
            assertThat(again).as("messages that came again").isLessThanOrEqualTo(KILLS * MAILS_AT_ONCE);
            Set<String> parts = migratedParts();
            var owed = new HashSet<String>();
            before.forEach((place, text) -> {
                if (migrated.containsKey(place.uid())) {
                    var invited = EventLines.replies(text).keySet();
                    for (String key : invited) {
                        String part = key.substring(0, key.indexOf(' '));
                        String address = key.substring(key.indexOf(' ') + 1);
                        if (parts.contains(place.uid() + " " + part)
                                && !address.equals(LoadedOrganization.address(place.user()))
                                && !isToldByServer(place.uid(), part, address, invited, parts)) {
                            owed.add(place.uid() + " " + address);
                        }
                    }
                }
            });
            assertThat(mails.values()).as("%s", mails).allMatch(ids -> ids.size() == 1);
            assertThat(mails.keySet()).containsExactlyInAnyOrderElementsOf(owed);
        }

        private void assertReadable(Map<Place, String> after) {
            for (String user : organization.users().subList(0, 3)) {
                var seen = IndependentClient.read(
                        server.calendar(user, server.kind().defaultCalendar()), user);
                assertThat(seen.complaints()).isEmpty();
                assertThat(seen.events()).hasSizeGreaterThan(5);
            }
        }

        private void assertSame(Map<Place, String> before, Map<Place, String> after) {
            assertThat(after.keySet()).isEqualTo(before.keySet());
            after.forEach((place, text) -> assertThat(EventLines.meaning(text))
                    .as(place.toString())
                    .isEqualTo(EventLines.meaning(before.get(place))));
        }
    }

    private static String uid(Part part) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart one = parts.getBodyPart(i);
                String uid = uid(one);
                if (!uid.isEmpty()) {
                    return uid;
                }
            }
            return "";
        }
        if (!part.getContentType().toLowerCase(Locale.ROOT).startsWith("text/calendar")) {
            return "";
        }
        var text = LoadedOrganization.unfolded(part.getInputStream().readAllBytes());
        var uid = UID.matcher(text);
        return uid.find() ? uid.group(1).strip() : "";
    }

    private static void awaitIdle(ServeProcess service) throws Exception {
        await(
                service,
                TENANT + "/requests/summary",
                summary -> count(summary, "Pending") + count(summary, "InProgress") == 0);
    }

    private static int count(JsonNode summary, String state) {
        for (JsonNode item : summary.get("items")) {
            if (item.get("state").asString().equals(state)) {
                var count = item.has("userCount") ? item.get("userCount") : item.get("recipientCount");
                return count.asInt();
            }
        }
        return 0;
    }

    private static JsonNode await(ServeProcess service, String path, Predicate<JsonNode> wanted) throws Exception {
        var answer = service.get(path);
        for (int i = 0; i < 1200 && !wanted.test(answer); i++) {
            // Asking costs the service time that it needs for the story.
            LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
            answer = service.get(path);
        }
        assertThat(wanted).as(answer.toString()).accepts(answer);
        return answer;
    }
}
