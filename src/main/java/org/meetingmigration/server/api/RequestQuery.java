package org.meetingmigration.server.api;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.migration.request.RequestFilter;
import org.meetingmigration.migration.request.RequestState;
import org.meetingmigration.server.problem.ProblemFault;

/// Which requests; what is null or empty means any.
///
/// @param identity of a user
/// @param state one of the four, or several with commas between
/// @param startTime of the last change, as is `endTime`; both inclusive
record RequestQuery(
        @Nullable String identity,
        @Nullable List<String> state,
        @Nullable String migrationType,
        @Nullable Instant startTime,
        @Nullable Instant endTime) {

    RequestFilter filter(String tenant, Tenants tenants) {
        var named = Required.optional("identity", identity);
        return new RequestFilter(
                named.isEmpty() ? "" : tenants.user(tenant, named).id(),
                states(),
                Required.optional("migrationType", migrationType),
                startTime,
                endTime);
    }

    private Set<RequestState> states() {
        var states = new LinkedHashSet<RequestState>();
        for (String name : state == null ? List.<String>of() : state) {
            states.add(Arrays.stream(RequestState.values())
                    .filter(known -> known.name().equalsIgnoreCase(name.strip()))
                    .findFirst()
                    .orElseThrow(
                            () -> ProblemFault.invalid("state", "is to be Pending, InProgress, Succeeded or Failed")));
        }
        return states;
    }
}
