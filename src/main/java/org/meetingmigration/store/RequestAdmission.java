package org.meetingmigration.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.meetingmigration.migration.request.Requests.HandedOut;

/// Which requests may be worked on.
final class RequestAdmission {

    /// Of the requests of one user one at a time: what has begun first, then an undo, then what has
    /// waited longest.
    private static final String MAY_BE_HANDED_OUT = """
            waiting.state = 'Pending' and waiting.handed_out = 0 and waiting.due <= :now
            and not exists (
                select 1 from migration_request as other
                where other.tenant = waiting.tenant and other.user_id = waiting.user_id and other.id <> waiting.id
                and other.state in ('Pending', 'InProgress')
                and (other.moment is not null or other.handed_out = 1
                    or other.order_kind = 'UNDO' and waiting.order_kind = 'MIGRATE'
                    or other.order_kind = waiting.order_kind and waiting.moment is null and other.due <= :now
                        and (other.due, other.id) < (waiting.due, waiting.id)))
            """;

    private static final String ADMIT = """
            update migration_request set handed_out = 1
            where handed_out = 0 and id in (
                select id from migration_request as waiting
                where waiting.tenant = :tenant and %s
                and exists (select 1 from tenant where tenant.id = :tenant and migration_enabled = 1)
                order by waiting.due, waiting.id limit :limit)
            returning id, due
            """.formatted(MAY_BE_HANDED_OUT);

    private static final String TENANTS_WITH_DUE = """
            select id from tenant
            where migration_enabled = 1 and exists (
                select 1 from migration_request as waiting where waiting.tenant = tenant.id and %s)
            order by id
            """.formatted(MAY_BE_HANDED_OUT);

    private static final String HANDED_OUT =
            "select id, tenant from migration_request where handed_out = 1 order by id";

    private static final String RESET = """
            update migration_request set
                handed_out = 0,
                state = case when stopping = 1 then 'Failed' else 'Pending' end,
                code = case when stopping = 1 then 'STOPPED' else code end
            where handed_out = 1 and state in ('Pending', 'InProgress')
            """;

    private static final String OLDEST_DUE = """
            select min((select min(due) from migration_request as waiting
                where waiting.tenant = tenant.id and waiting.state = 'Pending' and waiting.handed_out = 0)) as oldest
            from tenant where migration_enabled = 1
            """;

    private final Database database;

    RequestAdmission(Database database) {
        this.database = database;
    }

    List<String> admit(String tenant, Instant now, int limit) {
        record Admitted(String id, long due) {}
        List<Admitted> admitted = database.unforced(() -> database.write(ADMIT)
                .param("tenant", tenant)
                .param("now", Values.micros(now))
                .param("limit", limit)
                .query((row, number) -> new Admitted(row.getString("id"), row.getLong("due")))
                .list());
        return admitted.stream()
                .sorted(Comparator.comparingLong(Admitted::due).thenComparing(Admitted::id))
                .map(Admitted::id)
                .toList();
    }

    List<String> tenantsWithDue(Instant now) {
        return database.read(TENANTS_WITH_DUE)
                .param("now", Values.micros(now))
                .query(String.class)
                .list();
    }

    List<HandedOut> handedOut() {
        return database.read(HANDED_OUT)
                .query((row, number) -> new HandedOut(row.getString("id"), row.getString("tenant")))
                .list();
    }

    void resetHandedOut() {
        database.write(RESET).update();
    }

    Duration queueAge(Instant now) {
        var age = database.read(OLDEST_DUE)
                .query((row, number) -> {
                    var due = Values.instantOrNull(row, "oldest");
                    return due == null ? Duration.ZERO : Duration.between(due, now);
                })
                .single();
        return age.isNegative() ? Duration.ZERO : age;
    }
}
