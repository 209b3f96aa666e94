package org.meetingmigration.administration;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.administration.Entries.Subject;
import org.meetingmigration.directory.Directory;
import org.meetingmigration.directory.Directory.Versioned;
import org.meetingmigration.directory.TenantSettings;
import org.meetingmigration.policy.Verdict;

/// Stores changed settings, with an entry in the trail for each field.
final class SettingsChange {

    private final Directory directory;
    private final AuditTrail trail;
    private final InstantSource clock;

    SettingsChange(Directory directory, AuditTrail trail, InstantSource clock) {
        this.directory = directory;
        this.trail = trail;
        this.clock = clock;
    }

    /// To be called within a transaction.
    ///
    /// @param verdict null for what is no trigger
    /// @return as they are now; `before` when nothing is different
    /// @throws Refused with CHANGED_MEANWHILE
    Versioned<TenantSettings> store(
            Admin admin, Versioned<TenantSettings> before, TenantSettings after, @Nullable Verdict verdict) {
        if (after.equals(before.value())) {
            return before;
        }
        if (!directory.saveSettings(admin.tenant(), after, before.version())) {
            throw changedMeanwhile();
        }
        var now = clock.instant();
        trail.add(SettingsField.changed(before.value(), after).stream()
                .map(field -> Entries.of(
                        admin,
                        field.action(),
                        now,
                        Subject.tenant(admin),
                        field.detail(before.value(), after),
                        verdict,
                        ""))
                .toList());
        return directory.settings(admin.tenant());
    }

    static Refused changedMeanwhile() {
        return new Refused(
                Refused.Why.CHANGED_MEANWHILE,
                "Somebody else changed the settings meanwhile; read them again, then repeat your change");
    }
}
