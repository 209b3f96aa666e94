package org.meetingmigration.calendar.caldav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meetingmigration.calendar.caldav.HostileMailbox.CALENDAR;
import static org.meetingmigration.calendar.caldav.HostileMailbox.ONE;
import static org.meetingmigration.calendar.caldav.HostileMailbox.SECRETS;
import static org.meetingmigration.calendar.caldav.hostile.Received.at;
import static org.meetingmigration.calendar.caldav.hostile.Received.method;
import static org.meetingmigration.calendar.caldav.hostile.Received.report;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.meetingmigration.calendar.StoredObject;
import org.meetingmigration.calendar.caldav.hostile.BadContent;
import org.meetingmigration.calendar.caldav.hostile.Misbehaviour;
import org.meetingmigration.calendar.caldav.hostile.Misbehaviours;
import org.meetingmigration.calendar.caldav.hostile.Received;
import org.meetingmigration.meeting.PermanentFailure;
import org.meetingmigration.meeting.TransientFailure;

/// What reading comes to on a server that misbehaves: once, and always.
@Timeout(20)
class HostileCalendarTest {

    /// What goes wrong.
    enum Trouble {
        RESET(Misbehaviours::reset),
        RESET_MID_BODY(Misbehaviours::resetMidBody),
        CLOSE_EARLY(Misbehaviours::closeEarly),
        SILENCE(Misbehaviours::silence),
        SLOW(() -> Misbehaviours.slowly(Duration.ofMillis(20))),
        HUGE(() -> BadContent.hugeBody(1L << 30)),
        ENDLESS(BadContent::endlessBody),
        ENDLESS_HEADERS(Misbehaviours::endlessHeaders),
        MALFORMED(BadContent::malformedXml),
        DOCTYPE(BadContent::doctype),
        ENTITY(() -> BadContent.externalEntity(URI.create("file:/etc/hostname"))),
        LAUGHS(BadContent::billionLaughs),
        DEEP(() -> BadContent.deepXml(100_000)),
        LOGIN_PAGE(BadContent::loginPage),
        NO_ETAG(Misbehaviours::withoutEtag),
        GARBAGE(() -> BadContent.calendarData(_ -> "Fortrolig garbage")),
        ALL_404(() -> BadContent.everyHrefSays(404)),
        ALL_500(() -> BadContent.everyHrefSays(500)),
        LEFT_OUT(() -> BadContent.missingHrefs(_ -> true)),
        DOUBLED(BadContent::doubledHrefs),
        STATUS_400(() -> Misbehaviours.answer(400)),
        STATUS_401(() -> Misbehaviours.answer(401)),
        STATUS_403(() -> Misbehaviours.answer(403)),
        STATUS_404(() -> Misbehaviours.answer(404)),
        STATUS_500(() -> Misbehaviours.answer(500)),
        STATUS_502(() -> Misbehaviours.answer(502)),
        STATUS_503(() -> Misbehaviours.answer(503)),
        BUSY(() -> Misbehaviours.unavailable("86400")),
        CIRCLES(Misbehaviours::redirectLoop);

        final Supplier<Misbehaviour> misbehaviour;

        Trouble(Supplier<Misbehaviour> misbehaviour) {
            this.misbehaviour = misbehaviour;
        }
    }

    /// When it goes wrong.
    enum Phase {
        DISCOVERY(method("PROPFIND")),
        LISTING(report("calendar-query")),
        MULTIGET(report("calendar-multiget")),
        SYNC(report("sync-collection")),
        GET(method("GET"));

        final Predicate<Received> requests;

        Phase(Predicate<Received> requests) {
            this.requests = requests;
        }
    }

    private final HostileMailbox mailbox = new HostileMailbox();

    @AfterEach
    void close() {
        mailbox.close();
    }

    static Stream<Arguments> all() {
        return Stream.of(Phase.values())
                .flatMap(phase -> Stream.of(Trouble.values()).map(trouble -> Arguments.of(phase, trouble)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void troubleThatStaysShouldHaveAClearEnd(Phase phase, Trouble trouble) {
        mailbox.server().misbehave(phase.requests, trouble.misbehaviour.get());

        assertThat(outcome(phase)).isEqualTo(expected(phase, trouble));
    }

    @ParameterizedTest
    @MethodSource("all")
    void troubleThatPassesShouldDoNoHarmOrHaveTheSameEnd(Phase phase, Trouble trouble) {
        mailbox.server().misbehave(1, phase.requests, trouble.misbehaviour.get());

        if (PASSING.contains(trouble)) {
            assertThat(outcome(phase)).isEqualTo("all");
        } else {
            assertThat(outcome(phase)).isIn("all", expected(phase, trouble));
        }
    }

    /// What is tried again at once.
    private static final Set<Trouble> PASSING = EnumSet.of(
            Trouble.RESET,
            Trouble.RESET_MID_BODY,
            Trouble.CLOSE_EARLY,
            Trouble.SILENCE,
            Trouble.SLOW,
            Trouble.ENDLESS_HEADERS,
            Trouble.MALFORMED,
            Trouble.STATUS_502,
            Trouble.STATUS_503);

    private static String expected(Phase phase, Trouble trouble) {
        boolean get = phase == Phase.GET;
        return switch (trouble) {
            case RESET, RESET_MID_BODY, CLOSE_EARLY, SILENCE, SLOW, ENDLESS_HEADERS, STATUS_502, STATUS_503, BUSY ->
                "later";
            case HUGE, ENDLESS ->
                switch (phase) {
                    case MULTIGET -> "all";
                    case GET -> "unreadable";
                    case DISCOVERY, LISTING, SYNC -> "ANSWER_TOO_LARGE";
                };
            case MALFORMED, DOCTYPE, ENTITY -> get ? "all" : "later";
            case LAUGHS, DEEP -> get ? "NOT_CALDAV" : "later";
            case LOGIN_PAGE -> get ? "unreadable" : phase == Phase.SYNC ? "all" : "NOT_CALDAV";
            case NO_ETAG, GARBAGE -> get || phase == Phase.MULTIGET ? "unreadable" : "all";
            case ALL_404, LEFT_OUT ->
                phase == Phase.DISCOVERY ? "no mailbox" : phase == Phase.LISTING ? "nothing" : "all";
            case ALL_500 -> phase == Phase.DISCOVERY ? "later" : "all";
            case DOUBLED -> "all";
            case STATUS_400 -> phase == Phase.SYNC ? "all" : "NOT_CALDAV";
            case STATUS_401 -> "NOT_SIGNED_IN";
            case STATUS_403 -> phase == Phase.SYNC ? "all" : "NOT_ALLOWED";
            case STATUS_404 ->
                switch (phase) {
                    case DISCOVERY -> "NOT_CALDAV";
                    case LISTING, MULTIGET -> "CALENDAR_GONE";
                    case SYNC -> "all";
                    case GET -> "nothing";
                };
            case STATUS_500 -> phase == Phase.SYNC || phase == Phase.MULTIGET ? "all" : "later";
            case CIRCLES -> "REDIRECTED";
        };
    }

    @Test
    void listThatIsCutShouldNotBeTakenForWhole() {
        mailbox.server()
                .misbehave(
                        report("calendar-query"),
                        turn -> turn.send(turn.obey()
                                .withText(xml -> xml.replace(
                                        "</D:multistatus>",
                                        "<D:response><D:href>" + CALENDAR + "</D:href><D:status>HTTP/1.1 507"
                                                + " Insufficient</D:status></D:response></D:multistatus>"))));

        assertThat(outcome(Phase.LISTING)).isEqualTo("LIST_CUT");
    }

    @Test
    void meetingThatTheServerDoesNotGiveShouldNotKeepItFromTheOthers() {
        for (int status : List.of(403, 500)) {
            mailbox.server().behave();
            mailbox.server().misbehave(report("calendar-multiget"), Misbehaviours.answer(500));
            mailbox.server().misbehave(method("GET").and(at("2.ics")), Misbehaviours.answer(status));

            assertThat(scanned())
                    .extracting(StoredObject::unreadable)
                    .containsExactly("", "the server answers " + status + " when asked for it", "");
        }
    }

    /// `all`, `unreadable`, `nothing`, `no mailbox`, `later`, or the code of a failure that stays.
    private String outcome(Phase phase) {
        try {
            return phase == Phase.GET ? read() : mailbox.found().isEmpty() ? "no mailbox" : outcome(scanned());
        } catch (TransientFailure e) {
            assertDiscreet(String.valueOf(e.getMessage()));
            return "later";
        } catch (PermanentFailure e) {
            assertDiscreet(String.valueOf(e.getMessage()));
            return e.code();
        }
    }

    private String read() {
        return mailbox.calendar()
                .read(ONE)
                .map(object -> object.unreadable().isEmpty() ? "all" : outcome(List.of(object)))
                .orElse("nothing");
    }

    private List<StoredObject> scanned() {
        var seen = new ArrayList<StoredObject>();
        mailbox.calendar().scan(seen::add);
        return seen;
    }

    private static String outcome(List<StoredObject> seen) {
        seen.forEach(object -> assertDiscreet(object.unreadable()));
        if (seen.stream().anyMatch(object -> !object.unreadable().isEmpty())) {
            return "unreadable";
        }
        return seen.isEmpty() ? "nothing" : seen.size() == 3 ? "all" : seen.size() + " of 3";
    }

    private static void assertDiscreet(String message) {
        assertThat(SECRETS).noneMatch(message::contains);
    }
}
