package org.meetingmigration.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.meetingmigration.administration.Contoso.*;
import static org.meetingmigration.directory.SampleUsers.*;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.meetingmigration.administration.AuditTrail.AuditEntry;
import org.meetingmigration.administration.Refused.Why;
import org.meetingmigration.directory.Acp;
import org.meetingmigration.directory.AudioConferencing;
import org.meetingmigration.directory.Home;
import org.meetingmigration.directory.SampleSettings;
import org.meetingmigration.directory.User;
import org.meetingmigration.migration.request.MigrationRequest;
import org.meetingmigration.migration.request.Order;
import org.meetingmigration.migration.request.RequestState;
import org.meetingmigration.policy.IgnoreReason;
import org.meetingmigration.policy.Trigger;

class UserAdministrationTest {

    private final Contoso contoso = new Contoso();
    private final UserAdministration users = contoso.users();

    @Test
    void moveOnlineShouldChangeTheHomeAndEnqueueBehindTheHold() {
        contoso.with(onPremises("ashaw"));

        var effects = users.move(ADMIN, "ASHAW@contoso.com", Home.ONLINE, false);

        assertThat(effects.user().home()).isEqualTo(Home.ONLINE);
        assertThat(contoso.user("ashaw")).isEqualTo(effects.user());
        assertThat(effects.effects()).extracting(Effect::request).containsExactly("request-1");
        assertThat(effects.effects()).extracting(Effect::joined).containsExactly(false);
        assertThat(contoso.onlyRequest())
                .extracting(
                        MigrationRequest::reasons,
                        MigrationRequest::order,
                        MigrationRequest::due,
                        MigrationRequest::requestedBy)
                .containsExactly(List.of("MOVED_ONLINE"), Order.toHome(), NOW.plus(Duration.ofMinutes(10)), "token-7");
        assertThat(contoso.trail.entries())
                .containsExactly(new AuditEntry(
                        1,
                        "contoso",
                        NOW,
                        "token-7",
                        "Move-CsUser",
                        "id-ashaw",
                        "ashaw@contoso.com",
                        "Home: OnPremises → Online",
                        "Enqueued",
                        "MOVED_ONLINE",
                        "moved online",
                        "request-1"));
    }

    @Test
    void moveToOnPremisesShouldBeRecordedAsIgnored() {
        contoso.with(online("ashaw"));

        var effects = users.move(ADMIN, "id-ashaw", Home.ON_PREMISES, false);

        assertThat(outcomes(effects)).isEqualTo(List.of(IgnoreReason.MOVED_TO_ON_PREMISES));
        assertThat(contoso.user("ashaw").home()).isEqualTo(Home.ON_PREMISES);
        assertThat(contoso.requests.all()).isEmpty();
        assertThat(contoso.trail.entries())
                .extracting(AuditEntry::verdict, AuditEntry::reason, AuditEntry::request)
                .containsExactly(tuple("Ignored", "MOVED_TO_ON_PREMISES", ""));
    }

    @Test
    void forcedMoveShouldLeaveMeetingsBehind() {
        contoso.with(onPremises("ashaw"));
        assertThat(outcomes(users.move(ADMIN, "ashaw@contoso.com", Home.of("jitsi"), true)))
                .isEqualTo(List.of(IgnoreReason.FORCED_MOVE));
    }

    @Test
    void licenceWithinTheHoldShouldJoinTheRequestOfTheMove() {
        contoso.with(onPremises("ashaw"));
        users.move(ADMIN, "id-ashaw", Home.ONLINE, false);

        var effects = users.licences(ADMIN, "id-ashaw", Set.of("AudioConferencing"), Set.of());

        assertThat(effects.effects()).extracting(Effect::joined).containsExactly(true);
        assertThat(contoso.onlyRequest().reasons()).containsExactly("MOVED_ONLINE", "AUDIO_LICENCE");
    }

    @Test
    void licenceShouldEnableAudioConferencingOnTheDefaultBridge() {
        contoso.with(online("ashaw"));

        var effects = users.licences(ADMIN, "id-ashaw", Set.of("audioconferencing"), Set.of());

        assertThat(outcomes(effects)).isEqualTo(List.of(Trigger.AUDIO_LICENCE));
        var audio = contoso.user("ashaw").audio();
        assertThat(audio.enabled()).isTrue();
        assertThat(audio.bridgeId()).isEqualTo(AARHUS);
        assertThat(audio.conferenceId()).matches("[1-9][0-9]{8}");
    }

    @Test
    void licenceShouldLeaveAudioOffWhereTheTenantHasNoBridge() {
        var bare = new Contoso();
        bare.directory.addTenant("fabrikam");
        var user = online("ashaw");
        bare.directory.saveUsers(List.of(new User(
                "fabrikam",
                user.id(),
                user.userPrincipalName(),
                user.sipAddress(),
                "",
                user.home(),
                user.mailbox(),
                Set.of(),
                user.audio(),
                true,
                "",
                "",
                "",
                false)));

        var effects =
                bare.users().licences(new Admin("fabrikam", "x"), "id-ashaw", Set.of("AudioConferencing"), Set.of());

        assertThat(effects.user().hasAudioLicence()).isTrue();
        assertThat(effects.user().audio()).isEqualTo(AudioConferencing.OFF);
    }

    @Test
    void removedLicenceShouldDisableAndGiveTheConferenceIdBack() {
        contoso.with(onBridge("ashaw", AARHUS, "12345678"), online("bob"));

        var effects = users.licences(ADMIN, "id-ashaw", Set.of(), Set.of("AUDIOCONFERENCING"));

        assertThat(outcomes(effects)).isEqualTo(List.of(Trigger.AUDIO_LICENCE));
        assertThat(contoso.user("ashaw").audio()).isEqualTo(AudioConferencing.OFF);
        users.audio(ADMIN, "id-bob", edit(AARHUS, null, null, null, "12345678"));
        assertThat(contoso.user("bob").audio().conferenceId()).isEqualTo("12345678");
    }

    @Test
    void licenceShouldLeaveThirdPartyUsersWhereTheyAre() {
        contoso.with(onThirdParty("ashaw"));

        var effects = users.licences(ADMIN, "id-ashaw", Set.of("AudioConferencing"), Set.of());

        assertThat(outcomes(effects)).isEqualTo(List.of(IgnoreReason.THIRD_PARTY_AUDIO));
        assertThat(contoso.user("ashaw").audio().acp()).isEqualTo(FABRIKAM);
        assertThat(contoso.user("ashaw").audio().enabled()).isFalse();
    }

    @Test
    void licenceShouldReplaceThirdPartyAudioWhereTheTenantSaysSo() {
        contoso.with(SampleSettings.replacingAcp()).with(onThirdParty("ashaw"));

        var effects = users.licences(ADMIN, "id-ashaw", Set.of("AudioConferencing"), Set.of());

        assertThat(outcomes(effects)).isEqualTo(List.of(Trigger.ACP_REPLACED));
        assertThat(contoso.user("ashaw").audio().acp()).isNull();
        assertThat(contoso.user("ashaw").audio().bridgeId()).isEqualTo(AARHUS);
        assertThat(contoso.user("ashaw").audio().conferenceId()).isNotEmpty();
    }

    @Test
    void otherLicencesShouldTriggerNothing() {
        contoso.with(online("ashaw").withLicences(Set.of("Project")));

        var effects = users.licences(ADMIN, "id-ashaw", Set.of("Visio"), Set.of("project"));

        assertThat(outcomes(effects)).isEqualTo(List.of(IgnoreReason.NOTHING_SHOWN));
        assertThat(contoso.details()).containsExactly("Licences: +Visio -Project");
    }

    @Test
    void severalChangesInOneEditShouldMakeOneRequestWithSeveralReasons() {
        contoso.with(onBridge("ashaw", AARHUS, "12345678"));

        var effects =
                users.audio(ADMIN, "id-ashaw", edit(null, "tel:45 89-88 56 78", "+45 (80) 25.00.01", false, "55 555"));

        assertThat(outcomes(effects))
                .isEqualTo(List.of(
                        Trigger.DEFAULT_NUMBER, Trigger.DEFAULT_NUMBER, Trigger.TOLL_FREE, Trigger.CONFERENCE_ID));
        assertThat(effects.effects()).allMatch(effect -> effect.request().equals("request-1") && !effect.joined());
        assertThat(contoso.onlyRequest().reasons()).containsExactly("DEFAULT_NUMBER", "TOLL_FREE", "CONFERENCE_ID");
        assertThat(contoso.user("ashaw").audio())
                .isEqualTo(new AudioConferencing(true, AARHUS, OTHER_TOLL, TOLL_FREE, false, "55555", null));
        assertThat(contoso.details())
                .containsExactly(
                        "ServiceNumber: the bridge's default → +4589885678",
                        "TollFreeServiceNumber: none → +4580250001",
                        "AllowTollFreeDialIn: true → false",
                        "ConferenceId: set");
    }

    @Test
    void anotherBridgeShouldTakeNumbersOfTheOldOneAway() {
        contoso.with(onBridge("ashaw", AARHUS, "12345678"));
        users.audio(ADMIN, "id-ashaw", edit(null, OTHER_TOLL, TOLL_FREE, null, null));

        var effects = users.audio(ADMIN, "id-ashaw", edit("berlin", null, null, null, null));

        assertThat(outcomes(effects)).isEqualTo(List.of(Trigger.BRIDGE));
        assertThat(contoso.user("ashaw").audio())
                .isEqualTo(new AudioConferencing(true, BERLIN, "", "", true, "12345678", null));
    }

    @Test
    void conferenceIdThatIsTakenShouldBeRefusedAndChangeNothing() {
        contoso.with(onBridge("ashaw", AARHUS, "12345678"), onBridge("bob", AARHUS, "87654321"));

        refused(
                Why.CONFLICT,
                "12345678",
                () -> users.audio(ADMIN, "id-bob", edit(null, OTHER_TOLL, null, null, "12345678")));

        assertThat(contoso.user("bob")).isEqualTo(onBridge("bob", AARHUS, "87654321"));
        assertThat(contoso.requests.all()).isEmpty();
        assertThat(contoso.trail.entries()).isEmpty();
    }

    @Test
    void resetShouldTryAnotherConferenceIdWhereOneIsTaken() {
        contoso.with(onBridge("ashaw", AARHUS, "111111111"), onBridge("bob", AARHUS, "87654321"));
        var made = List.of(111_111_111, 222_222_222).iterator();
        var reset = new AudioEdit(null, null, null, null, null, true);

        contoso.users(new FixedRandom(made)).audio(ADMIN, "id-bob", reset);

        assertThat(contoso.user("bob").audio().conferenceId()).isEqualTo("222222222");
        assertThat(contoso.trail.entries()).hasSize(1);
        assertThat(contoso.details()).noneMatch(detail -> detail.contains("222"));
    }

    @Test
    void privateMeetingsShouldNotFollowTheConferenceId() {
        contoso.with(onBridge("ashaw", AARHUS, "12345678").withPublicMeetings(false));
        assertThat(outcomes(users.audio(ADMIN, "id-ashaw", edit(null, null, null, null, "99999"))))
                .isEqualTo(List.of(IgnoreReason.PRIVATE_MEETINGS));
    }

    static List<AudioEdit> wrongEdits() {
        return List.of(
                edit("nowhere", null, null, null, null),
                edit(null, BERLIN_TOLL, null, null, null),
                edit(null, TOLL_FREE, null, null, null),
                edit(null, null, TOLL, null, null),
                edit(null, "call me", null, null, null),
                edit(null, "+0123456789", null, null, null),
                edit(null, "1".repeat(100_000), null, null, null),
                edit(null, null, null, null, "1234"),
                edit(null, null, null, null, "1234567890"),
                edit(null, null, null, null, "12345٦"),
                edit(null, null, null, null, ""),
                new AudioEdit(null, OTHER_TOLL, null, null, "12345", true));
    }

    @ParameterizedTest
    @MethodSource("wrongEdits")
    void wrongValuesShouldBeRefusedWithTheirFieldAndChangeNothing(AudioEdit edit) {
        var before = onBridge("ashaw", AARHUS, "12345678");
        contoso.with(before);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> users.audio(ADMIN, "id-ashaw", edit))
                .matches(refused -> refused.why() == Why.INVALID)
                .withMessageMatching("(Bridge|ServiceNumber|TollFreeServiceNumber|ConferenceId)\\b.{1,400}");

        assertThat(contoso.user("ashaw")).isEqualTo(before);
        assertThat(contoso.trail.entries()).isEmpty();
    }

    @Test
    void enableShouldNeedALicence() {
        contoso.with(online("ashaw"));
        refused(Why.CONFLICT, "licence", () -> users.enableAudio(ADMIN, "id-ashaw", AudioEdit.NONE, false));
    }

    @Test
    void enableShouldBeOneTriggerWhateverElseItSets() {
        contoso.with(online("ashaw").withLicences(Set.of("AudioConferencing")));

        var effects = users.enableAudio(ADMIN, "id-ashaw", edit("Berlin", BERLIN_TOLL, null, false, "54321"), false);

        assertThat(outcomes(effects)).isEqualTo(List.of(Trigger.AUDIO_CONFERENCING));
        assertThat(contoso.user("ashaw").audio())
                .isEqualTo(new AudioConferencing(true, BERLIN, BERLIN_TOLL, "", false, "54321", null));
    }

    @Test
    void enableShouldReplaceThirdPartyAudioOnlyWhenToldTo() {
        contoso.with(onThirdParty("ashaw").withLicences(Set.of("AudioConferencing")));

        refused(
                Why.THIRD_PARTY_AUDIO,
                "-ReplaceProvider",
                () -> users.enableAudio(ADMIN, "id-ashaw", AudioEdit.NONE, false));
        var effects = users.enableAudio(ADMIN, "id-ashaw", AudioEdit.NONE, true);

        assertThat(outcomes(effects)).isEqualTo(List.of(Trigger.ACP_REPLACED));
        assertThat(effects.user().audio().enabled()).isTrue();
        assertThat(effects.user().audio().acp()).isNull();
    }

    @Test
    void disableShouldPointThirdPartyUsersToTheOtherCommand() {
        contoso.with(onThirdParty("ashaw"));
        refused(Why.THIRD_PARTY_AUDIO, "Remove-CsUserAcp", () -> users.disableAudio(ADMIN, "id-ashaw"));
    }

    @Test
    void disableShouldMigrate() {
        contoso.with(onBridge("ashaw", AARHUS, "12345678"));
        assertThat(outcomes(users.disableAudio(ADMIN, "id-ashaw"))).isEqualTo(List.of(Trigger.AUDIO_CONFERENCING));
        assertThat(contoso.user("ashaw").audio()).isEqualTo(AudioConferencing.OFF);
    }

    @Test
    void thirdPartyProviderShouldTakeTheUserOffTheOwnBridge() {
        contoso.with(onBridge("ashaw", AARHUS, "12345678"));
        var typed = new Acp(" Fabrikam Audio", "fabrikam.example", "1 (425) 555-0199", List.of(), "123456", "");

        var effects = users.acp(ADMIN, "id-ashaw", typed);

        assertThat(outcomes(effects)).isEqualTo(List.of(IgnoreReason.THIRD_PARTY_AUDIO));
        assertThat(effects.user().audio()).isEqualTo(AudioConferencing.OFF.withAcp(FABRIKAM));
        assertThat(contoso.details()).noneMatch(detail -> detail.contains("123456"));
    }

    @Test
    void removedThirdPartyProviderShouldBringLicensedUsersOntoTheOwnBridge() {
        contoso.with(onThirdParty("ashaw").withLicences(Set.of("AudioConferencing")), onThirdParty("bob"));

        assertThat(outcomes(users.removeAcp(ADMIN, "id-ashaw"))).isEqualTo(List.of(Trigger.ACP_REPLACED));
        assertThat(outcomes(users.removeAcp(ADMIN, "id-bob"))).isEqualTo(List.of(IgnoreReason.NOT_LICENSED));

        assertThat(contoso.user("ashaw").audio().enabled()).isTrue();
        assertThat(contoso.user("bob").audio()).isEqualTo(AudioConferencing.OFF);
    }

    @Test
    void upgradePolicyShouldBeStoredByItsMode() {
        contoso.with(online("ashaw"), onPremises("bob"));

        var effects = users.grantUpgradePolicy(ADMIN, "id-ashaw", "upgradetoteams", true);

        assertThat(outcomes(effects)).isEqualTo(List.of(Trigger.UPGRADE_POLICY));
        assertThat(effects.user().upgradePolicy()).isEqualTo("TeamsOnly");
        assertThat(outcomes(users.grantUpgradePolicy(ADMIN, "id-ashaw", "Global", true)))
                .isEqualTo(List.of(IgnoreReason.MODE_KEEPS_MEETINGS));
        assertThat(outcomes(users.grantUpgradePolicy(ADMIN, "id-ashaw", "TeamsOnly", false)))
                .isEqualTo(List.of(IgnoreReason.OPTED_OUT_OF_GRANT));
        refused(Why.CONFLICT, "Move-CsUser", () -> users.grantUpgradePolicy(ADMIN, "id-bob", "TeamsOnly", true));
        refused(Why.INVALID, "Islands", () -> users.grantUpgradePolicy(ADMIN, "id-bob", "Teams", true));
    }

    @Test
    void sipAddressShouldBeUnique() {
        contoso.with(online("ashaw"), online("bob"));

        assertThat(outcomes(users.sipAddress(ADMIN, "id-ashaw", "SIP:anne.shaw@contoso.com")))
                .isEqualTo(List.of(IgnoreReason.SIP_ADDRESS_NOT_FOLLOWED));
        assertThat(contoso.user("ashaw").sipAddress()).isEqualTo("sip:anne.shaw@contoso.com");
        refused(Why.CONFLICT, "bob", () -> users.sipAddress(ADMIN, "id-ashaw", "bob@contoso.com"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sip:", "sip:@contoso.com", "a@", "a@b@c", "a b@c", "a@b\nc", "a@b\0", "<a@b>"})
    void wrongSipAddressesShouldBeRefused(String address) {
        contoso.with(online("ashaw"));
        refused(Why.INVALID, "SipAddress", () -> users.sipAddress(ADMIN, "id-ashaw", address));
    }

    @Test
    void optOutShouldStopWhatFollows() {
        contoso.with(onPremises("ashaw"));

        assertThat(outcomes(users.optOut(ADMIN, "id-ashaw", true))).isEqualTo(List.of(IgnoreReason.NOTHING_SHOWN));
        assertThat(outcomes(users.move(ADMIN, "id-ashaw", Home.ONLINE, false)))
                .isEqualTo(List.of(IgnoreReason.OPTED_OUT));
    }

    @Test
    void aChangeWhileTheRequestRunsShouldMakeAFollowUp() {
        contoso.with(onPremises("ashaw"));
        users.move(ADMIN, "id-ashaw", Home.ONLINE, false);
        contoso.requests.begin("request-1", NOW);

        var effects = users.licences(ADMIN, "id-ashaw", Set.of("AudioConferencing"), Set.of());

        assertThat(effects.effects().getFirst().request()).isEqualTo("request-2");
        assertThat(contoso.requests.all())
                .extracting(MigrationRequest::state)
                .containsExactly(RequestState.InProgress, RequestState.Pending);
    }

    static List<Consumer<UserAdministration>> commands() {
        return List.of(
                users -> users.move(ADMIN, "id-ashaw", Home.of("jitsi"), false),
                users -> users.licences(ADMIN, "id-ashaw", Set.of("Visio"), Set.of("AudioConferencing")),
                users -> users.audio(ADMIN, "id-ashaw", edit("Berlin", BERLIN_TOLL, "", false, "99999")),
                users -> users.enableAudio(ADMIN, "id-ashaw", edit(null, OTHER_TOLL, null, null, null), true),
                users -> users.disableAudio(ADMIN, "id-ashaw"),
                users -> users.acp(ADMIN, "id-ashaw", FABRIKAM),
                users -> users.removeAcp(ADMIN, "id-ashaw"),
                users -> users.grantUpgradePolicy(ADMIN, "id-ashaw", "TeamsOnly", true),
                users -> users.sipAddress(ADMIN, "id-ashaw", "anne@contoso.com"),
                users -> users.optOut(ADMIN, "id-ashaw", true),
                users -> users.publicMeetings(ADMIN, "id-ashaw", false));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void theSameCommandAgainShouldChangeNothing(Consumer<UserAdministration> command) {
        contoso.with(onBridge("ashaw", AARHUS, "12345678"));
        command.accept(users);
        var user = contoso.user("ashaw");
        var entries = contoso.trail.entries();
        var requests = contoso.requests.all();

        command.accept(users);

        assertThat(contoso.user("ashaw")).isEqualTo(user);
        assertThat(contoso.trail.entries()).isEqualTo(entries);
        assertThat(contoso.requests.all()).isEqualTo(requests);
    }

    @Test
    void aFaultOfTheTrailShouldTakeEverythingBack() {
        contoso.with(onPremises("ashaw"));
        AuditTrail broken = new AuditTrail() {
            @Override
            public void add(List<AuditEntry> entries) {
                throw new IllegalStateException("disk full");
            }

            @Override
            public List<AuditEntry> list(String tenant, Wanted wanted, long before, int limit) {
                return List.of();
            }
        };
        var failing = new UserAdministration(
                contoso.transactions, contoso.directory, contoso.requests, broken, contoso.clock);

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> failing.move(ADMIN, "id-ashaw", Home.ONLINE, false));

        assertThat(contoso.user("ashaw")).isEqualTo(onPremises("ashaw"));
        assertThat(contoso.requests.all()).isEmpty();
    }

    @Test
    void unknownUsersShouldNotBeFound() {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> users.move(ADMIN, "nobody\u0007@contoso.com", Home.ONLINE, false))
                .withMessageContaining("\"nobody?@contoso.com\"");
    }

    private static AudioEdit edit(String bridge, String toll, String tollFree, Boolean allowed, String id) {
        return new AudioEdit(bridge, toll, tollFree, allowed, id, false);
    }

    private static void refused(Why why, String part, Runnable command) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(command::run)
                .matches(refused -> refused.why() == why)
                .withMessageContaining(part);
    }
}
