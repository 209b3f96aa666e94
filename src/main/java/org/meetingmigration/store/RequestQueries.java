package org.meetingmigration.store;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.migration.request.MigrationRequest;
import org.meetingmigration.migration.request.RequestFilter;
import org.meetingmigration.migration.request.RequestState;
import org.meetingmigration.migration.request.Requests.Cursor;
import org.meetingmigration.migration.request.Requests.StateCount;
import org.springframework.jdbc.core.RowCallbackHandler;

/// Status of requests. States are asked for one by one, so that each part is read in the order of an index.
final class RequestQueries {

    private static final String FIND = "select * from migration_request where tenant = :tenant and id = :id";

    private final Database database;

    RequestQueries(Database database) {
        this.database = database;
    }

    Optional<MigrationRequest> find(String tenant, String id) {
        return database.read(FIND)
                .param("tenant", tenant)
                .param("id", id)
                .query(RequestRow::of)
                .optional();
    }

    List<MigrationRequest> list(String tenant, RequestFilter filter, @Nullable Cursor after, int limit) {
        var parameters = parameters(tenant, filter);
        parameters.put("limit", limit);
        var conditions = conditions(filter);
        if (after != null) {
            conditions += " and (modified, id) < (:after, :afterId)";
            parameters.put("after", Values.micros(after.modified()));
            parameters.put("afterId", after.id());
        }
        var where = conditions;
        var pages = filter.userId().isEmpty()
                ? states(filter).stream().map(state -> pageOf(state, where)).collect(Collectors.joining(" union all "))
                : ofUser(filter, where);
        return database.read(pages + " order by modified desc, id desc limit :limit")
                .params(parameters)
                .query(RequestRow::of)
                .list();
    }

    List<StateCount> summary(String tenant, RequestFilter filter) {
        var conditions = conditions(filter);
        if (!filter.states().isEmpty()) {
            conditions += filter.states().stream()
                    .map(state -> "'" + state + "'")
                    .collect(Collectors.joining(", ", " and state in (", ")"));
        }
        var counts = new ArrayList<>(database.read(usersByState(conditions))
                .params(parameters(tenant, filter))
                .query((row, number) ->
                        new StateCount(RequestState.valueOf(row.getString("state")), row.getLong("users")))
                .list());
        counts.sort((one, other) -> one.state().compareTo(other.state()));
        return counts;
    }

    Map<RequestState, Long> count(String tenant) {
        var counts = new EnumMap<RequestState, Long>(RequestState.class);
        database.read("select state, count(*) as requests from migration_request where tenant = :tenant group by state")
                .param("tenant", tenant)
                .query((RowCallbackHandler)
                        row -> counts.put(RequestState.valueOf(row.getString("state")), row.getLong("requests")));
        return counts;
    }

    private static String pageOf(RequestState state, String conditions) {
        return """
            select * from (
                select * from migration_request
                where tenant = :tenant and state = '%s' %s
                order by modified desc, id desc limit :limit) as page_of_%s
            """.formatted(state, conditions, state);
    }

    /// A user has few requests, so these are read whole, by the index of users: the state must not look like a key.
    private static String ofUser(RequestFilter filter, String conditions) {
        var states = states(filter).stream().map(state -> "'" + state + "'").collect(Collectors.joining(", "));
        return "select * from migration_request where tenant = :tenant and state || '' in (" + states + ")"
                + conditions;
    }

    private static String usersByState(String conditions) {
        return """
            select state, count(*) as users
            from (select distinct state, user_id from migration_request where tenant = :tenant %s) as users_in_state
            group by state
            """.formatted(conditions);
    }

    private static Set<RequestState> states(RequestFilter filter) {
        return filter.states().isEmpty() ? EnumSet.allOf(RequestState.class) : EnumSet.copyOf(filter.states());
    }

    private static String conditions(RequestFilter filter) {
        var conditions = new StringBuilder();
        if (!filter.userId().isEmpty()) {
            conditions.append(" and user_id = :user");
        }
        if (!filter.migrationType().isEmpty()) {
            conditions.append(" and migration_type = :type");
        }
        if (filter.from() != null) {
            conditions.append(" and modified >= :from");
        }
        if (filter.to() != null) {
            conditions.append(" and modified <= :to");
        }
        return conditions.toString();
    }

    private static Map<String, Object> parameters(String tenant, RequestFilter filter) {
        var parameters = new HashMap<String, Object>();
        parameters.put("tenant", tenant);
        parameters.put("user", filter.userId());
        parameters.put("type", filter.migrationType());
        if (filter.from() != null) {
            parameters.put("from", Values.micros(filter.from()));
        }
        if (filter.to() != null) {
            parameters.put("to", Values.micros(filter.to()));
        }
        return parameters;
    }
}
