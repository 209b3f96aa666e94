package org.meetingmigration.administration;

import org.meetingmigration.directory.TenantSettings;

/// What switches forbid to admins.
final class Switches {

    private Switches() {}

    /// @throws Refused with MIGRATION_DISABLED
    static void refuseDisabled(TenantSettings settings) {
        if (!settings.meetingMigrationEnabled()) {
            throw new Refused(
                    Refused.Why.MIGRATION_DISABLED,
                    "MeetingMigrationEnabled is off for this tenant, so nothing is migrated; switch it on with "
                            + "Set-CsTenantMigrationConfiguration -MeetingMigrationEnabled $true");
        }
    }
}
