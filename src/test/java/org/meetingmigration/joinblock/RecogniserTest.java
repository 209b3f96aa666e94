package org.meetingmigration.joinblock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.meetingmigration.joinblock.link.LinkCatalogue;
import org.meetingmigration.meeting.Carrier;
import org.meetingmigration.meeting.Carrier.Kind;
import org.meetingmigration.meeting.MeetingPart;
import org.meetingmigration.meeting.PartKey;
import org.meetingmigration.meeting.Reason;

class RecogniserTest {

    private static final String TEAMS_RULE = "_".repeat(80);
    private static final String SKYPE_RULE = ".".repeat(137);

    private static String teams(String thread) {
        return "https://teams.microsoft.com/l/meetup-join/19%3ameeting_" + thread
                + "%40thread.v2/0?context=%7b%22Tid%22%3a%22a%22%7d";
    }

    private static String teamsBlock(String thread) {
        return TEAMS_RULE + "\nMicrosoft Teams meeting\nClick here to join the meeting<" + teams(thread)
                + ">\nLearn More<https://aka.ms/JoinTeamsMeeting>\n" + TEAMS_RULE;
    }

    /// Finds in carriers given as name, text, name, text…
    private static Findings find(boolean includePasted, String... namesAndTexts) {
        var carriers = new ArrayList<Carrier>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            String name = namesAndTexts[i];
            Kind kind = switch (name) {
                case "DESCRIPTION", "VALARM/DESCRIPTION" -> Kind.PLAIN;
                case "X-ALT-DESC" -> Kind.HTML;
                case "LOCATION" -> Kind.LOCATION;
                case "X-MICROSOFT-ONLINEMEETINGCONFLINK", "X-MICROSOFT-SKYPETEAMSPROPERTIES" -> Kind.PROPERTY;
                default -> Kind.URI;
            };
            carriers.add(new Carrier(carriers.size(), name, kind, namesAndTexts[i + 1], ""));
        }
        return new Recogniser(LinkCatalogue.standard(), includePasted)
                .find(new MeetingPart(new PartKey("u", ""), "", false, List.of(), carriers));
    }

    private static Findings own(String... namesAndTexts) {
        return find(false, namesAndTexts);
    }

    @Test
    void blockThatAPropertyNamesShouldBeTheOrganizersOwn() {
        var findings = own("DESCRIPTION", teamsBlock("A"), "X-MICROSOFT-SKYPETEAMSMEETINGURL", teams("A"));
        assertThat(findings.doubt()).isNull();
        assertThat(findings.provider()).isEqualTo("teams");
        assertThat(findings.blocks()).extracting(JoinBlock::shape).containsExactly(Shape.DELIMITED, Shape.TOKEN);
    }

    @Test
    void blockThatNoPropertyNamesShouldBePasted() {
        assertThat(own("DESCRIPTION", teamsBlock("A")).doubt()).isEqualTo(Reason.PASTED);
        assertThat(find(true, "DESCRIPTION", teamsBlock("A")).doubt()).isNull();
    }

    @Test
    void pastedBlockBesideTheOwnOneShouldStay() {
        var findings = own(
                "DESCRIPTION",
                "Yesterday:\n" + teamsBlock("B") + "\nToday:\n" + teamsBlock("A"),
                "X-MICROSOFT-SKYPETEAMSPROPERTIES",
                "{\"cid\":\"19:meeting_A@thread.v2\"}");
        assertThat(findings.doubt()).isNull();
        assertThat(findings.joinUrl()).isEqualTo(teams("A"));
        assertThat(findings.left()).extracting(JoinBlock::joinUrl).containsExactly(teams("B"));
    }

    @Test
    void sameBlockTwiceInOneBodyShouldBeDoubted() {
        var findings = own(
                "DESCRIPTION",
                teamsBlock("A") + "\n\n" + teamsBlock("A"),
                "X-MICROSOFT-SKYPETEAMSMEETINGURL",
                teams("A"));
        assertThat(findings.doubt()).isEqualTo(Reason.SEVERAL_MEETINGS);
    }

    @Test
    void ruleWithBlanksBehindItShouldCloseABlock() {
        String block = teamsBlock("A");
        var findings = find(true, "DESCRIPTION", "Hi\n" + block + " \t\u00a0\nBye");
        assertThat(findings.doubt()).isNull();
        assertThat(findings.blocks().getFirst().text()).isEqualTo(block);
    }

    @Test
    void ruleThatBelongsToNoBlockShouldNotMoveItsBounds() {
        String block = teamsBlock("A");
        for (String body : List.of(
                TEAMS_RULE + "\nsignature\n" + block,
                block + "\nsignature\n" + TEAMS_RULE,
                TEAMS_RULE + "\n" + TEAMS_RULE + "\n" + block + "\n" + TEAMS_RULE)) {
            var findings = find(true, "DESCRIPTION", body);
            assertThat(findings.doubt()).isNull();
            assertThat(findings.blocks()).extracting(JoinBlock::text).containsExactly(block);
        }
    }

    @Test
    void twoRulesWithoutAJoinLinkShouldBeNothing() {
        assertThat(find(true, "DESCRIPTION", TEAMS_RULE + "\nJoin https://aka.ms/JoinTeamsMeeting\n" + TEAMS_RULE)
                        .doubt())
                .isEqualTo(Reason.NO_JOIN_BLOCK);
    }

    @Test
    void blockWithoutItsClosingRuleShouldBeOpen() {
        assertThat(find(true, "DESCRIPTION", TEAMS_RULE + "\nJoin<" + teams("A") + ">\nBye")
                        .doubt())
                .isEqualTo(Reason.OPEN_BLOCK);
    }

    @Test
    void skypeBlockOnACustomersHostShouldBeFoundByItsProperties() {
        String url = "https://sip.contoso.example/meet/jane.doe/Q1000001";
        String block = SKYPE_RULE + "\nDeltag i Skype-møde <" + url + ">\n" + SKYPE_RULE;
        assertThat(own("DESCRIPTION", block).doubt()).isEqualTo(Reason.PASTED);
        for (String[] property : new String[][] {
            {"X-MICROSOFT-ONLINEMEETINGCONFLINK", "conf:sip:jane@contoso.example;gruu;opaque=app:conf:focus:id:Q1000001"
            },
            {"X-MICROSOFT-ONLINEMEETINGEXTERNALLINK", url}
        }) {
            var findings = own("DESCRIPTION", block, property[0], property[1]);
            assertThat(findings.doubt()).isNull();
            assertThat(findings.provider()).isEqualTo("skype4b");
            assertThat(findings.joinUrl()).isEqualTo(url);
        }
    }

    @Test
    void linkOnAnUnlistedHostShouldBeFollowedIntoProperties() {
        String url = "https://sip.contoso.example/meet/jane.doe/Q1000001";
        var findings = own(
                "DESCRIPTION",
                SKYPE_RULE + "\nJoin <" + url + ">\n[!OC([1033])!]\n" + SKYPE_RULE,
                "LOCATION",
                "Room 1; " + url,
                "X-MICROSOFT-ONLINEMEETINGCONFLINK",
                "conf:sip:jane@contoso.example;gruu;opaque=app:conf:focus:id:Q1000001");
        assertThat(findings.blocks())
                .extracting(block -> block.carrier().name())
                .containsExactly("DESCRIPTION", "LOCATION");
    }

    @Test
    void quotedBlockShouldBeLeft() {
        String quoted = "Thanks!\n\n-----Original Appointment-----\nFrom: Jane\nSubject: x\n\n"
                + "Join Zoom Meeting\nhttps://zoom.us/j/84218184168\n";
        assertThat(own("DESCRIPTION", quoted).doubt()).isEqualTo(Reason.QUOTED);
        assertThat(own("DESCRIPTION", "> https://zoom.us/j/84218184168").doubt())
                .isEqualTo(Reason.QUOTED);
        assertThat(own("X-ALT-DESC", "<blockquote><a href=\"https://zoom.us/j/84218184168\">x</a></blockquote>")
                        .doubt())
                .isEqualTo(Reason.QUOTED);
    }

    @Test
    void bodiesThatDisagreeShouldBeDoubted() {
        var findings = own(
                "DESCRIPTION",
                teamsBlock("A"),
                "X-ALT-DESC",
                "<p>The call is off</p>",
                "X-MICROSOFT-SKYPETEAMSMEETINGURL",
                teams("A"));
        assertThat(findings.doubt()).isEqualTo(Reason.CARRIERS_DISAGREE);
    }

    @Test
    void emptyBodyWithMachineWrittenPropertiesShouldBeAnOnlineMeeting() {
        var findings =
                own("DESCRIPTION", "\n", "X-MICROSOFT-SKYPETEAMSPROPERTIES", "{\"cid\":\"19:meeting_A@thread.v2\"}");
        assertThat(findings.doubt()).isNull();
        assertThat(findings.provider()).isEqualTo("teams");
        assertThat(findings.joinUrl()).isEmpty();
    }

    @Test
    void meetingInAChannelShouldBeNamedByItsThread() {
        String link = "https://teams.microsoft.com/l/meetup-join/19%3aabc%40thread.tacv2/1589378132451?context=%7b%7d";
        var findings = own(
                "DESCRIPTION",
                TEAMS_RULE + "\nJoin<" + link + ">\n" + TEAMS_RULE,
                "X-MICROSOFT-SKYPETEAMSPROPERTIES",
                "{\"cid\":\"19:abc@thread.tacv2\",\"rid\":1589378132451}");
        assertThat(findings.doubt()).isNull();
        assertThat(findings.joinUrl()).isEqualTo(link);
    }

    @Test
    void mailAlarmShouldBePartOfTheMeeting() {
        var findings =
                own("DESCRIPTION", "https://meet.jit.si/Room1", "VALARM/DESCRIPTION", "https://meet.jit.si/Room1");
        assertThat(findings.doubt()).isNull();
        assertThat(findings.blocks()).hasSize(2);
    }

    @Test
    void moreLooseLinksThanAnybodyWritesShouldBeDoubted() {
        assertThat(own("DESCRIPTION", "https://meet.jit.si/Room1\n".repeat(65)).doubt())
                .isEqualTo(Reason.OPEN_BLOCK);
    }

    @Test
    void wordsOfTheProviderNearALoneLinkShouldMakeItAnOpenBlock() {
        String link = "https://zoom.us/j/84218184168";
        assertThat(own("DESCRIPTION", "Passcode: 1\n\nSee you there\n" + link).doubt())
                .isEqualTo(Reason.OPEN_BLOCK);
        assertThat(own("DESCRIPTION", "Passcode: 1\n" + "See you there\n".repeat(9) + link)
                        .doubt())
                .isNull();
    }
}
