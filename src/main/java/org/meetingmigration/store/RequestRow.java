package org.meetingmigration.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import org.meetingmigration.migration.request.Counts;
import org.meetingmigration.migration.request.MigrationRequest;
import org.meetingmigration.migration.request.Order;
import org.meetingmigration.migration.request.RequestState;

/// A request as its row has it.
final class RequestRow {

    private RequestRow() {}

    static MigrationRequest of(ResultSet row, @SuppressWarnings("unused") int number) throws SQLException {
        return new MigrationRequest(
                row.getString("id"),
                row.getString("tenant"),
                row.getString("user_id"),
                row.getString("user_principal_name"),
                RequestState.valueOf(row.getString("state")),
                order(row),
                Values.texts(row.getString("reasons")),
                Values.instant(row, "created"),
                Values.instant(row, "modified"),
                Values.instant(row, "due"),
                Values.instantOrNull(row, "moment"),
                counts(row),
                row.getInt("retries"),
                row.getString("message"),
                row.getString("code"),
                row.getLong("epoch"),
                Values.flag(row, "stopping"),
                row.getString("requested_by"));
    }

    private static Order order(ResultSet row) throws SQLException {
        return new Order(
                Order.Kind.valueOf(row.getString("order_kind")),
                row.getString("migration_type"),
                row.getString("target"),
                Set.copyOf(Values.texts(row.getString("sources"))),
                Values.flag(row, "include_pasted"),
                row.getString("undoes"),
                row.getString("meeting"),
                row.getString("plan"));
    }

    private static Counts counts(ResultSet row) throws SQLException {
        return new Counts(
                row.getInt("total"),
                row.getInt("succeeded"),
                row.getInt("failed"),
                row.getInt("review"),
                row.getInt("invites"));
    }
}
