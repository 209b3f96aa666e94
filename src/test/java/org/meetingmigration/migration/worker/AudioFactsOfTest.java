package org.meetingmigration.migration.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.meetingmigration.conferencing.AudioFacts;
import org.meetingmigration.directory.Acp;
import org.meetingmigration.directory.AudioConferencing;
import org.meetingmigration.directory.Bridge;
import org.meetingmigration.directory.NumberKind;
import org.meetingmigration.directory.ServiceNumber;
import org.meetingmigration.directory.User;
import org.meetingmigration.meeting.DialIn;

class AudioFactsOfTest {

    private static final List<Bridge> BRIDGES = List.of(
            new Bridge("contoso", "b1", "First", "", "+4589881234", true),
            new Bridge("contoso", "b2", "Second", "", "+4681234567", false));

    private static final List<ServiceNumber> NUMBERS = List.of(
            number("+4589881234", NumberKind.TOLL, "Denmark, Aarhus"),
            number("+4681234567", NumberKind.TOLL, "Sweden, Stockholm"),
            number("+4580112233", NumberKind.TOLL_FREE, "Denmark"));

    private static ServiceNumber number(String number, NumberKind kind, String place) {
        return new ServiceNumber("contoso", number, kind, "b1", place, "da-DK", List.of());
    }

    private static AudioConferencing on() {
        return AudioConferencing.OFF.withEnabled(true).withConferenceId("580849884");
    }

    private static User user(AudioConferencing audio) {
        return Service.user("contoso", "anna").withAudio(audio);
    }

    private static AudioFacts facts(AudioConferencing audio) {
        return AudioFactsOf.user(user(audio), BRIDGES, NUMBERS);
    }

    @Test
    void factsShouldBeNoneWithoutTheTenantsOwnAudio() {
        var acp = new Acp("Fabrikam Audio", "fabrikam.example", "+14255550199", List.of(), "123", "");

        assertThat(facts(AudioConferencing.OFF)).isEqualTo(AudioFacts.none());
        assertThat(facts(on().withAcp(acp))).isEqualTo(AudioFacts.none());
    }

    @Test
    void numberShouldBeThatOfTheDefaultBridgeWithItsPlace() {
        assertThat(facts(on()))
                .isEqualTo(new AudioFacts("580849884", List.of(new DialIn("+4589881234", "Denmark, Aarhus", false))));
    }

    @Test
    void ownBridgeAndOwnNumberShouldGoBeforeTheDefault() {
        assertThat(facts(on().withBridge("b2")).dialIns())
                .containsExactly(new DialIn("+4681234567", "Sweden, Stockholm", false));
        assertThat(facts(on().withBridge("b2").withNumber(NumberKind.TOLL, "+4589881234"))
                        .dialIns())
                .containsExactly(new DialIn("+4589881234", "Denmark, Aarhus", false));
    }

    @Test
    void tollFreeNumberShouldBeShownOnlyWhenAllowed() {
        var audio = on().withNumber(NumberKind.TOLL_FREE, "+4580112233");

        assertThat(facts(audio).dialIns())
                .contains(new DialIn("+4580112233", "Denmark", true))
                .hasSize(2);
        assertThat(facts(audio.withTollFreeAllowed(false)).dialIns()).hasSize(1);
    }

    @Test
    void unknownNumberShouldHaveNoPlace() {
        assertThat(facts(on().withNumber(NumberKind.TOLL, "+15550100")).dialIns())
                .containsExactly(new DialIn("+15550100", "", false));
    }

    @Test
    void privateMeetingsShouldShowNoConferenceId() {
        var user = user(on()).withPublicMeetings(false);

        assertThat(AudioFactsOf.user(user, BRIDGES, NUMBERS).conferenceId()).isEmpty();
    }
}
