package org.meetingmigration.store;

import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.meetingmigration.migration.Fenced;
import org.meetingmigration.migration.request.Counts;
import org.meetingmigration.migration.request.MigrationRequest;
import org.meetingmigration.migration.request.RequestState;
import org.meetingmigration.migration.request.Requests.Interruption;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/// What the worker does that has a request. Each write names the epoch; it changes nothing once that is over.
/// None waits for the disk: what a power cut takes of it, the next slice does again, and the ledger's own
/// writes are forced.
final class RequestWork {

    private static final String CLAIM = """
            update migration_request as claimed
            set epoch = epoch + 1, state = 'InProgress', moment = coalesce(moment, :now), modified = :now
            where id = :id and handed_out = 1 and state in ('Pending', 'InProgress')
            and not exists (
                select 1 from migration_request as begun
                where begun.tenant = claimed.tenant and begun.user_id = claimed.user_id and begun.id <> claimed.id
                and begun.state in ('Pending', 'InProgress') and begun.moment is not null)
            returning *
            """;

    private static final String HELD = " where id = :id and epoch = :epoch and handed_out = 1 and state = 'InProgress'";

    /// Changes nothing, but keeps the row from others to the end of the transaction.
    private static final String CHECK = "update migration_request set epoch = epoch" + HELD;

    private static final String PROGRESS = """
            update migration_request set
                total = :total, succeeded = :succeeded, failed = :failed, review = :review, invites = :invites,
                modified = :now
            """ + HELD;

    private static final String RELEASE = """
            update migration_request set
                state = case when stopping = 1 then 'Failed' else 'Pending' end,
                code = case when stopping = 1 then 'STOPPED' else :code end,
                message = case when stopping = 1 then message else :message end,
                handed_out = 0, due = :due, retries = :retries, modified = :now
            """ + HELD;

    private static final String FINISH = """
            update migration_request set
                state = :state, handed_out = 0, code = :code, message = :message,
                total = :total, succeeded = :succeeded, failed = :failed, review = :review, invites = :invites,
                modified = :now
            """ + HELD;

    private static final String STOP_WAITING = """
            update migration_request set
                state = 'Failed', code = 'STOPPED', message = :message, stopping = 1, modified = :now
            where tenant = :tenant and id = :id and state = 'Pending' and handed_out = 0
            """;

    private static final String STOP_RUNNING = """
            update migration_request set stopping = 1, message = :message, modified = :now
            where tenant = :tenant and id = :id and state in ('Pending', 'InProgress')
            """;

    private static final String INTERRUPTION = """
            select epoch, state, handed_out, stopping, migration_enabled
            from migration_request join tenant on tenant.id = migration_request.tenant
            where migration_request.id = :id
            """;

    private final Database database;

    RequestWork(Database database) {
        this.database = database;
    }

    Optional<MigrationRequest> claim(String id, Instant now) {
        return database.unforced(() -> database.write(CLAIM)
                .param("id", id)
                .param("now", Values.micros(now))
                .query(RequestRow::of)
                .optional());
    }

    /// To be called inside the transaction whose writes it guards.
    void check(String id, long epoch) {
        fenced(id, epoch, CHECK, statement -> statement);
    }

    void progress(String id, long epoch, Counts counts, Instant now) {
        fenced(id, epoch, PROGRESS, statement -> counts(statement, counts).param("now", Values.micros(now)));
    }

    void release(String id, long epoch, Release release, Instant now) {
        fenced(
                id,
                epoch,
                RELEASE,
                statement -> statement
                        .param("due", Values.micros(release.due()))
                        .param("retries", release.retries())
                        .param("code", release.code())
                        .param("message", release.message())
                        .param("now", Values.micros(now)));
    }

    /// How a request goes back to those that wait.
    record Release(Instant due, int retries, String code, String message) {}

    void finish(String id, long epoch, End end, Instant now) {
        fenced(
                id,
                epoch,
                FINISH,
                statement -> counts(statement, end.counts())
                        .param("state", end.state().name())
                        .param("code", end.code())
                        .param("message", end.message())
                        .param("now", Values.micros(now)));
    }

    /// How a request ended.
    record End(RequestState state, Counts counts, String code, String message) {}

    boolean stop(String tenant, String id, String by, Instant now) {
        return database.run(() -> stop(STOP_WAITING, tenant, id, by, now) || stop(STOP_RUNNING, tenant, id, by, now));
    }

    private boolean stop(String sql, String tenant, String id, String by, Instant now) {
        return database.write(sql)
                        .param("tenant", tenant)
                        .param("id", id)
                        .param("message", "Stopped by " + by)
                        .param("now", Values.micros(now))
                        .update()
                > 0;
    }

    Interruption interruption(String id, long epoch) {
        return database.read(INTERRUPTION)
                .param("id", id)
                .query((row, number) -> {
                    var held = row.getLong("epoch") == epoch
                            && Values.flag(row, "handed_out")
                            && row.getString("state").equals(RequestState.InProgress.name());
                    if (!held) {
                        return Interruption.FENCED;
                    }
                    if (Values.flag(row, "stopping")) {
                        return Interruption.STOPPED;
                    }
                    return Values.flag(row, "migration_enabled") ? Interruption.NONE : Interruption.TENANT_DISABLED;
                })
                .optional()
                .orElse(Interruption.FENCED);
    }

    private void fenced(String id, long epoch, String sql, UnaryOperator<StatementSpec> binding) {
        int changed = database.unforced(
                () -> binding.apply(database.write(sql).param("id", id).param("epoch", epoch))
                        .update());
        if (changed == 0) {
            throw new Fenced("Request " + id + " was taken over or has ended");
        }
    }

    private static StatementSpec counts(StatementSpec statement, Counts counts) {
        return statement
                .param("total", counts.total())
                .param("succeeded", counts.succeeded())
                .param("failed", counts.failed())
                .param("review", counts.review())
                .param("invites", counts.invites());
    }
}
