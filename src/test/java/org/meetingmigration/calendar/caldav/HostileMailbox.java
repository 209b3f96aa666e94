package org.meetingmigration.calendar.caldav;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.meetingmigration.calendar.Calendar;
import org.meetingmigration.calendar.PartChange;
import org.meetingmigration.calendar.PreparedSave;
import org.meetingmigration.calendar.StoredObject;
import org.meetingmigration.calendar.caldav.hostile.HostileServer;
import org.meetingmigration.http.Credentials;
import org.meetingmigration.http.HostGates;
import org.meetingmigration.http.HttpSettings;
import org.meetingmigration.http.MovingClock;
import org.meetingmigration.meeting.CarrierChange;
import org.meetingmigration.meeting.CarrierChange.Replacement;

/// The calendar of alice with three events on a server that can misbehave. Who waits moves the clock only.
final class HostileMailbox implements AutoCloseable {

    static final String ALICE = "alice@example.com";
    static final String CALENDAR = "/calendars/alice/calendar/";
    static final String ONE = CALENDAR + "1.ics";

    /// In each event, and in no message of ours.
    static final Set<String> SECRETS = Set.of("svcpw", "c3ZjOnN2Y3B3", "Fortrolig", "carol@", "old.example.org");

    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    /// Longer than a good answer takes beside other tests.
    private static final Duration SHORT = Duration.ofMillis(600);
    private static final String OLD = "https://old.example.org/room";

    private final HostileServer server;
    private final CalDavServer calendars;

    HostileMailbox() {
        this("1, 3, calendar-access");
    }

    /// @param capabilities the `DAV` header of the server
    HostileMailbox(String capabilities) {
        this.server = HostileServer.start(capabilities);
        for (String name : List.of("1", "2", "3")) {
            server.store().put(CALENDAR + name + ".ics", bytes(event(name)));
        }
        server.store().put("/calendars/bob/calendar/1.ics", bytes(event("bob")));
        var settings = new CalDavSettings(server.uri("/"), ZoneOffset.UTC).withPrincipal("/principals/{local}/");
        this.calendars = new CalDavServer(settings, http(), gates());
    }

    private static HttpSettings http() {
        return HttpSettings.DEFAULT
                .withCredentials(new Credentials.Basic("svc", "svcpw"))
                .withTimeouts(SHORT, SHORT)
                .withLargestAnswer(1 << 20);
    }

    private static HostGates gates() {
        var clock = new MovingClock();
        return new HostGates(clock, clock);
    }

    HostileServer server() {
        return server;
    }

    Calendar calendar() {
        return found().orElseThrow();
    }

    Optional<Calendar> found() {
        return calendars.calendar(ALICE, NOW);
    }

    /// Of the first event, with another room.
    static PreparedSave newRoom(Calendar calendar) {
        StoredObject object = calendar.read(ONE).orElseThrow();
        return calendar.prepare(object, List.of(newRoom(object)));
    }

    private static PartChange newRoom(StoredObject object) {
        var part = object.meetings().iterator().next().parts().getFirst();
        var carrier = part.part().carriers().stream()
                .filter(candidate -> candidate.name().equals("DESCRIPTION"))
                .findFirst()
                .orElseThrow();
        int start = carrier.text().indexOf(OLD);
        var room = new Replacement(start, start + OLD.length(), "https://new.example.org/r1");
        var splice = new CarrierChange.Splice(carrier, List.of(room));
        return new PartChange(part.index(), part.part().key(), List.of(splice), NOW, false);
    }

    /// What is stored of the first event.
    String stored() {
        return server.store().event(ONE).orElseThrow().text();
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
                SUMMARY:Fortrolig & <privat>
                DESCRIPTION:Fortrolig: https://old.example.org/room tak
                ATTENDEE:mailto:carol@example.com
                END:VEVENT
                END:VCALENDAR
                """.formatted(name).replace("\n", "\r\n");
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        calendars.close();
        server.close();
    }
}
