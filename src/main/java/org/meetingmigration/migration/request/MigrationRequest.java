package org.meetingmigration.migration.request;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One durable migration of one user. Instants are UTC.
///
/// @param id correlation id, a UUID in lower case
/// @param userId object id of the user
/// @param userPrincipalName as it was when the request was made
/// @param reasons why, oldest first: `MOVED_ONLINE`, `AUDIO_LICENCE`, …; every trigger in the hold adds its own
/// @param modified of the last change of state or counts
/// @param due not to be begun or tried again before
/// @param moment of the run: fixed when it begins, the same for all its slices and tries; null before
/// @param retries tries that ended in an error that may pass, 0 to 9
/// @param message the last error or what is left to do, for people; empty when there is none
/// @param code of the message, for example `MEETINGS_FAILED`; empty when there is none
/// @param epoch goes up with every worker that takes the request; who holds an older one may write nothing
/// @param stopping whether an admin asked it to stop
/// @param requestedBy who caused it
public record MigrationRequest(
        String id,
        String tenant,
        String userId,
        String userPrincipalName,
        RequestState state,
        Order order,
        List<String> reasons,
        Instant created,
        Instant modified,
        Instant due,
        @Nullable Instant moment,
        Counts counts,
        int retries,
        String message,
        String code,
        long epoch,
        boolean stopping,
        String requestedBy) {

    public MigrationRequest {
        reasons = List.copyOf(reasons);
    }

    /// Whether a worker has ever taken it.
    public boolean isBegun() {
        return moment != null;
    }
}
