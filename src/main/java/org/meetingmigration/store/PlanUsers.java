package org.meetingmigration.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.meetingmigration.migration.plan.PlanUser;

/// Whom plans are about.
final class PlanUsers {

    private static final String ADD = """
            insert into plan_user (plan, user_id, name, state, parts, to_write, unreadable, message, request)
            select id, ?, ?, ?, ?, ?, ?, ?, ? from plan where id = ?
            on conflict do nothing
            """;

    private static final String END = """
            update plan_user set
                state = :state, parts = :parts, to_write = :toWrite, unreadable = :unreadable, message = :message
            where plan = :plan and user_id = :user and state = 'Waiting'
            """;

    private final Database database;

    PlanUsers(Database database) {
        this.database = database;
    }

    void add(String plan, List<PlanUser> users) {
        database.run(() -> {
            var added = database.forEach(ADD, users, (statement, user) -> {
                Values.bind(
                        statement,
                        user.id(),
                        user.name(),
                        user.state().name(),
                        user.parts(),
                        user.toWrite(),
                        user.unreadable(),
                        user.message(),
                        user.request(),
                        plan);
                return statement.executeUpdate();
            });
            return database.write("update plan set users = users + :added where id = :plan")
                    .param("added", added.stream().mapToInt(Integer::intValue).sum())
                    .param("plan", plan)
                    .update();
        });
    }

    List<PlanUser> list(String plan, Set<PlanUser.State> states, String after, int limit) {
        var inState = states.isEmpty() ? "" : " and state in " + SqlPlans.names(states);
        return database.read("select * from plan_user where plan = :plan and name > :after" + inState
                        + " order by name, user_id limit :limit")
                .param("plan", plan)
                .param("after", after)
                .param("limit", limit)
                .query(PlanUsers::user)
                .list();
    }

    /// @return false if the user was ended before, or is gone with the plan
    boolean end(String plan, PlanUser user) {
        int ended = database.write(END)
                .param("state", user.state().name())
                .param("parts", user.parts())
                .param("toWrite", user.toWrite())
                .param("unreadable", user.unreadable())
                .param("message", user.message())
                .param("plan", plan)
                .param("user", user.id())
                .update();
        database.write("update plan set done = done + :ended where id = :plan")
                .param("ended", ended)
                .param("plan", plan)
                .update();
        return ended == 1;
    }

    /// @return false if there was none
    boolean sweep(String plan, int limit) {
        return database.write("delete from plan_user where plan = :plan and user_id in ("
                                + "select user_id from plan_user where plan = :plan limit :limit)")
                        .param("plan", plan)
                        .param("limit", limit)
                        .update()
                > 0;
    }

    void saveApplied(String plan, List<PlanUser> users) {
        database.forEach(
                "update plan_user set request = ?, message = ? where plan = ? and user_id = ?",
                users,
                (statement, user) -> {
                    Values.bind(statement, user.request(), user.message(), plan, user.id());
                    return statement.executeUpdate();
                });
    }

    private static PlanUser user(ResultSet row, @SuppressWarnings("unused") int number) throws SQLException {
        return new PlanUser(
                row.getString("user_id"),
                row.getString("name"),
                PlanUser.State.valueOf(row.getString("state")),
                row.getLong("parts"),
                row.getLong("to_write"),
                row.getLong("unreadable"),
                row.getString("message"),
                row.getString("request"));
    }
}
