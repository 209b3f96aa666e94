package org.meetingmigration.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.meetingmigration.migration.request.Order;
import org.meetingmigration.migration.request.Requests.Enqueued;
import org.meetingmigration.migration.request.Requests.NewRequest;

/// Makes requests, or lets them join the migration that waits. Nothing joins an undo or what applies
/// a plan, nor these anything. What joins
/// a request that was asked to stop came later, so it goes on.
final class RequestQueue {

    /// The reason of what an admin ordered by hand: its order counts, whatever waits.
    private static final String MANUAL = "MANUAL";

    private static final String ENQUEUE = """
            insert into migration_request as waiting (
                id, tenant, user_id, user_principal_name, state, handed_out,
                order_kind, migration_type, target, sources, include_pasted, undoes, meeting, plan,
                reasons, created, modified, due, total, succeeded, failed, review, invites,
                retries, message, code, epoch, stopping, requested_by)
            values (?, ?, ?, ?, 'Pending', 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0, 0, 0, '', '', 0, 0, ?)
            on conflict (tenant, user_id)
                where state in ('Pending', 'InProgress') and moment is null and order_kind = 'MIGRATE' and plan = ''
            do update set
                reasons = case
                    when replace(waiting.reasons, ?, '') <> waiting.reasons then waiting.reasons
                    else substr(waiting.reasons, 1, length(waiting.reasons) - 1) || ',' || ? || ']' end,
                due = case when excluded.due < waiting.due then excluded.due else waiting.due end,
                stopping = 0,
                message = ''
                %s
            returning id
            """;

    private static final String JOIN = ENQUEUE.formatted("");

    private static final String JOIN_AND_REPLACE_THE_ORDER = ENQUEUE.formatted("""
                , migration_type = excluded.migration_type
                , target = excluded.target
                , sources = excluded.sources
                , include_pasted = excluded.include_pasted
                , requested_by = excluded.requested_by
                """);

    private final Database database;
    private final InstantSource clock;

    RequestQueue(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    List<Enqueued> enqueue(List<NewRequest> requests) {
        var now = clock.instant();
        if (requests.stream().noneMatch(RequestQueue::isManual)) {
            return database.forEach(JOIN, requests, (statement, request) -> enqueue(statement, request, now));
        }
        return database.run(() -> requests.stream()
                .flatMap(request -> database
                        .forEach(
                                isManual(request) ? JOIN_AND_REPLACE_THE_ORDER : JOIN,
                                List.of(request),
                                (statement, one) -> enqueue(statement, one, now))
                        .stream())
                .toList());
    }

    private static boolean isManual(NewRequest request) {
        return request.reason().equals(MANUAL) || !request.order().equals(Order.toHome());
    }

    private static Enqueued enqueue(PreparedStatement statement, NewRequest request, Instant now) throws SQLException {
        var id = UUID.randomUUID().toString();
        var order = request.order();
        var reason = Values.json(request.reason());
        Values.bind(
                statement,
                id,
                request.tenant(),
                request.userId(),
                request.userPrincipalName(),
                order.kind().name(),
                order.migrationType(),
                order.target(),
                Values.sortedJson(order.sources()),
                Values.flag(order.includePasted()),
                order.undoes(),
                order.meeting(),
                order.plan(),
                "[" + reason + "]",
                Values.micros(now),
                Values.micros(now),
                Values.micros(request.due()),
                request.requestedBy(),
                reason,
                reason);
        try (var row = statement.executeQuery()) {
            row.next();
            var has = row.getString(1);
            return new Enqueued(has, !has.equals(id));
        }
    }
}
