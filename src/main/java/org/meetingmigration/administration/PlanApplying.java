package org.meetingmigration.administration;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.meetingmigration.administration.AuditTrail.AuditEntry;
import org.meetingmigration.administration.Entries.Subject;
import org.meetingmigration.directory.Directory;
import org.meetingmigration.migration.plan.KeptPlan;
import org.meetingmigration.migration.plan.KeptPlan.State;
import org.meetingmigration.migration.plan.PlanStore;
import org.meetingmigration.migration.plan.PlanUser;
import org.meetingmigration.migration.request.Order;
import org.meetingmigration.migration.request.Requests;
import org.meetingmigration.migration.request.Requests.NewRequest;
import org.meetingmigration.policy.Trigger;
import org.meetingmigration.policy.Verdict;

/// Makes the requests that apply a plan, for some users at a time: each step is one transaction, so that nobody gets
/// two.
final class PlanApplying {

    private static final int USERS = 200;

    private final Transactions transactions;
    private final Directory directory;
    private final Requests requests;
    private final Orders orders;
    private final AuditTrail trail;
    private final PlanStore store;
    private final InstantSource clock;

    PlanApplying(
            Transactions transactions,
            Directory directory,
            Requests requests,
            Orders orders,
            AuditTrail trail,
            PlanStore store,
            InstantSource clock) {
        this.transactions = transactions;
        this.directory = directory;
        this.requests = requests;
        this.orders = orders;
        this.trail = trail;
        this.store = store;
        this.clock = clock;
    }

    /// @return the plan as it goes on; empty when somebody else did something with it
    Optional<KeptPlan> enqueueNext(KeptPlan plan) {
        return transactions.run(() -> {
            var now = clock.instant();
            var page = store.users(plan.id(), Set.of(PlanUser.State.Planned), plan.position(), USERS);
            var next = page.size() < USERS
                    ? plan.in(State.Applied, "", now)
                    : plan.in(State.Applying, page.getLast().name(), now);
            if (!store.save(next, State.Applying)) {
                return Optional.<KeptPlan>empty();
            }
            enqueue(plan, page.stream().filter(user -> user.toWrite() > 0).toList(), now);
            return Optional.of(next);
        });
    }

    private void enqueue(KeptPlan plan, List<PlanUser> users, Instant now) {
        var entries = new ArrayList<AuditEntry>();
        var applied = new ArrayList<PlanUser>();
        for (PlanUser user : users) {
            try {
                var order = order(plan, user);
                var request = request(plan, user, order, now);
                entries.add(entry(plan, user, request, now));
                applied.add(user.applied(request, user.message()));
            } catch (NotFound | Refused e) {
                applied.add(user.applied("", String.valueOf(e.getMessage())));
            }
        }
        if (!entries.isEmpty()) {
            trail.add(entries);
        }
        store.saveApplied(plan.id(), applied);
    }

    private Order order(KeptPlan plan, PlanUser user) {
        var known = directory
                .user(plan.tenant(), user.id())
                .orElseThrow(() -> new NotFound(user.name() + " is not in the directory any more"));
        return orders.of(known, MeetingPlans.start(plan.wish())).keepingTo(plan.id());
    }

    private String request(KeptPlan plan, PlanUser user, Order order, Instant now) {
        var request = new NewRequest(
                plan.tenant(),
                user.id(),
                user.name(),
                order,
                Trigger.MANUAL.name(),
                now,
                plan.applied().name());
        return requests.enqueue(List.of(request)).getFirst().id();
    }

    private static AuditEntry entry(KeptPlan plan, PlanUser user, String request, Instant now) {
        return Entries.of(
                new Admin(plan.tenant(), plan.applied().name()),
                "ApplyPlan",
                now,
                new Subject(user.id(), user.name()),
                "As plan " + plan.id() + " says",
                new Verdict.Enqueue(Trigger.MANUAL),
                request);
    }
}
