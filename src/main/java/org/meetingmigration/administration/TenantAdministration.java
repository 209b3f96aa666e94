package org.meetingmigration.administration;

import java.time.InstantSource;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.meetingmigration.directory.Directory;
import org.meetingmigration.directory.NumberKind;
import org.meetingmigration.directory.TenantSettings;
import org.meetingmigration.migration.request.Requests;
import org.meetingmigration.policy.IgnoreReason;

/// Changes of a whole tenant.
@SuppressWarnings({"DoNotCallSuggester", "unused"})
public final class TenantAdministration {

    public TenantAdministration(
            Transactions transactions, Directory directory, Requests requests, AuditTrail trail, InstantSource clock) {}

    /// `Set-CsTenantMigrationConfiguration`, `Set-` and `Remove-CsOnlineDialInConferencingTenantSettings`.
    ///
    /// @param expected version that was read; empty to write over whatever is there
    /// @throws Refused with CHANGED_MEANWHILE, or INVALID
    public Directory.Versioned<TenantSettings> settings(
            Admin admin, UnaryOperator<TenantSettings> change, OptionalLong expected) {
        throw new UnsupportedOperationException();
    }

    /// `Grant-CsTeamsUpgradePolicy -Global`.
    public TenantGrant grantUpgradePolicy(Admin admin, String mode) {
        throw new UnsupportedOperationException();
    }

    /// @param usersLeftBehind who have meetings of the old kind and are not migrated by this
    /// @param explanation why nothing is migrated
    /// @param command that starts their migration, as a cmdlet pipeline
    public record TenantGrant(long usersLeftBehind, String explanation, String command) {}

    /// `Update-CsTenantMeetingUrl`: every user, where the tenant's settings say so.
    ///
    /// @return how many requests were made or joined, and why not where none
    public BulkEffect meetingUrl(Admin admin, String url) {
        throw new UnsupportedOperationException();
    }

    /// `Set-CsOnlineDialInConferencingUserDefaultNumber`. Works through the users in pages of one transaction
    /// each; again after a fault it goes on with those that are left.
    public BulkEffect defaultNumber(Admin admin, DefaultNumberChange change) {
        throw new UnsupportedOperationException();
    }

    /// @param from number that users have now; empty for users without one
    /// @param to number that they get; must be assigned to the bridge
    /// @param bridge id or name
    /// @param reschedule whether their meetings follow
    public record DefaultNumberChange(String from, String to, NumberKind kind, String bridge, boolean reschedule) {}

    /// @param users changed
    /// @param enqueued users with a request now
    /// @param ignored users without, by reason
    /// @param explanation for people
    public record BulkEffect(long users, long enqueued, Map<IgnoreReason, Long> ignored, String explanation) {}
}
