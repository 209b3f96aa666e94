package org.meetingmigration.calendar.caldav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meetingmigration.calendar.caldav.HostileMailbox.ONE;
import static org.meetingmigration.calendar.caldav.HostileMailbox.bytes;
import static org.meetingmigration.calendar.caldav.HostileMailbox.event;
import static org.meetingmigration.calendar.caldav.HostileMailbox.newRoom;
import static org.meetingmigration.calendar.caldav.hostile.Received.method;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.meetingmigration.calendar.Calendar;
import org.meetingmigration.calendar.PreparedSave;
import org.meetingmigration.calendar.caldav.hostile.Misbehaviour;
import org.meetingmigration.calendar.caldav.hostile.Misbehaviours;
import org.meetingmigration.calendar.caldav.hostile.Received;

/// On a server that schedules, and says by SCHEDULE-STATUS whom it told (RFC 6638 7.3).
@Timeout(20)
class RedeliveryTest {

    private static final String CAROL = "carol@example.com";

    private final HostileMailbox mailbox = new HostileMailbox("1, 3, calendar-access, calendar-auto-schedule");

    @AfterEach
    void close() {
        mailbox.close();
    }

    @Test
    void attendeeWhomTheServerCouldNotTellShouldBeToldAtTheNextTry() {
        mailbox.server().misbehave(2, method("PUT"), saying("5.1"));
        mailbox.server().misbehave(method("PUT"), saying("1.2"));

        assertThat(toldOfANewRoom()).containsExactly(CAROL);

        assertThat(puts()).hasSize(4);
        assertThat(puts().getFirst()).doesNotContain("SCHEDULE-");
        assertThat(puts().subList(1, 3)).allMatch(put -> put.contains(";SCHEDULE-FORCE-SEND=REQUEST"));
        assertThat(mailbox.stored())
                .contains("new.example.org", "SCHEDULE-STATUS=1.2")
                .doesNotContain("SCHEDULE-FORCE-SEND");
    }

    @Test
    void attendeeWhomTheServerNeverTellsShouldBeLeftToOthers() {
        mailbox.server().misbehave(method("PUT"), saying("5.1"));

        assertThat(toldOfANewRoom()).isEmpty();
        assertThat(mailbox.stored()).contains("new.example.org").doesNotContain("SCHEDULE-FORCE-SEND");
    }

    @Test
    void attendeeWhoIsUnknownToTheServerShouldNotBeTriedAgain() {
        mailbox.server().misbehave(method("PUT"), saying("3.7"));

        assertThat(toldOfANewRoom()).isEmpty();
        assertThat(puts()).hasSize(1);
    }

    @Test
    void whatBecameOfAnEarlierMessageShouldNotCountForThisOne() {
        mailbox.server().store().put(ONE, bytes(event("1").replace("ATTENDEE:", "ATTENDEE;SCHEDULE-STATUS=1.2:")));

        assertThat(toldOfANewRoom()).isEmpty();
    }

    @Test
    void askingAgainShouldBeTakenBackByTheNextRunWhereThisOneIsKilled() {
        mailbox.server().misbehave(1, method("PUT"), saying("1.2"));
        PreparedSave save = saved();
        mailbox.server()
                .store()
                .put(ONE, bytes(mailbox.stored().replace("ATTENDEE;", "ATTENDEE;SCHEDULE-FORCE-SEND=REQUEST;")));

        assertThat(told(save)).containsExactly(CAROL);
        assertThat(mailbox.stored()).contains("SCHEDULE-STATUS=1.2").doesNotContain("SCHEDULE-FORCE-SEND");
    }

    @Test
    void editThatComesBetweenShouldStay() {
        mailbox.server().misbehave(1, method("PUT"), saying("5.1"));
        PreparedSave save = saved();
        mailbox.server()
                .misbehave(
                        1,
                        method("PUT"),
                        Misbehaviours.meanwhile(store ->
                                store.put(ONE, bytes(mailbox.stored().replace("SUMMARY:Fortrolig", "SUMMARY:Ny")))));
        mailbox.server().misbehave(method("PUT"), saying("1.2"));

        assertThat(told(save)).containsExactly(CAROL);
        assertThat(mailbox.stored()).contains("SUMMARY:Ny", "new.example.org").doesNotContain("SCHEDULE-FORCE-SEND");
    }

    private Set<String> toldOfANewRoom() {
        return told(saved());
    }

    private PreparedSave saved() {
        Calendar calendar = mailbox.calendar();
        PreparedSave save = newRoom(calendar);
        calendar.save(save);
        return save;
    }

    private Set<String> told(PreparedSave save) {
        Calendar calendar = mailbox.calendar();
        return calendar.deliver(calendar.read(ONE).orElseThrow(), save.images()).told();
    }

    private List<String> puts() {
        return mailbox.server().requests().stream()
                .filter(method("PUT"))
                .map(Received::text)
                .toList();
    }

    private static Misbehaviour saying(String status) {
        return Misbehaviours.altering(
                event -> event.replaceFirst("ATTENDEE(?=:|\\s)", "ATTENDEE;SCHEDULE-STATUS=" + status));
    }
}
