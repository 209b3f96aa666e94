package org.meetingmigration.migration.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Counts the parts of one user as they come.
public final class PlanTally {

    private static final Duration SOON = Duration.ofDays(2);

    private final Instant soon;
    private final Map<List<String>, PlanTotal> totals = new LinkedHashMap<>();
    private long unreadable;

    /// @param moment of the plan
    public PlanTally(Instant moment) {
        this.soon = moment.plus(SOON);
    }

    public void add(PlannedPart part) {
        boolean isSoon =
                part.isWritten() && part.start() != null && part.start().isBefore(soon);
        var one = new PlanTotal(part.provider(), part.outcome(), part.reason(), 1, isSoon ? 1 : 0, part.notices());
        totals.merge(List.of(part.provider(), part.outcome(), part.reason()), one, PlanTotal::plus);
    }

    public void addUnreadable() {
        unreadable++;
    }

    public long unreadable() {
        return unreadable;
    }

    public List<PlanTotal> totals() {
        return List.copyOf(totals.values());
    }

    public long parts() {
        return totals.values().stream().mapToLong(PlanTotal::parts).sum();
    }

    public long toWrite() {
        return totals.values().stream()
                .filter(total -> total.outcome().equals("Migrated"))
                .mapToLong(PlanTotal::parts)
                .sum();
    }
}
