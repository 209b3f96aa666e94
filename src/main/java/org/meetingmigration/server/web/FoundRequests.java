package org.meetingmigration.server.web;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.directory.Directory;
import org.meetingmigration.directory.User;
import org.meetingmigration.directory.UserFilter;
import org.meetingmigration.migration.request.MigrationRequest;
import org.meetingmigration.migration.request.RequestSearch;
import org.meetingmigration.migration.request.RequestSearch.Place;
import org.meetingmigration.migration.request.RequestSearch.Sort;
import org.meetingmigration.migration.request.RequestSearch.Wanted;
import org.springframework.stereotype.Component;

/// Finds what a [RequestsQuery] asks for.
@Component
class FoundRequests {

    private static final int MOST_USERS = 200;

    private final RequestSearch search;
    private final Directory directory;
    private final InstantSource clock;

    FoundRequests(RequestSearch search, Directory directory, InstantSource clock) {
        this.search = search;
        this.directory = directory;
        this.clock = clock;
    }

    /// Whom the query names; null for everybody, one more than [#MOST_USERS] when there are too many.
    @Nullable
    List<String> users(String tenant, RequestsQuery query) {
        return query.userText().isEmpty()
                ? null
                : directory.users(tenant, UserFilter.searching(query.userText()), "", MOST_USERS + 1).stream()
                        .map(User::id)
                        .toList();
    }

    static boolean areTooMany(@Nullable List<String> users) {
        return users != null && users.size() > MOST_USERS;
    }

    Wanted wanted(RequestsQuery query, @Nullable List<String> users) {
        return new Wanted(
                query.states(), users, query.bridgeId(), query.reasonCode(), query.since(clock.instant()), query.to());
    }

    List<MigrationRequest> page(String tenant, Wanted wanted, Sort sort, @Nullable Place after, int limit) {
        return search.search(tenant, wanted, sort, after, limit);
    }

    static Place place(MigrationRequest request, Sort sort) {
        var key = sort == Sort.USER
                ? request.userPrincipalName()
                : Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, request.modified()));
        return new Place(key, request.id());
    }
}
