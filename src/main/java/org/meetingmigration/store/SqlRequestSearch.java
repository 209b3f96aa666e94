package org.meetingmigration.store;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.migration.request.MigrationRequest;
import org.meetingmigration.migration.request.RequestSearch;
import org.meetingmigration.migration.request.RequestState;

/// Looks for requests in SQL. What narrows the search to few rows is looked up first and those rows are read by
/// their keys; else each state is read in the order of an index until the page is full, as in [RequestQueries].
final class SqlRequestSearch implements RequestSearch {

    private static final int FEW = 2_000;

    private static final String WITH_REASON = """
            select distinct request from ledger_entry
            where latest = 1 and outcome in ('Failed', 'Review') and reason = :reason limit :limit
            """;

    private static final String ON_BRIDGE =
            "select id from directory_user where tenant = :tenant and bridge_id = :bridge and bridge_id <> '' limit :limit";

    private static final String HAS_CODE = " and code = :reason";

    private static final String HAS_REASON = """
             and exists (
                select 1 from ledger_entry where latest = 1 and outcome in ('Failed', 'Review')
                and reason = :reason and request = migration_request.id)
            """;

    private static final String IS_ON_BRIDGE = """
             and exists (select 1 from directory_user
                where directory_user.tenant = :tenant and directory_user.id = user_id and bridge_id = :bridge)
            """;

    private final Database database;

    SqlRequestSearch(Database database) {
        this.database = database;
    }

    @Override
    public List<MigrationRequest> search(String tenant, Wanted wanted, Sort sort, @Nullable Place after, int limit) {
        if (wanted.users() != null && wanted.users().isEmpty()) {
            return List.of();
        }
        var parameters = parameters(tenant, wanted, limit);
        var conditions = new ArrayList<String>();
        boolean few = narrow(wanted, parameters, conditions);
        if (wanted.from() != null) {
            conditions.add(" and modified >= :from");
        }
        if (wanted.to() != null) {
            conditions.add(" and modified <= :to");
        }
        if (after != null) {
            conditions.add(behind(sort));
            parameters.put("after", sort == Sort.USER ? after.key() : Long.valueOf(Long.parseLong(after.key())));
            parameters.put("afterId", after.id());
        }
        var where = String.join("", conditions);
        var pages = few ? byKeys(wanted, where) : byStates(wanted, where, order(sort));
        return database.read(pages + order(sort) + " limit :limit")
                .params(parameters)
                .query(RequestRow::of)
                .list();
    }

    /// @return whether what is left is few rows, found by a key
    private boolean narrow(Wanted wanted, Map<String, Object> parameters, List<String> conditions) {
        boolean few = false;
        if (wanted.users() != null) {
            parameters.put("users", wanted.users());
            conditions.add(" and user_id in (:users)");
            few = true;
        }
        if (!wanted.bridgeId().isEmpty()) {
            var users = keys(ON_BRIDGE, parameters);
            boolean listed = users.size() <= FEW;
            parameters.put("bridgeUsers", orNone(users));
            conditions.add(listed ? " and user_id in (:bridgeUsers)" : IS_ON_BRIDGE);
            few |= listed;
        }
        if (!wanted.reason().isEmpty()) {
            // A reason of meetings, or else the code of a request.
            var requests = keys(WITH_REASON, parameters);
            boolean listed = !requests.isEmpty() && requests.size() <= FEW;
            parameters.put("requests", orNone(requests));
            conditions.add(reason(requests));
            few |= listed;
        }
        return few;
    }

    private static String reason(List<String> requests) {
        if (requests.isEmpty()) {
            return HAS_CODE;
        }
        return requests.size() <= FEW ? " and id in (:requests)" : HAS_REASON;
    }

    private List<String> keys(String sql, Map<String, Object> parameters) {
        var limited = new HashMap<>(parameters);
        limited.put("limit", FEW + 1);
        return database.read(sql).params(limited).query(String.class).list();
    }

    private static List<String> orNone(List<String> keys) {
        return keys.isEmpty() ? List.of("") : keys;
    }

    private static String behind(Sort sort) {
        return switch (sort) {
            case NEWEST -> " and (modified, id) < (:after, :afterId)";
            case OLDEST -> " and (modified, id) > (:after, :afterId)";
            case USER -> " and (user_principal_name, id) > (:after, :afterId)";
        };
    }

    private static String order(Sort sort) {
        return switch (sort) {
            case NEWEST -> " order by modified desc, id desc";
            case OLDEST -> " order by modified, id";
            case USER -> " order by user_principal_name, id";
        };
    }

    /// The state must not look like a key.
    private static String byKeys(Wanted wanted, String where) {
        var states = states(wanted).stream().map(state -> "'" + state + "'").collect(Collectors.joining(", "));
        return "select * from migration_request where tenant = :tenant and state || '' in (" + states + ")" + where;
    }

    private static String byStates(Wanted wanted, String where, String order) {
        return states(wanted).stream()
                .map(state -> """
                    select * from (
                        select * from migration_request
                        where tenant = :tenant and state = '%s' %s %s limit :limit) as page_of_%s
                    """.formatted(state, where, order, state))
                .collect(Collectors.joining(" union all "));
    }

    private static Set<RequestState> states(Wanted wanted) {
        return wanted.states().isEmpty() ? EnumSet.allOf(RequestState.class) : EnumSet.copyOf(wanted.states());
    }

    private static Map<String, Object> parameters(String tenant, Wanted wanted, int limit) {
        var parameters = new HashMap<String, Object>();
        parameters.put("tenant", tenant);
        parameters.put("bridge", wanted.bridgeId());
        parameters.put("reason", wanted.reason());
        parameters.put("limit", limit);
        if (wanted.from() != null) {
            parameters.put("from", Values.micros(wanted.from()));
        }
        if (wanted.to() != null) {
            parameters.put("to", Values.micros(wanted.to()));
        }
        return parameters;
    }
}
