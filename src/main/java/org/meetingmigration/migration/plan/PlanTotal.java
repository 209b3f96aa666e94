package org.meetingmigration.migration.plan;

import org.meetingmigration.migration.plan.PlannedPart.Notices;

/// Parts of a plan that are alike, counted.
///
/// @param soon those of them that are written and start within 48 hours of the plan
public record PlanTotal(String provider, String outcome, String reason, long parts, long soon, Notices notices) {

    public PlanTotal plus(PlanTotal other) {
        return new PlanTotal(
                provider, outcome, reason, parts + other.parts, soon + other.soon, notices.plus(other.notices));
    }
}
