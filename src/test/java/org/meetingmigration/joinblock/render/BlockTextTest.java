package org.meetingmigration.joinblock.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.meetingmigration.meeting.Coordinates;
import org.meetingmigration.meeting.DialIn;

/// Whole blocks, as a person sees them.
class BlockTextTest {

    private static final List<DialIn> NUMBERS = List.of(
            new DialIn("+45 89 88 12 34", "Danmark, Aarhus", false), new DialIn("+45 80 12 34 56", "Danmark", true));

    @Test
    void ownBlockShouldHoldTheLinkAlone() {
        var block = rendered(Coordinates.ofLink("jitsi", "https://meet.example.org/kx7f-2mqa"), "en");
        assertThat(block.plain()).isEqualTo("""
                        %1$s
                        Online meeting: Jitsi Meet
                        Join:
                        https://meet.example.org/kx7f-2mqa

                        Please do not edit this section.
                        %1$s""".formatted(Rules.OWN));
        assertThat(block.location()).isEqualTo("Jitsi Meet");
        assertThat(block.conferenceLabel()).isEqualTo("Join online meeting");
    }

    @Test
    void ownBlockShouldHoldNumbersAndIds() {
        var full = new Coordinates("own", "https://x.example/r", "271 908", "Xk7", "123 456 789#", NUMBERS);
        assertThat(rendered(full, "da").plain()).isEqualTo("""
                        %1$s
                        Onlinemøde: Jitsi Meet
                        Deltag:
                        https://x.example/r
                        Møde-id: 271 908
                        Adgangskode: Xk7

                        Ring op via telefon
                        +45 89 88 12 34  Danmark, Aarhus
                        +45 80 12 34 56  Danmark (gratisnummer)
                        Telefonkonference-id: 123 456 789#

                        Undlad at redigere dette afsnit.
                        %1$s""".formatted(Rules.OWN));
    }

    @Test
    void teamsBlockShouldWriteAShortLinkOut() {
        var url = "https://teams.microsoft.com/meet/373241627805208?p=Xk7";
        var full = new Coordinates("teams", url, "373 241 627", "Xk7", "580 849 884", NUMBERS);
        var block = rendered(full, "da");
        assertThat(block.plain()).isEqualTo("""
                        %1$s
                        Microsoft Teams-møde
                        Deltag: https://teams.microsoft.com/meet/373241627805208?p=Xk7
                        Møde-id: 373 241 627
                        Adgangskode: Xk7
                        %2$s
                        Ring op via telefon
                        +45 89 88 12 34  Danmark, Aarhus
                        +45 80 12 34 56  Danmark (gratisnummer)
                        Telefonkonference-id: 580 849 884#
                        Har du brug for hjælp?<https://aka.ms/JoinTeamsMeeting?omkt=da-DK>
                        %1$s""".formatted(Rules.TEAMS, Rules.TEAMS_INNER));
        assertThat(block.location()).isEqualTo("Microsoft Teams-møde");
    }

    @Test
    void teamsBlockShouldHideALongLinkBehindWords() {
        var url = "https://teams.microsoft.com/l/meetup-join/19%3ameeting_x%40thread.v2/0?context=%7b%7d";
        var block = rendered(Coordinates.ofLink("teams", url), "fr-CA");
        assertThat(block.plain()).contains("\nRejoindre la réunion maintenant<" + url + ">\n", "?omkt=fr-CA>\n");
        assertThat(block.html()).contains("id=\"meet_invite_block.action.join_link\"", "lang=\"fr-CA\"");
    }

    @Test
    void skypeBlockShouldEndWithTheMarkOfItsLanguage() {
        var url = "https://meet.example.org/anna/M2NRN65H";
        var full = new Coordinates("skype4b", url, "", "", "68138", NUMBERS);
        var block = rendered(full, "sv-FI");
        assertThat(block.plain()).isEqualTo("""
                        %1$s
                        Anslut till Skype-mötet <https://meet.example.org/anna/M2NRN65H>
                        Anslutningsproblem? Prova Skype Web App <https://meet.example.org/anna/M2NRN65H?sl=1>

                        Anslut via telefon
                        +45 89 88 12 34  Danmark, Aarhus
                        +45 80 12 34 56  Danmark (avgiftsfritt)
                        Konferens-ID: 68138
                        Hjälp <https://o15.officeredir.microsoft.com/r/rlidLync15?clid=1053&p1=5&p2=2009>
                        [!OC([1053])!]
                        %1$s""".formatted(Rules.SKYPE));
        assertThat(block.html()).contains("<a name=\"OutJoinLink\">", "[!OC([1053])!]");
        assertThat(block.location()).isEqualTo("Skype-möte");
    }

    private static RenderedBlock rendered(Coordinates coordinates, String language) {
        return BlockRenderers.forProvider(coordinates.provider())
                .render(coordinates, "Jitsi Meet", Locale.forLanguageTag(language));
    }
}
