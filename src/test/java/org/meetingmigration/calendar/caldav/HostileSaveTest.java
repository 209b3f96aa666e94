package org.meetingmigration.calendar.caldav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meetingmigration.calendar.caldav.HostileMailbox.ONE;
import static org.meetingmigration.calendar.caldav.HostileMailbox.SECRETS;
import static org.meetingmigration.calendar.caldav.HostileMailbox.bytes;
import static org.meetingmigration.calendar.caldav.HostileMailbox.event;
import static org.meetingmigration.calendar.caldav.hostile.Received.method;
import static org.meetingmigration.calendar.caldav.hostile.Received.report;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.meetingmigration.calendar.Calendar;
import org.meetingmigration.calendar.PreparedSave;
import org.meetingmigration.calendar.SaveResult;
import org.meetingmigration.calendar.caldav.hostile.BadContent;
import org.meetingmigration.calendar.caldav.hostile.Misbehaviour;
import org.meetingmigration.calendar.caldav.hostile.Misbehaviours;
import org.meetingmigration.meeting.PermanentFailure;
import org.meetingmigration.meeting.TransientFailure;

/// What saving comes to on a server that misbehaves: whatever it answers, the result says what is stored, and
/// that is written once.
@Timeout(20)
class HostileSaveTest {

    /// What goes wrong with a PUT, and what comes of it when it does so once, and always.
    enum Trouble {
        COMMIT_403(() -> Misbehaviours.commitThenAnswer(403), "saved", "saved"),
        COMMIT_404(() -> Misbehaviours.commitThenAnswer(404), "saved", "saved"),
        COMMIT_412(() -> Misbehaviours.commitThenAnswer(412), "saved", "saved"),
        COMMIT_500(() -> Misbehaviours.commitThenAnswer(500), "saved", "saved"),
        COMMIT_502(() -> Misbehaviours.commitThenAnswer(502), "saved", "saved"),
        COMMIT_503(() -> Misbehaviours.commitThenAnswer(503), "saved", "later"),
        COMMIT_507(() -> Misbehaviours.commitThenAnswer(507), "saved", "saved"),
        COMMIT_RESET(Misbehaviours::commitThenReset, "saved", "saved"),
        CLOSE_EARLY(Misbehaviours::closeEarly, "saved", "saved"),
        SLOW(() -> Misbehaviours.slowly(Duration.ofMillis(20)), "saved", "saved"),
        HUGE(() -> BadContent.hugeBody(1L << 30), "saved", "saved"),
        ENDLESS(BadContent::endlessBody, "saved", "saved"),
        RESET(Misbehaviours::reset, "saved", "SERVER_REFUSED"),
        SILENCE(Misbehaviours::silence, "saved", "SERVER_REFUSED"),
        ENDLESS_HEADERS(Misbehaviours::endlessHeaders, "saved", "SERVER_REFUSED"),
        PRETENDING(Misbehaviours::pretending, "stale", "stale"),
        LOGIN_PAGE(BadContent::loginPage, "stale", "stale"),
        MULTI_STATUS(() -> BadContent.multiStatusInstead(412), "stale", "stale"),
        DROPPING_OURS(() -> Misbehaviours.dropping("DESCRIPTION"), "altered", "altered"),
        DROPPING_OTHERS(() -> Misbehaviours.dropping("SUMMARY"), "altered", "altered"),
        STATUS_400(() -> Misbehaviours.answer(400), "SERVER_REFUSED", "SERVER_REFUSED"),
        STATUS_401(() -> Misbehaviours.answer(401), "NOT_SIGNED_IN", "NOT_SIGNED_IN"),
        STATUS_403(() -> Misbehaviours.answer(403), "NOT_ALLOWED", "NOT_ALLOWED"),
        STATUS_404(() -> Misbehaviours.answer(404), "stale", "stale"),
        STATUS_412(() -> Misbehaviours.answer(412), "stale", "stale"),
        STATUS_413(() -> Misbehaviours.answer(413), "SERVER_FULL", "SERVER_FULL"),
        STATUS_423(() -> Misbehaviours.answer(423), "SERVER_REFUSED", "SERVER_REFUSED"),
        STATUS_500(() -> Misbehaviours.answer(500), "saved", "SERVER_REFUSED"),
        STATUS_502(() -> Misbehaviours.answer(502), "saved", "SERVER_REFUSED"),
        STATUS_503(() -> Misbehaviours.answer(503), "saved", "later"),
        STATUS_507(() -> Misbehaviours.answer(507), "SERVER_FULL", "SERVER_FULL"),
        EDITED(HostileSaveTest::edit, "stale", "stale"),
        DELETED(() -> Misbehaviours.meanwhile(store -> store.delete(ONE)), "gone", "gone");

        final Supplier<Misbehaviour> misbehaviour;
        final String once;
        final String always;

        Trouble(Supplier<Misbehaviour> misbehaviour, String once, String always) {
            this.misbehaviour = misbehaviour;
            this.once = once;
            this.always = always;
        }
    }

    private static Misbehaviour edit() {
        return Misbehaviours.meanwhile(store -> store.put(ONE, bytes(event("1").replace("tak", "hej"))));
    }

    /// One that tells attendees itself is not trusted with If-Match.
    static Stream<Arguments> all() {
        return Stream.of("1, 3, calendar-access", "1, calendar-access, calendar-auto-schedule")
                .flatMap(server -> Stream.of(Trouble.values()).map(trouble -> Arguments.of(server, trouble)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void saveShouldSayWhatIsStored(String server, Trouble trouble) {
        // Where If-Match is no lock, it may have been somebody else.
        boolean unsure = server.contains("schedule") && trouble == Trouble.DROPPING_OURS;
        assertThat(outcome(server, trouble, 1)).isEqualTo(unsure ? "stale" : trouble.once);
        assertThat(outcome(server, trouble, Integer.MAX_VALUE)).isEqualTo(unsure ? "stale" : trouble.always);
    }

    private static String outcome(String server, Trouble trouble, int times) {
        try (var mailbox = new HostileMailbox(server)) {
            Calendar calendar = mailbox.calendar();
            PreparedSave save = HostileMailbox.newRoom(calendar);
            mailbox.server().misbehave(times, method("PUT"), trouble.misbehaviour.get());

            String outcome = outcome(calendar, save);

            assertThat(mailbox.server().requests().stream().filter(method("PUT")))
                    .hasSizeBetween(1, 3)
                    .allMatch(put -> put.header("If-Match")
                            .equals(Optional.of(save.before().tag())));
            var stored = mailbox.server().store().event(ONE);
            boolean written =
                    stored.filter(now -> now.text().contains("new.example.org")).isPresent();
            if (outcome.equals("saved")) {
                assertThat(written).isTrue();
                assertThat(stored.orElseThrow().etag()).as("written once").isEqualTo("\"5\"");
            } else if (!outcome.equals("altered") && trouble != Trouble.COMMIT_503) {
                assertThat(written).isFalse();
            }
            return outcome;
        }
    }

    private static String outcome(Calendar calendar, PreparedSave save) {
        try {
            return switch (calendar.save(save)) {
                case SaveResult.Saved _ -> "saved";
                case SaveResult.Altered _ -> "altered";
                case SaveResult.Stale _ -> "stale";
                case SaveResult.Gone _ -> "gone";
                case SaveResult.Refused(var reason, var message) -> {
                    assertDiscreet(message);
                    yield reason.name();
                }
            };
        } catch (TransientFailure e) {
            assertDiscreet(String.valueOf(e.getMessage()));
            return "later";
        } catch (PermanentFailure e) {
            assertDiscreet(String.valueOf(e.getMessage()));
            return e.code();
        }
    }

    private static void assertDiscreet(String message) {
        assertThat(SECRETS).noneMatch(message::contains);
    }

    @Test
    void reportThatLiesShouldNotHideASave() {
        for (Misbehaviour lie : new Misbehaviour[] {
            BadContent.everyHrefSays(404),
            BadContent.everyHrefSays(500),
            BadContent.missingHrefs(_ -> true),
            BadContent.doubledHrefs(),
            Misbehaviours.answer(500),
            BadContent.hugeBody(1L << 30)
        }) {
            try (var mailbox = new HostileMailbox()) {
                Calendar calendar = mailbox.calendar();
                PreparedSave save = HostileMailbox.newRoom(calendar);
                mailbox.server().misbehave(report("calendar-multiget"), lie);

                assertThat(outcome(calendar, save)).isEqualTo("saved");
            }
        }
    }

    @Test
    void etagsThatLieShouldNotHideASave() {
        try (var mailbox = new HostileMailbox()) {
            mailbox.server().misbehave(method("PUT"), Misbehaviours.everybodyWins());
            mailbox.server().misbehave(_ -> true, Misbehaviours.wrongEtag("\"always\""));
            Calendar calendar = mailbox.calendar();

            assertThat(outcome(calendar, HostileMailbox.newRoom(calendar))).isEqualTo("saved");
        }
    }

    @Test
    void answerOfBeforeShouldNotBeTakenForARefusal() {
        try (var mailbox = new HostileMailbox()) {
            Calendar calendar = mailbox.calendar();
            PreparedSave save = HostileMailbox.newRoom(calendar);
            mailbox.server().misbehave(report("calendar-multiget"), BadContent.missingHrefs(_ -> true));
            mailbox.server().misbehave(1, method("GET"), Misbehaviours.staleRead());

            assertThat(outcome(calendar, save)).isEqualTo("stale");
            assertThat(calendar.read(ONE).orElseThrow().version()).isNotEqualTo(save.before());
        }
    }

    @Test
    void serverThatIsDeadAfterTheSaveShouldBeAskedLater() {
        try (var mailbox = new HostileMailbox()) {
            Calendar calendar = mailbox.calendar();
            PreparedSave save = HostileMailbox.newRoom(calendar);
            mailbox.server().misbehave(method("REPORT").or(method("GET")), Misbehaviours.answer(500));

            assertThat(outcome(calendar, save)).isIn("later", "stale");
            assertThat(mailbox.stored()).contains("new.example.org");
        }
    }
}
