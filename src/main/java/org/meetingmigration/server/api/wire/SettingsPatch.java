package org.meetingmigration.server.api.wire;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.directory.TenantSettings;

/// A change of settings; null leaves as it is.
public record SettingsPatch(
        @Nullable Boolean meetingMigrationEnabled,
        @Nullable Boolean automaticallyMigrateUserMeetings,
        @Nullable Boolean automaticallyReplaceAcpProvider,
        @Nullable Boolean migrateOnSipAddressChange,
        @Nullable Boolean migrateOnMeetingUrlChange,
        @Nullable Duration hold,
        @Nullable String whomToTell,
        @Nullable Boolean fullUpdates,
        @Nullable Boolean uniqueConferenceIds,
        @Nullable String upgradePolicy,
        @Nullable String meetingUrl,
        @Nullable Duration statusKept) {

    public TenantSettings applyTo(TenantSettings old) {
        return new TenantSettings(
                or(meetingMigrationEnabled, old.meetingMigrationEnabled()),
                or(automaticallyMigrateUserMeetings, old.automaticallyMigrateUserMeetings()),
                or(automaticallyReplaceAcpProvider, old.automaticallyReplaceAcpProvider()),
                or(migrateOnSipAddressChange, old.migrateOnSipAddressChange()),
                or(migrateOnMeetingUrlChange, old.migrateOnMeetingUrlChange()),
                or(hold, old.hold()),
                or(whomToTell, old.whomToTell()),
                or(fullUpdates, old.fullUpdates()),
                or(uniqueConferenceIds, old.uniqueConferenceIds()),
                or(upgradePolicy, old.upgradePolicy()),
                or(meetingUrl, old.meetingUrl()),
                or(statusKept, old.statusKept()));
    }

    private static <T> T or(@Nullable T value, T old) {
        return value == null ? old : value;
    }
}
