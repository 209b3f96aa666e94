package org.meetingmigration.calendar.caldav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.meetingmigration.calendar.caldav.hostile.Received.any;
import static org.meetingmigration.calendar.caldav.hostile.Received.at;
import static org.meetingmigration.calendar.caldav.hostile.Received.method;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.meetingmigration.calendar.Calendar;
import org.meetingmigration.calendar.StoredObject;
import org.meetingmigration.calendar.caldav.hostile.Answer;
import org.meetingmigration.calendar.caldav.hostile.BadContent;
import org.meetingmigration.calendar.caldav.hostile.HostileServer;
import org.meetingmigration.calendar.caldav.hostile.Misbehaviour;
import org.meetingmigration.calendar.caldav.hostile.Misbehaviours;
import org.meetingmigration.http.Credentials;
import org.meetingmigration.http.HostGates;
import org.meetingmigration.http.HttpSettings;
import org.meetingmigration.http.MovingClock;
import org.meetingmigration.meeting.PermanentFailure;

class DiscoveryTest {

    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final String HOME = "/calendars/alice/";

    private final HostileServer server = HostileServer.start();
    private final CalDavSettings plain = new CalDavSettings(server.uri("/"), ZoneOffset.UTC);

    @BeforeEach
    void store() {
        for (String user : List.of("alice", "svc")) {
            server.store()
                    .put("/calendars/" + user + "/calendar/1.ics", HostileMailbox.bytes(HostileMailbox.event(user)));
        }
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void whoeverSignsInAsTheMailboxShouldFindItsCalendars() {
        assertThat(found("{local}", plain)).containsExactly(HOME + "calendar/1.ics");
    }

    @Test
    void principalShouldBeFoundByTemplate() {
        assertThat(found("svc", plain.withPrincipal("/principals/{local}/"))).containsExactly(HOME + "calendar/1.ics");
        assertThat(found("svc", plain.withPrincipal("/principals/nobody-{local}/")))
                .isEmpty();
    }

    @Test
    void calendarsShouldBeFoundByTemplate() {
        assertThat(found("svc", plain.withPaths(List.of("/calendars/{local}/calendar/", "/calendars/{local}/none/"))))
                .containsExactly(HOME + "calendar/1.ics");
        assertThat(found("svc", plain.withPaths(List.of("/calendars/{local}/none/"))))
                .isEmpty();
    }

    @Test
    void principalShouldBeFoundBySearchOfItsExactAddress() {
        server.misbehave(at("/"), turn -> {
            Answer right = turn.obey();
            switch (turn.request().method() + turn.request().target()) {
                case "PROPFIND/" ->
                    turn.send(right.withText(xml -> xml.replace(
                            "<D:current-user-principal>",
                            "<D:principal-collection-set><D:href>/principals/</D:href></D:principal-collection-set>"
                                    + "<D:current-user-principal>")));
                case "REPORT/principals/" ->
                    turn.send(Answer.multiStatus(
                            "<D:multistatus xmlns:D=\"DAV:\" xmlns:C=\"urn:ietf:params:xml:ns:caldav\">"
                                    + principal("alice2", "bigalice@example.com")
                                    + principal("alice", "Alice@Example.com")
                                    + "</D:multistatus>"));
                default -> turn.send(right);
            }
        });

        assertThat(found("svc", plain)).containsExactly(HOME + "calendar/1.ics");
    }

    private static String principal(String name, String address) {
        return "<D:response><D:href>/principals/" + name + "/</D:href><D:propstat><D:prop>"
                + "<C:calendar-user-address-set><D:href>mailto:" + address
                + "</D:href></C:calendar-user-address-set></D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat>"
                + "</D:response>";
    }

    @Test
    void usualPlaceShouldCountOnlyIfNobodyElseIsThere() {
        davical(Misbehaviours.answer(404));
        assertThat(found("svc", plain)).isEmpty();

        davical(turn -> turn.send(other("alice")));
        assertThat(found("svc", plain)).containsExactly(HOME + "calendar/1.ics");

        davical(turn -> turn.send(other("bob")));
        assertThat(found("svc", plain)).isEmpty();
    }

    /// @param principal what is at `/caldav.php/alice/`
    private void davical(Misbehaviour principal) {
        server.behave();
        server.misbehave(at("/caldav.php/alice/"), principal);
        server.misbehave(
                at(HOME), turn -> turn.send(turn.obey().withText(xml -> xml.replace("/principals/", "/caldav.php/"))));
        server.misbehave(at("/"), turn -> turn.send(turn.obey().with("X-DAViCal-Version", "1.1")));
    }

    private static Answer other(String name) {
        return Answer.multiStatus("<D:multistatus xmlns:D=\"DAV:\" xmlns:C=\"urn:ietf:params:xml:ns:caldav\">"
                + "<D:response><D:href>/caldav.php/alice/</D:href><D:propstat><D:prop><C:calendar-user-address-set>"
                + "<D:href>mailto:" + name + "@example.com</D:href></C:calendar-user-address-set>"
                + "<C:calendar-home-set><D:href>/calendars/" + name + "/</D:href></C:calendar-home-set></D:prop>"
                + "<D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response></D:multistatus>");
    }

    /// As Cyrus has it: who may see calendars of others sees them, and their own, in their own home.
    @ParameterizedTest
    @ValueSource(strings = {"/principals/svc/", "http://other.example/principals/alice/", "/principals/bob/"})
    void homeOfTheServiceAccountShouldNotBeTakenForTheMailbox(String owner) {
        server.misbehave(
                at("/principals/alice/"),
                turn -> turn.send(turn.obey().withText(xml -> xml.replace("/calendars/alice/", "/calendars/svc/"))));
        server.misbehave(
                at("/calendars/svc/"),
                turn -> turn.send(turn.obey().withText(xml -> xml.replace("/principals/svc/", owner))));

        assertFailure("NO_CALENDARS", () -> found("svc", plain.withPrincipal("/principals/{local}/")));
        assertThat(server.requests()).noneMatch(method("REPORT").or(method("GET")));
    }

    @Test
    void whatMayNotBeSeenShouldBeTold() {
        for (String step : List.of("/", "/principals/alice/", HOME)) {
            server.behave();
            server.misbehave(
                    method("PROPFIND").and(request -> request.target().equals(step)), Misbehaviours.answer(403));

            assertFailure("NOT_ALLOWED", () -> found("svc", plain.withPrincipal("/principals/{local}/")));
        }
    }

    @Test
    void mailboxThatTheServerDoesNotKnowShouldBeEmpty() {
        for (String step : List.of("/principals/alice/", HOME)) {
            server.behave();
            server.misbehave(at(step), Misbehaviours.answer(404));

            assertThat(found("svc", plain.withPrincipal("/principals/{local}/")))
                    .isEmpty();
        }
    }

    @Test
    void whatIsNoCalDavServerShouldBeTold() {
        for (String step : List.of("/", "/principals/alice/", HOME)) {
            for (var answer : List.of(BadContent.loginPage(), Misbehaviours.answer(405), Misbehaviours.answer(501))) {
                server.behave();
                server.misbehave(step.equals("/") ? any() : at(step), answer);

                assertFailure("NOT_CALDAV", () -> found("svc", plain.withPrincipal("/principals/{local}/")));
            }
        }
    }

    private static void assertFailure(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        PermanentFailure.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    /// Paths of the events of alice; empty where there is no such mailbox.
    private List<String> found(String user, CalDavSettings settings) {
        var clock = new MovingClock();
        String password = user.equals("svc") ? "svcpw" : "alicepw";
        var http = HttpSettings.DEFAULT.withCredentials(new Credentials.Basic(user, password));
        try (var calendars = new CalDavServer(settings, http, new HostGates(clock, clock))) {
            Optional<Calendar> calendar = calendars.calendar("Alice@Example.com", NOW);
            var paths = new ArrayList<String>();
            calendar.ifPresent(found -> found.scan((StoredObject object) -> paths.add(object.id())));
            return paths;
        }
    }
}
