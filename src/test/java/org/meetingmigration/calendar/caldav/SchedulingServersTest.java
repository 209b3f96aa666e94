package org.meetingmigration.calendar.caldav;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.meetingmigration.calendar.Calendar;
import org.meetingmigration.calendar.PartChange;
import org.meetingmigration.calendar.SaveResult;
import org.meetingmigration.calendar.StoredObject;
import org.meetingmigration.calendar.caldav.server.AttendeeReply;
import org.meetingmigration.calendar.caldav.server.RealServer;
import org.meetingmigration.calendar.caldav.server.RunningServer;
import org.meetingmigration.calendar.caldav.server.ServiceAccount;
import org.meetingmigration.http.Credentials;
import org.meetingmigration.http.HostGates;
import org.meetingmigration.http.HttpSettings;
import org.meetingmigration.meeting.CarrierChange;
import org.meetingmigration.meeting.CarrierChange.Replacement;

/// What servers that schedule do with a change of ours, and whether we know it.
@Tag("servers")
class SchedulingServersTest {

    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final String OLD = "https://old.example.org/room";
    private static final String NEW = "https://new.example.org/r1";
    private static final String MEETING = """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Example//Scheduling//EN
            BEGIN:VEVENT
            UID:%s
            DTSTAMP:20260101T080000Z
            DTSTART:20300105T090000Z
            DTEND:20300105T093000Z
            SUMMARY:Coffee
            DESCRIPTION:See you at https://old.example.org/room
            LOCATION:https://old.example.org/room
            ORGANIZER:mailto:alice@example.com
            ATTENDEE;PARTSTAT=ACCEPTED:mailto:alice@example.com
            ATTENDEE;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:bob@example.com
            END:VEVENT
            END:VCALENDAR
            """;

    /// @param account by which we write
    record Access(RealServer server, ServiceAccount account) {
        boolean isCyrusDelegate() {
            return server == RealServer.CYRUS && account.headerTemplates().containsKey("Schedule-Address");
        }
    }

    static Stream<Access> accesses() {
        return Stream.of(RealServer.values())
                .filter(RealServer::schedules)
                .flatMap(server -> server.serviceAccounts().stream().map(account -> new Access(server, account)));
    }

    @ParameterizedTest
    @MethodSource("accesses")
    void changedDescriptionShouldReachAttendeesWhoseRepliesStay(Access access) {
        var server = access.server().start();
        String uid = invited(access, server, "told");
        new AttendeeReply(server).accept("bob", uid);

        try (var calendars = open(access, server)) {
            Calendar calendar = calendars.calendar("alice@example.com", NOW).orElseThrow();
            StoredObject object = object(calendar, uid);
            var change = change(object, "DESCRIPTION");
            assertThat(calendar.foreseen(object, List.of(change)).told()).containsExactly("bob@example.com");
            assertThat(calendar.foreseen(object, List.of(change)).repliesReset())
                    .isFalse();

            var save = calendar.prepare(object, List.of(change));
            var result = calendar.save(save);

            assertThat(result).isInstanceOf(SaveResult.Saved.class);
            assertThat(calendar.deliver(object(calendar, uid), save.images()).told())
                    .containsExactly("bob@example.com");
        }
        assertThat(copyOfBob(server, uid)).contains(NEW);
        var reply = new AttendeeReply(server);
        assertThat(reply.partStats("bob", uid).get("")).containsEntry("bob@example.com", "ACCEPTED");
        assertThat(reply.partStats("alice", uid).get("")).containsEntry("bob@example.com", "ACCEPTED");
    }

    @ParameterizedTest
    @MethodSource("accesses")
    void changedLocationShouldBeForeseenToResetRepliesWhereItDoes(Access access) {
        var server = access.server().start();
        String uid = invited(access, server, "moved");
        new AttendeeReply(server).accept("bob", uid);

        boolean foreseen;
        try (var calendars = open(access, server)) {
            Calendar calendar = calendars.calendar("alice@example.com", NOW).orElseThrow();
            StoredObject object = object(calendar, uid);
            var change = change(object, "LOCATION");
            foreseen = calendar.foreseen(object, List.of(change)).repliesReset();
            assertThat(calendar.save(calendar.prepare(object, List.of(change)))).isInstanceOf(SaveResult.Saved.class);
        }
        String reply = new AttendeeReply(server).partStats("alice", uid).get("").get("bob@example.com");
        assertThat(foreseen).isEqualTo(!"ACCEPTED".equals(reply)).isEqualTo(access.server() == RealServer.SOGO);
    }

    @ParameterizedTest
    @MethodSource("accesses")
    void quietChangeShouldTellNobodyWhereThatCanBeAndLeaveLaterOnesHeard(Access access) {
        var server = access.server().start();
        String uid = invited(access, server, "quiet");

        try (var calendars = open(access, server)) {
            Calendar calendar =
                    calendars.calendar("alice@example.com", NOW).orElseThrow().quietly();
            StoredObject object = object(calendar, uid);
            var change = change(object, "DESCRIPTION");
            var foreseen = calendar.foreseen(object, List.of(change)).told();
            var save = calendar.prepare(object, List.of(change));
            assertThat(calendar.save(save)).isInstanceOf(SaveResult.Saved.class);

            assertThat(foreseen.isEmpty()).isEqualTo(access.isCyrusDelegate());
            assertThat(calendar.deliver(object(calendar, uid), save.images()).told())
                    .isEqualTo(foreseen);
        }
        assertThat(copyOfBob(server, uid).contains(NEW)).isEqualTo(!access.isCyrusDelegate());

        String calendar = server.kind().defaultCalendar();
        String stored = server.get("alice", calendar, uid + ".ics").text();
        server.put(
                "alice",
                calendar,
                uid + ".ics",
                stored.replace("SUMMARY:Coffee", "SUMMARY:Tea").getBytes(UTF_8));
        assertThat(copyOfBob(server, uid)).contains("SUMMARY:Tea").contains(NEW);
    }

    /// A meeting of alice's that bob has a copy of.
    private static String invited(Access access, RunningServer server, String name) {
        String uid = name + "-" + access.account().name() + "-" + System.nanoTime();
        byte[] meeting = MEETING.formatted(uid).replace("\n", "\r\n").getBytes(UTF_8);
        server.put("alice", server.kind().defaultCalendar(), uid + ".ics", meeting);
        assertThat(copyOfBob(server, uid)).contains(OLD);
        return uid;
    }

    private static String copyOfBob(RunningServer server, String uid) {
        return server.contents("bob", server.kind().defaultCalendar()).values().stream()
                .map(text -> text.replace("\r\n", "\n").replace("\n ", ""))
                .filter(text -> text.contains("UID:" + uid))
                .findFirst()
                .orElseThrow(() -> new AssertionError("bob has no copy of " + uid));
    }

    private static CalDavServer open(Access access, RunningServer server) {
        var account = access.account();
        var url = URI.create("http://127.0.0.1:" + (server.port() + account.portOffset())
                + server.kind().contextPath());
        var settings = new CalDavSettings(url, ZoneOffset.UTC);
        if (access.isCyrusDelegate()) {
            settings = settings.withPaths(List.of("/dav/calendars/user/svc/{local}.Default/"));
        } else if (access.server() == RealServer.CYRUS) {
            settings = settings.withHeaders(Map.of("Authorize-As", "{local}"));
        }
        return new CalDavServer(
                settings,
                HttpSettings.DEFAULT.withCredentials(new Credentials.Basic(account.name(), account.password())),
                new HostGates(InstantSource.system()));
    }

    private static StoredObject object(Calendar calendar, String uid) {
        var found = new StoredObject[1];
        calendar.scanWhile(id -> id.endsWith("/" + uid + ".ics"), object -> {
            found[0] = object;
            return false;
        });
        return found[0];
    }

    private static PartChange change(StoredObject object, String property) {
        var part = object.meetings().iterator().next().parts().getFirst();
        var carrier = part.part().carriers().stream()
                .filter(candidate -> candidate.name().equals(property))
                .findFirst()
                .orElseThrow();
        int start = carrier.text().indexOf(OLD);
        var splice = new CarrierChange.Splice(carrier, List.of(new Replacement(start, start + OLD.length(), NEW)));
        return new PartChange(part.index(), part.part().key(), List.of(splice), Instant.now(), false);
    }
}
