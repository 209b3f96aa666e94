package org.meetingmigration.migration.engine.scheduler;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/// The table that wake-ups are kept in.
final class WakeupTable {

    static final String NAME = "engine_wakeup";

    private WakeupTable() {}

    /// Makes the table unless it is there.
    static void create(DataSource dataSource) {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            for (var sql : script(connection).split(";")) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "Cannot make the table " + NAME + "; check that the store may be written", e);
        }
    }

    private static String script(Connection connection) throws SQLException {
        var product = connection.getMetaData().getDatabaseProductName();
        return switch (product) {
            case "SQLite" -> read("sqlite.sql");
            case "PostgreSQL" -> read("postgresql.sql");
            default -> throw new IllegalStateException("The store must be SQLite or PostgreSQL, not " + product);
        };
    }

    private static String read(String script) {
        try (var in = WakeupTable.class.getResourceAsStream(script)) {
            if (in == null) {
                throw new IllegalStateException("The program is incomplete, install it again: no " + script);
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
