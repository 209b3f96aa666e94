package org.meetingmigration.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.meetingmigration.administration.Retirements.Retirement;
import org.meetingmigration.administration.Retirements.State;

/// How far retirements of numbers are.
public final class StoredRetirements {

    private static final String SAVE = """
            insert into retirement (
                id, tenant, number, replacement, state, users, waiting, verified, showing, examples, message, created,
                modified, requested_by)
            values (
                :id, :tenant, :number, :replacement, :state, :users, :waiting, :verified, :showing, :examples, :message,
                :created, :modified, :requestedBy)
            on conflict (id) do update set
                state = excluded.state, users = excluded.users, waiting = excluded.waiting,
                verified = excluded.verified, showing = excluded.showing, examples = excluded.examples,
                message = excluded.message, modified = excluded.modified
            """;

    private static final String OPEN =
            "select * from retirement where state in ('Repointing', 'Migrating', 'Verifying') order by created, id";

    private final Database database;

    StoredRetirements(Database database) {
        this.database = database;
    }

    /// Adds or replaces by id; tenant, number, replacement and origin stay as they were first.
    public void save(Retirement retirement) {
        database.write(SAVE)
                .param("id", retirement.id())
                .param("tenant", retirement.tenant())
                .param("number", retirement.number())
                .param("replacement", retirement.replacement())
                .param("state", retirement.state().name())
                .param("users", retirement.users())
                .param("waiting", retirement.waiting())
                .param("verified", retirement.verified())
                .param("showing", retirement.showing())
                .param("examples", Values.json(retirement.examples()))
                .param("message", retirement.message())
                .param("created", Values.micros(retirement.created()))
                .param("modified", Values.micros(retirement.modified()))
                .param("requestedBy", retirement.requestedBy())
                .update();
    }

    public Optional<Retirement> find(String tenant, String id) {
        return database.read("select * from retirement where tenant = :tenant and id = :id")
                .param("tenant", tenant)
                .param("id", id)
                .query(StoredRetirements::retirement)
                .optional();
    }

    /// Newest first.
    public List<Retirement> list(String tenant) {
        return database.read("select * from retirement where tenant = :tenant order by created desc, id desc")
                .param("tenant", tenant)
                .query(StoredRetirements::retirement)
                .list();
    }

    /// Those of all tenants that have a next step, oldest first.
    public List<Retirement> open() {
        return database.read(OPEN).query(StoredRetirements::retirement).list();
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
