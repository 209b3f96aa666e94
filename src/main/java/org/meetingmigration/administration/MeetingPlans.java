package org.meetingmigration.administration;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.meetingmigration.administration.Entries.Subject;
import org.meetingmigration.directory.Directory;
import org.meetingmigration.directory.User;
import org.meetingmigration.migration.plan.KeptPlan;
import org.meetingmigration.migration.plan.KeptPlan.Audience;
import org.meetingmigration.migration.plan.KeptPlan.Person;
import org.meetingmigration.migration.plan.KeptPlan.State;
import org.meetingmigration.migration.plan.KeptPlan.Wish;
import org.meetingmigration.migration.plan.PlanStore;
import org.meetingmigration.migration.plan.PlanUser;
import org.meetingmigration.migration.request.Order;
import org.meetingmigration.migration.request.Requests;
import org.meetingmigration.migration.worker.Backends;
import org.meetingmigration.migration.worker.Plans;

/// Plans that are kept: made, approved, applied exactly as they are, deleted. What takes long is done by [#advance], in
/// steps of which each is stored as a whole, so that a plan goes on where it was after a restart.
public final class MeetingPlans {

    /// More lines than this are not taken at once.
    public static final int MOST_LINES = 20_000;

    /// How long one call of [#advance] works at most, user by user, before another plan has its turn.
    private static final Duration TURN = Duration.ofSeconds(5);

    private final Transactions transactions;
    private final Directory directory;
    private final AuditTrail trail;
    private final PlanStore store;
    private final InstantSource clock;
    private final Orders orders;
    private final PlanSteps steps;

    /// @param stopping whether the service ends
    public MeetingPlans(
            Transactions transactions,
            Directory directory,
            Requests requests,
            Backends backends,
            AuditTrail trail,
            PlanStore store,
            BooleanSupplier stopping,
            InstantSource clock) {
        this.transactions = transactions;
        this.directory = directory;
        this.trail = trail;
        this.store = store;
        this.clock = clock;
        this.orders = new Orders(backends);
        var working = new PlanWorking(transactions, directory, orders, new Plans(directory, backends), store, stopping);
        this.steps = new PlanSteps(
                working,
                new PlanApplying(transactions, directory, requests, orders, trail, store, clock),
                store,
                clock);
    }

    /// @param text whom, for [Audience.Kind#USER] an identity, for [Audience.Kind#LIST] one in each line
    /// @throws NotFound for a user that there is not; of a list, such lines are kept with what is wrong
    /// @throws Refused with INVALID for no line or too many, NO_TARGET for a user who has none
    public KeptPlan make(String tenant, Person person, Audience.Kind kind, String text, Wish wish) {
        return switch (kind) {
            case USER -> {
                var user = Users.named(directory, tenant, text.strip());
                orders.of(user, start(wish));
                yield make(tenant, person, new Audience(kind, user.userPrincipalName()), wish, List.of(waiting(user)));
            }
            case LIST -> make(tenant, person, new Audience(kind, ""), wish, listed(tenant, text));
            case ALL -> make(tenant, person, new Audience(kind, ""), wish, List.of());
        };
    }

    private KeptPlan make(String tenant, Person person, Audience audience, Wish wish, List<PlanUser> users) {
        var now = clock.instant();
        var plan = new KeptPlan(
                UUID.randomUUID().toString(),
                tenant,
                person,
                now,
                now,
                audience,
                wish,
                audience.kind() == Audience.Kind.ALL ? State.Gathering : State.Working,
                "",
                0,
                0,
                Person.NOBODY,
                Person.NOBODY);
        return transactions.run(() -> {
            store.add(plan);
            store.addUsers(
                    plan.id(), users.stream().map(MeetingPlans::asWaiting).toList());
            // Those that are no users are done already.
            users.stream()
                    .filter(user -> user.state() != PlanUser.State.Waiting)
                    .forEach(user -> store.endUser(plan.id(), user, List.of()));
            record(plan, person, "MakePlan", "For " + audience.kind());
            return known(tenant, plan.id());
        });
    }

    private static PlanUser asWaiting(PlanUser user) {
        return PlanUser.waiting(user.id(), user.name());
    }

    private static PlanUser waiting(User user) {
        return PlanUser.waiting(user.id(), user.userPrincipalName());
    }

    private List<PlanUser> listed(String tenant, String text) {
        var lines = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
        if (lines.isEmpty()) {
            throw new Refused(Refused.Why.INVALID, "Nobody is named; give one user in each line");
        }
        if (lines.size() > MOST_LINES) {
            throw new Refused(
                    Refused.Why.INVALID, "Give at most " + MOST_LINES + " users, or make the plan for all of them");
        }
        var users = new LinkedHashMap<String, PlanUser>();
        for (String line : lines) {
            var user =
                    directory.user(tenant, line).map(MeetingPlans::waiting).orElseGet(() -> unknown(Texts.shown(line)));
            users.putIfAbsent(user.id(), user);
        }
        return new ArrayList<>(users.values());
    }

    private static PlanUser unknown(String line) {
        return PlanUser.waiting(line, line).refused("There is no user " + line + " in the directory");
    }

    static Migrations.Start start(Wish wish) {
        var start = Migrations.Start.DEFAULT;
        return new Migrations.Start(
                start.source(), start.target(), wish.target(), wish.sources(), wish.includePasted(), "");
    }

    /// What the plan orders for a user.
    ///
    /// @throws Refused with NO_TARGET
    public Order order(KeptPlan plan, User user) {
        return orders.of(user, start(plan.wish()));
    }

    /// @throws NotFound when the tenant has no such plan
    public KeptPlan known(String tenant, String id) {
        return store.find(tenant, id)
                .orElseThrow(() -> new NotFound("There is no plan " + Texts.shown(id) + "; it may have been deleted"));
    }

    /// Somebody else may apply the plan then, where a second person is needed for that.
    ///
    /// @throws Refused with CONFLICT unless the plan is ready
    public KeptPlan approve(String tenant, Person person, String id) {
        return transactions.run(() -> {
            var plan = ready(tenant, id);
            var approved = plan.approvedBy(person, clock.instant());
            saved(store.save(approved, State.Ready));
            record(plan, person, "ApprovePlan", "Approved as it is");
            return approved;
        });
    }

    /// Starts what the plan says, and nothing else.
    ///
    /// @throws Refused with CONFLICT unless the plan is ready, and where a second person has to approve it and
    ///     none did; MIGRATION_DISABLED
    public KeptPlan apply(String tenant, Person person, String id) {
        return transactions.run(() -> {
            Switches.refuseDisabled(directory.settings(tenant).value());
            var plan = ready(tenant, id);
            refuseUnapproved(plan, person);
            var applied = plan.appliedBy(person, clock.instant());
            saved(store.save(applied, State.Ready));
            record(plan, person, "ApplyPlan", "Applied as it is");
            return applied;
        });
    }

    private void refuseUnapproved(KeptPlan plan, Person person) {
        if (mayApply(plan, person)) {
            return;
        }
        throw new Refused(
                Refused.Why.CONFLICT,
                plan.approved().isKnown()
                        ? "You approved this plan yourself; somebody else has to apply it"
                        : "A second person has to approve this plan before it is applied");
    }

    /// Whether nobody's approval is missing.
    public boolean mayApply(KeptPlan plan, Person person) {
        return !store.isApprovalNeeded(plan.tenant())
                || (plan.approved().isKnown() && !plan.approved().id().equals(person.id()));
    }

    private KeptPlan ready(String tenant, String id) {
        var plan = known(tenant, id);
        if (plan.state().isBeingMade()) {
            throw new Refused(Refused.Why.CONFLICT, "The plan is still being made; wait until it is ready");
        }
        if (plan.state() != State.Ready) {
            throw new Refused(
                    Refused.Why.CONFLICT,
                    "The plan was applied by " + plan.applied().name() + " already; make a new one for what is left");
        }
        return plan;
    }

    private static void saved(boolean saved) {
        if (!saved) {
            throw new Refused(Refused.Why.CHANGED_MEANWHILE, "The plan went on meanwhile; look at it again");
        }
    }

    /// Requests that have begun go on with what they have; those that wait end without doing anything.
    ///
    /// @throws NotFound when there is none
    public void delete(String tenant, Person person, String id) {
        transactions.run(() -> {
            var plan = known(tenant, id);
            store.remove(tenant, id);
            record(plan, person, "DeletePlan", "Deleted");
        });
    }

    /// Whether a second person has to approve a plan before it is applied.
    public void needApproval(String tenant, Person person, boolean needed) {
        transactions.run(() -> {
            boolean before = store.isApprovalNeeded(tenant);
            if (before == needed) {
                return;
            }
            store.needApproval(tenant, needed);
            var admin = new Admin(tenant, person.name());
            trail.add(List.of(Entries.plain(
                    admin,
                    "SetPlanApproval",
                    clock.instant(),
                    Subject.tenant(admin),
                    "Plans need a second person: " + before + " → " + needed)));
        });
    }

    private void record(KeptPlan plan, Person person, String action, String detail) {
        var admin = new Admin(plan.tenant(), person.name());
        trail.add(List.of(
                Entries.plain(admin, action, clock.instant(), new Subject(plan.id(), "plan " + plan.id()), detail)));
    }

    /// Takes every open plan further, for a while; called again and again by the service.
    public void advance() {
        try {
            store.open().forEach(plan -> steps.advance(plan, clock.instant().plus(TURN)));
        } catch (PlanWorking.Stopping e) {
            // Goes on with the next start.
        }
    }
}
