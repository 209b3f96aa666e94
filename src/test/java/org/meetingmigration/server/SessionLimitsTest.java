package org.meetingmigration.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.meetingmigration.migration.worker.SettableClock;
import org.meetingmigration.server.security.PageSessions;
import org.meetingmigration.server.security.Role;

/// How long people stay signed in on the pages, by a clock that is moved.
class SessionLimitsTest {

    private static final Duration BLINK = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofHours(12);

    private static SettableClock clock;
    private static TestApi api;

    @BeforeAll
    static void start() {
        clock = new SettableClock(Instant.parse("2026-11-22T12:00:00Z"));
        api = new TestApi(Optional.empty(), clock);
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    /// @return the cookie of a new session
    private static String signIn(String token) {
        var page = api.get("/sign-in", "");
        var answer = api.send(api.request("/sign-in", "")
                .header("Cookie", PageAccessTest.cookie(page, "mms-csrf"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(PageAccessTest.forgery(page) + "&token=" + token))
                .build());
        assertThat(answer.headers().firstValue("Location")).contains("/");
        return PageAccessTest.cookie(answer, "mms-session");
    }

    private static HttpResponse<String> use(String session) {
        return api.send(api.request("/", "").header("Cookie", session).build());
    }

    private static void assertSignedIn(String session) {
        assertThat(use(session).headers().firstValue("Location")).contains("/t/contoso");
    }

    private static void assertSignedOut(String session) {
        assertThat(use(session).headers().firstValue("Location")).contains("/sign-in");
    }

    private static String reader() {
        return api.token("contoso", Role.Reader, clock.instant().plus(Duration.ofDays(90)));
    }

    @Test
    void sessionShouldEndWhenItWasNotUsedForHalfAnHour() {
        var session = signIn(reader());

        clock.advance(PageSessions.IDLE.minus(BLINK));
        assertSignedIn(session);
        clock.advance(PageSessions.IDLE.minus(BLINK));
        assertSignedIn(session);
        clock.advance(PageSessions.IDLE);
        assertSignedOut(session);
    }

    @Test
    void sessionShouldEndAfterTwelveHoursHoweverMuchItIsUsed() {
        var session = signIn(reader());
        var end = clock.instant().plus(LONGEST);
        while (clock.instant().plus(Duration.ofMinutes(20)).isBefore(end)) {
            clock.advance(Duration.ofMinutes(20));
            assertSignedIn(session);
        }

        clock.set(end.minus(BLINK));
        assertSignedIn(session);
        clock.set(end);
        assertSignedOut(session);
        clock.set(end.minus(BLINK));
        assertSignedOut(session);
    }

    @Test
    void sessionShouldEndWithItsToken() {
        var token = api.token("contoso", Role.Reader, clock.instant().plus(Duration.ofMinutes(10)));
        var session = signIn(token);

        clock.advance(Duration.ofMinutes(10).minus(BLINK));
        assertSignedIn(session);
        clock.advance(BLINK);
        assertSignedOut(session);
    }

    @Test
    void revokedTokenShouldEndItsSessionsAndNoOthers() {
        var session = signIn(reader());
        var known = api.tokens.list("contoso");
        var other = signIn(reader());

        known.forEach(api.tokens::revoke);

        assertSignedOut(session);
        assertSignedIn(other);
    }

    @Test
    void sessionThatIsOverShouldNotComeBackWithItsToken() {
        var token = reader();
        var session = signIn(token);
        clock.advance(PageSessions.IDLE);
        assertSignedOut(session);

        var again = signIn(token);

        assertSignedIn(again);
        assertSignedOut(session);
    }
}
