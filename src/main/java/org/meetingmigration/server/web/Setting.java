package org.meetingmigration.server.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.meetingmigration.directory.TenantSettings;
import org.meetingmigration.policy.IgnoreReason;

/// A setting as the page of settings shows it.
public enum Setting {
    MEETING_MIGRATION_ENABLED(
            "MeetingMigrationEnabled", TenantSettings::meetingMigrationEnabled, IgnoreReason.MIGRATION_DISABLED),
    AUTOMATICALLY_MIGRATE_USER_MEETINGS(
            "AutomaticallyMigrateUserMeetings",
            TenantSettings::automaticallyMigrateUserMeetings,
            IgnoreReason.AUDIO_MIGRATION_DISABLED),
    AUTOMATICALLY_REPLACE_ACP_PROVIDER(
            "AutomaticallyReplaceAcpProvider",
            TenantSettings::automaticallyReplaceAcpProvider,
            IgnoreReason.THIRD_PARTY_AUDIO),
    MIGRATE_ON_SIP_ADDRESS_CHANGE(
            "MigrateOnSipAddressChange",
            TenantSettings::migrateOnSipAddressChange,
            IgnoreReason.SIP_ADDRESS_NOT_FOLLOWED),
    MIGRATE_ON_MEETING_URL_CHANGE(
            "MigrateOnMeetingUrlChange",
            TenantSettings::migrateOnMeetingUrlChange,
            IgnoreReason.MEETING_URL_NOT_FOLLOWED),
    HOLD("Hold", TenantSettings::hold),
    WHOM_TO_TELL("WhomToTell", TenantSettings::whomToTell),
    FULL_UPDATES("FullUpdates", TenantSettings::fullUpdates),
    USE_UNIQUE_CONFERENCE_IDS(
            "UseUniqueConferenceIds", TenantSettings::uniqueConferenceIds, IgnoreReason.PRIVATE_MEETINGS),
    STATUS_KEPT("StatusKept", TenantSettings::statusKept),
    TEAMS_UPGRADE_POLICY(
            "TeamsUpgradePolicy",
            TenantSettings::upgradePolicy,
            IgnoreReason.TENANT_WIDE_GRANT,
            IgnoreReason.MODE_KEEPS_MEETINGS),
    MEETING_URL("MeetingUrl", TenantSettings::meetingUrl);

    private final String text;
    // Method references that keep nothing.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Function<TenantSettings, Object> value;

    // A copy that nobody changes.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<IgnoreReason> ignores;

    Setting(String text, Function<TenantSettings, Object> value, IgnoreReason... ignores) {
        this.text = text;
        this.value = value;
        this.ignores = List.of(ignores);
    }

    /// As cmdlets and the trail name it.
    public String text() {
        return text;
    }

    /// Name in a form, for example `fullUpdates`.
    public String field() {
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    /// For words, for example `setting.Hold`.
    public String key() {
        return "setting." + text;
    }

    /// Why triggers are ignored where this setting says so.
    public List<IgnoreReason> ignores() {
        return ignores;
    }

    /// Whether it is one that is on or off.
    public boolean isSwitch() {
        return value.apply(TenantSettings.DEFAULT) instanceof Boolean;
    }

    public boolean isOn(TenantSettings settings) {
        return Boolean.TRUE.equals(value.apply(settings));
    }

    /// Whether a command of its own sets it, and the form of the others does not.
    public boolean hasOwnCommand() {
        return this == TEAMS_UPGRADE_POLICY || this == MEETING_URL;
    }

    public boolean isDifferent(TenantSettings one, TenantSettings other) {
        return !value.apply(one).equals(value.apply(other));
    }

    /// For people.
    public String show(Words words, TenantSettings settings) {
        return switch (value.apply(settings)) {
            case Boolean on -> words.text(on ? "setting.on" : "setting.off");
            case Duration duration -> {
                var amount = Amount.of(duration);
                yield words.text("unit." + amount.unit().name() + ".of", amount.number());
            }
            case String whom when this == WHOM_TO_TELL -> words.text("whom." + whom);
            case String url when url.isEmpty() -> words.text(key() + ".none");
            case Object other -> other.toString();
        };
    }
}
