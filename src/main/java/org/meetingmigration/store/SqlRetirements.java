package org.meetingmigration.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.meetingmigration.administration.RetirementStore;
import org.meetingmigration.administration.Retirements.Retirement;
import org.meetingmigration.administration.Retirements.State;
import org.meetingmigration.directory.Directory.Conflict;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/// How far retirements of numbers are, in SQL.
final class SqlRetirements implements RetirementStore {

    private static final String IS_OPEN = "state in ('Repointing', 'Migrating', 'Verifying')";

    private static final String ADD = """
            insert into retirement (
                id, tenant, number, replacement, state, users, waiting, verified, showing, examples, message, created,
                modified, requested_by, position, version)
            values (
                :id, :tenant, :number, :replacement, :state, :users, :waiting, :verified, :showing, :examples, :message,
                :created, :modified, :requestedBy, '', 1)
            on conflict do nothing
            """;

    private static final String SAVE = """
            update retirement set
                state = :state, users = :users, waiting = :waiting, verified = :verified, showing = :showing,
                examples = :examples, message = :message, modified = :modified, position = :position,
                version = version + 1
            where id = :id and version = :version
            """;

    private static final String FORGET_ENDED = """
            delete from retirement_awaits where retirement in (
                select id from retirement where id = :id and not %s)
            """.formatted(IS_OPEN);

    private static final String AWAIT =
            "insert into retirement_awaits (retirement, request) values (?, ?) on conflict do nothing";

    private static final String AWAITED = """
            select request from retirement_awaits where retirement = :id and request > :after
            order by request limit :limit
            """;

    private final Database database;

    SqlRetirements(Database database) {
        this.database = database;
    }

    @Override
    public void add(Retirement retirement) {
        int added = progress(database.write(ADD), retirement)
                .param("tenant", retirement.tenant())
                .param("number", retirement.number())
                .param("replacement", retirement.replacement())
                .param("created", Values.micros(retirement.created()))
                .param("requestedBy", retirement.requestedBy())
                .update();
        if (added == 0) {
            throw new Conflict("The number " + retirement.number() + " is being retired already; see"
                    + " Get-CsServiceNumberRetirement");
        }
    }

    @Override
    public Optional<Stored> find(String tenant, String id) {
        return database.read("select * from retirement where tenant = :tenant and id = :id")
                .param("tenant", tenant)
                .param("id", id)
                .query(SqlRetirements::stored)
                .optional();
    }

    @Override
    public List<Retirement> list(String tenant) {
        return database.read("select * from retirement where tenant = :tenant order by created desc, id desc")
                .param("tenant", tenant)
                .query(SqlRetirements::retirement)
                .list();
    }

    @Override
    public List<Stored> open() {
        return database.read("select * from retirement where " + IS_OPEN + " order by created, id")
                .query(SqlRetirements::stored)
                .list();
    }

    @Override
    public boolean save(Stored changed) {
        return database.run(() -> {
            int saved = progress(database.write(SAVE), changed.retirement())
                    .param("position", changed.cursor())
                    .param("version", changed.version())
                    .update();
            database.write(FORGET_ENDED).param("id", changed.retirement().id()).update();
            return saved == 1;
        });
    }

    @Override
    public void await(String retirement, List<String> requests) {
        forEach(AWAIT, retirement, requests);
    }

    @Override
    public List<String> awaited(String retirement, String after, int limit) {
        return database.read(AWAITED)
                .param("id", retirement)
                .param("after", after)
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    @Override
    public void arrived(String retirement, List<String> requests) {
        forEach("delete from retirement_awaits where retirement = ? and request = ?", retirement, requests);
    }

    @Override
    public long countAwaited(String retirement) {
        return database.read("select count(*) from retirement_awaits where retirement = :id")
                .param("id", retirement)
                .query(Long.class)
                .single();
    }

    private void forEach(String sql, String retirement, List<String> requests) {
        database.forEach(sql, requests, (statement, request) -> {
            Values.bind(statement, retirement, request);
            return statement.executeUpdate();
        });
    }

    private static StatementSpec progress(StatementSpec statement, Retirement retirement) {
        return statement
                .param("id", retirement.id())
                .param("state", retirement.state().name())
                .param("users", retirement.users())
                .param("waiting", retirement.waiting())
                .param("verified", retirement.verified())
                .param("showing", retirement.showing())
                .param("examples", Values.json(retirement.examples()))
                .param("message", retirement.message())
                .param("modified", Values.micros(retirement.modified()));
    }

    private static Stored stored(ResultSet row, int number) throws SQLException {
        return new Stored(retirement(row, number), row.getString("position"), row.getLong("version"));
    }

    private static Retirement retirement(ResultSet row, @SuppressWarnings("unused") int number) throws SQLException {
        return new Retirement(
                row.getString("id"),
                row.getString("tenant"),
                row.getString("number"),
                row.getString("replacement"),
                State.valueOf(row.getString("state")),
                row.getLong("users"),
                row.getLong("waiting"),
                row.getLong("verified"),
                row.getLong("showing"),
                Values.texts(row.getString("examples")),
                row.getString("message"),
                Values.instant(row, "created"),
                Values.instant(row, "modified"),
                row.getString("requested_by"));
    }
}
