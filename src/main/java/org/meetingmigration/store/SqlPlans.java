package org.meetingmigration.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.migration.Agreement;
import org.meetingmigration.migration.plan.KeptPlan;
import org.meetingmigration.migration.plan.KeptPlan.Audience;
import org.meetingmigration.migration.plan.KeptPlan.Person;
import org.meetingmigration.migration.plan.KeptPlan.State;
import org.meetingmigration.migration.plan.KeptPlan.Wish;
import org.meetingmigration.migration.plan.PlanStore;
import org.meetingmigration.migration.plan.PlanTotal;
import org.meetingmigration.migration.plan.PlanUser;
import org.meetingmigration.migration.plan.PlannedPart;

/// Plans in SQL; their parts are in [PlanParts], their users in [PlanUsers].
final class SqlPlans implements PlanStore {

    private static final String ADD = """
            insert into plan (
                id, tenant, made_by, made_by_id, created, modified, audience, named, target, sources, include_pasted,
                state, position, users, done, approved_by, approved_by_id, applied_by, applied_by_id)
            values (
                :id, :tenant, :madeBy, :madeById, :created, :modified, :audience, :named, :target, :sources,
                :includePasted, :state, :position, 0, 0, '', '', '', '')
            """;

    private static final String SAVE = """
            update plan set
                state = :state, position = :position, modified = :modified,
                approved_by = :approvedBy, approved_by_id = :approvedById,
                applied_by = :appliedBy, applied_by_id = :appliedById
            where id = :id and state = :expected
            """;

    private static final String IS_OPEN = "state in ('Gathering', 'Working', 'Applying', 'Deleting')";
    private static final String IS_SHOWN = "state <> 'Deleting'";

    /// Rows that one sweep takes away: others write in between.
    private static final int SWEPT = 2000;

    private final Database database;
    private final PlanUsers users;
    private final PlanParts parts;

    SqlPlans(Database database) {
        this.database = database;
        this.users = new PlanUsers(database);
        this.parts = new PlanParts(database);
    }

    @Override
    public void add(KeptPlan plan) {
        database.write(ADD)
                .param("id", plan.id())
                .param("tenant", plan.tenant())
                .param("madeBy", plan.made().name())
                .param("madeById", plan.made().id())
                .param("created", Values.micros(plan.created()))
                .param("modified", Values.micros(plan.modified()))
                .param("audience", plan.audience().kind().name())
                .param("named", plan.audience().named())
                .param("target", plan.wish().target())
                .param("sources", Values.sortedJson(plan.wish().sources()))
                .param("includePasted", Values.flag(plan.wish().includePasted()))
                .param("state", plan.state().name())
                .param("position", plan.position())
                .update();
    }

    @Override
    public Optional<KeptPlan> find(String tenant, String id) {
        return database.read("select * from plan where tenant = :tenant and id = :id and " + IS_SHOWN)
                .param("tenant", tenant)
                .param("id", id)
                .query(SqlPlans::plan)
                .optional();
    }

    @Override
    public List<KeptPlan> list(String tenant, @Nullable Place before, int limit) {
        var query = database.read("select * from plan where tenant = :tenant and " + IS_SHOWN
                        + (before == null ? "" : " and (created, id) < (:created, :id)")
                        + " order by created desc, id desc limit :limit")
                .param("tenant", tenant)
                .param("limit", limit);
        if (before != null) {
            query = query.param("created", Values.micros(before.created())).param("id", before.id());
        }
        return query.query(SqlPlans::plan).list();
    }

    @Override
    public List<KeptPlan> open() {
        return database.read("select * from plan where " + IS_OPEN + " order by created, id")
                .query(SqlPlans::plan)
                .list();
    }

    @Override
    public boolean save(KeptPlan changed, State expected) {
        return database.write(SAVE)
                        .param("id", changed.id())
                        .param("expected", expected.name())
                        .param("state", changed.state().name())
                        .param("position", changed.position())
                        .param("modified", Values.micros(changed.modified()))
                        .param("approvedBy", changed.approved().name())
                        .param("approvedById", changed.approved().id())
                        .param("appliedBy", changed.applied().name())
                        .param("appliedById", changed.applied().id())
                        .update()
                == 1;
    }

    @Override
    public void addUsers(String plan, List<PlanUser> added) {
        users.add(plan, added);
    }

    @Override
    public List<PlanUser> users(String plan, Set<PlanUser.State> states, String after, int limit) {
        return users.list(plan, states, after, limit);
    }

    @Override
    public void addParts(String plan, List<PlannedPart> added) {
        parts.add(plan, added);
    }

    @Override
    public void dropParts(String plan, String userId) {
        parts.drop(plan, userId);
    }

    @Override
    public void endUser(String plan, PlanUser user, List<PlanTotal> totals) {
        database.run(() -> {
            boolean ended = users.end(plan, user);
            if (ended) {
                parts.addTotals(plan, totals);
            }
            return ended;
        });
    }

    @Override
    public void saveApplied(String plan, List<PlanUser> applied) {
        users.saveApplied(plan, applied);
    }

    @Override
    public List<PlanTotal> totals(String plan) {
        return parts.totals(plan);
    }

    @Override
    public List<PlannedPart> parts(String plan, PartFilter filter, long after, int limit) {
        return parts.list(plan, filter, after, limit);
    }

    @Override
    public Optional<PlannedPart> part(String plan, long number) {
        return parts.find(plan, number);
    }

    @Override
    public Agreement agreement(String plan, String userId) {
        return new SqlAgreement(database, plan, userId);
    }

    @Override
    public boolean remove(String tenant, String id) {
        return database.write("update plan set state = 'Deleting' where tenant = :tenant and id = :id and " + IS_SHOWN)
                        .param("tenant", tenant)
                        .param("id", id)
                        .update()
                == 1;
    }

    @Override
    public void removeBefore(String tenant, Instant modified) {
        database.write("update plan set state = 'Deleting' where tenant = :tenant and modified < :modified and not "
                        + IS_OPEN)
                .param("tenant", tenant)
                .param("modified", Values.micros(modified))
                .update();
    }

    @Override
    public boolean sweep(String plan) {
        return parts.sweep(plan, SWEPT)
                || users.sweep(plan, SWEPT)
                || database.write("delete from plan where id = :plan and state = 'Deleting'")
                                .param("plan", plan)
                                .update()
                        == 1;
    }

    @Override
    public boolean isApprovalNeeded(String tenant) {
        return database.read("select plan_approval from tenant where id = :tenant")
                        .param("tenant", tenant)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    @Override
    public void needApproval(String tenant, boolean needed) {
        database.write("update tenant set plan_approval = :needed where id = :tenant")
                .param("needed", Values.flag(needed))
                .param("tenant", tenant)
                .update();
    }

    /// States as a list for `in`.
    static String names(Set<? extends Enum<?>> states) {
        return states.stream().map(state -> "'" + state.name() + "'").collect(Collectors.joining(", ", "(", ")"));
    }

    private static KeptPlan plan(ResultSet row, @SuppressWarnings("unused") int number) throws SQLException {
        return new KeptPlan(
                row.getString("id"),
                row.getString("tenant"),
                new Person(row.getString("made_by"), row.getString("made_by_id")),
                Values.instant(row, "created"),
                Values.instant(row, "modified"),
                new Audience(Audience.Kind.valueOf(row.getString("audience")), row.getString("named")),
                new Wish(
                        row.getString("target"),
                        Set.copyOf(Values.texts(row.getString("sources"))),
                        Values.flag(row, "include_pasted")),
                State.valueOf(row.getString("state")),
                row.getString("position"),
                row.getLong("users"),
                row.getLong("done"),
                new Person(row.getString("approved_by"), row.getString("approved_by_id")),
                new Person(row.getString("applied_by"), row.getString("applied_by_id")));
    }
}
