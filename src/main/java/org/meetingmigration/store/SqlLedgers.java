package org.meetingmigration.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.migration.ledger.Ledger;
import org.meetingmigration.migration.request.RequestLedgers;

/// Ledgers in SQL.
final class SqlLedgers implements RequestLedgers {

    private static final String ROWS = """
            select entry.* from ledger_entry as entry
            where entry.request = :request and entry.number > :after and entry.latest = 1
            and exists (select 1 from migration_request where id = :request and tenant = :tenant)
            order by entry.number limit :limit
            """;

    private static final String ROWS_OF_USER = """
            select entry.*
            from migration_request as asked
            join ledger_entry as entry on entry.request = asked.id
            where asked.tenant = :tenant and asked.user_id = :user and entry.latest = 1
            and entry.written between :from and :to
            %s
            order by asked.created, asked.id, entry.number limit :limit
            """;

    private static final String AFTER = """
            and (asked.created, asked.id) >= ((select created from migration_request where id = :request), :request)
            and (asked.id <> :request or entry.number > :number)
            """;

    private static final String ROWS_FROM_THE_BEGINNING = ROWS_OF_USER.formatted("");
    private static final String ROWS_GOING_ON = ROWS_OF_USER.formatted(AFTER);

    /// A part that a newer request looked at has its outcome there. Each is looked up by a key.
    private static final String NEWEST_OF_USER = """
            select entry.*
            from migration_request as asked
            join ledger_entry as entry on entry.request = asked.id
            where asked.tenant = :tenant and asked.user_id = :user and entry.latest = 1
            and not exists (
                select 1 from migration_request as newer
                join ledger_entry as later on later.request = newer.id and later.latest = 1
                    and later.object_id = entry.object_id and later.uid = entry.uid
                    and later.recurrence_id = entry.recurrence_id
                where newer.tenant = asked.tenant and newer.user_id = asked.user_id
                and (newer.created, newer.id) > (asked.created, asked.id))
            %s
            order by asked.created desc, asked.id desc, entry.number limit :limit
            """;

    private static final String BEHIND = """
            and (asked.created, asked.id) <= ((select created from migration_request where id = :request), :request)
            and (asked.id <> :request or entry.number > :number)
            """;

    private static final String NEWEST_FROM_THE_BEGINNING = NEWEST_OF_USER.formatted("");
    private static final String NEWEST_GOING_ON = NEWEST_OF_USER.formatted(BEHIND);

    private static final String ROWS_OF_MEETING = """
            select entry.*
            from migration_request as asked
            join ledger_entry as entry on entry.request = asked.id
            where asked.tenant = :tenant and asked.user_id = :user
            and entry.latest = 1 and entry.object_id = :object and entry.uid = :uid
            order by asked.created desc, asked.id desc, entry.number limit :limit
            """;

    private static final String ROW = """
            select entry.*
            from ledger_entry as named
            join ledger_entry as entry on entry.request = named.request and entry.latest = 1
                and entry.object_id = named.object_id and entry.uid = named.uid
                and entry.recurrence_id = named.recurrence_id
            where named.request = :request and named.number = :number and named.kind = 'outcome'
            and exists (select 1 from migration_request where id = :request and tenant = :tenant)
            """;

    private final Database database;
    private final RequestWork work;
    private final InstantSource clock;

    SqlLedgers(Database database, InstantSource clock) {
        this.database = database;
        this.work = new RequestWork(database);
        this.clock = clock;
    }

    @Override
    public Ledger open(String ledgerOf, String request, long epoch) {
        return new SqlLedger(new LedgerTable(database, clock, ledgerOf), () -> work.check(request, epoch));
    }

    @Override
    public List<LedgerRow> rows(String tenant, String request, long after, int limit) {
        return database.read(ROWS)
                .param("tenant", tenant)
                .param("request", request)
                .param("after", after)
                .param("limit", limit)
                .query(SqlLedgers::row)
                .list();
    }

    @Override
    public List<LedgerRow> rowsOfUser(
            String tenant,
            String userId,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable LedgerPlace after,
            int limit) {
        var statement = database.read(after == null ? ROWS_FROM_THE_BEGINNING : ROWS_GOING_ON)
                .param("tenant", tenant)
                .param("user", userId)
                .param("from", from == null ? Long.MIN_VALUE : Values.micros(from))
                .param("to", to == null ? Long.MAX_VALUE : Values.micros(to))
                .param("limit", limit);
        if (after != null) {
            statement.param("request", after.request()).param("number", after.number());
        }
        return statement.query(SqlLedgers::row).list();
    }

    @Override
    public List<LedgerRow> newestOfUser(String tenant, String userId, @Nullable LedgerPlace after, int limit) {
        var statement = database.read(after == null ? NEWEST_FROM_THE_BEGINNING : NEWEST_GOING_ON)
                .param("tenant", tenant)
                .param("user", userId)
                .param("limit", limit);
        if (after != null) {
            statement.param("request", after.request()).param("number", after.number());
        }
        return statement.query(SqlLedgers::row).list();
    }

    @Override
    public List<LedgerRow> rowsOfMeeting(String tenant, String userId, String objectId, String uid, int limit) {
        return database.read(ROWS_OF_MEETING)
                .param("tenant", tenant)
                .param("user", userId)
                .param("object", objectId)
                .param("uid", uid)
                .param("limit", limit)
                .query(SqlLedgers::row)
                .list();
    }

    @Override
    public Optional<LedgerRow> row(String tenant, LedgerPlace place) {
        return database.read(ROW)
                .param("tenant", tenant)
                .param("request", place.request())
                .param("number", place.number())
                .query(SqlLedgers::row)
                .optional();
    }

    @Override
    public List<Recorded> entries(String tenant, String request, String objectId, String uid) {
        return new LedgerOfMeeting(database, tenant, request, objectId, uid).entries();
    }

    private static LedgerRow row(ResultSet row, @SuppressWarnings("unused") int number) throws SQLException {
        return new LedgerRow(
                row.getLong("number"),
                row.getString("request"),
                Values.instant(row, "written"),
                row.getString("organizer"),
                row.getString("object_id"),
                row.getString("uid"),
                row.getString("recurrence_id"),
                Values.flag(row, "undone") ? "Undone" : row.getString("outcome"),
                row.getString("reason"),
                row.getString("from_provider"),
                row.getString("to_provider"));
    }
}
