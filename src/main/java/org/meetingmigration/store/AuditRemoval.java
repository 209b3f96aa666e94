package org.meetingmigration.store;

import java.time.Instant;
import java.util.List;

/// Removes what scans found that nobody looks at any more, some rows at a time, so that other writers have their turn.
final class AuditRemoval {

    private static final String OBSOLETE = """
            select id from audit_scan
            where tenant = :tenant and state <> 'Running' and not (ended >= :kept and id = coalesce((
                select id from audit_scan where tenant = :tenant and state = 'Finished'
                order by ended desc, id desc limit 1), ''))
            """;

    /// Children in the order in which they go.
    private static final List<String> REMOVE = List.of(
            remove("audit_meeting", "number"), remove("audit_gap", "number"), remove("audit_host", "provider, host"));

    private static final String REMOVE_SCAN = """
            delete from audit_scan where id = :scan and (state = 'Finished' or id <> (
                select id from audit_scan where tenant = :tenant order by started desc, id desc limit 1))
            """;

    private final Database database;

    AuditRemoval(Database database) {
        this.database = database;
    }

    private static String remove(String table, String key) {
        return """
                delete from %1$s where scan = :scan and (%2$s) in (
                    select %2$s from %1$s where scan = :scan limit :limit)
                """.formatted(table, key);
    }

    int sweep(String tenant, Instant kept, int limit) {
        return database.run(() -> {
            int removed = 0;
            var scans = database.read(OBSOLETE)
                    .param("tenant", tenant)
                    .param("kept", Values.micros(kept))
                    .query(String.class)
                    .list();
            for (String scan : scans) {
                removed += removeRows(scan, limit - removed);
                if (removed >= limit) {
                    return removed;
                }
                removed += database.write(REMOVE_SCAN)
                        .param("scan", scan)
                        .param("tenant", tenant)
                        .update();
            }
            return removed;
        });
    }

    private int removeRows(String scan, int limit) {
        int removed = 0;
        for (String sql : REMOVE) {
            if (removed < limit) {
                removed += database.write(sql)
                        .param("scan", scan)
                        .param("limit", limit - removed)
                        .update();
            }
        }
        return removed;
    }
}
