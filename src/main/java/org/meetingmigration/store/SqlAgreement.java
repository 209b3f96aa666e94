package org.meetingmigration.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.meetingmigration.migration.Agreement;

/// What a plan says about one user's meetings, looked up as they come by.
final class SqlAgreement implements Agreement {

    private static final int PAGE = 500;

    private static final String OF_MEETING = """
            select * from plan_part
            where plan = :plan and user_id = :user and object_id = :object and uid = :uid order by number
            """;

    private static final String TO_WRITE = """
            select * from plan_part
            where plan = :plan and user_id = :user and number > :after and digest <> '' order by number limit :limit
            """;

    private final Database database;
    private final String plan;
    private final String userId;

    SqlAgreement(Database database, String plan, String userId) {
        this.database = database;
        this.plan = plan;
        this.userId = userId;
    }

    @Override
    public List<Agreed> of(String objectId, String uid) {
        return database.read(OF_MEETING)
                .param("plan", plan)
                .param("user", userId)
                .param("object", objectId)
                .param("uid", uid)
                .query((row, number) -> agreed(row))
                .list();
    }

    @Override
    public void forEachToWrite(Consumer<Agreed> visitor) {
        record Numbered(long number, Agreed agreed) {}
        List<Numbered> page;
        long after = 0;
        do {
            page = database.read(TO_WRITE)
                    .param("plan", plan)
                    .param("user", userId)
                    .param("after", after)
                    .param("limit", PAGE)
                    .query((row, number) -> new Numbered(row.getLong("number"), agreed(row)))
                    .list();
            page.forEach(one -> visitor.accept(one.agreed()));
            after = page.isEmpty() ? after : page.getLast().number();
        } while (page.size() == PAGE);
    }

    private static Agreed agreed(ResultSet row) throws SQLException {
        return new Agreed(
                row.getString("object_id"),
                PlanParts.key(row),
                row.getString("provider"),
                row.getString("new_link"),
                row.getString("digest"));
    }
}
