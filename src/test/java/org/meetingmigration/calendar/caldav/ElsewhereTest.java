package org.meetingmigration.calendar.caldav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.meetingmigration.calendar.caldav.HostileMailbox.CALENDAR;
import static org.meetingmigration.calendar.caldav.hostile.Received.any;
import static org.meetingmigration.calendar.caldav.hostile.Received.at;
import static org.meetingmigration.calendar.caldav.hostile.Received.method;
import static org.meetingmigration.calendar.caldav.hostile.Received.report;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.meetingmigration.calendar.SaveResult;
import org.meetingmigration.calendar.StoredObject;
import org.meetingmigration.calendar.caldav.hostile.BadContent;
import org.meetingmigration.calendar.caldav.hostile.HostileServer;
import org.meetingmigration.calendar.caldav.hostile.Misbehaviour;
import org.meetingmigration.calendar.caldav.hostile.Misbehaviours;
import org.meetingmigration.calendar.caldav.hostile.Received;
import org.meetingmigration.meeting.PermanentFailure;

/// Wherever a server points, only the mailbox's own calendars on that server are read and written, and nobody else
/// gets to see the sign-in.
class ElsewhereTest {

    private final HostileMailbox mailbox = new HostileMailbox();
    private final HostileServer elsewhere = HostileServer.start();

    @AfterEach
    void nobodyElseShouldBeAsked() {
        var foreign = mailbox.server().requests().stream()
                .map(request -> URI.create("http://server" + request.target())
                        .normalize()
                        .getPath())
                .filter(path -> path.startsWith("/calendars/") && !path.startsWith("/calendars/alice/"))
                .toList();
        mailbox.close();
        elsewhere.close();
        assertThat(elsewhere.requests()).isEmpty();
        assertThat(foreign).isEmpty();
    }

    static List<Predicate<Received>> readings() {
        return List.of(
                report("calendar-query"), report("calendar-multiget"), report("sync-collection"), method("REPORT"));
    }

    @ParameterizedTest
    @MethodSource("readings")
    void hrefsOfOthersShouldNotBeFollowed(Predicate<Received> reading) {
        mailbox.server()
                .misbehave(
                        reading,
                        BadContent.alsoHrefs(
                                foreign("calendars/bob/calendar/1.ics").toArray(String[]::new)));

        assertThat(scanned())
                .extracting(StoredObject::id)
                .containsExactly(CALENDAR + "1.ics", CALENDAR + "2.ics", CALENDAR + "3.ics");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/principals/alice/", "/calendars/alice/"})
    void discoveryShouldNotLeadElsewhere(String step) {
        for (String href : otherHosts("calendars/alice/calendar/")) {
            mailbox.server().behave();
            mailbox.server().misbehave(at(step), everyHref(href));

            assertThat(catchThrowable(() -> assertThat(mailbox.found()).isEmpty()))
                    .as(href)
                    .satisfiesAnyOf(
                            nothing -> assertThat(nothing).isNull(),
                            failure -> assertThat(failure)
                                    .isInstanceOfSatisfying(
                                            PermanentFailure.class,
                                            e -> assertThat(e.code()).isEqualTo("NO_CALENDARS")));
        }
    }

    private static Misbehaviour everyHref(String href) {
        return turn -> turn.send(turn.obey().withText(xml -> xml.replaceAll("(?<=<D:href>)/[^<]*(?=</D:href>)", href)));
    }

    @Test
    void calendarsOutsideTheHomeShouldBeLeftAlone() {
        for (String href : foreign("calendars/bob/calendar/")) {
            mailbox.server().behave();
            mailbox.server()
                    .misbehave(
                            at("/calendars/alice/"),
                            turn -> turn.send(
                                    turn.obey()
                                            .withText(
                                                    xml -> xml.replace(
                                                            "</D:multistatus>",
                                                            "<D:response><D:href>" + href
                                                                    + "</D:href><D:propstat><D:prop><D:resourcetype>"
                                                                    + "<D:collection/><C:calendar/></D:resourcetype></D:prop><D:status>HTTP/1.1"
                                                                    + " 200 OK</D:status></D:propstat></D:response></D:multistatus>"))));

            assertThat(scanned())
                    .as(href)
                    .extracting(StoredObject::calendar)
                    .containsExactly("calendar", "calendar", "calendar");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308})
    void redirectsShouldNotBeFollowedElsewhere(int status) {
        var calendar = mailbox.calendar();
        var save = HostileMailbox.newRoom(calendar);
        mailbox.server().misbehave(any(), Misbehaviours.redirect(status, elsewhere.uri(CALENDAR + "1.ics")));

        assertRedirected(mailbox::found);
        assertRedirected(() -> calendar.scan(_ -> {}));
        assertRedirected(() -> calendar.read(HostileMailbox.ONE));
        assertRedirected(() -> calendar.save(save));
    }

    @Test
    void redirectOfAWriteToLookElsewhereShouldBeNoSave() {
        var calendar = mailbox.calendar();
        var save = HostileMailbox.newRoom(calendar);
        mailbox.server().misbehave(method("PUT"), Misbehaviours.redirect(303, elsewhere.uri(CALENDAR + "1.ics")));

        assertThat(calendar.save(save)).isInstanceOf(SaveResult.Refused.class);
    }

    @Test
    void objectsOfOthersShouldNotBeRead() {
        var calendar = mailbox.calendar();
        for (String href : foreign("calendars/bob/calendar/1.ics")) {
            assertThat(calendar.read(href)).as(href).isEmpty();
        }
    }

    @Test
    void calendarsSharedIntoTheHomeShouldBeLeftAlone() {
        mailbox.server()
                .misbehave(
                        at("/calendars/alice/"),
                        turn -> turn.send(turn.obey()
                                .withText(xml -> xml.replace(
                                        "<D:href>/principals/alice/</D:href>", "<D:href>/principals/bob/</D:href>"))));

        assertThatThrownBy(mailbox::found)
                .isInstanceOfSatisfying(
                        PermanentFailure.class, e -> assertThat(e.code()).isEqualTo("NO_CALENDARS"));
    }

    private static void assertRedirected(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        PermanentFailure.class, e -> assertThat(e.code()).isEqualTo("REDIRECTED"));
    }

    private List<StoredObject> scanned() {
        var seen = new ArrayList<StoredObject>();
        mailbox.calendar().scan(seen::add);
        return seen;
    }

    /// @param path without the slash in front
    private List<String> otherHosts(String path) {
        String other = "//127.0.0.1:" + elsewhere.uri("/").getPort() + "/" + path;
        String own = mailbox.server().uri("").toString();
        return List.of("http:" + other, other, own + other, "/." + other, own + "@" + other.substring(2));
    }

    private List<String> foreign(String path) {
        var hrefs = new ArrayList<>(otherHosts(path));
        hrefs.add("/" + path);
        hrefs.add(CALENDAR + "../../bob/" + path);
        hrefs.add(CALENDAR + "%2e%2e/%2e%2e/bob/" + path);
        hrefs.add(CALENDAR + ".%2E/.%2E/bob/calendar/");
        hrefs.add(CALENDAR + "private/1.ics");
        return hrefs;
    }
}
