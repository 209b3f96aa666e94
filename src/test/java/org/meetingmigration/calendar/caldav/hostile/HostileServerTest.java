package org.meetingmigration.calendar.caldav.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.meetingmigration.calendar.caldav.server.IndependentClient;
import org.meetingmigration.calendar.caldav.server.MultiStatus;
import org.meetingmigration.calendar.caldav.server.PlainDav;
import org.meetingmigration.calendar.caldav.server.Reply;

/// The server as it is when nobody told it to misbehave.
class HostileServerTest {

    private static final String CALENDAR = "/calendars/alice/calendar/";
    private static final String XMLNS = " xmlns:D=\"DAV:\" xmlns:C=\"urn:ietf:params:xml:ns:caldav\"";

    private final HostileServer server = HostileServer.start();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void discoveryShouldLeadToTheCalendar() {
        assertThat(send("OPTIONS", "/", Map.of(), "").headers().firstValue("DAV"))
                .contains("1, 3, calendar-access");
        assertThat(PlainDav.send("PROPFIND", server.uri("/"), Map.of()).status())
                .isEqualTo(401);

        assertThat(propfind("/", "<D:current-user-principal/>").responses())
                .singleElement()
                .extracting(response -> response.properties().get("current-user-principal"))
                .isEqualTo("/principals/alice/");
        assertThat(propfind("/principals/alice/", "<C:calendar-home-set/><C:calendar-user-address-set/>")
                        .responses())
                .singleElement()
                .extracting(MultiStatus.Response::properties)
                .isEqualTo(Map.of(
                        "calendar-home-set",
                        "/calendars/alice/",
                        "calendar-user-address-set",
                        "mailto:alice@example.com"));
        assertThat(propfind("/calendars/alice/", "<D:displayname/><D:nonsense/>")
                        .responses())
                .extracting(MultiStatus.Response::href)
                .containsExactly("/calendars/alice/", CALENDAR);
    }

    @Test
    void putAndDeleteShouldKeepToTheirPreconditions() {
        var created = put("1.ics", Map.of("If-None-Match", "*"), event("1"));
        assertThat(created.status()).isEqualTo(201);
        assertThat(put("1.ics", Map.of("If-None-Match", "*"), event("1")).status())
                .isEqualTo(412);
        assertThat(put("2.ics", Map.of(), event("1")).status()).isEqualTo(403);
        assertThat(put("none/2.ics", Map.of(), event("2")).status()).isEqualTo(409);

        var etag = created.etag().orElseThrow();
        var overwritten = put("1.ics", Map.of("If-Match", "\"other\", " + etag), event("1") + "\r\n");
        assertThat(overwritten.status()).isEqualTo(204);
        assertThat(put("1.ics", Map.of("If-Match", etag), event("1")).status()).isEqualTo(412);
        var read = send("GET", CALENDAR + "1.ics", Map.of(), "");
        assertThat(read.text()).isEqualTo(event("1") + "\r\n");
        assertThat(read.etag()).isEqualTo(overwritten.etag());

        assertThat(send("DELETE", CALENDAR + "1.ics", Map.of("If-Match", etag), "")
                        .status())
                .isEqualTo(412);
        assertThat(send("DELETE", CALENDAR + "1.ics", Map.of(), "").status()).isEqualTo(204);
        assertThat(send("DELETE", CALENDAR + "1.ics", Map.of(), "").status()).isEqualTo(404);
        assertThat(server.store().events()).isEmpty();
        assertThat(server.requests()).hasSize(10);
    }

    @Test
    void reportsShouldTellEventsAndChanges() {
        server.store().put(CALENDAR + "1.ics", bytes(event("1")));
        server.store().put(CALENDAR + "2 & 3.ics", bytes(event("2")));

        var all = report("<C:calendar-query" + XMLNS + "><D:prop><D:getetag/><C:calendar-data/></D:prop>"
                + "</C:calendar-query>");
        assertThat(all.responses())
                .extracting(MultiStatus.Response::href)
                .containsExactly(CALENDAR + "1.ics", CALENDAR + "2%20%26%203.ics");
        assertThat(all.responses().getFirst().properties())
                .isEqualTo(Map.of("getetag", "\"1\"", "calendar-data", event("1")));

        var some = report("<C:calendar-multiget" + XMLNS + "><D:prop><D:getetag/></D:prop><D:href>" + CALENDAR
                + "2%20&amp;%203.ics</D:href><D:href>" + CALENDAR + "9.ics</D:href></C:calendar-multiget>");
        assertThat(some.responses()).extracting(MultiStatus.Response::status).containsExactly(200, 404);

        server.store().put(CALENDAR + "4.ics", bytes(event("4")));
        server.store().delete(CALENDAR + "1.ics");
        var changes = report("<D:sync-collection" + XMLNS + "><D:sync-token>urn:revision:2</D:sync-token>"
                + "<D:prop><D:getetag/></D:prop></D:sync-collection>");
        assertThat(changes.responses())
                .extracting(response -> response.href() + " " + response.status())
                .containsExactly(CALENDAR + "4.ics 200", CALENDAR + "1.ics 404");
        var refused = "<D:sync-collection" + XMLNS + "><D:sync-token>urn:nonsense</D:sync-token></D:sync-collection>";
        assertThat(send("REPORT", CALENDAR, Map.of(), refused).status()).isEqualTo(403);
    }

    @Test
    void nobodyShouldSeeCalendarsOfOthersButTheServiceAccount() {
        server.store().put(CALENDAR + "1.ics", bytes(event("1")));

        assertThat(PlainDav.send("GET", server.uri(CALENDAR + "1.ics"), PlainDav.as("bob"))
                        .status())
                .isEqualTo(403);
        assertThat(PlainDav.send("GET", server.uri(CALENDAR + "1.ics"), PlainDav.as("svc"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anIndependentClientShouldReadItsEvents() {
        server.store().put(CALENDAR + "1.ics", bytes(event("1")));
        server.store().put(CALENDAR + "2 & 3.ics", bytes(event("2")));

        var seen = IndependentClient.read(server.uri(CALENDAR), "alice");

        assertThat(seen.complaints()).isEmpty();
        assertThat(seen.events())
                .extracting(IndependentClient.SeenEvent::uid)
                .containsExactly("1@example.com", "2@example.com");
    }

    static String event(String name) {
        return """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//example//test//EN
                BEGIN:VEVENT
                UID:%s@example.com
                DTSTAMP:20260101T000000Z
                DTSTART:20300107T100000Z
                DTEND:20300107T103000Z
                SUMMARY:R&D <review>
                DESCRIPTION:one
                END:VEVENT
                END:VCALENDAR
                """.formatted(name).replace("\n", "\r\n");
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private MultiStatus propfind(String path, String properties) {
        var xml = "<D:propfind" + XMLNS + "><D:prop>" + properties + "</D:prop></D:propfind>";
        var depth = path.startsWith("/calendars") ? "1" : "0";
        return MultiStatus.of(
                send("PROPFIND", path, Map.of("Depth", depth), xml).body());
    }

    private MultiStatus report(String xml) {
        return MultiStatus.of(
                send("REPORT", CALENDAR, Map.of("Depth", "1"), xml).body());
    }

    private Reply put(String name, Map<String, String> headers, String event) {
        return send("PUT", CALENDAR + name, headers, event);
    }

    private Reply send(String method, String path, Map<String, String> headers, String body) {
        return PlainDav.send(method, server.uri(path), PlainDav.as("alice", headers), bytes(body));
    }
}
