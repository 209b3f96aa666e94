package org.meetingmigration.administration;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.meetingmigration.migration.plan.KeptPlan;
import org.meetingmigration.migration.plan.KeptPlan.State;
import org.meetingmigration.migration.plan.PlanStore;

/// Takes a plan through what the service does for it by itself.
final class PlanSteps {

    private final PlanWorking working;
    private final PlanApplying applying;
    private final PlanStore store;
    private final InstantSource clock;

    PlanSteps(PlanWorking working, PlanApplying applying, PlanStore store, InstantSource clock) {
        this.working = working;
        this.applying = applying;
        this.store = store;
        this.clock = clock;
    }

    /// Until nothing is left to do, or the time is over.
    void advance(KeptPlan plan, Instant end) {
        var next = Optional.of(plan);
        while (next.isPresent() && clock.instant().isBefore(end)) {
            next = step(next.get());
        }
    }

    /// @return empty when nothing is left to do, or somebody else did something with the plan
    private Optional<KeptPlan> step(KeptPlan plan) {
        return switch (plan.state()) {
            case Gathering -> saved(working.gather(plan, clock.instant()), State.Gathering);
            case Working ->
                working.planNext(plan)
                        ? Optional.of(plan)
                        : saved(plan.in(State.Ready, "", clock.instant()), plan.state());
            case Applying -> applying.enqueueNext(plan);
            case Deleting -> store.sweep(plan.id()) ? Optional.of(plan) : Optional.empty();
            case Ready, Applied -> Optional.empty();
        };
    }

    private Optional<KeptPlan> saved(KeptPlan changed, State expected) {
        return store.save(changed, expected) ? Optional.of(changed) : Optional.empty();
    }
}
