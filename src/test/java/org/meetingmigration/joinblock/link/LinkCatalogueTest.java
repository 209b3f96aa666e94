package org.meetingmigration.joinblock.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkCatalogueTest {

    private final LinkCatalogue catalogue = LinkCatalogue.standard();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        https://teams.microsoft.com/l/meetup-join/19%3ameeting_AbC%40thread.v2/0?context=%7b%7d | 19:meeting_AbC@thread.v2
        https://teams.microsoft.com/l/meetup-join/19%3Ameeting_AbC@thread.v2/0                  | 19:meeting_AbC@thread.v2
        https://TEAMS.microsoft.com/l/meetup-join/19:meeting_AbC%40thread.v2/0                  | 19:meeting_AbC@thread.v2
        msteams:/l/meetup-join/19:meeting_AbC@thread.v2/0?context=x                             | 19:meeting_AbC@thread.v2
        https://teams.microsoft.com/meet/373241627805208?p=Abc                                  | teams-meet:373241627805208
        https://zoom.us/j/84218184168?pwd=x                                                     | zoom:84218184168
        https://acme.zoom.us/w/84218184168                                                      | zoom:84218184168
        https://app.zoom.us/wc/join/84218184168                                                 | zoom:84218184168
        https://app.zoom.us/wc/84218184168/start?pwd=x                                          | zoom:84218184168
        https://zoom.us/join?pwd=x&amp;confno=84218184168                                       | zoom:84218184168
        zoommtg://zoom.us/join?action=join&confno=84218184168                                   | zoom:84218184168
        https://meet.google.com/abc-defg-hij?pli=1                                              | meet:abc-defg-hij
        https://meet.google.com/_meet/abc-defg-hij                                              | meet:abc-defg-hij
        meet.google.com/abc-defg-hij                                                            | meet:abc-defg-hij
        https://meet.lync.com/contoso/jdoe/ABC12345?sl=1                 | skype4b:meet.lync.com/contoso/jdoe/ABC12345
        https://meet.lync.com/contoso/jdoe/ABC12345/                     | skype4b:meet.lync.com/contoso/jdoe/ABC12345
        https://ietf.webex.com/ietf/j.php?RT=1&MTID=med94e               | ietf.webex.com/ietf/j.php?MTID=med94e
        https://meet.jit.si/Room#config.startWithVideoMuted=true         | meet.jit.si/Room
        https://global.gotomeeting.com/join/193053677                    | goto:193053677
        https://meet.goto.com/193053677                                  | goto:193053677
        https://facetime.apple.com/join#v=1&p=a                          | facetime.apple.com/join#v=1&p=a
        """)
    void identityShouldBeTheSameForEverySpellingOfAMeeting(String url, String identity) {
        assertThat(catalogue.judge(url).identity()).isEqualTo(identity);
    }

    @Test
    void focusIdShouldBeTheLastPieceOfASkypeForBusinessLink() {
        assertThat(catalogue
                        .judge("https://join.example.org/example.org/jdoe/M2NRN65H?sl=1")
                        .focusId())
                .isEqualTo("M2NRN65H");
        assertThat(catalogue.judge("https://zoom.us/j/1").focusId()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://notzoom.us/j/1",
                "https://zoom.us.evil/j/1",
                "https://teams.microsoft.com.evil.example/l/meetup-join/19%3ameeting_a%40thread.v2/0",
                "https://evil.example/https://zoom.us/j/1",
                "https://evil.example/?u=https://zoom.us/j/1",
                "https://zoom.us@evil.example/j/1",
                "https://evil.example@zoom.us/j/1",
                "https://zoom.us:8443/j/1",
                "https://zoom.us%2fj/1",
                "https://zoom.us./j/1",
                "https://zооm.us/j/1",
                "https://xn--zm-emaa.us/j/1",
                "https:///zoom.us/j/1",
                "https://.zoom.us.evil/j/1",
                "ftp://zoom.us/j/1",
                "javascript:alert(1)",
                "javascript://zoom.us/j/1",
                "javascript://bbb.example.org/b/abc-def-ghi",
                "mailto:a@m.webex.com",
                "tel:+33123456789",
                "https://zoom.us/",
                "https://zoom.us/pricing",
                "https://meet.google.com/",
                "https://intranet.example.org/meet/jdoe/notes",
                "https://intranet.example.org/meet/jdoe/89S",
                "https://www.jitsi.org/downloads",
                "https://jitsi.org/downloads",
                "https://cloud.example.org/s/efi83r28",
                "",
                "https://",
                ":/",
                "https://a.example/b/abc-def-ghix"
            })
    void judgeShouldNotTakeALookAlikeForAJoinLink(String url) {
        assertThat(catalogue.judge(url)).isEqualTo(new Link(0, url.length(), url, "", Role.OTHER, ""));
        assertThat(catalogue.find("x " + url + " y")).noneMatch(Link::isJoin);
    }

    @ParameterizedTest
    @CsvSource({
        "https://teams.microsoft.com/meetingOptions/?organizerId=1, teams",
        "https://aka.ms/JoinTeamsMeeting?omkt=da-DK, teams",
        "https://dialin.teams.microsoft.com/usp/pstnconferencing, teams",
        "https://mysettings.lync.com/pstnconferencing, teams",
        "https://www.microsoft.com/fr-fr/microsoft-teams/join-a-meeting, teams",
        "https://www.webex.com/msteams?confid=1259772026, teams",
        "https://acme.webex.com/msteams?confid=1259772026, teams",
        "https://dialin.video.example/teams/?key=1&conf=2, teams",
        "http://go.microsoft.com/fwlink/?LinkId=389737, skype4b",
        "https://o15.officeredir.microsoft.com/r/rlidLync15?clid=1033, skype4b",
        "https://join.microsoft.com/dialin/, skype4b",
        "https://us02web.zoom.us/u/kdbALZcOSa, zoom",
        "https://us02web.zoom.us/meeting/u7Utd/ics?icsToken=1, zoom",
        "https://zoom.us/skype/123, zoom",
        "https://meet.jit.si/static/dialInInfo.html?room=x, jitsi",
        "https://tel.meet/abc-defg-hij?pin=1, google-meet",
        "https://support.google.com/a/users/answer/9282720, google-meet",
        "https://ietf.webex.com/ietf/globalcallin.php?MTID=1, webex",
        "https://acme.webex.com/acme/systemdiagnosis.php, webex",
        "https://chime.aws/dialinnumbers/, chime"
    })
    void judgeShouldTellPartsOfABlockFromJoinLinks(String url, String provider) {
        assertThat(catalogue.judge(url)).isEqualTo(new Link(0, url.length(), url, provider, Role.BLOCK_PART, ""));
    }

    @ParameterizedTest
    @CsvSource({
        "https://join.microsoft.com/meet/garretts/HZ96LF57, skype4b",
        "https://join.example.org/example.org/meet/jane.doe/89S, skype4b",
        "https://sfb.example.org/jane.doe/M2NRN65H, skype4b",
        "https://uc.example.org/meet/jane.doe/M2NRN65H, skype4b",
        "https://meet.example.org/team/STANDUP, ''",
        "https://uc.example.org/jane.doe/M2NRN65H, ''",
        "https://learn.example.org/b/abc-def-ghi-jkl, bigbluebutton",
        "https://cloud.example.org/index.php/call/efi83r28, nextcloud-talk",
        "https://jitsi.example.org/Standup, jitsi"
    })
    void judgeShouldKnowPrivateHostsByForm(String url, String provider) {
        assertThat(catalogue.judge(url).provider()).isEqualTo(provider);
    }

    @Test
    void withHostsShouldMakeEveryPathOnThemAJoinLink() {
        var own = catalogue.withHosts(Map.of(
                "jitsi",
                List.of("meet.example.org", "video.example.org:8443"),
                "nextcloud-talk",
                List.of(".cloud.example.net"),
                "intranet",
                List.of("*.rooms.example")));

        assertThat(own.judge("https://meet.example.org/Standup").provider()).isEqualTo("jitsi");
        assertThat(own.judge("https://video.example.org:8443/Standup").provider())
                .isEqualTo("jitsi");
        assertThat(own.judge("https://video.example.org/Standup").role()).isEqualTo(Role.OTHER);
        assertThat(own.judge("https://meet.example.org/").role()).isEqualTo(Role.OTHER);
        assertThat(own.judge("https://meet.example.org/static/dialInInfo.html").role())
                .isEqualTo(Role.BLOCK_PART);
        assertThat(own.judge("https://cloud.example.net/call/abc").provider()).isEqualTo("nextcloud-talk");
        assertThat(own.judge("https://a.cloud.example.net/call/abc").provider()).isEqualTo("nextcloud-talk");
        assertThat(own.judge("https://rooms.example/1").role()).isEqualTo(Role.OTHER);
        assertThat(own.judge("https://a.rooms.example/1").provider()).isEqualTo("intranet");
        assertThat(own.displayName("intranet")).contains("intranet");
        assertThat(own.judge("https://zoom.us/j/1").provider()).isEqualTo("zoom");
        assertThat(catalogue.judge("https://meet.example.org/Standup").role()).isEqualTo(Role.OTHER);
    }

    @Test
    void judgeDeclaredShouldTrustTheFormWhereThePropertySaysItIsAMeeting() {
        var url = "https://corp.example.org/call/efi83r28";

        assertThat(catalogue.judgeDeclared(url).provider()).isEqualTo("nextcloud-talk");
        assertThat(catalogue.judge(url).role()).isEqualTo(Role.OTHER);
        assertThat(catalogue.judgeDeclared("https://example.org/agenda").role()).isEqualTo(Role.OTHER);
    }

    @Test
    void displayNameShouldBeEmptyForAnUnknownProvider() {
        assertThat(catalogue.displayName("google-meet")).contains("Google Meet");
        assertThat(catalogue.displayName("none")).isEmpty();
    }
}
