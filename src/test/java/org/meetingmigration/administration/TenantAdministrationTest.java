package org.meetingmigration.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.meetingmigration.administration.Contoso.*;
import static org.meetingmigration.directory.SampleUsers.*;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.meetingmigration.administration.AuditTrail.AuditEntry;
import org.meetingmigration.administration.Refused.Why;
import org.meetingmigration.administration.TenantAdministration.BulkEffect;
import org.meetingmigration.administration.TenantAdministration.DefaultNumberChange;
import org.meetingmigration.directory.AudioConferencing;
import org.meetingmigration.directory.NumberKind;
import org.meetingmigration.directory.SampleSettings;
import org.meetingmigration.directory.TenantSettings;
import org.meetingmigration.directory.User;
import org.meetingmigration.migration.request.MigrationRequest;
import org.meetingmigration.policy.IgnoreReason;

class TenantAdministrationTest {

    private final Contoso contoso = new Contoso();
    private final TenantAdministration tenants = new TenantAdministration(
            contoso.transactions, contoso.directory, contoso.requests, contoso.trail, contoso.clock);

    @Test
    void eachChangedFieldShouldHaveAnEntry() {
        var changed = tenants.settings(
                ADMIN, _ -> settings(false, Duration.ofHours(1), "external", Duration.ofDays(1)), OptionalLong.of(1));

        assertThat(changed.version()).isEqualTo(2);
        assertThat(contoso.trail.entries())
                .extracting(AuditEntry::action, AuditEntry::detail, AuditEntry::subject)
                .containsExactly(
                        tuple("Set-CsTenantMigrationConfiguration", "MeetingMigrationEnabled: true → false", "tenant"),
                        tuple("Set-CsTenantMigrationConfiguration", "Hold: PT10M → PT1H", "tenant"),
                        tuple("Set-CsTenantMigrationConfiguration", "WhomToTell: all → external", "tenant"),
                        tuple("Set-CsTenantMigrationConfiguration", "StatusKept: PT3600H → PT24H", "tenant"));
    }

    @Test
    void settingsShouldBeRefusedWhereSomebodyElseChangedThem() {
        contoso.with(SampleSettings.disabled());
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> tenants.settings(ADMIN, _ -> TenantSettings.DEFAULT, OptionalLong.of(1)))
                .matches(refused -> refused.why() == Why.CHANGED_MEANWHILE);
    }

    @Test
    void theSameSettingsShouldChangeNothing() {
        assertThat(tenants.settings(ADMIN, settings -> settings, OptionalLong.empty())
                        .version())
                .isEqualTo(1);
        assertThat(contoso.trail.entries()).isEmpty();
    }

    static List<TenantSettings> wrongSettings() {
        var day = Duration.ofDays(1);
        return List.of(
                settings(true, Duration.ofSeconds(-1), "all", day),
                settings(true, Duration.ofDays(7).plusSeconds(1), "all", day),
                settings(true, day, "some", day),
                settings(true, day, "all", Duration.ofHours(23)),
                settings(true, day, "all", Duration.ofDays(3651)),
                SettingsField.withUpgradePolicy(TenantSettings.DEFAULT, "TeamsOnly"),
                SettingsField.withMeetingUrl(TenantSettings.DEFAULT, "https://meet.contoso.com"));
    }

    @ParameterizedTest
    @MethodSource("wrongSettings")
    void wrongSettingsShouldBeRefused(TenantSettings wrong) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> tenants.settings(ADMIN, _ -> wrong, OptionalLong.empty()))
                .matches(refused -> refused.why() == Why.INVALID);
        assertThat(contoso.directory.settings(TENANT).version()).isEqualTo(1);
    }

    @Test
    void tenantWideGrantShouldCountWhomItLeavesBehindAndGiveTheCommand() {
        contoso.with(
                online("a"),
                online("b"),
                onPremises("c"),
                online("d").withUpgradePolicy("Islands"),
                online("e").withOptedOut(true));

        var grant = tenants.grantUpgradePolicy(ADMIN, "teamsonly");

        assertThat(grant.usersLeftBehind()).isEqualTo(2);
        assertThat(grant.command())
                .isEqualTo("Get-CsOnlineUser | Where-Object {-not $_.TeamsUpgradePolicy -and $_.Home -ne "
                        + "\"OnPremises\" -and -not $_.OptedOut} | ForEach-Object "
                        + "{Start-CsExMeetingMigration -Identity $_.UserPrincipalName}");
        assertThat(contoso.directory.settings(TENANT).value().upgradePolicy()).isEqualTo("TeamsOnly");
        assertThat(contoso.requests.all()).isEmpty();
        assertThat(contoso.trail.entries())
                .extracting(AuditEntry::detail, AuditEntry::verdict, AuditEntry::reason)
                .containsExactly(tuple("TeamsUpgradePolicy: Islands → TeamsOnly", "Ignored", "TENANT_WIDE_GRANT"));
        assertThat(tenants.grantUpgradePolicy(ADMIN, "SfBOnly").usersLeftBehind())
                .isZero();
    }

    @Test
    void whatIsForeseenShouldBeWhatThenHappens() {
        contoso.with(SampleSettings.following());
        contoso.with(online("a"), online("b").withOptedOut(true));
        contoso.with(users(3, OTHER_TOLL));
        var change = new DefaultNumberChange(OTHER_TOLL, TOLL, NumberKind.TOLL, AARHUS, true);
        var migrated = new ArrayList<User>();

        var grant = tenants.foreseeUpgradePolicy(ADMIN, "TeamsOnly");
        var url = tenants.foreseeMeetingUrl(ADMIN, "https://meet.contoso.com");
        var numbers = tenants.foreseeDefaultNumber(ADMIN, change, migrated::add);
        assertThat(contoso.trail.entries()).isEmpty();
        assertThat(contoso.requests.all()).isEmpty();

        assertThat(migrated)
                .hasSize(3)
                .allMatch(user -> user.audio().tollNumber().equals(TOLL));
        assertThat(tenants.defaultNumber(ADMIN, change)).isEqualTo(numbers);
        assertThat(tenants.meetingUrl(ADMIN, "https://meet.contoso.com")).isEqualTo(url);
        assertThat(tenants.grantUpgradePolicy(ADMIN, "TeamsOnly")).isEqualTo(grant);
        assertThat(numbers.enqueued()).isEqualTo(3);
        assertThat(url.ignored()).isEqualTo(Map.of(IgnoreReason.OPTED_OUT, 1L));
    }

    @Test
    void settingsShouldBeForeseenWithTheSameRefusals() {
        var after = tenants.foreseeSettings(ADMIN, _ -> SampleSettings.disabled(), OptionalLong.of(1));

        assertThat(after).isEqualTo(SampleSettings.disabled());
        assertThat(contoso.directory.settings(TENANT).version()).isEqualTo(1);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> tenants.foreseeSettings(ADMIN, settings -> settings, OptionalLong.of(2)))
                .matches(refused -> refused.why() == Why.CHANGED_MEANWHILE);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() ->
                        tenants.foreseeSettings(ADMIN, _ -> wrongSettings().getFirst(), OptionalLong.empty()))
                .matches(refused -> refused.why() == Why.INVALID);
    }

    @Test
    void meetingUrlShouldNotBeFollowedByDefault() {
        contoso.with(online("a"), online("b"));

        var effect = tenants.meetingUrl(ADMIN, " https://meet.contoso.com/ ");

        assertThat(effect.ignored()).isEqualTo(Map.of(IgnoreReason.MEETING_URL_NOT_FOLLOWED, 2L));
        assertThat(effect.explanation()).contains("MigrateOnMeetingUrlChange");
        assertThat(contoso.directory.settings(TENANT).value().meetingUrl()).isEqualTo("https://meet.contoso.com/");
        assertThat(contoso.trail.entries()).extracting(AuditEntry::reason).containsExactly("MEETING_URL_NOT_FOLLOWED");
    }

    @Test
    void meetingUrlShouldBeFollowedByAllWhereTheTenantSaysSo() {
        contoso.with(SampleSettings.following());
        contoso.with(users(2_345, "")).with(online("late").withOptedOut(true));

        var effect = tenants.meetingUrl(ADMIN, "https://meet.contoso.com/");

        assertThat(effect.users()).isEqualTo(2_346);
        assertThat(effect.enqueued()).isEqualTo(2_345);
        assertThat(effect.ignored()).isEqualTo(Map.of(IgnoreReason.OPTED_OUT, 1L));
        assertThat(contoso.requests.all()).hasSize(2_345);
        assertThat(contoso.transactions.commits()).isEqualTo(1 + 3);
        assertThat(tenants.meetingUrl(ADMIN, "https://meet.contoso.com/").enqueued())
                .isEqualTo(2_345);
        assertThat(contoso.requests.all()).hasSize(2_345);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://meet.contoso.com/",
                "https:///x",
                "meet",
                "https://u:p@h/",
                "https://h/ x",
                "https://h/?x",
                "https://h:65536/"
            })
    void wrongMeetingUrlsShouldBeRefused(String url) {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> tenants.meetingUrl(ADMIN, url));
    }

    @Test
    void defaultNumberShouldChangeUsersInPagesAndGoOnAfterAFault() {
        contoso.with(users(2_500, TOLL)).with(onBridge("zoe", BERLIN, "1").withAudio(berlin()));
        var faults = new int[] {0};
        Transactions failing = new Transactions() {
            @Override
            public <T> T run(Supplier<T> work) {
                return contoso.transactions.run(() -> {
                    var result = work.get();
                    if (++faults[0] == 2) {
                        throw new IllegalStateException("connection lost");
                    }
                    return result;
                });
            }
        };
        var halting =
                new TenantAdministration(failing, contoso.directory, contoso.requests, contoso.trail, contoso.clock);
        var change = new DefaultNumberChange(TOLL, OTHER_TOLL, NumberKind.TOLL, "Aarhus", true);

        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> halting.defaultNumber(ADMIN, change));
        assertThat(contoso.requests.all()).hasSize(1_000);
        var effect = tenants.defaultNumber(ADMIN, change);

        assertThat(effect).extracting(BulkEffect::users, BulkEffect::enqueued).containsExactly(1_500L, 1_500L);
        assertThat(contoso.requests.all())
                .hasSize(2_500)
                .extracting(MigrationRequest::reasons)
                .containsOnly(List.of("DEFAULT_NUMBER"));
        assertThat(contoso.trail.entries()).hasSize(2_500);
        assertThat(contoso.user("zoe").audio()).isEqualTo(berlin());
        assertThat(tenants.defaultNumber(ADMIN, change).users()).isZero();
    }

    @Test
    void defaultNumberShouldReachUsersWithoutOne() {
        contoso.with(onBridge("a", AARHUS, "11111"), onBridge("b", "", "22222"), online("none"));

        var effect =
                tenants.defaultNumber(ADMIN, new DefaultNumberChange("", OTHER_TOLL, NumberKind.TOLL, AARHUS, false));

        assertThat(effect.users()).isEqualTo(2);
        assertThat(effect.ignored()).isEqualTo(Map.of(IgnoreReason.OPTED_OUT_OF_GRANT, 2L));
        assertThat(contoso.user("b").audio().tollNumber()).isEqualTo(OTHER_TOLL);
        assertThat(contoso.user("none").audio().tollNumber()).isEmpty();
        assertThat(contoso.requests.all()).isEmpty();
    }

    @Test
    void wrongDefaultNumbersShouldBeRefused() {
        for (var wrong : List.of(
                new DefaultNumberChange(TOLL, TOLL, NumberKind.TOLL, AARHUS, true),
                new DefaultNumberChange(TOLL, BERLIN_TOLL, NumberKind.TOLL, AARHUS, true),
                new DefaultNumberChange(TOLL, OTHER_TOLL, NumberKind.TOLL_FREE, AARHUS, true),
                new DefaultNumberChange(TOLL, OTHER_TOLL, NumberKind.TOLL, "nowhere", true))) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> tenants.defaultNumber(ADMIN, wrong))
                    .matches(refused -> refused.why() == Why.INVALID);
        }
    }

    private static User[] users(int count, String number) {
        var users = new ArrayList<User>();
        IntStream.range(0, count).forEach(i -> {
            var user = onBridge("user" + i, AARHUS, Integer.toString(100_000 + i));
            users.add(user.withAudio(user.audio().withNumber(NumberKind.TOLL, number)));
        });
        return users.toArray(User[]::new);
    }

    private static AudioConferencing berlin() {
        return onBridge("x", BERLIN, "33333").audio().withNumber(NumberKind.TOLL, TOLL);
    }

    private static TenantSettings settings(boolean enabled, Duration hold, String whom, Duration kept) {
        return new TenantSettings(enabled, true, false, false, false, hold, whom, false, false, "Islands", "", kept);
    }
}
