package org.meetingmigration.calendar.caldav.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("servers")
class IndependentClientTest {

    private static final byte[] SERIES = """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//example//test//EN
            BEGIN:VEVENT
            UID:series@example.com
            DTSTAMP:20260101T000000Z
            DTSTART:20300107T100000Z
            DTEND:20300107T103000Z
            RRULE:FREQ=WEEKLY;COUNT=4
            SUMMARY:Séance
            DESCRIPTION:Join here\\, please
            SEQUENCE:3
            END:VEVENT
            BEGIN:VEVENT
            UID:series@example.com
            DTSTAMP:20260101T000000Z
            RECURRENCE-ID:20300114T100000Z
            DTSTART:20300114T110000Z
            DTEND:20300114T113000Z
            SUMMARY:Later
            LOCATION:Room 1
            END:VEVENT
            END:VCALENDAR
            """.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @EnumSource
    void clientsShouldSeeMasterAndOverride(RealServer kind, @TempDir Path folder) {
        var server = kind.start();
        server.makeCalendar("carol", "seen");
        server.put("carol", "seen", "series.ics", SERIES);

        var seen = IndependentClient.read(server.calendar("carol", "seen"), "carol");

        var href = kind.calendarPath("carol", "seen") + "series.ics";
        assertThat(seen.complaints()).isEmpty();
        assertThat(seen.events())
                .containsExactly(
                        new IndependentClient.SeenEvent(
                                href, "series@example.com", null, "Séance", "Join here, please", null, 3, Map.of()),
                        new IndependentClient.SeenEvent(
                                href, "series@example.com", "20300114T100000Z", "Later", null, "Room 1", 0, Map.of()));
        assertThat(IndependentClient.pull(server.calendar("carol", "seen"), "carol", folder))
                .singleElement()
                .asString()
                .contains("Séance", "RECURRENCE-ID");
        server.deleteCalendar("carol", "seen");
    }

    @ParameterizedTest
    @EnumSource(names = "RADICALE")
    void complaintShouldTellWhatWentWrong(RealServer kind) {
        var seen = IndependentClient.read(kind.start().calendar("carol", "calendar"), "nobody");

        assertThat(seen.events()).isEmpty();
        assertThat(seen.complaints()).singleElement().asString().contains("AuthorizationError");
    }
}
