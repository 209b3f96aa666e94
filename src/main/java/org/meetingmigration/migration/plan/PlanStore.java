package org.meetingmigration.migration.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.migration.Agreement;

/// Port: plans that are kept. Every method is part of the caller's transaction, if there is one. Safe for use by
/// several threads. A plan that is gone takes what is about it silently, and shows nothing.
public interface PlanStore {

    /// A new one, about nobody yet.
    void add(KeptPlan plan);

    /// Without those that are removed, as is [#list].
    Optional<KeptPlan> find(String tenant, String id);

    /// Of a tenant, newest first by [KeptPlan#created] and id.
    ///
    /// @param before the plan to go on behind; null to begin
    List<KeptPlan> list(String tenant, @Nullable Place before, int limit);

    /// Place of a plan in the list.
    record Place(Instant created, String id) {}

    /// Of all tenants, those for which something is to be done, oldest first; also to sweep them away.
    List<KeptPlan> open();

    /// Stores state, position, approval and application; not the counts, which are kept with the users.
    ///
    /// @param expected the state that it must be in
    /// @return false if it is gone or in another state
    boolean save(KeptPlan changed, KeptPlan.State expected);

    /// Counts them with the plan; those that are there already stay as they are.
    void addUsers(String plan, List<PlanUser> users);

    /// By name.
    ///
    /// @param states empty for every one
    /// @param after the name to go on behind; empty to begin
    List<PlanUser> users(String plan, Set<PlanUser.State> states, String after, int limit);

    /// Numbers the parts and keeps them, in their order.
    void addParts(String plan, List<PlannedPart> parts);

    /// Drops the parts of a user who was not ended.
    void dropParts(String plan, String userId);

    /// A user's part is whole: counts the user as done, and adds to the totals.
    void endUser(String plan, PlanUser user, List<PlanTotal> totals);

    /// Stores message and request.
    void saveApplied(String plan, List<PlanUser> users);

    /// In no order.
    List<PlanTotal> totals(String plan);

    /// By number.
    ///
    /// @param after the number to go on behind; 0 to begin
    List<PlannedPart> parts(String plan, PartFilter filter, long after, int limit);

    /// What is empty or null means any.
    record PartFilter(
            @Nullable String provider,
            @Nullable String outcome,
            @Nullable String reason,
            @Nullable String userId) {
        public static final PartFilter ALL = new PartFilter(null, null, null, null);
    }

    Optional<PlannedPart> part(String plan, long number);

    /// What the plan says about a user's meetings.
    Agreement agreement(String plan, String userId);

    /// Nobody is shown it any more; [#sweep] does the rest, as it may be large.
    ///
    /// @return false if there is none
    boolean remove(String tenant, String id);

    /// As [#remove], for plans that nothing has been done for since, and that are not being worked on.
    void removeBefore(String tenant, Instant modified);

    /// Takes away a piece of a plan that was removed, in the end the plan.
    ///
    /// @return false if nothing was left of it
    boolean sweep(String plan);

    boolean isApprovalNeeded(String tenant);

    void needApproval(String tenant, boolean needed);
}
