package org.meetingmigration.server.web;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.administration.Refused;
import org.meetingmigration.directory.TenantSettings;

/// Settings as a form sends them; a switch that is off is left out.
///
/// @param version of the settings that the form was filled with
/// @param reset whether to take the defaults instead
record SettingsForm(
        long version,
        @Nullable Boolean meetingMigrationEnabled,
        @Nullable Boolean automaticallyMigrateUserMeetings,
        @Nullable Boolean automaticallyReplaceAcpProvider,
        @Nullable Boolean migrateOnSipAddressChange,
        @Nullable Boolean migrateOnMeetingUrlChange,
        @Nullable Long hold,
        @Nullable ChronoUnit holdUnit,
        @Nullable String whomToTell,
        @Nullable Boolean fullUpdates,
        @Nullable Boolean useUniqueConferenceIds,
        @Nullable Long statusKept,
        @Nullable ChronoUnit statusKeptUnit,
        @Nullable Boolean reset) {

    OptionalLong expected() {
        return OptionalLong.of(version);
    }

    /// What has commands of its own stays.
    ///
    /// @throws Refused with INVALID for an amount that is none
    TenantSettings applyTo(TenantSettings old) {
        var defaults = TenantSettings.DEFAULT;
        boolean isReset = isOn(reset);
        return new TenantSettings(
                isReset ? defaults.meetingMigrationEnabled() : isOn(meetingMigrationEnabled),
                isReset ? defaults.automaticallyMigrateUserMeetings() : isOn(automaticallyMigrateUserMeetings),
                isReset ? defaults.automaticallyReplaceAcpProvider() : isOn(automaticallyReplaceAcpProvider),
                isReset ? defaults.migrateOnSipAddressChange() : isOn(migrateOnSipAddressChange),
                isReset ? defaults.migrateOnMeetingUrlChange() : isOn(migrateOnMeetingUrlChange),
                isReset ? defaults.hold() : duration("Hold", hold, holdUnit),
                isReset || whomToTell == null ? defaults.whomToTell() : whomToTell,
                isReset ? defaults.fullUpdates() : isOn(fullUpdates),
                isReset ? defaults.uniqueConferenceIds() : isOn(useUniqueConferenceIds),
                old.upgradePolicy(),
                old.meetingUrl(),
                isReset ? defaults.statusKept() : duration("StatusKept", statusKept, statusKeptUnit));
    }

    private static boolean isOn(@Nullable Boolean sent) {
        return Boolean.TRUE.equals(sent);
    }

    private static Duration duration(String field, @Nullable Long number, @Nullable ChronoUnit unit) {
        if (number == null || unit == null || !Amount.UNITS.contains(unit)) {
            throw new Refused(Refused.Why.INVALID, field + ": give a number and a unit");
        }
        try {
            return new Amount(number, unit).duration();
        } catch (ArithmeticException _) {
            throw new Refused(Refused.Why.INVALID, field + ": this is longer than can be said");
        }
    }
}
