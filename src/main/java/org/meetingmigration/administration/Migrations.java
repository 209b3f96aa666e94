package org.meetingmigration.administration;

import java.time.InstantSource;
import java.util.Set;
import org.meetingmigration.directory.Directory;
import org.meetingmigration.migration.request.MigrationRequest;
import org.meetingmigration.migration.request.Order;
import org.meetingmigration.migration.request.Requests;
import org.meetingmigration.migration.worker.Backends;

/// Migrations that an admin starts, stops and takes back.
@SuppressWarnings({"DoNotCallSuggester", "unused"})
public final class Migrations {

    public Migrations(
            Transactions transactions,
            Directory directory,
            Requests requests,
            Backends backends,
            AuditTrail trail,
            InstantSource clock) {}

    /// `Start-CsExMeetingMigration`.
    ///
    /// @throws Refused with MIGRATION_DISABLED, which names the switch, or NO_TARGET
    public MigrationRequest start(Admin admin, String identity, Start start) {
        throw new UnsupportedOperationException();
    }

    /// @param source `All`, `SfB` or `Teams`
    /// @param target `Current` or `Teams`
    /// @param provider name of a provider to migrate to instead; empty for what `target` says
    /// @param sources provider names to migrate from instead of `source`; empty for what it says
    public record Start(String source, String target, String provider, Set<String> sources, boolean includePasted) {
        public static final Start DEFAULT = new Start("All", "Current", "", Set.of(), false);
    }

    /// What [#start] would order, checked in the same way: for plans.
    public Order order(String tenant, String identity, Start start) {
        throw new UnsupportedOperationException();
    }

    /// `Stop-CsExMeetingMigration`.
    public MigrationRequest stop(Admin admin, String request) {
        throw new UnsupportedOperationException();
    }

    /// `Undo-CsExMeetingMigration`.
    ///
    /// @param meeting UID; empty for all
    public MigrationRequest undo(Admin admin, String request, String meeting) {
        throw new UnsupportedOperationException();
    }
}
