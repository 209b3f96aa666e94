package org.meetingmigration.calendar.caldav.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("servers")
class AttendeeReplyTest {

    private static final String INVITATION = """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//example//test//EN
            BEGIN:VEVENT
            UID:reply@example.com
            DTSTAMP:20260101T000000Z
            DTSTART:20300107T100000Z
            DTEND:20300107T103000Z
            SUMMARY:Planning
            SEQUENCE:0
            ORGANIZER;CN=Alice:mailto:alice@example.com
            ATTENDEE;CN=Alice;PARTSTAT=ACCEPTED:mailto:alice@example.com
            ATTENDEE;CN=Bob;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:bob@example.com
            ATTENDEE;CN="Carol, who has a name that is long enough to be folded";PARTSTAT=NEEDS-ACTION;RSVP=TR
             UE:mailto:carol@example.com
            END:VEVENT
            END:VCALENDAR
            """.replace("\n", "\r\n");

    @ParameterizedTest
    @EnumSource(names = {"CYRUS", "DAVICAL", "SOGO"})
    void organizerShouldSeeWhoAccepted(RealServer kind) {
        var server = kind.start();
        var replies = new AttendeeReply(server);
        var calendar = kind.defaultCalendar();
        server.put("alice", calendar, "reply.ics", INVITATION.getBytes(StandardCharsets.UTF_8));
        assertThat(replies.partStats("bob", "reply@example.com").get(""))
                .containsEntry("bob@example.com", "NEEDS-ACTION");

        replies.accept("carol", "reply@example.com");

        var expected = Map.of("bob@example.com", "NEEDS-ACTION", "carol@example.com", "ACCEPTED");
        assertThat(replies.partStats("alice", "reply@example.com").get("")).containsAllEntriesOf(expected);
        assertThat(replies.partStats("carol", "reply@example.com").get("")).containsAllEntriesOf(expected);
        assertThat(IndependentClient.read(server.calendar("alice", calendar), "alice")
                        .events())
                .filteredOn(event -> event.uid().equals("reply@example.com"))
                .singleElement()
                .satisfies(
                        event -> assertThat(event.attendees()).containsEntry("mailto:carol@example.com", "ACCEPTED"));
        server.delete("alice", calendar, "reply.ics");
    }
}
