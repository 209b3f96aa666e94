package org.meetingmigration.directory;

import java.time.Duration;

/// What an admin decides for a whole tenant.
///
/// @param meetingMigrationEnabled whether anything is migrated at all
/// @param automaticallyMigrateUserMeetings whether audio changes migrate
/// @param automaticallyReplaceAcpProvider whether a licence converts users of a third-party audio provider
/// @param migrateOnSipAddressChange whether a new SIP address migrates; the original service never did
/// @param migrateOnMeetingUrlChange whether a new meeting URL migrates; the original service never did
/// @param hold how long an automatic request waits for others to join it
/// @param whomToTell who hears of a change: `all`, `external` or `none`
/// @param fullUpdates whether attendees are asked to reply anew
/// @param uniqueConferenceIds whether new users get private meetings, each with a conference ID of its own
/// @param upgradePolicy mode of users who were granted none
/// @param meetingUrl base of the tenant's meeting links as shown to people; empty for the provider's own
/// @param statusKept how long ended requests and their ledgers are kept
public record TenantSettings(
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

    public static final TenantSettings DEFAULT = new TenantSettings(
            true,
            true,
            false,
            false,
            false,
            Duration.ofMinutes(10),
            "all",
            false,
            false,
            "Islands",
            "",
            Duration.ofDays(150));

    public TenantSettings withMeetingMigrationEnabled(boolean enabled) {
        return copy(enabled, hold);
    }

    public TenantSettings withHold(Duration hold) {
        return copy(meetingMigrationEnabled, hold);
    }

    private TenantSettings copy(boolean newEnabled, Duration newHold) {
        return new TenantSettings(
                newEnabled,
                automaticallyMigrateUserMeetings,
                automaticallyReplaceAcpProvider,
                migrateOnSipAddressChange,
                migrateOnMeetingUrlChange,
                newHold,
                whomToTell,
                fullUpdates,
                uniqueConferenceIds,
                upgradePolicy,
                meetingUrl,
                statusKept);
    }
}
