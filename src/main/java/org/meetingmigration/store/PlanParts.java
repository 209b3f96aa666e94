package org.meetingmigration.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.meeting.PartKey;
import org.meetingmigration.migration.plan.PlanStore.PartFilter;
import org.meetingmigration.migration.plan.PlanTotal;
import org.meetingmigration.migration.plan.PlannedPart;
import org.meetingmigration.migration.plan.PlannedPart.Notices;

/// What plans say about parts of meetings, and their sums.
final class PlanParts {

    private static final String ADD = """
            insert into plan_part (
                plan, number, user_id, organizer, object_id, uid, recurrence_id, title, starts, provider, outcome,
                reason, old_link, new_link, internal, external, by_server, digest)
            select
                id, (select coalesce(max(number), 0) + 1 from plan_part where plan = plan.id),
                ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
            from plan where id = ?
            """;

    private static final String ADD_TOTAL = """
            insert into plan_total as total (
                plan, provider, outcome, reason, parts, soon, internal, external, by_server)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (plan, provider, outcome, reason) do update set
                parts = total.parts + excluded.parts,
                soon = total.soon + excluded.soon,
                internal = total.internal + excluded.internal,
                external = total.external + excluded.external,
                by_server = total.by_server + excluded.by_server
            """;

    private final Database database;

    PlanParts(Database database) {
        this.database = database;
    }

    void add(String plan, List<PlannedPart> parts) {
        database.forEach(ADD, parts, (statement, part) -> {
            Values.bind(
                    statement,
                    part.userId(),
                    part.organizer(),
                    part.objectId(),
                    part.key().uid(),
                    part.key().recurrenceId(),
                    part.title(),
                    part.start() == null ? null : Values.micros(part.start()),
                    part.provider(),
                    part.outcome(),
                    part.reason(),
                    part.oldLink(),
                    part.newLink(),
                    part.notices().internal(),
                    part.notices().external(),
                    part.notices().byServer(),
                    part.digest(),
                    plan);
            return statement.executeUpdate();
        });
    }

    void drop(String plan, String userId) {
        database.write("delete from plan_part where plan = :plan and user_id = :user")
                .param("plan", plan)
                .param("user", userId)
                .update();
    }

    /// @return false if there was none
    boolean sweep(String plan, int limit) {
        return database.write("delete from plan_part where plan = :plan and number in ("
                                + "select number from plan_part where plan = :plan order by number limit :limit)")
                        .param("plan", plan)
                        .param("limit", limit)
                        .update()
                > 0;
    }

    void addTotals(String plan, List<PlanTotal> totals) {
        database.forEach(ADD_TOTAL, totals, (statement, total) -> {
            Values.bind(
                    statement,
                    plan,
                    total.provider(),
                    total.outcome(),
                    total.reason(),
                    total.parts(),
                    total.soon(),
                    total.notices().internal(),
                    total.notices().external(),
                    total.notices().byServer());
            return statement.executeUpdate();
        });
    }

    List<PlanTotal> totals(String plan) {
        return database.read("select * from plan_total where plan = :plan")
                .param("plan", plan)
                .query((row, number) -> new PlanTotal(
                        row.getString("provider"),
                        row.getString("outcome"),
                        row.getString("reason"),
                        row.getLong("parts"),
                        row.getLong("soon"),
                        notices(row)))
                .list();
    }

    List<PlannedPart> list(String plan, PartFilter filter, long after, int limit) {
        var wanted = new HashMap<String, Object>();
        put(wanted, "provider", filter.provider());
        put(wanted, "outcome", filter.outcome());
        put(wanted, "reason", filter.reason());
        put(wanted, "user_id", filter.userId());
        var conditions = new StringBuilder();
        wanted.keySet().forEach(column -> conditions.append(" and %s = :%s".formatted(column, column)));
        return database.read("select * from plan_part where plan = :plan and number > :after" + conditions
                        + " order by number limit :limit")
                .params(wanted)
                .param("plan", plan)
                .param("after", after)
                .param("limit", limit)
                .query(PlanParts::part)
                .list();
    }

    private static void put(Map<String, Object> wanted, String column, @Nullable String value) {
        if (value != null) {
            wanted.put(column, value);
        }
    }

    Optional<PlannedPart> find(String plan, long number) {
        return database.read("select * from plan_part where plan = :plan and number = :number")
                .param("plan", plan)
                .param("number", number)
                .query(PlanParts::part)
                .optional();
    }

    private static Notices notices(ResultSet row) throws SQLException {
        return new Notices(row.getLong("internal"), row.getLong("external"), row.getLong("by_server"));
    }

    private static PlannedPart part(ResultSet row, @SuppressWarnings("unused") int number) throws SQLException {
        return new PlannedPart(
                row.getLong("number"),
                row.getString("user_id"),
                row.getString("organizer"),
                row.getString("object_id"),
                key(row),
                row.getString("title"),
                Values.instantOrNull(row, "starts"),
                row.getString("provider"),
                row.getString("outcome"),
                row.getString("reason"),
                row.getString("old_link"),
                row.getString("new_link"),
                notices(row),
                row.getString("digest"));
    }

    static PartKey key(ResultSet row) throws SQLException {
        return new PartKey(row.getString("uid"), row.getString("recurrence_id"));
    }
}
