package org.meetingmigration.store;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.meetingmigration.migration.request.RequestFigures;
import org.meetingmigration.migration.request.RequestState;
import org.springframework.jdbc.core.RowCallbackHandler;

/// Figures in SQL. Everything but reasons is read from one index, `migration_request_modified`.
final class SqlRequestFigures implements RequestFigures {

    private static final String SUMS = """
            select state, count(*) as requests,
                sum(case when order_kind = 'UNDO' then 0 else succeeded end) as succeeded,
                sum(case when order_kind = 'UNDO' then 0 else failed end) as failed,
                sum(case when order_kind = 'UNDO' then 0 else review end) as review,
                sum(case when order_kind = 'UNDO' then succeeded else 0 end) as taken_back,
                sum(invites) as invites
            from migration_request where tenant = :tenant and state in (:states) group by state
            """;

    private static final String ENDED = """
            select (modified - :from) / :step as step,
                sum(case when state = 'Succeeded' then 1 else 0 end) as succeeded,
                sum(case when state = 'Failed' then 1 else 0 end) as failed
            from migration_request
            where tenant = :tenant and state in ('Succeeded', 'Failed') and modified >= :from
            group by (modified - :from) / :step order by step
            """;

    /// From the few that failed to their requests, and not the other way round. Every reason is `>= ''`: so said, the
    /// index of reasons is taken.
    private static final String REASONS = """
            select outcome, reason, count(*) as meetings from ledger_entry
            where latest = 1 and outcome in ('Failed', 'Review') and reason >= '' and undone = 0 and exists (
                select 1 from migration_request
                where migration_request.id = ledger_entry.request and tenant = :tenant)
            group by outcome, reason order by meetings desc, reason limit :limit
            """;

    private static final String CODES = """
            select code, count(*) as requests
            from migration_request where tenant = :tenant and state = 'Failed' and code <> ''
            group by code order by requests desc, code limit :limit
            """;

    private static final String OLDEST_DUE = """
            select coalesce(min(due), :now) from migration_request
            where tenant = :tenant and state = 'Pending' and handed_out = 0 and due <= :now
            """;

    private final Database database;

    SqlRequestFigures(Database database) {
        this.database = database;
    }

    @Override
    public Map<RequestState, Sum> sums(String tenant) {
        var sums = new EnumMap<RequestState, Sum>(RequestState.class);
        var states = Arrays.stream(RequestState.values()).map(RequestState::name);
        Arrays.stream(RequestState.values()).forEach(state -> sums.put(state, Sum.NONE));
        database.read(SUMS)
                .param("tenant", tenant)
                .param("states", states.toList())
                .query((RowCallbackHandler) row -> sums.put(
                        RequestState.valueOf(row.getString("state")),
                        new Sum(
                                row.getLong("requests"),
                                row.getLong("succeeded"),
                                row.getLong("failed"),
                                row.getLong("review"),
                                row.getLong("taken_back"),
                                row.getLong("invites"))));
        return sums;
    }

    @Override
    public List<Step> ended(String tenant, Instant from, Duration step) {
        return database.read(ENDED)
                .param("tenant", tenant)
                .param("from", Values.micros(from))
                .param("step", ChronoUnit.MICROS.between(from, from.plus(step)))
                .query((row, number) -> new Step(row.getInt("step"), row.getLong("succeeded"), row.getLong("failed")))
                .list();
    }

    @Override
    public List<ReasonCount> reasons(String tenant, int limit) {
        return database.read(REASONS)
                .param("tenant", tenant)
                .param("limit", limit)
                .query((row, number) ->
                        new ReasonCount(row.getString("outcome"), row.getString("reason"), row.getLong("meetings")))
                .list();
    }

    @Override
    public List<CodeCount> codes(String tenant, int limit) {
        return database.read(CODES)
                .param("tenant", tenant)
                .param("limit", limit)
                .query((row, number) -> new CodeCount(row.getString("code"), row.getLong("requests")))
                .list();
    }

    @Override
    public Duration queueAge(String tenant, Instant now) {
        var oldest = database.read(OLDEST_DUE)
                .param("tenant", tenant)
                .param("now", Values.micros(now))
                .query(Long.class)
                .single();
        return Duration.between(Values.instant(oldest), now).truncatedTo(ChronoUnit.SECONDS);
    }
}
