package org.meetingmigration.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.meetingmigration.directory.Bridge;
import org.meetingmigration.directory.Directory.Conflict;
import org.meetingmigration.directory.NumberKind;
import org.meetingmigration.directory.ServiceNumber;
import org.springframework.jdbc.UncategorizedSQLException;

/// Bridges and service numbers.
final class BridgeTable {

    private static final String SAVE_BRIDGE = """
            insert into bridge (tenant, id, name, name_key, region, default_number, is_default)
            values (:tenant, :id, :name, :nameKey, :region, :number, :default)
            on conflict (tenant, id) do update set
                name = excluded.name, name_key = excluded.name_key, region = excluded.region,
                default_number = excluded.default_number, is_default = excluded.is_default
            """;

    private static final String SAVE_NUMBER = """
            insert into service_number (
                tenant, number, kind, bridge_id, place, primary_language, secondary_languages)
            values (:tenant, :number, :kind, :bridge, :place, :primary, :secondary)
            on conflict (tenant, number) do update set
                kind = excluded.kind, bridge_id = excluded.bridge_id, place = excluded.place,
                primary_language = excluded.primary_language, secondary_languages = excluded.secondary_languages
            """;

    private final Database database;

    BridgeTable(Database database) {
        this.database = database;
    }

    List<Bridge> bridges(String tenant) {
        return database.read("select * from bridge where tenant = :tenant order by name_key")
                .param("tenant", tenant)
                .query(BridgeTable::bridge)
                .list();
    }

    void save(Bridge bridge) {
        var statement = database.write(SAVE_BRIDGE)
                .param("tenant", bridge.tenant())
                .param("id", bridge.id())
                .param("name", bridge.name())
                .param("nameKey", Values.key(bridge.name()))
                .param("region", bridge.region())
                .param("number", bridge.defaultNumber())
                .param("default", Values.flag(bridge.isDefault()));
        try {
            statement.update();
        } catch (UncategorizedSQLException e) {
            if (String.valueOf(e.getMessage()).contains("name_key")) {
                throw new Conflict("Another bridge is named " + bridge.name() + "; choose another name");
            }
            throw e;
        }
    }

    List<ServiceNumber> numbers(String tenant) {
        return database.read("select * from service_number where tenant = :tenant order by number")
                .param("tenant", tenant)
                .query(BridgeTable::number)
                .list();
    }

    void save(ServiceNumber number) {
        database.write(SAVE_NUMBER)
                .param("tenant", number.tenant())
                .param("number", number.number())
                .param("kind", number.kind().name())
                .param("bridge", number.bridgeId())
                .param("place", number.place())
                .param("primary", number.primaryLanguage())
                .param("secondary", Values.json(number.secondaryLanguages()))
                .update();
    }

    void removeNumber(String tenant, String number) {
        database.write("delete from service_number where tenant = :tenant and number = :number")
                .param("tenant", tenant)
                .param("number", number)
                .update();
    }

    private static Bridge bridge(ResultSet row, @SuppressWarnings("unused") int number) throws SQLException {
        return new Bridge(
                row.getString("tenant"),
                row.getString("id"),
                row.getString("name"),
                row.getString("region"),
                row.getString("default_number"),
                Values.flag(row, "is_default"));
    }

    private static ServiceNumber number(ResultSet row, @SuppressWarnings("unused") int number) throws SQLException {
        return new ServiceNumber(
                row.getString("tenant"),
                row.getString("number"),
                NumberKind.valueOf(row.getString("kind")),
                row.getString("bridge_id"),
                row.getString("place"),
                row.getString("primary_language"),
                Values.texts(row.getString("secondary_languages")));
    }
}
