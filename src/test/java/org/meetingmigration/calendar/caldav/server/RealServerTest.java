package org.meetingmigration.calendar.caldav.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("servers")
class RealServerTest {

    private static final byte[] EVENT = """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//example//test//EN
            BEGIN:VEVENT
            UID:standup@example.com
            DTSTAMP:20260101T000000Z
            DTSTART:20300107T100000Z
            DTEND:20300107T103000Z
            SUMMARY:Stand-up
            END:VEVENT
            END:VCALENDAR
            """.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);

    private static final byte[] INVITATION = new String(EVENT, StandardCharsets.UTF_8)
            .replace("SUMMARY", """
                    ORGANIZER:mailto:u0001@example.com
                    ATTENDEE;PARTSTAT=ACCEPTED:mailto:u0001@example.com
                    ATTENDEE;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:guest@outside.test
                    SUMMARY""".replace("\n", "\r\n"))
            .getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @EnumSource
    void calendarShouldKeepItsEventsOverARestart(RealServer kind) {
        var server = kind.start();
        var before = server.calendars("bob");
        server.makeCalendar("bob", "team");
        assertThat(server.calendars("bob")).contains(kind.calendarPath("bob", "team"));

        server.put("bob", "team", "1.ics", EVENT);
        server.restart();

        assertThat(server.list("bob", "team")).containsExactly(kind.calendarPath("bob", "team") + "1.ics");
        assertThat(server.get("bob", "team", "1.ics").text()).contains("SUMMARY:Stand-up");

        server.delete("bob", "team", "1.ics");
        assertThat(server.get("bob", "team", "1.ics").status()).isEqualTo(404);
        server.deleteCalendar("bob", "team");
        assertThat(server.calendars("bob")).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void serviceAccountShouldWriteForEverybodyAndOthersShouldNot(RealServer kind) {
        var server = kind.start();
        var calendar = kind.defaultCalendar();
        for (var account : kind.serviceAccounts()) {
            var reply = server.putBy(account, "alice", calendar, "by-" + account.name() + ".ics", eventOf(account));
            assertThat(reply.status()).as("%s: %s", account, reply).isEqualTo(201);
            server.delete("alice", calendar, "by-" + account.name() + ".ics");
        }

        var reply = server.putAs("carol", "alice", calendar, "by-carol.ics", EVENT);
        assertThat(reply.isSuccess()).as("%s", reply).isEqualTo(!kind.hasAccessControl());
    }

    private static byte[] eventOf(ServiceAccount account) {
        return new String(EVENT, StandardCharsets.UTF_8)
                .replace("standup", account.name())
                .getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource
    void pausedServerShouldAnswerOnlyAfterwards(RealServer kind) throws Exception {
        var server = kind.start();
        var pause = server.pause();
        var reply = CompletableFuture.supplyAsync(() -> server.list("alice", kind.defaultCalendar()));

        assertThatThrownBy(() -> reply.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        pause.close();
        assertThat(reply.get(30, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void sinkShouldKeepWhatTheServerMailed() throws Exception {
        try (var sink = SmtpSink.start()) {
            var server = RunningServer.start(RealServer.CYRUS, 1, sink.port());
            assertThat(server.users()).containsExactly("alice", "bob", "carol", "u0001");

            server.put("u0001", "Default", "invite.ics", INVITATION);

            assertThat(sink.messages()).hasSize(1).allSatisfy(mail -> {
                assertThat(mail.to()).containsExactly("guest@outside.test");
                assertThat(mail.message().getSubject()).contains("Stand-up");
            });
            server.delete("u0001", "Default", "invite.ics");
            assertThat(sink.messages()).hasSize(2);
            sink.clear();
            assertThat(sink.messages()).isEmpty();
            server.stopServer();
        }
    }

    @ParameterizedTest
    @EnumSource
    void stopShouldLeaveNoProcess(RealServer kind) {
        var server = kind.start();
        var processes = server.processes();
        assertThat(processes).isNotEmpty();

        server.stopServer();

        assertThat(processes).noneMatch(ProcessHandle::isAlive);
        assertThatThrownBy(() -> server.list("alice", kind.defaultCalendar())).isInstanceOf(UncheckedIOException.class);
        assertThat(kind.start()).isSameAs(server);
        assertThat(server.list("alice", kind.defaultCalendar())).isNotNull();
    }
}
