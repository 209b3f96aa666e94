package org.meetingmigration.administration;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.meetingmigration.directory.Directory;
import org.meetingmigration.directory.User;
import org.meetingmigration.directory.UserFilter;
import org.meetingmigration.meeting.PermanentFailure;
import org.meetingmigration.meeting.TransientFailure;
import org.meetingmigration.migration.plan.KeptPlan;
import org.meetingmigration.migration.plan.KeptPlan.State;
import org.meetingmigration.migration.plan.PlanStore;
import org.meetingmigration.migration.plan.PlanTally;
import org.meetingmigration.migration.plan.PlanUser;
import org.meetingmigration.migration.plan.PlannedPart;
import org.meetingmigration.migration.worker.Plans;

/// Looks up whom a plan is about, and at their meetings. Parts are stored as they come, in bounded pieces; a
/// user who was not ended is looked at from the beginning.
final class PlanWorking {

    private static final int USERS = 500;
    private static final int PARTS = 500;

    private final Transactions transactions;
    private final Directory directory;
    private final Orders orders;
    private final Plans plans;
    private final PlanStore store;
    private final BooleanSupplier stopping;

    PlanWorking(
            Transactions transactions,
            Directory directory,
            Orders orders,
            Plans plans,
            PlanStore store,
            BooleanSupplier stopping) {
        this.transactions = transactions;
        this.directory = directory;
        this.orders = orders;
        this.plans = plans;
        this.store = store;
        this.stopping = stopping;
    }

    /// The service ends; the user is looked at again with the next start.
    static final class Stopping extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stopping() {
            super("The service stops", null, false, false);
        }
    }

    /// The plan as it goes on behind the next users of the tenant. Killed before that is stored, it finds them again.
    KeptPlan gather(KeptPlan plan, Instant now) {
        var page = directory.users(plan.tenant(), UserFilter.ALL, plan.position(), USERS);
        store.addUsers(
                plan.id(),
                page.stream()
                        .map(user -> PlanUser.waiting(user.id(), user.userPrincipalName()))
                        .toList());
        return page.size() < USERS
                ? plan.in(State.Working, "", now)
                : plan.in(State.Gathering, page.getLast().userPrincipalName(), now);
    }

    /// @return false if nobody waits
    boolean planNext(KeptPlan plan) {
        var waiting = store.users(plan.id(), Set.of(PlanUser.State.Waiting), "", 1);
        if (waiting.isEmpty()) {
            return false;
        }
        if (stopping.getAsBoolean()) {
            throw new Stopping();
        }
        plan(plan, waiting.getFirst());
        return true;
    }

    private void plan(KeptPlan plan, PlanUser waiting) {
        store.dropParts(plan.id(), waiting.id());
        try {
            var user = directory
                    .user(plan.tenant(), waiting.id())
                    .orElseThrow(() -> new NotFound(waiting.name() + " is not in the directory any more"));
            plan(plan, waiting, user);
        } catch (NotFound | Refused | PermanentFailure | TransientFailure | UncheckedIOException e) {
            refuse(plan, waiting, String.valueOf(e.getMessage()));
        } catch (Stopping e) {
            throw e;
        } catch (RuntimeException e) {
            // Else the plan would never get behind this user.
            refuse(plan, waiting, "Something went wrong in the service; its log says what");
            throw e;
        }
    }

    private void refuse(KeptPlan plan, PlanUser waiting, String why) {
        store.dropParts(plan.id(), waiting.id());
        store.endUser(plan.id(), waiting.refused(why), List.of());
    }

    private void plan(KeptPlan plan, PlanUser waiting, User user) {
        var order = orders.of(user, MeetingPlans.start(plan.wish()));
        var piece = new ArrayList<PlannedPart>();
        var tally = new PlanTally(plan.created());
        boolean hasCalendar = plans.keep(
                user,
                order,
                plan.created(),
                parts -> {
                    if (stopping.getAsBoolean()) {
                        throw new Stopping();
                    }
                    parts.forEach(tally::add);
                    piece.addAll(parts);
                    if (piece.size() >= PARTS) {
                        keep(plan, piece);
                    }
                },
                object -> tally.addUnreadable());
        keep(plan, piece);
        var message = hasCalendar ? "" : "No calendar of " + user.userPrincipalName() + " was found";
        store.endUser(
                plan.id(),
                waiting.planned(tally.parts(), tally.toWrite(), tally.unreadable(), message),
                tally.totals());
    }

    private void keep(KeptPlan plan, List<PlannedPart> piece) {
        var parts = List.copyOf(piece);
        transactions.run(() -> store.addParts(plan.id(), parts));
        piece.clear();
    }
}
