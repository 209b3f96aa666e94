package org.meetingmigration.server.api.wire;

import java.time.Duration;
import org.meetingmigration.directory.TenantSettings;

/// Settings of a tenant; see [TenantSettings].
public record SettingsJson(
        boolean meetingMigrationEnabled,
        boolean automaticallyMigrateUserMeetings,
        boolean automaticallyReplaceAcpProvider,
        boolean migrateOnSipAddressChange,
        boolean migrateOnMeetingUrlChange,
        Duration hold,
        String whomToTell,
        boolean fullUpdates,
        boolean uniqueConferenceIds,
        String upgradePolicy,
        String meetingUrl,
        Duration statusKept) {

    public static SettingsJson of(TenantSettings settings) {
        return new SettingsJson(
                settings.meetingMigrationEnabled(),
                settings.automaticallyMigrateUserMeetings(),
                settings.automaticallyReplaceAcpProvider(),
                settings.migrateOnSipAddressChange(),
                settings.migrateOnMeetingUrlChange(),
                settings.hold(),
                settings.whomToTell(),
                settings.fullUpdates(),
                settings.uniqueConferenceIds(),
                settings.upgradePolicy(),
                settings.meetingUrl(),
                settings.statusKept());
    }
}
