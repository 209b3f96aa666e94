package org.meetingmigration.migration.request;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Port: figures over all requests of a tenant, for people who watch. Each method is one read, which grows with the
/// number of requests: who shows figures to many keeps them for a while. Safe for use by several threads.
public interface RequestFigures {

    /// For each state; every state is there.
    Map<RequestState, Sum> sums(String tenant);

    /// @param requests migrations and undos
    /// @param succeeded meetings of migrations, as are the next two; see [Counts]
    /// @param takenBack meetings of undos
    /// @param invites recipients that were told
    record Sum(long requests, long succeeded, long failed, long review, long takenBack, long invites) {
        public static final Sum NONE = new Sum(0, 0, 0, 0, 0, 0);

        public Sum plus(Sum other) {
            return new Sum(
                    requests + other.requests,
                    succeeded + other.succeeded,
                    failed + other.failed,
                    review + other.review,
                    takenBack + other.takenBack,
                    invites + other.invites);
        }
    }

    /// Requests that ended, by time; steps in which none did are left out.
    ///
    /// @param from of the first step
    List<Step> ended(String tenant, Instant from, Duration step);

    /// @param number of the step, from 0
    record Step(int number, long succeeded, long failed) {}

    /// Parts of meetings that failed or wait for a person, and were not taken back since: most frequent first.
    List<ReasonCount> reasons(String tenant, int limit);

    /// @param outcome `Failed` or `Review`
    /// @param reason name of a [org.meetingmigration.meeting.Reason]; text, as a later release may have written it
    record ReasonCount(String outcome, String reason, long meetings) {}

    /// Failed requests by their code, most frequent first.
    List<CodeCount> codes(String tenant, int limit);

    /// @param code see [MigrationRequest#code]
    record CodeCount(String code, long requests) {}

    /// Time since the oldest due request of the tenant became due; zero when none waits.
    Duration queueAge(String tenant, Instant now);
}
