package org.meetingmigration.calendar.caldav;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.meetingmigration.calendar.Calendar;
import org.meetingmigration.calendar.PartChange;
import org.meetingmigration.calendar.SaveResult;
import org.meetingmigration.calendar.StoredObject;
import org.meetingmigration.calendar.StoredPart;
import org.meetingmigration.calendar.caldav.server.RealServer;
import org.meetingmigration.calendar.caldav.server.RunningServer;
import org.meetingmigration.http.Credentials;
import org.meetingmigration.http.HostGates;
import org.meetingmigration.http.HttpSettings;
import org.meetingmigration.meeting.CarrierChange;
import org.meetingmigration.meeting.CarrierChange.Replacement;

/// Whom servers that schedule tell of a series and its changed occurrences, and whether we know it. DAViCal cannot
/// store one whose changed occurrence has local attendees.
@Tag("servers")
class SeriesServersTest {

    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final Pattern OLD = Pattern.compile("https://old\\.example\\.org/");
    private static final String NEW = "https://new.example.org/";

    /// bob is invited to all of it, carol to the second time only.
    private static final String SERIES = """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Example//Scheduling//EN
            BEGIN:VEVENT
            UID:%1$s
            DTSTAMP:20260101T080000Z
            DTSTART:20300105T090000Z
            DTEND:20300105T093000Z
            RRULE:FREQ=WEEKLY;COUNT=9
            SUMMARY:Coffee
            DESCRIPTION:See you at https://old.example.org/room
            LOCATION:https://old.example.org/room
            ORGANIZER:mailto:alice@example.com
            ATTENDEE;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:bob@example.com
            END:VEVENT
            BEGIN:VEVENT
            UID:%1$s
            RECURRENCE-ID:20300112T090000Z
            DTSTAMP:20260101T080000Z
            DTSTART:20300112T090000Z
            DTEND:20300112T093000Z
            SUMMARY:Coffee
            DESCRIPTION:This time at https://old.example.org/other
            LOCATION:https://old.example.org/other
            ORGANIZER:mailto:alice@example.com
            ATTENDEE;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:bob@example.com
            ATTENDEE;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:carol@example.com
            END:VEVENT
            END:VCALENDAR
            """;

    /// @param parts which change: `all`, `second`
    /// @param told who hears of it from the server
    @ParameterizedTest
    @CsvSource({
        "CYRUS, all, DESCRIPTION, bob carol",
        "CYRUS, second, DESCRIPTION, bob carol",
        "CYRUS, all, DESCRIPTION LOCATION, bob carol",
        "SOGO, all, DESCRIPTION, bob",
        "SOGO, second, DESCRIPTION, ''",
        "SOGO, all, DESCRIPTION LOCATION, bob carol",
        "SOGO, second, DESCRIPTION LOCATION, bob carol",
    })
    void attendeesWhomTheServerTellsShouldBeThoseWhoseCopiesChange(
            RealServer kind, String parts, String properties, String told) {
        RunningServer server = kind.start();
        String uid = "series-" + System.nanoTime();
        server.put(
                "alice",
                kind.defaultCalendar(),
                uid + ".ics",
                SERIES.formatted(uid).replace("\n", "\r\n").getBytes(UTF_8));
        Set<String> expected = told.isEmpty()
                ? Set.of()
                : Set.of(told.replaceAll("(\\w+)", "$1@example.com").split(" "));

        try (var calendars = open(kind, server)) {
            Calendar calendar = calendars.calendar("alice@example.com", NOW).orElseThrow();
            StoredObject object = object(calendar, uid);
            var changes = object.meetings().iterator().next().parts().stream()
                    .filter(part -> parts.equals("all") || part.part().key().isOverride())
                    .map(part -> change(part, List.of(properties.split(" "))))
                    .toList();
            assertThat(calendar.foreseen(object, changes).told()).isEqualTo(expected);
            var save = calendar.prepare(object, changes);
            assertThat(calendar.save(save)).isInstanceOf(SaveResult.Saved.class);
            assertThat(calendar.deliver(object(calendar, uid), save.images()).told())
                    .isEqualTo(expected);
        }
        int changed = parts.equals("all") ? 2 : 1;
        assertThat(newLinks(server, "bob", uid)).isEqualTo(told.contains("bob") ? changed : 0);
        assertThat(newLinks(server, "carol", uid)).isEqualTo(told.contains("carol") ? 1 : 0);
    }

    /// In how many descriptions of somebody's copy.
    private static long newLinks(RunningServer server, String user, String uid) {
        return server.contents(user, server.kind().defaultCalendar()).values().stream()
                .map(text -> text.replace("\r\n", "\n").replace("\n ", ""))
                .filter(text -> text.contains("UID:" + uid))
                .flatMap(String::lines)
                .filter(line -> line.startsWith("DESCRIPTION") && line.contains(NEW))
                .count();
    }

    private static CalDavServer open(RealServer kind, RunningServer server) {
        var url = URI.create("http://127.0.0.1:" + server.port() + kind.contextPath());
        return new CalDavServer(
                new CalDavSettings(url, ZoneOffset.UTC),
                HttpSettings.DEFAULT.withCredentials(new Credentials.Basic("alice", "alicepw")),
                new HostGates(InstantSource.system()));
    }

    private static StoredObject object(Calendar calendar, String uid) {
        var found = new ArrayList<StoredObject>();
        calendar.scanWhile(id -> id.endsWith("/" + uid + ".ics"), found::add);
        return found.getFirst();
    }

    private static PartChange change(StoredPart part, List<String> properties) {
        var splices = part.part().carriers().stream()
                .filter(carrier -> properties.contains(carrier.name()))
                .<CarrierChange>map(carrier -> {
                    var link = OLD.matcher(carrier.text());
                    assertThat(link.find()).isTrue();
                    return new CarrierChange.Splice(carrier, List.of(new Replacement(link.start(), link.end(), NEW)));
                })
                .toList();
        return new PartChange(part.index(), part.part().key(), splices, Instant.now(), false);
    }
}
