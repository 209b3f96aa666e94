package org.meetingmigration.administration;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.meetingmigration.administration.Entries.Subject;
import org.meetingmigration.directory.Directory;
import org.meetingmigration.migration.request.MigrationRequest;
import org.meetingmigration.migration.request.Order;
import org.meetingmigration.migration.request.RequestFilter;
import org.meetingmigration.migration.request.RequestState;
import org.meetingmigration.migration.request.Requests;
import org.meetingmigration.migration.request.Requests.NewRequest;
import org.meetingmigration.migration.worker.Backends;
import org.meetingmigration.policy.Trigger;
import org.meetingmigration.policy.Verdict;

/// Migrations that an admin starts, stops and takes back. Every method throws [NotFound] for a user or a request
/// that the tenant does not have.
public final class Migrations {

    private static final int LONGEST_UID = 1_024;

    private final Transactions transactions;
    private final Directory directory;
    private final Requests requests;
    private final AuditTrail trail;
    private final InstantSource clock;
    private final Orders orders;

    public Migrations(
            Transactions transactions,
            Directory directory,
            Requests requests,
            Backends backends,
            AuditTrail trail,
            InstantSource clock) {
        this.transactions = transactions;
        this.directory = directory;
        this.requests = requests;
        this.trail = trail;
        this.clock = clock;
        this.orders = new Orders(backends);
    }

    /// `Start-CsExMeetingMigration`: at once, for opted-out users too. Joins a request of the user that waits,
    /// and gives it this order; while one runs, it makes a follow-up.
    ///
    /// @throws Refused with MIGRATION_DISABLED, which names the switch, INVALID, or NO_TARGET
    public MigrationRequest start(Admin admin, String identity, Start start) {
        return transactions.run(() -> {
            refuseDisabled(admin.tenant());
            var user = Users.named(directory, admin.tenant(), identity);
            var order = orders.of(user, start);
            return enqueue(
                    admin,
                    "Start-CsExMeetingMigration",
                    new Subject(user.id(), user.userPrincipalName()),
                    order,
                    order.migrationType() + (order.target().isEmpty() ? "" : " to " + order.target()));
        });
    }

    /// @param source `All`, `SfB` or `Teams`
    /// @param target `Current` or `Teams`
    /// @param provider name of a provider to migrate to instead; empty for what `target` says
    /// @param sources provider names to migrate from instead of `source`; empty for what it says
    /// @param plan id of the kept plan to keep to, of a request that is started again; empty for none
    public record Start(
            String source, String target, String provider, Set<String> sources, boolean includePasted, String plan) {
        public static final Start DEFAULT = new Start("All", "Current", "", Set.of(), false, "");

        public Start {
            sources = Set.copyOf(sources);
        }
    }

    /// What [#start] would order, checked in the same way: for plans.
    public Order order(String tenant, String identity, Start start) {
        refuseDisabled(tenant);
        return orders.of(Users.named(directory, tenant, identity), start);
    }

    /// `Stop-CsExMeetingMigration`.
    ///
    /// @throws Refused with CONFLICT when it has ended
    public MigrationRequest stop(Admin admin, String request) {
        return transactions.run(() -> {
            var open = known(admin, request);
            var now = clock.instant();
            if (!requests.stop(admin.tenant(), open.id(), admin.actor(), now)) {
                throw new Refused(
                        Refused.Why.CONFLICT,
                        "Request " + open.id() + " has ended; take it back with Undo-CsExMeetingMigration instead");
            }
            trail.add(List.of(Entries.of(
                    admin,
                    "Stop-CsExMeetingMigration",
                    now,
                    new Subject(open.userId(), open.userPrincipalName()),
                    "Stopped " + open.order().migrationType(),
                    null,
                    open.id())));
            return known(admin, open.id());
        });
    }

    /// `Undo-CsExMeetingMigration`.
    ///
    /// @param meeting UID; empty for all
    /// @throws Refused with CONFLICT while the request or another one of the user is open, or when there is
    ///     nothing to take back; MIGRATION_DISABLED as [#start]
    public MigrationRequest undo(Admin admin, String request, String meeting) {
        if (meeting.length() > LONGEST_UID) {
            throw new Refused(Refused.Why.INVALID, "Meeting is no UID: it is longer than " + LONGEST_UID);
        }
        return transactions.run(() -> {
            var undone = undoable(admin, request);
            return enqueue(
                    admin,
                    "Undo-CsExMeetingMigration",
                    new Subject(undone.userId(), undone.userPrincipalName()),
                    Order.undo(undone.id(), meeting),
                    (meeting.isEmpty() ? "All meetings" : "One meeting") + " of request " + undone.id());
        });
    }

    /// What [#undo] would take back, refused in the same way: for those who ask before they do it.
    public MigrationRequest undoable(Admin admin, String request) {
        refuseDisabled(admin.tenant());
        var undone = known(admin, request);
        refuseUndo(admin, undone);
        return undone;
    }

    /// A request that waits would be turned into the undo, and what triggered it would be lost.
    private void refuseUndo(Admin admin, MigrationRequest undone) {
        if (undone.state().isOpen()) {
            throw new Refused(
                    Refused.Why.CONFLICT,
                    "Request " + undone.id() + " is still open; stop it first with Stop-CsExMeetingMigration");
        }
        if (undone.order().kind() == Order.Kind.UNDO) {
            throw new Refused(
                    Refused.Why.CONFLICT,
                    "Request " + undone.id() + " is itself an undo; start the migration again with "
                            + "Start-CsExMeetingMigration instead");
        }
        if (!undone.isBegun()) {
            throw new Refused(
                    Refused.Why.CONFLICT,
                    "Request " + undone.id() + " ended before it began, so there is nothing to take back");
        }
        var open = new RequestFilter(
                undone.userId(), Set.of(RequestState.Pending, RequestState.InProgress), "", null, null);
        var others = requests.list(admin.tenant(), open, null, 1);
        if (!others.isEmpty()) {
            throw new Refused(
                    Refused.Why.CONFLICT,
                    "The user has another request that is open, "
                            + others.getFirst().id()
                            + "; wait for its end, or stop it first with Stop-CsExMeetingMigration");
        }
    }

    private MigrationRequest enqueue(Admin admin, String action, Subject user, Order order, String detail) {
        var now = clock.instant();
        var request = new NewRequest(
                admin.tenant(), user.id(), user.name(), order, Trigger.MANUAL.name(), now, admin.actor());
        var id = requests.enqueue(List.of(request)).getFirst().id();
        trail.add(List.of(Entries.of(admin, action, now, user, detail, new Verdict.Enqueue(Trigger.MANUAL), id)));
        return known(admin, id);
    }

    private MigrationRequest known(Admin admin, String request) {
        return requests.find(admin.tenant(), request)
                .orElseThrow(() -> new NotFound(
                        "There is no request " + Texts.shown(request) + "; see Get-CsMeetingMigrationStatus"));
    }

    private void refuseDisabled(String tenant) {
        Switches.refuseDisabled(directory.settings(tenant).value());
    }
}
