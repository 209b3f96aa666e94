package org.meetingmigration.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.meetingmigration.directory.AudioConferencing;
import org.meetingmigration.directory.Change;
import org.meetingmigration.directory.Home;
import org.meetingmigration.directory.NumberKind;
import org.meetingmigration.directory.SampleUsers;
import org.meetingmigration.directory.User;

class ChangesTest {

    private static final User PLAIN = SampleUsers.online("ashaw");
    private static final User DIALLED = SampleUsers.onBridge("ashaw", "b1", "12345");
    private static final User THIRD_PARTY = SampleUsers.onThirdParty("ashaw");

    static List<Arguments> table() {
        return List.of(
                arguments(PLAIN, PLAIN, List.of()),
                arguments(
                        SampleUsers.onPremises("ashaw"),
                        PLAIN,
                        List.of(new Change.HomeMoved(Home.ON_PREMISES, Home.ONLINE, false))),
                arguments(PLAIN, PLAIN.withSipAddress("sip:anne@contoso.com"), List.of(new Change.SipAddressChanged())),
                arguments(PLAIN, PLAIN.withSipAddress("SIP:ASHAW@contoso.com"), List.of()),
                arguments(
                        PLAIN,
                        PLAIN.withUpgradePolicy("TeamsOnly"),
                        List.of(new Change.UpgradePolicyGranted("TeamsOnly", true))),
                arguments(PLAIN, PLAIN.withOptedOut(true), List.of(new Change.NothingShown("opt-out"))),
                arguments(
                        PLAIN,
                        PLAIN.withLicences(Set.of("Visio")).withPublicMeetings(false),
                        List.of(new Change.NothingShown("other licences, kind of meetings to come"))),
                arguments(PLAIN.withLicences(Set.of("visio")), PLAIN.withLicences(Set.of("Visio")), List.of()),
                // A licence that brings everything with it is one change.
                arguments(PLAIN, DIALLED, List.of(new Change.AudioLicenceChanged(true))),
                arguments(DIALLED, PLAIN, List.of(new Change.AudioLicenceChanged(false))),
                arguments(
                        DIALLED,
                        DIALLED.withAudio(AudioConferencing.OFF),
                        List.of(new Change.AudioConferencingSwitched(false))),
                arguments(
                        DIALLED.withAudio(AudioConferencing.OFF),
                        DIALLED,
                        List.of(new Change.AudioConferencingSwitched(true))),
                arguments(
                        DIALLED,
                        DIALLED.withAudio(DIALLED.audio().withBridge("b2")),
                        List.of(new Change.BridgeChanged())),
                arguments(
                        DIALLED,
                        DIALLED.withAudio(DIALLED.audio().withNumber(NumberKind.TOLL, "+4589881234")),
                        List.of(new Change.DefaultNumberChanged(NumberKind.TOLL))),
                arguments(
                        DIALLED,
                        DIALLED.withAudio(DIALLED.audio()
                                .withNumber(NumberKind.TOLL_FREE, "+4580251234")
                                .withTollFreeAllowed(false)),
                        List.of(
                                new Change.DefaultNumberChanged(NumberKind.TOLL_FREE),
                                new Change.TollFreeSwitched(false))),
                arguments(
                        DIALLED,
                        DIALLED.withAudio(DIALLED.audio().withConferenceId("54321")),
                        List.of(new Change.ConferenceIdChanged())),
                arguments(
                        PLAIN,
                        PLAIN.withAudio(AudioConferencing.OFF.withBridge("b2")),
                        List.of(new Change.NothingShown("settings of audio conferencing that is off"))),
                arguments(PLAIN, THIRD_PARTY, List.of(new Change.AcpChanged())),
                arguments(THIRD_PARTY, PLAIN, List.of(new Change.AcpChanged())),
                arguments(THIRD_PARTY, DIALLED, List.of(new Change.AcpReplaced())),
                // The order is that of a user's fields.
                arguments(
                        SampleUsers.onPremises("ashaw"),
                        DIALLED.withSipAddress("sip:anne@contoso.com").withOptedOut(true),
                        List.of(
                                new Change.SipAddressChanged(),
                                new Change.HomeMoved(Home.ON_PREMISES, Home.ONLINE, false),
                                new Change.AudioLicenceChanged(true),
                                new Change.NothingShown("opt-out"))));
    }

    @ParameterizedTest
    @MethodSource("table")
    void differencesShouldBeTheChangesThatMakeThem(User before, User after, List<Change.OfUser> expected) {
        assertThat(Changes.between(before, after)).isEqualTo(expected);
    }
}
