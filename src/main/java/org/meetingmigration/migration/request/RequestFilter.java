package org.meetingmigration.migration.request;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which requests; empty and null mean any.
///
/// @param userId object id
/// @param from of [MigrationRequest#modified], inclusive
/// @param to of [MigrationRequest#modified], inclusive
public record RequestFilter(
        String userId,
        Set<RequestState> states,
        String migrationType,
        @Nullable Instant from,
        @Nullable Instant to) {

    public static final RequestFilter ALL = new RequestFilter("", Set.of(), "", null, null);

    public RequestFilter {
        states = Set.copyOf(states);
    }

    public static RequestFilter ofUser(String userId) {
        return new RequestFilter(userId, Set.of(), "", null, null);
    }
}
