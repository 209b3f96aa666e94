package org.meetingmigration.administration;

import java.util.List;
import java.util.function.Function;
import org.meetingmigration.directory.TenantSettings;

/// A field of [TenantSettings] as the trail names it.
///
/// @param action the command that sets it
record SettingsField(String text, String action, Function<TenantSettings, Object> value) {

    private static final String CONFIGURATION = "Set-CsTenantMigrationConfiguration";
    private static final String DIAL_IN = "Set-CsOnlineDialInConferencingTenantSettings";

    private static final List<SettingsField> ALL = List.of(
            new SettingsField("MeetingMigrationEnabled", CONFIGURATION, TenantSettings::meetingMigrationEnabled),
            new SettingsField(
                    "AutomaticallyMigrateUserMeetings", DIAL_IN, TenantSettings::automaticallyMigrateUserMeetings),
            new SettingsField(
                    "AutomaticallyReplaceAcpProvider", DIAL_IN, TenantSettings::automaticallyReplaceAcpProvider),
            new SettingsField("MigrateOnSipAddressChange", CONFIGURATION, TenantSettings::migrateOnSipAddressChange),
            new SettingsField("MigrateOnMeetingUrlChange", CONFIGURATION, TenantSettings::migrateOnMeetingUrlChange),
            new SettingsField("Hold", CONFIGURATION, TenantSettings::hold),
            new SettingsField("WhomToTell", CONFIGURATION, TenantSettings::whomToTell),
            new SettingsField("FullUpdates", CONFIGURATION, TenantSettings::fullUpdates),
            new SettingsField("UseUniqueConferenceIds", DIAL_IN, TenantSettings::uniqueConferenceIds),
            new SettingsField("TeamsUpgradePolicy", Modes.ACTION, TenantSettings::upgradePolicy),
            new SettingsField("MeetingUrl", "Update-CsTenantMeetingUrl", TenantSettings::meetingUrl),
            new SettingsField("StatusKept", CONFIGURATION, TenantSettings::statusKept));

    static List<SettingsField> changed(TenantSettings before, TenantSettings after) {
        return ALL.stream()
                .filter(field -> !field.value.apply(before).equals(field.value.apply(after)))
                .toList();
    }

    /// For example `MeetingMigrationEnabled: true → false`.
    String detail(TenantSettings before, TenantSettings after) {
        return text + ": " + value.apply(before) + " → " + value.apply(after);
    }

    static TenantSettings withUpgradePolicy(TenantSettings settings, String mode) {
        return with(settings, mode, settings.meetingUrl());
    }

    static TenantSettings withMeetingUrl(TenantSettings settings, String url) {
        return with(settings, settings.upgradePolicy(), url);
    }

    private static TenantSettings with(TenantSettings settings, String mode, String url) {
        return new TenantSettings(
                settings.meetingMigrationEnabled(),
                settings.automaticallyMigrateUserMeetings(),
                settings.automaticallyReplaceAcpProvider(),
                settings.migrateOnSipAddressChange(),
                settings.migrateOnMeetingUrlChange(),
                settings.hold(),
                settings.whomToTell(),
                settings.fullUpdates(),
                settings.uniqueConferenceIds(),
                mode,
                url,
                settings.statusKept());
    }
}
