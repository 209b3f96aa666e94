package org.meetingmigration.migration.request;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Port: requests as people look for them. Pages go on behind a place, so each costs as much as the first. Safe for
/// use by several threads.
public interface RequestSearch {

    /// @param after the place to go on behind; null to begin
    List<MigrationRequest> search(String tenant, Wanted wanted, Sort sort, @Nullable Place after, int limit);

    /// Which requests; empty and null mean any.
    ///
    /// @param users object ids; null for anybody's, empty for nobody's
    /// @param bridgeId of bridges that their users are on now
    /// @param reason of a meeting that failed or is for review, or code of a request
    /// @param from of [MigrationRequest#modified], inclusive
    /// @param to of [MigrationRequest#modified], inclusive
    record Wanted(
            Set<RequestState> states,
            @Nullable Collection<String> users,
            String bridgeId,
            String reason,
            @Nullable Instant from,
            @Nullable Instant to) {

        public static final Wanted ALL = new Wanted(Set.of(), null, "", "", null, null);

        public Wanted {
            states = Set.copyOf(states);
            users = users == null ? null : List.copyOf(users);
        }
    }

    /// In which order.
    enum Sort {
        /// Last changed first.
        NEWEST,
        OLDEST,
        /// By user principal name.
        USER
    }

    /// @param key what is sorted by: [MigrationRequest#modified] in microseconds, or the user principal name
    record Place(String key, String id) {}
}
