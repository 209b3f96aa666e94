package org.meetingmigration.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.meetingmigration.policy.IgnoreReason.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.meetingmigration.directory.Change;
import org.meetingmigration.directory.Change.*;
import org.meetingmigration.directory.Home;
import org.meetingmigration.directory.NumberKind;
import org.meetingmigration.directory.SampleSettings;
import org.meetingmigration.directory.SampleUsers;
import org.meetingmigration.directory.TenantSettings;
import org.meetingmigration.directory.User;

class TriggerPolicyTest {

    private static final Home ZOOM = Home.of("zoom");
    private static final Home JITSI = Home.of("jitsi");

    private static final User PLAIN = SampleUsers.online("ashaw");
    private static final User LICENSED = PLAIN.withLicences(Set.of("audioconferencing"));
    private static final User PUBLIC = SampleUsers.onBridge("ashaw", "b1", "12345");
    private static final User PRIVATE = PUBLIC.withPublicMeetings(false);
    private static final User THIRD_PARTY = SampleUsers.onThirdParty("ashaw");
    private static final User LICENSED_THIRD_PARTY = THIRD_PARTY.withLicences(Set.of("AudioConferencing"));
    private static final User OPTED_OUT_USER = PUBLIC.withOptedOut(true);

    private static final TenantSettings ON = TenantSettings.DEFAULT;
    private static final TenantSettings OFF = SampleSettings.disabled();
    private static final TenantSettings NO_AUDIO = SampleSettings.withoutAudio();
    private static final TenantSettings FOLLOWING = SampleSettings.following();

    /// The table of the product, row by row: change, user after it, settings, expected trigger or reason.
    static List<Arguments> table() {
        return List.of(
                arguments(new HomeMoved(Home.ON_PREMISES, Home.ONLINE, false), PLAIN, ON, Trigger.MOVED_ONLINE),
                arguments(new HomeMoved(Home.ON_PREMISES, JITSI, false), PLAIN, ON, Trigger.MOVED_ONLINE),
                arguments(new HomeMoved(ZOOM, JITSI, false), PLAIN, ON, Trigger.MOVED_ONLINE),
                arguments(new HomeMoved(ZOOM, Home.ONLINE, false), PLAIN, NO_AUDIO, Trigger.MOVED_ONLINE),
                arguments(new HomeMoved(Home.ONLINE, Home.ON_PREMISES, false), PLAIN, ON, MOVED_TO_ON_PREMISES),
                arguments(new HomeMoved(ZOOM, Home.ON_PREMISES, false), PLAIN, ON, MOVED_TO_ON_PREMISES),
                arguments(new HomeMoved(Home.ON_PREMISES, Home.ONLINE, true), PLAIN, ON, FORCED_MOVE),
                // licence
                arguments(new AudioLicenceChanged(true), LICENSED, ON, Trigger.AUDIO_LICENCE),
                arguments(new AudioLicenceChanged(false), PLAIN, ON, Trigger.AUDIO_LICENCE),
                arguments(new AudioLicenceChanged(true), LICENSED_THIRD_PARTY, ON, THIRD_PARTY_AUDIO),
                arguments(new AudioLicenceChanged(false), THIRD_PARTY, ON, THIRD_PARTY_AUDIO),
                // audio conferencing enabled, disabled
                arguments(new AudioConferencingSwitched(true), PUBLIC, ON, Trigger.AUDIO_CONFERENCING),
                arguments(new AudioConferencingSwitched(false), LICENSED, ON, Trigger.AUDIO_CONFERENCING),
                // conference ID
                arguments(new ConferenceIdChanged(), PUBLIC, ON, Trigger.CONFERENCE_ID),
                arguments(new ConferenceIdChanged(), PRIVATE, ON, PRIVATE_MEETINGS),
                arguments(new ConferenceIdChanged(), LICENSED, ON, NO_AUDIO_CONFERENCING),
                // bridge
                arguments(new BridgeChanged(), PUBLIC, ON, Trigger.BRIDGE),
                arguments(new BridgeChanged(), PRIVATE, ON, Trigger.BRIDGE),
                arguments(new BridgeChanged(), LICENSED, ON, NO_AUDIO_CONFERENCING),
                arguments(new BridgeChanged(), THIRD_PARTY, ON, THIRD_PARTY_AUDIO),
                // third-party audio → own bridge
                arguments(new AcpReplaced(), PUBLIC, ON, Trigger.ACP_REPLACED),
                arguments(new AcpReplaced(), PLAIN, ON, NOT_LICENSED),
                arguments(new AcpChanged(), THIRD_PARTY, ON, THIRD_PARTY_AUDIO),
                arguments(new AcpChanged(), PLAIN, ON, NOT_LICENSED),
                // upgrade policy of one user
                arguments(new UpgradePolicyGranted("TeamsOnly", true), PLAIN, ON, Trigger.UPGRADE_POLICY),
                arguments(new UpgradePolicyGranted("UpgradeToTeams", true), PLAIN, ON, Trigger.UPGRADE_POLICY),
                arguments(
                        new UpgradePolicyGranted("SfBWithTeamsCollabAndMeetings", true),
                        PLAIN,
                        ON,
                        Trigger.UPGRADE_POLICY),
                arguments(
                        new UpgradePolicyGranted("sfbwithteamscollabandmeetingswithnotify", true),
                        PLAIN,
                        NO_AUDIO,
                        Trigger.UPGRADE_POLICY),
                arguments(new UpgradePolicyGranted("TeamsOnly", false), PLAIN, ON, OPTED_OUT_OF_GRANT),
                arguments(new UpgradePolicyGranted("Islands", true), PLAIN, ON, MODE_KEEPS_MEETINGS),
                arguments(new UpgradePolicyGranted("IslandsWithNotify", true), PLAIN, ON, MODE_KEEPS_MEETINGS),
                arguments(new UpgradePolicyGranted("SfBOnly", true), PLAIN, ON, MODE_KEEPS_MEETINGS),
                arguments(new UpgradePolicyGranted("SfBWithTeamsCollab", true), PLAIN, ON, MODE_KEEPS_MEETINGS),
                arguments(new UpgradePolicyGranted("nonsense", true), PLAIN, ON, MODE_KEEPS_MEETINGS),
                // numbers
                arguments(new DefaultNumberChanged(NumberKind.TOLL), PUBLIC, ON, Trigger.DEFAULT_NUMBER),
                arguments(new DefaultNumberChanged(NumberKind.TOLL_FREE), PRIVATE, ON, Trigger.DEFAULT_NUMBER),
                arguments(new DefaultNumberChanged(NumberKind.TOLL), PLAIN, ON, NO_AUDIO_CONFERENCING),
                arguments(new DefaultNumberChanged(NumberKind.TOLL), THIRD_PARTY, ON, THIRD_PARTY_AUDIO),
                arguments(new TollFreeSwitched(false), PUBLIC, ON, Trigger.TOLL_FREE),
                arguments(new TollFreeSwitched(true), PUBLIC, ON, Trigger.TOLL_FREE),
                arguments(new TollFreeSwitched(false), PLAIN, ON, NO_AUDIO_CONFERENCING),
                // addresses
                arguments(new SipAddressChanged(), PLAIN, ON, SIP_ADDRESS_NOT_FOLLOWED),
                arguments(new SipAddressChanged(), PLAIN, FOLLOWING, Trigger.SIP_ADDRESS),
                arguments(new MeetingUrlChanged(), PLAIN, ON, MEETING_URL_NOT_FOLLOWED),
                arguments(new MeetingUrlChanged(), PLAIN, FOLLOWING, Trigger.MEETING_URL),
                arguments(new NothingShown("language"), PLAIN, FOLLOWING, NOTHING_SHOWN));
    }

    @ParameterizedTest
    @MethodSource("table")
    void decideShouldFollowTheTable(Change.OfUser change, User user, TenantSettings settings, Enum<?> expected) {
        assertThat(outcome(TriggerPolicy.decide(change, settings, user))).isEqualTo(expected);
    }

    /// Which switch answers when several are off.
    static List<Arguments> precedence() {
        return List.of(
                arguments(new AudioLicenceChanged(true), OPTED_OUT_USER, OFF, MIGRATION_DISABLED),
                arguments(new AudioLicenceChanged(true), OPTED_OUT_USER, NO_AUDIO, OPTED_OUT),
                arguments(new AudioLicenceChanged(true), LICENSED_THIRD_PARTY, NO_AUDIO, AUDIO_MIGRATION_DISABLED),
                arguments(new ConferenceIdChanged(), PRIVATE, NO_AUDIO, AUDIO_MIGRATION_DISABLED),
                arguments(new HomeMoved(Home.ONLINE, Home.ON_PREMISES, false), PLAIN, OFF, MIGRATION_DISABLED),
                arguments(new HomeMoved(Home.ONLINE, Home.ON_PREMISES, true), PLAIN, ON, FORCED_MOVE),
                arguments(new UpgradePolicyGranted("Islands", false), PLAIN, ON, OPTED_OUT_OF_GRANT),
                arguments(new UpgradePolicyGranted("TeamsOnly", false), OPTED_OUT_USER, ON, OPTED_OUT),
                arguments(new NothingShown("language"), OPTED_OUT_USER, OFF, NOTHING_SHOWN));
    }

    @ParameterizedTest
    @MethodSource("precedence")
    void theFirstSwitchThatIsOffShouldAnswer(
            Change.OfUser change, User user, TenantSettings settings, Enum<?> expected) {
        assertThat(outcome(TriggerPolicy.decide(change, settings, user))).isEqualTo(expected);
    }

    static Stream<Change.OfUser> audioChanges() {
        return changes().stream()
                .filter(change -> change instanceof AudioLicenceChanged
                        || change instanceof AudioConferencingSwitched
                        || change instanceof ConferenceIdChanged
                        || change instanceof BridgeChanged
                        || change instanceof AcpReplaced
                        || change instanceof AcpChanged
                        || change instanceof DefaultNumberChanged
                        || change instanceof TollFreeSwitched);
    }

    @ParameterizedTest
    @MethodSource("audioChanges")
    void audioSwitchShouldStopAudioChanges(Change.OfUser change) {
        assertThat(outcome(TriggerPolicy.decide(change, NO_AUDIO, PUBLIC))).isEqualTo(AUDIO_MIGRATION_DISABLED);
    }

    @Test
    void nothingShouldBeEnqueuedInADisabledTenantOrForAnOptedOutUser() {
        for (var change : changes()) {
            for (var user : users()) {
                for (var settings : allSettings()) {
                    var verdict = TriggerPolicy.decide(change, settings, user);
                    if (!settings.meetingMigrationEnabled() || user.optedOut()) {
                        assertThat(verdict).isInstanceOf(Verdict.Ignore.class);
                    }
                }
            }
        }
    }

    @Test
    void everyIgnoredChangeShouldSayInASentenceWhatToDo() {
        var reasons = EnumSet.noneOf(IgnoreReason.class);
        for (var change : changes()) {
            for (var user : users()) {
                for (var settings : allSettings()) {
                    if (TriggerPolicy.decide(change, settings, user) instanceof Verdict.Ignore ignore) {
                        reasons.add(ignore.reason());
                        assertThat(ignore.explanation()).endsWith(".").hasSizeBetween(40, 400);
                        assertThat(ignore.explanation())
                                .containsAnyOf("-Identity ashaw@contoso.com", "Set-Cs", "grant one", "nothing to");
                    }
                }
            }
        }
        assertThat(reasons).hasSize(IgnoreReason.values().length - 1).doesNotContain(TENANT_WIDE_GRANT);
    }

    @Test
    void moveToOnPremisesShouldNameTheCommandThatDoesIt() {
        var move = new HomeMoved(Home.ONLINE, Home.ON_PREMISES, false);
        assertThat(TriggerPolicy.decide(move, ON, PLAIN))
                .isInstanceOfSatisfying(
                        Verdict.Ignore.class,
                        ignore -> assertThat(ignore.explanation())
                                .contains("Start-CsExMeetingMigration -Identity ashaw@contoso.com -TargetProvider"));
    }

    @Test
    void commandsShouldQuoteNamesThatAShellWouldBreak() {
        var user = SampleUsers.online("o'hara; x");
        assertThat(TriggerPolicy.decide(new SipAddressChanged(), ON, user))
                .isInstanceOfSatisfying(
                        Verdict.Ignore.class,
                        ignore -> assertThat(ignore.explanation()).contains("-Identity 'o''hara; x@contoso.com'"));
    }

    @Test
    void tenantWideGrantShouldNeverEnqueue() {
        assertThat(outcome(TriggerPolicy.decide(new UpgradePolicyGrantedToTenant("TeamsOnly"), ON)))
                .isEqualTo(TENANT_WIDE_GRANT);
        assertThat(outcome(TriggerPolicy.decide(new UpgradePolicyGrantedToTenant("Islands"), ON)))
                .isEqualTo(MODE_KEEPS_MEETINGS);
        assertThat(outcome(TriggerPolicy.decide(new UpgradePolicyGrantedToTenant("TeamsOnly"), OFF)))
                .isEqualTo(MIGRATION_DISABLED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "WithNotify", "Teams", "TeamsOnly ", "upgradetoteamswithnotifywithnotify"})
    void modesShouldBeKnownByTheirNamesOnly(String name) {
        assertThat(UpgradeMode.of(name)).isEmpty();
    }

    private static Enum<?> outcome(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Enqueue enqueue -> enqueue.trigger();
            case Verdict.Ignore ignore -> ignore.reason();
        };
    }

    private static List<Change.OfUser> changes() {
        return Stream.concat(table().stream(), precedence().stream())
                .map(row -> (Change.OfUser) row.get()[0])
                .distinct()
                .toList();
    }

    private static List<User> users() {
        var users = new ArrayList<User>();
        for (var user : List.of(PLAIN, LICENSED, PUBLIC, PRIVATE, THIRD_PARTY, LICENSED_THIRD_PARTY)) {
            users.add(user);
            users.add(user.withHome(Home.ON_PREMISES));
            users.add(user.withOptedOut(true));
        }
        return users;
    }

    private static List<TenantSettings> allSettings() {
        var all = new ArrayList<TenantSettings>();
        for (int bits = 0; bits < 32; bits++) {
            all.add(SampleSettings.with(
                    (bits & 1) > 0, (bits & 2) > 0, (bits & 4) > 0, (bits & 8) > 0, (bits & 16) > 0));
        }
        return all;
    }
}
