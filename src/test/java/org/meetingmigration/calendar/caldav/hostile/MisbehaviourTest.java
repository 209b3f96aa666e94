package org.meetingmigration.calendar.caldav.hostile;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.meetingmigration.calendar.caldav.hostile.HostileServerTest.bytes;
import static org.meetingmigration.calendar.caldav.hostile.HostileServerTest.event;
import static org.meetingmigration.calendar.caldav.hostile.Received.any;
import static org.meetingmigration.calendar.caldav.hostile.Received.at;
import static org.meetingmigration.calendar.caldav.hostile.Received.method;
import static org.meetingmigration.calendar.caldav.hostile.Received.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meetingmigration.calendar.caldav.server.MultiStatus;
import org.meetingmigration.calendar.caldav.server.PlainDav;
import org.meetingmigration.calendar.caldav.server.Reply;

class MisbehaviourTest {

    private static final String CALENDAR = "/calendars/alice/calendar/";
    private static final String ONE = CALENDAR + "1.ics";
    private static final String TWO = CALENDAR + "2.ics";

    private final HostileServer server = HostileServer.start();

    @BeforeEach
    void store() {
        server.store().put(ONE, bytes(event("1")));
        server.store().put(TWO, bytes(event("2")));
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void misbehaviourShouldEndAfterItsTimes() {
        server.misbehave(2, method("GET").and(at("1.ics")), Misbehaviours.unavailable("120"));

        assertThat(get().headers().firstValue("Retry-After")).contains("120");
        assertThat(get().status()).isEqualTo(503);
        assertThat(get().status()).isEqualTo(200);

        server.misbehave(any(), Misbehaviours.answer(507));
        assertThat(get().status()).isEqualTo(507);
        server.behave();
        assertThat(get().status()).isEqualTo(200);
    }

    @Test
    void misbehavioursInTurnShouldStayWithTheLast() {
        server.misbehave(any(), Misbehaviours.inTurn(Misbehaviours.answer(500), Misbehaviours.answer(502)));

        assertThat(get().status()).isEqualTo(500);
        assertThat(get().status()).isEqualTo(502);
        assertThat(get().status()).isEqualTo(502);
    }

    @Test
    void writesShouldBeDoneOrNotWhateverTheAnswerSays() {
        server.misbehave(1, method("PUT"), Misbehaviours.commitThenAnswer(500));
        assertThat(put(event("1") + "a").status()).isEqualTo(500);
        assertThat(stored()).endsWith("a");

        // The tests' own client tries again what got no answer at all.
        server.misbehave(method("PUT"), Misbehaviours.commitThenReset());
        assertThatThrownBy(() -> put(event("1") + "b")).isInstanceOf(UncheckedIOException.class);
        server.behave();
        assertThat(stored()).endsWith("b");

        server.misbehave(method("PUT"), Misbehaviours.reset());
        assertThatThrownBy(() -> put(event("1") + "c")).isInstanceOf(UncheckedIOException.class);
        server.behave();
        server.misbehave(1, method("PUT"), Misbehaviours.pretending());
        assertThat(put(event("1") + "d").status()).isEqualTo(204);
        server.misbehave(1, method("PUT"), BadContent.multiStatusInstead(412));
        assertThat(MultiStatus.of(put(event("1") + "e").body()).responses())
                .containsExactly(new MultiStatus.Response(ONE, 412, Map.of()));
        assertThat(stored()).endsWith("b");
    }

    @Test
    void alteredWriteShouldStoreSomethingElse() {
        server.misbehave(1, method("PUT"), Misbehaviours.dropping("DESCRIPTION"));
        assertThat(put(event("1")).status()).isEqualTo(204);
        assertThat(stored()).contains("SUMMARY").doesNotContain("DESCRIPTION");
    }

    @Test
    void everybodyShouldWinWithAnOldEtag() {
        var headers = Map.of("If-Match", "\"old\"");
        assertThat(send("PUT", ONE, headers, event("1")).status()).isEqualTo(412);
        server.misbehave(method("PUT"), Misbehaviours.everybodyWins());
        assertThat(send("PUT", ONE, headers, event("1")).status()).isEqualTo(204);
    }

    @Test
    void somebodyElseShouldComeBefore() {
        var etag = get().etag().orElseThrow();
        server.misbehave(1, method("PUT"), Misbehaviours.meanwhile(store -> store.put(ONE, bytes("theirs"))));

        assertThat(send("PUT", ONE, Map.of("If-Match", etag), event("1")).status())
                .isEqualTo(412);
        assertThat(stored()).isEqualTo("theirs");
    }

    @Test
    void staleReadShouldGiveTheEventOfBefore() {
        put(event("1") + "new");
        server.misbehave(1, method("GET"), Misbehaviours.staleRead());

        assertThat(get().text()).isEqualTo(event("1"));
        assertThat(get().text()).endsWith("new");
    }

    @Test
    void etagsShouldBeWrongEverywhere() {
        server.misbehave(2, any(), Misbehaviours.withoutEtag());
        assertThat(get().etag()).isEmpty();
        assertThat(query().text()).contains("BEGIN:VEVENT").doesNotContain("getetag");

        server.misbehave(2, any(), Misbehaviours.wrongEtag("W/\"weak\""));
        assertThat(get().etag()).contains("W/\"weak\"");
        assertThat(MultiStatus.of(query().body()).responses())
                .allSatisfy(response -> assertThat(response.properties()).containsEntry("getetag", "W/\"weak\""));

        server.misbehave(any(), Misbehaviours.changingEtag());
        assertThat(get().etag()).isNotEqualTo(get().etag());
    }

    @Test
    void connectionShouldBreakInTheMiddle() {
        server.misbehave(1, any(), Misbehaviours.resetMidBody());
        assertThatThrownBy(this::get).isInstanceOf(UncheckedIOException.class);
        server.misbehave(1, any(), Misbehaviours.closeEarly());
        assertThatThrownBy(this::get).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void slowAnswerShouldBeComplete() {
        server.misbehave(any(), Misbehaviours.slowly(Duration.ofNanos(1)));
        assertThat(get().text()).isEqualTo(event("1"));
    }

    @Test
    void slowAnswerShouldTakeItsTimeAndEndWithTheServer() throws IOException {
        server.misbehave(any(), Misbehaviours.slowly(Duration.ofDays(1)));
        try (var socket = ask()) {
            server.close();
            assertThat(received(socket)).isEmpty();
        }
    }

    private static byte[] received(Socket socket) throws IOException {
        try {
            return socket.getInputStream().readAllBytes();
        } catch (SocketException closed) {
            // Closed before it has read the whole request, a connection is reset.
            return new byte[0];
        }
    }

    @Test
    void silenceShouldEndWithTheClient() throws IOException {
        server.misbehave(any(), Misbehaviours.silence());
        try (var socket = ask()) {
            socket.setSoTimeout(100);
            assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(IOException.class);
        }
    }

    @Test
    void bodiesAndHeadersShouldBeAsLongAsSaid() throws IOException {
        server.misbehave(1, any(), BadContent.hugeBody(1_000_000_000));
        server.misbehave(1, any(), BadContent.endlessBody());
        server.misbehave(1, any(), Misbehaviours.endlessHeaders());

        assertThat(length()).isBetween(1_000_000_000L, 1_000_001_000L);
        for (var times = 0; times < 2; times++) {
            try (var socket = ask()) {
                assertThat(socket.getInputStream().skip(20_000_000)).isEqualTo(20_000_000);
            }
        }
    }

    @Test
    void multiStatusShouldLieAboutItsResources() {
        assertThat(hrefsWhen(BadContent.everyHrefSays(404))).isEqualTo(ONE + " 404, " + TWO + " 404");
        assertThat(hrefsWhen(BadContent.hrefsSay(500, href -> href.equals(ONE))))
                .isEqualTo(ONE + " 500, " + TWO + " 200");
        assertThat(hrefsWhen(BadContent.missingHrefs(href -> href.equals(ONE)))).isEqualTo(TWO + " 200");
        assertThat(hrefsWhen(BadContent.doubledHrefs()))
                .isEqualTo(ONE + " 200, " + ONE + " 200, " + TWO + " 200, " + TWO + " 200");
        assertThat(hrefsWhen(BadContent.rewritingHrefs(href -> "http://other.example" + href)))
                .isEqualTo("http://other.example" + ONE + " 200, http://other.example" + TWO + " 200");
        server.store().delete(TWO);
        assertThat(hrefsWhen(BadContent.alsoHrefs("/calendars/bob/calendar/1.ics")))
                .isEqualTo(ONE + " 200, /calendars/bob/calendar/1.ics 200");
    }

    @Test
    void calendarDataShouldBeAnother() {
        server.misbehave(2, any(), BadContent.otherUid("other@example.com"));
        assertThat(get().text()).contains("UID:other@example.com\r\n").doesNotContain("1@example.com");
        assertThat(MultiStatus.of(query().body()).responses())
                .allSatisfy(response -> assertThat(response.properties().get("calendar-data"))
                        .isEqualTo(event("1").replace("1@", "other@")));

        server.misbehave(1, any(), BadContent.calendarData(_ -> "garbage"));
        assertThat(get().text()).isEqualTo("garbage");
    }

    @Test
    void bodyShouldNotBeAMultiStatus() {
        server.misbehave(1, report("calendar-query"), BadContent.loginPage());
        var page = query();
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");

        server.misbehave(1, any(), BadContent.malformedXml());
        assertThatThrownBy(() -> MultiStatus.of(query().body())).isInstanceOf(IllegalArgumentException.class);
        server.misbehave(1, any(), BadContent.billionLaughs());
        assertThatThrownBy(() -> MultiStatus.of(query().body())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void xmlShouldHaveATrapButBeWellFormed() {
        server.misbehave(1, any(), BadContent.doctype());
        assertThat(hrefs(query())).isEqualTo(ONE + " 200, " + TWO + " 200");
        server.misbehave(1, any(), BadContent.externalEntity(URI.create("file:/etc/hostname")));
        assertThat(query().text()).contains("SYSTEM \"file:/etc/hostname\"", ONE + "&stolen;");
        server.misbehave(1, any(), BadContent.deepXml(10));
        assertThat(hrefs(query())).isEmpty();
    }

    @Test
    void redirectsShouldLeadElsewhereOrNowhere() {
        server.misbehave(1, any(), Misbehaviours.redirect(302, URI.create("http://other.example/")));
        assertThat(get().headers().firstValue("Location")).contains("http://other.example/");

        server.misbehave(any(), Misbehaviours.redirectLoop());
        assertThat(get().headers().firstValue("Location")).contains(ONE + "?again=1");
        assertThat(send("GET", ONE + "?again=1", Map.of(), "").headers().firstValue("Location"))
                .contains(ONE + "?again=2");
    }

    @Test
    void frozenAnswerShouldStay() {
        server.misbehave(method("GET"), BadContent.frozen());
        assertThat(get().text()).isEqualTo(event("1"));
        put(event("1") + "new");
        assertThat(get().text()).isEqualTo(event("1"));
    }

    @Test
    void faultOfTheServerShouldFailTheTest() {
        var faulty = HostileServer.start();
        faulty.misbehave(any(), _ -> {
            throw new IllegalStateException("on purpose");
        });
        assertThat(PlainDav.send("GET", faulty.uri("/"), Map.of()).status()).isEqualTo(500);
        assertThatThrownBy(faulty::close).isInstanceOf(AssertionError.class);
    }

    private String hrefsWhen(Misbehaviour misbehaviour) {
        server.misbehave(1, method("REPORT"), misbehaviour);
        return hrefs(query());
    }

    private static String hrefs(Reply reply) {
        return MultiStatus.of(reply.body()).responses().stream()
                .map(response -> response.href() + " " + response.status())
                .collect(joining(", "));
    }

    private String stored() {
        return server.store().event(ONE).orElseThrow().text();
    }

    private Reply get() {
        return send("GET", ONE, Map.of(), "");
    }

    private Reply put(String event) {
        return send("PUT", ONE, Map.of(), event);
    }

    private Reply query() {
        return send("REPORT", CALENDAR, Map.of("Depth", "1"), """
                <C:calendar-query xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav">
                <D:prop><D:getetag/><C:calendar-data/></D:prop></C:calendar-query>
                """);
    }

    private Reply send(String method, String path, Map<String, String> headers, String body) {
        return PlainDav.send(method, server.uri(path), PlainDav.as("alice", headers), bytes(body));
    }

    /// Headers and body, which are too long to keep.
    private long length() throws IOException {
        try (var socket = ask()) {
            var length = 0L;
            var buffer = new byte[1 << 16];
            InputStream input = socket.getInputStream();
            while (length < 1_000_000_000L) {
                length += input.read(buffer);
            }
            return length;
        }
    }

    private Socket ask() throws IOException {
        var socket = new Socket("127.0.0.1", server.uri("/").getPort());
        socket.setSoTimeout(20_000);
        var request = "GET " + ONE + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                + PlainDav.as("alice").get("Authorization") + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }
}
