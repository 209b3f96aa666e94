package org.meetingmigration.server.api;

import java.util.Arrays;
import java.util.List;
import org.meetingmigration.migration.request.RequestState;
import org.meetingmigration.migration.request.Requests.StateCount;
import org.meetingmigration.server.api.wire.RequestJson.StateCountJson;

/// Users by state of their requests, with every state.
final class StateCounts {

    private StateCounts() {}

    static List<StateCountJson> of(List<StateCount> counts) {
        return Arrays.stream(RequestState.values())
                .map(state -> new StateCountJson(
                        state.name(),
                        counts.stream()
                                .filter(count -> count.state() == state)
                                .mapToLong(StateCount::users)
                                .sum()))
                .toList();
    }
}
