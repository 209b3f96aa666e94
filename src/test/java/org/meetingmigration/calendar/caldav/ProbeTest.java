package org.meetingmigration.calendar.caldav;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.meetingmigration.calendar.caldav.hostile.Received.any;
import static org.meetingmigration.calendar.caldav.hostile.Received.at;
import static org.meetingmigration.calendar.caldav.hostile.Received.method;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.meetingmigration.calendar.caldav.hostile.Answer;
import org.meetingmigration.calendar.caldav.hostile.HostileServer;
import org.meetingmigration.calendar.caldav.hostile.Misbehaviour;
import org.meetingmigration.calendar.caldav.hostile.Misbehaviours;
import org.meetingmigration.calendar.caldav.hostile.Received;
import org.meetingmigration.http.Credentials;
import org.meetingmigration.http.HttpSettings;

class ProbeTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final String ALICE = "alice@example.com";
    private static final String BOB = "bob@example.com";

    private final HostileServer server = HostileServer.start();

    @BeforeEach
    void fill() {
        for (String user : List.of("alice", "bob")) {
            server.store()
                    .put(
                            "/calendars/" + user + "/calendar/1.ics",
                            event(user, "20300107").getBytes(UTF_8));
            server.store()
                    .put(
                            "/calendars/" + user + "/calendar/2.ics",
                            event(user, "20200107").getBytes(UTF_8));
        }
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void sampleShouldBeReadAndNothingChanged() {
        var before = server.store().events();

        var report = probe("svc", ALICE, "Bob@example.com");

        assertThat(report.count(Verdict.PROBLEM)).as("%s", report.findings()).isZero();
        assertThat(finding(report, "", "sign-in").found()).isEqualTo("Signed in as /principals/svc/");
        assertThat(finding(report, ALICE, "calendars").found()).startsWith("1 calendar: calendar; found by the princ");
        assertThat(finding(report, BOB, "events").found()).isEqualTo("1 event to come, 1 with a join link");
        assertThat(List.of(
                        finding(report, BOB, "writing"),
                        finding(report, BOB, "reading"),
                        finding(report, BOB, "etags"),
                        finding(report, BOB, "changes")))
                .allMatch(finding -> finding.verdict() == Verdict.OK);
        assertThat(server.requests()).extracting(Received::method).containsOnly("OPTIONS", "PROPFIND", "REPORT", "GET");
        assertThat(server.store().events()).isEqualTo(before);
    }

    @Test
    void refusedSignInShouldBeTheOnlyProblem() {
        var report = probe("mallory", ALICE, BOB);

        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.check()).isEqualTo("sign-in");
            assertThat(finding.verdict()).isEqualTo(Verdict.PROBLEM);
            assertThat(finding.advice()).isNotEmpty();
        });
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void mailboxThatIsClosedShouldNotHideTheOthers() {
        server.misbehave(at("/calendars/alice/"), Misbehaviours.answer(403));

        var report = probe("svc", ALICE, BOB, "nobody@example.com");

        assertThat(finding(report, ALICE, "calendars").found()).contains("does not let the service account see");
        assertThat(finding(report, "nobody@example.com", "calendars").found()).contains("shows no calendars");
        assertThat(finding(report, BOB, "reading").verdict()).isEqualTo(Verdict.OK);
        assertThat(report.count(Verdict.PROBLEM)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"200", "404", "405"})
    void pageForPeopleShouldBeNoCalDavServer(int status) {
        server.misbehave(any(), turn -> turn.send(Answer.of(status, "text/html", "<html>hello</html>")));

        assertThat(probe("svc", ALICE).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.check()).isEqualTo("server");
            assertThat(finding.found()).contains("answered " + status);
        });
    }

    @Test
    void certificateThatNobodyVouchesForShouldBeTheOnlyProblem(@TempDir Path dir) throws Exception {
        var tls = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        tls.setHttpsConfigurator(new HttpsConfigurator(selfSigned(dir.resolve("keys.p12"))));
        tls.start();
        try {
            var uri = URI.create("https://localhost:" + tls.getAddress().getPort() + "/");

            var report = new Probe(new CalDavSettings(uri, ZoneOffset.UTC), http("svc"), () -> NOW)
                    .run(List.of(ALICE), (_, _) -> true);

            assertThat(report.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.check() + " " + finding.verdict()).isEqualTo("connection PROBLEM");
                assertThat(finding.found()).contains("its certificate is not trusted");
            });
        } finally {
            tls.stop(0);
        }
    }

    private static SSLContext selfSigned(Path file) throws Exception {
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var options = "-genkeypair -alias calendar -keyalg EC -dname CN=localhost -storetype PKCS12 -storepass "
                + "of-this-test -keystore";
        var made = new ProcessBuilder(keytool);
        made.command().addAll(List.of(options.split(" ")));
        made.command().add(file.toString());
        assertThat(made.start().waitFor()).isZero();
        var keys = KeyStore.getInstance(file.toFile(), "of-this-test".toCharArray());
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, "of-this-test".toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    @ParameterizedTest
    @CsvSource({
        "PT1H, PROBLEM, 60 min ahead",
        "-PT3M, PROBLEM, 3 min behind",
        "PT90S, OK, 90 s ahead",
        "PT1S, OK, right"
    })
    void clockShouldBeComparedWithOurs(Duration skew, Verdict verdict, String found) {
        var date = DateTimeFormatter.RFC_1123_DATE_TIME.format(NOW.plus(skew).atOffset(ZoneOffset.UTC));
        server.misbehave(any(), turn -> turn.send(turn.obey().with("Date", date)));

        var finding = finding(probe("svc", ALICE), "", "clock");

        assertThat(finding.verdict()).isEqualTo(verdict);
        assertThat(finding.found()).contains(found);
    }

    @Test
    void missingRightToWriteShouldBeAProblem() {
        rewrite("<D:(all|write|write-content|bind)/>", "<D:read/>");

        assertThat(finding(probe("svc", ALICE), ALICE, "writing"))
                .extracting(Finding::verdict, Finding::found)
                .containsExactly(Verdict.PROBLEM, "The account may not write into calendar");
    }

    @Test
    void rightsThatNobodyTellsShouldBeUnknown() {
        rewrite("<D:privilege>.*</D:privilege>", "");

        assertThat(finding(probe("svc", ALICE), ALICE, "writing").verdict()).isEqualTo(Verdict.NOTE);
    }

    @Test
    void smallLimitShouldBeNoted() {
        rewrite("<D:displayname>", "<C:max-resource-size>10000</C:max-resource-size><D:displayname>");

        assertThat(finding(probe("svc", ALICE), ALICE, "size").found())
                .isEqualTo("An event may have 10000 bytes only.");
    }

    @Test
    void weakDifferentAndMissingEtagsShouldBeProblems() {
        for (Misbehaviour wrong : List.of(
                Misbehaviours.wrongEtag("W/\"1\""), Misbehaviours.changingEtag(), Misbehaviours.withoutEtag())) {
            server.behave();
            server.misbehave(any(), wrong);
            assertThat(finding(probe("svc", ALICE), ALICE, "etags").verdict()).isEqualTo(Verdict.PROBLEM);
        }
    }

    @Test
    void serverWithoutSyncTokenShouldBeNoted() {
        rewrite("<D:sync-token>.*?</D:sync-token>", "");

        assertThat(finding(probe("svc", ALICE), ALICE, "changes").verdict()).isEqualTo(Verdict.NOTE);
    }

    @Test
    void pathsShouldDoWhereNothingIsFoundAtTheContext() {
        server.misbehave(method("PROPFIND").and(request -> request.target().equals("/")), Misbehaviours.answer(405));
        server.misbehave(at("/.well-known/caldav"), Misbehaviours.answer(404));
        var settings =
                new CalDavSettings(server.uri("/"), ZoneOffset.UTC).withPaths(List.of("/calendars/{local}/calendar/"));

        var report = new Probe(settings, http("svc"), () -> NOW).run(List.of(ALICE), (_, _) -> true);

        assertThat(finding(report, ALICE, "reading").verdict()).isEqualTo(Verdict.OK);
        assertThat(report.count(Verdict.PROBLEM)).as("%s", report.findings()).isZero();
    }

    @Test
    void manyEventsShouldBeCountedInPart() {
        for (int i = 0; i < 300; i++) {
            server.store()
                    .put(
                            "/calendars/alice/calendar/m" + i + ".ics",
                            event("m" + i, "20310101").getBytes(UTF_8));
        }

        assertThat(finding(probe("svc", ALICE), ALICE, "events").found())
                .contains("to come among the first 200, ")
                .contains("; read at about ");
    }

    private void rewrite(String pattern, String replacement) {
        server.misbehave(any(), turn -> turn.send(turn.obey().withText(text -> text.replaceAll(pattern, replacement))));
    }

    private ProbeReport probe(String user, String... mailboxes) {
        var settings = new CalDavSettings(server.uri("/"), ZoneOffset.UTC).withPrincipal("/principals/{local}/");
        return new Probe(settings, http(user), () -> NOW).run(List.of(mailboxes), (_, _) -> true);
    }

    private static HttpSettings http(String user) {
        return HttpSettings.DEFAULT.withCredentials(new Credentials.Basic(user, user + "pw"));
    }

    private static Finding finding(ProbeReport report, String mailbox, String check) {
        return report.findings().stream()
                .filter(finding ->
                        finding.mailbox().equals(mailbox) && finding.check().equals(check))
                .findFirst()
                .orElseThrow(() -> new AssertionError(check + " is not in " + report));
    }

    private static String event(String name, String day) {
        return """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//example//test//EN
                BEGIN:VEVENT
                UID:%s-%s@example.com
                DTSTAMP:20200101T000000Z
                DTSTART:%sT100000Z
                DTEND:%sT103000Z
                SUMMARY:Review
                END:VEVENT
                END:VCALENDAR
                """.formatted(name, day, day, day).replace("\n", "\r\n");
    }
}
