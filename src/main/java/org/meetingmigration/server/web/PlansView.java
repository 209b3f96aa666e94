package org.meetingmigration.server.web;

import java.util.List;
import java.util.SortedSet;
import org.meetingmigration.migration.plan.KeptPlan;

/// A page of the list of plans.
///
/// @param next query of the page behind this one; empty at the end
/// @param providers that can be migrated to
/// @param approvalNeeded whether a second person has to approve a plan before it is applied
public record PlansView(List<KeptPlan> plans, String next, SortedSet<String> providers, boolean approvalNeeded) {

    public PlansView {
        plans = List.copyOf(plans);
    }
}
