package org.meetingmigration.administration;

import java.time.InstantSource;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.meetingmigration.directory.Change;
import org.meetingmigration.directory.Directory;
import org.meetingmigration.directory.NumberKind;
import org.meetingmigration.directory.TenantSettings;
import org.meetingmigration.directory.User;
import org.meetingmigration.directory.UserFilter;
import org.meetingmigration.migration.request.Requests;
import org.meetingmigration.policy.IgnoreReason;
import org.meetingmigration.policy.TriggerPolicy;
import org.meetingmigration.policy.UpgradeMode;
import org.meetingmigration.policy.Verdict;

/// Changes of a whole tenant.
public final class TenantAdministration {

    /// Those whom the tenant's mode concerns, and whom the same policy would migrate if it were granted to them.
    private static final String START_LEFT_BEHIND =
            "Get-CsOnlineUser | Where-Object {-not $_.TeamsUpgradePolicy -and $_.Home -ne \"OnPremises\" -and "
                    + "-not $_.OptedOut} | ForEach-Object {Start-CsExMeetingMigration -Identity $_.UserPrincipalName}";

    private final Transactions transactions;
    private final Directory directory;
    private final SettingsChange settings;
    private final BulkChange bulk;

    public TenantAdministration(
            Transactions transactions, Directory directory, Requests requests, AuditTrail trail, InstantSource clock) {
        this.transactions = transactions;
        this.directory = directory;
        this.settings = new SettingsChange(directory, trail, clock);
        this.bulk = new BulkChange(transactions, directory, new Consequences(directory, requests, trail, clock));
    }

    /// `Set-CsTenantMigrationConfiguration`, `Set-` and `Remove-CsOnlineDialInConferencingTenantSettings`. The
    /// upgrade policy and the meeting URL can only be reset to their defaults here: what users follow has
    /// commands of its own.
    ///
    /// @param expected version that was read; empty to write over whatever is there
    /// @throws Refused with CHANGED_MEANWHILE, or INVALID
    public Directory.Versioned<TenantSettings> settings(
            Admin admin, UnaryOperator<TenantSettings> change, OptionalLong expected) {
        return transactions.run(() -> {
            var before = directory.settings(admin.tenant());
            return settings.store(admin, before, checked(before, change, expected), null);
        });
    }

    /// What [#settings] would make of them, refused in the same way: for those who ask before they do it.
    public TenantSettings foreseeSettings(Admin admin, UnaryOperator<TenantSettings> change, OptionalLong expected) {
        return checked(directory.settings(admin.tenant()), change, expected);
    }

    private static TenantSettings checked(
            Directory.Versioned<TenantSettings> before, UnaryOperator<TenantSettings> change, OptionalLong expected) {
        if (expected.isPresent() && expected.getAsLong() != before.version()) {
            throw SettingsChange.changedMeanwhile();
        }
        return SettingsCheck.checked(before.value(), change.apply(before.value()));
    }

    /// `Grant-CsTeamsUpgradePolicy -Global`.
    ///
    /// @param mode of [UpgradeMode]
    /// @throws Refused with INVALID for another mode, CHANGED_MEANWHILE
    public TenantGrant grantUpgradePolicy(Admin admin, String mode) {
        var granted = Modes.named(mode);
        return transactions.run(() -> {
            var before = directory.settings(admin.tenant());
            var ignored = verdict(granted, before.value());
            settings.store(admin, before, SettingsField.withUpgradePolicy(before.value(), granted.text()), ignored);
            return grant(admin, granted, ignored);
        });
    }

    /// What [#grantUpgradePolicy] would answer, refused in the same way.
    public TenantGrant foreseeUpgradePolicy(Admin admin, String mode) {
        var granted = Modes.named(mode);
        return grant(
                admin,
                granted,
                verdict(granted, directory.settings(admin.tenant()).value()));
    }

    private static Verdict.Ignore verdict(UpgradeMode granted, TenantSettings settings) {
        return TriggerPolicy.decide(new Change.UpgradePolicyGrantedToTenant(granted.text()), settings);
    }

    private TenantGrant grant(Admin admin, UpgradeMode granted, Verdict.Ignore ignored) {
        var left = granted.movesMeetings() ? countLeftBehind(admin.tenant()) : 0;
        return new TenantGrant(left, ignored.explanation(), left == 0 ? "" : START_LEFT_BEHIND);
    }

    private long countLeftBehind(String tenant) {
        var left = new AtomicLong();
        directory.forEachUser(tenant, UserFilter.ALL, user -> {
            if (user.upgradePolicy().isEmpty() && !user.home().isOnPremises() && !user.optedOut()) {
                left.incrementAndGet();
            }
        });
        return left.get();
    }

    /// @param usersLeftBehind who follow the tenant's mode, may be migrated, and are not by this
    /// @param explanation why nothing is migrated
    /// @param command that starts their migration, as a cmdlet pipeline; empty when there are none
    public record TenantGrant(long usersLeftBehind, String explanation, String command) {}

    /// `Update-CsTenantMeetingUrl`: every user with a mailbox, where the tenant's settings say so. With the URL
    /// that is there already it goes through the users again, so that a command that was killed can be repeated;
    /// those who wait are joined.
    ///
    /// @param url https; empty for that of the provider
    /// @return how many requests were made or joined, and why not where none
    /// @throws Refused with INVALID, or CHANGED_MEANWHILE
    public BulkEffect meetingUrl(Admin admin, String url) {
        var checked = SettingsCheck.meetingUrl(url);
        var ignored = transactions.run(() -> {
            var before = directory.settings(admin.tenant());
            var verdict = TriggerPolicy.meetingUrl(before.value());
            settings.store(admin, before, SettingsField.withMeetingUrl(before.value(), checked), verdict.orElse(null));
            return verdict;
        });
        return ignored.map(verdict -> nobody(admin, verdict)).orElseGet(() -> bulk.meetingUrl(admin, checked));
    }

    /// What [#meetingUrl] would answer, refused in the same way.
    public BulkEffect foreseeMeetingUrl(Admin admin, String url) {
        var checked = SettingsCheck.meetingUrl(url);
        return TriggerPolicy.meetingUrl(directory.settings(admin.tenant()).value())
                .map(verdict -> nobody(admin, verdict))
                .orElseGet(() -> bulk.foreseeMeetingUrl(admin, checked));
    }

    private BulkEffect nobody(Admin admin, Verdict.Ignore verdict) {
        var users = directory.countUsers(admin.tenant(), UserFilter.ALL);
        return new BulkEffect(0, 0, Map.of(verdict.reason(), users), verdict.explanation());
    }

    /// `Set-CsOnlineDialInConferencingUserDefaultNumber`. Works through the users in pages of one transaction
    /// each; again after a fault it goes on with those that are left.
    ///
    /// @throws Refused with INVALID for a bridge or number that is none
    public BulkEffect defaultNumber(Admin admin, DefaultNumberChange change) {
        return bulk.defaultNumber(admin, change);
    }

    /// What [#defaultNumber] would answer, refused in the same way.
    ///
    /// @param migrated sees everybody who would have a request, as they would be
    public BulkEffect foreseeDefaultNumber(Admin admin, DefaultNumberChange change, Consumer<User> migrated) {
        return bulk.foreseeDefaultNumber(admin, change, migrated);
    }

    /// @param from number that users have now; empty for users without one
    /// @param to number that they get; must be assigned to the bridge
    /// @param bridge id or name; users of other bridges are left alone
    /// @param reschedule whether their meetings follow
    public record DefaultNumberChange(String from, String to, NumberKind kind, String bridge, boolean reschedule) {}

    /// @param users changed
    /// @param enqueued users with a request now
    /// @param ignored users without, by reason
    /// @param explanation for people
    public record BulkEffect(long users, long enqueued, Map<IgnoreReason, Long> ignored, String explanation) {
        public BulkEffect {
            ignored = Map.copyOf(ignored);
        }
    }
}
