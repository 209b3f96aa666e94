package org.meetingmigration.store;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/// Brings the tables to this release's state.
final class Schema {

    private static final Map<String, String> SQLITE =
            Map.of("text", "text", "bytes", "blob", "serial", "integer primary key autoincrement");

    private Schema() {}

    /// @throws org.flywaydb.core.api.FlywayException if a later release wrote the store, or a script was changed
    static void migrate(DataSource dataSource) {
        Flyway.configure(Schema.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .placeholders(SQLITE)
                .load()
                .migrate();
    }
}
