package org.meetingmigration.server.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.meetingmigration.migration.plan.KeptPlan;
import org.meetingmigration.migration.plan.PlanTotal;
import org.meetingmigration.migration.plan.PlannedPart;
import org.meetingmigration.migration.plan.PlannedPart.Notices;

/// A plan with its totals and a page of its parts.
///
/// @param approvalNeeded whether a second person has to approve it before it is applied
/// @param mayApply whether the viewer may apply it, as far as approval goes
/// @param next query of the page behind this one; empty at the end
public record PlanView(
        KeptPlan plan,
        boolean approvalNeeded,
        boolean mayApply,
        List<PlanTotal> totals,
        PlanQuery query,
        List<PlannedPart> parts,
        Optional<PlanQuery> next) {

    private static final Comparator<PlanTotal> LARGEST_FIRST = Comparator.comparing(PlanTotal::outcome)
            .thenComparing(Comparator.comparingLong(PlanTotal::parts).reversed())
            .thenComparing(PlanTotal::provider)
            .thenComparing(PlanTotal::reason);

    public PlanView {
        totals = totals.stream().sorted(LARGEST_FIRST).toList();
        parts = List.copyOf(parts);
    }

    public long toWrite() {
        return sum(total -> total.outcome().equals("Migrated") ? total.parts() : 0);
    }

    public long looked() {
        return sum(PlanTotal::parts);
    }

    public long soon() {
        return sum(PlanTotal::soon);
    }

    public Notices notices() {
        return totals.stream().map(PlanTotal::notices).reduce(Notices.NONE, Notices::plus);
    }

    private long sum(ToLongFunction<PlanTotal> value) {
        return totals.stream().mapToLong(value).sum();
    }
}
