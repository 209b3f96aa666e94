package org.meetingmigration.server.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.migration.request.MigrationRequest;

/// A request under the names of the original service; see [MigrationRequest].
///
/// @param undoes the request that this one takes back; null for migrations
public record RequestJson(
        String correlationId,
        String userId,
        String userPrincipalName,
        String state,
        String migrationType,
        Instant createDate,
        Instant modifiedDate,
        Instant dueDate,
        int totalMeeting,
        int succeededMeeting,
        int failedMeeting,
        int reviewMeeting,
        int invitesUpdate,
        int retryCount,
        String lastMessage,
        String lastCode,
        List<String> reasons,
        String targetProvider,
        String requestedBy,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String undoes) {

    public static RequestJson of(MigrationRequest request) {
        var counts = request.counts();
        var order = request.order();
        return new RequestJson(
                request.id(),
                request.userId(),
                request.userPrincipalName(),
                request.state().name(),
                order.migrationType(),
                request.created(),
                request.modified(),
                request.due(),
                counts.total(),
                counts.succeeded(),
                counts.failed(),
                counts.review(),
                counts.invites(),
                request.retries(),
                request.message(),
                request.code(),
                request.reasons(),
                order.target(),
                request.requestedBy(),
                order.undoes().isEmpty() ? null : order.undoes());
    }

    /// @param state one of the four
    /// @param userCount users with a request in it
    public record StateCountJson(String state, long userCount) {}
}
