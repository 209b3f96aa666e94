package org.meetingmigration.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.migration.request.Counts;
import org.meetingmigration.migration.request.MigrationRequest;
import org.meetingmigration.migration.request.RequestFilter;
import org.meetingmigration.migration.request.RequestState;
import org.meetingmigration.migration.request.Requests;

/// Requests in SQL: one class for each of those who ask.
final class SqlRequests implements Requests {

    /// What an open undo takes back stays, as its ledger says how.
    private static final String REMOVE = """
            delete from migration_request where id in (
                select id from migration_request as ended
                where tenant = :tenant and state in ('Succeeded', 'Failed') and modified < :modified
                and not exists (
                    select 1 from migration_request as undo
                    where undo.tenant = :tenant and undo.user_id = ended.user_id and undo.undoes = ended.id
                    and undo.state in ('Pending', 'InProgress'))
                limit :limit)
            """;

    private final Database database;
    private final RequestQueue queue;
    private final RequestQueries queries;
    private final RequestAdmission admission;
    private final RequestWork work;

    SqlRequests(Database database, InstantSource clock) {
        this.database = database;
        this.queue = new RequestQueue(database, clock);
        this.queries = new RequestQueries(database);
        this.admission = new RequestAdmission(database);
        this.work = new RequestWork(database);
    }

    @Override
    public List<Enqueued> enqueue(List<NewRequest> requests) {
        return queue.enqueue(requests);
    }

    @Override
    public Optional<MigrationRequest> find(String tenant, String id) {
        return queries.find(tenant, id);
    }

    @Override
    public List<MigrationRequest> list(String tenant, RequestFilter filter, @Nullable Cursor after, int limit) {
        return queries.list(tenant, filter, after, limit);
    }

    @Override
    public Map<RequestState, Long> count(String tenant) {
        return queries.count(tenant);
    }

    @Override
    public List<StateCount> summary(String tenant, RequestFilter filter) {
        return queries.summary(tenant, filter);
    }

    @Override
    public List<String> admit(String tenant, Instant now, int limit) {
        return admission.admit(tenant, now, limit);
    }

    @Override
    public List<String> tenantsWithDue(Instant now) {
        return admission.tenantsWithDue(now);
    }

    @Override
    public List<HandedOut> handedOut() {
        return admission.handedOut();
    }

    @Override
    public Optional<MigrationRequest> claim(String id, Instant now) {
        return work.claim(id, now);
    }

    @Override
    public void progress(String id, long epoch, Counts counts, Instant now) {
        work.progress(id, epoch, counts, now);
    }

    @Override
    public void release(String id, long epoch, Instant due, int retries, String code, String message, Instant now) {
        work.release(id, epoch, new RequestWork.Release(due, retries, code, message), now);
    }

    @Override
    public void finish(
            String id, long epoch, RequestState state, Counts counts, String code, String message, Instant now) {
        work.finish(id, epoch, new RequestWork.End(state, counts, code, message), now);
    }

    @Override
    public boolean stop(String tenant, String id, String by, Instant now) {
        return work.stop(tenant, id, by, now);
    }

    @Override
    public Interruption interruption(String id, long epoch) {
        return work.interruption(id, epoch);
    }

    @Override
    public void resetHandedOut() {
        admission.resetHandedOut();
    }

    @Override
    public int removeEndedBefore(String tenant, Instant modified, int limit) {
        return database.write(REMOVE)
                .param("tenant", tenant)
                .param("modified", Values.micros(modified))
                .param("limit", limit)
                .update();
    }

    @Override
    public Duration queueAge(Instant now) {
        return admission.queueAge(now);
    }
}
