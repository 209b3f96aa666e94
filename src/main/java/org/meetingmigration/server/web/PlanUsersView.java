package org.meetingmigration.server.web;

import java.util.List;
import java.util.Map;
import org.meetingmigration.migration.plan.KeptPlan;
import org.meetingmigration.migration.plan.PlanUser;
import org.meetingmigration.migration.request.MigrationRequest;

/// A page of those whom a plan is about.
///
/// @param requests that apply the plan to them, by id; without those that are gone
/// @param next query of the page behind this one; empty at the end
public record PlanUsersView(KeptPlan plan, List<PlanUser> users, Map<String, MigrationRequest> requests, String next) {

    public PlanUsersView {
        users = List.copyOf(users);
        requests = Map.copyOf(requests);
    }
}
