package org.meetingmigration.migration.request;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Port: the requests of all tenants. All truth about a request is here; the engine only wakes workers. Every
/// method is one transaction, or part of the caller's. Safe for use by several threads and processes.
public interface Requests {

    /// Makes requests; each joins the one of the same user that waits and has not begun: then its reason is
    /// added, a manual order replaces the order, and the earlier due time counts. While the user's request
    /// runs, a follow-up waits beside it. So a user has at most one that waits and one that has begun.
    ///
    /// @return the ids they have now, in the same order
    List<Enqueued> enqueue(List<NewRequest> requests);

    /// @param joined whether it was there before
    record Enqueued(String id, boolean joined) {}

    /// @param reason see [MigrationRequest#reasons]
    /// @param due now for a manual start; now plus the hold for a trigger
    record NewRequest(
            String tenant,
            String userId,
            String userPrincipalName,
            Order order,
            String reason,
            Instant due,
            String requestedBy) {}

    Optional<MigrationRequest> find(String tenant, String id);

    /// Newest first by modified and id.
    ///
    /// @param after the request to go on behind; null to begin
    List<MigrationRequest> list(String tenant, RequestFilter filter, @Nullable Cursor after, int limit);

    record Cursor(Instant modified, String id) {}

    /// Users by state of their requests: in each state, how many users have a request in it.
    List<StateCount> summary(String tenant, RequestFilter filter);

    record StateCount(RequestState state, long users) {}

    /// How many requests there are in each state; without the states that none is in.
    Map<RequestState, Long> count(String tenant);

    // For workers.

    /// Hands out requests of a tenant that are due, whose user has no other that has begun and is not ended,
    /// oldest due first; marks them so that they are not handed out again before [#release] or the end.
    /// Requests of tenants whose migration is switched off are not handed out.
    List<String> admit(String tenant, Instant now, int limit);

    /// Tenants with requests that [#admit] would hand out.
    List<String> tenantsWithDue(Instant now);

    /// Requests that were handed out and are not ended, per tenant.
    List<HandedOut> handedOut();

    record HandedOut(String id, String tenant) {}

    /// Takes a request that was handed out: its epoch goes up, its state is `InProgress`, its moment is fixed
    /// at the first time. Empty when it has ended or is not handed out.
    Optional<MigrationRequest> claim(String id, Instant now);

    /// @throws org.meetingmigration.migration.Fenced if the epoch is over, as do the next two
    void progress(String id, long epoch, Counts counts, Instant now);

    /// Back to `Pending`, for a later worker.
    ///
    /// @param retries as it is to be from now on
    void release(String id, long epoch, Instant due, int retries, String code, String message, Instant now);

    void finish(String id, long epoch, RequestState state, Counts counts, String code, String message, Instant now);

    /// Asks an open request to stop: one that waits and is not handed out is `Failed` at once with the code
    /// `STOPPED`.
    ///
    /// @return false when it had ended
    boolean stop(String tenant, String id, String by, Instant now);

    /// Whether the worker should stop after the current meeting.
    Interruption interruption(String id, long epoch);

    /// Why a run is to pause.
    enum Interruption {
        NONE,
        /// An admin stopped this request.
        STOPPED,
        /// The tenant's migration was switched off.
        TENANT_DISABLED,
        /// Another worker has taken it.
        FENCED
    }

    /// Marks every request as not handed out: to be called when it is certain that no worker lives.
    void resetHandedOut();

    /// Removes ended requests with their ledgers.
    ///
    /// @return how many
    int removeEndedBefore(String tenant, Instant modified, int limit);

    /// Time since the oldest due request became due.
    Duration queueAge(Instant now);
}
