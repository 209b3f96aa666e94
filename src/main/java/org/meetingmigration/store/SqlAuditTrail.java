package org.meetingmigration.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.meetingmigration.administration.AuditTrail;

/// The trail in SQL; numbers are given in the order of writing and never again.
final class SqlAuditTrail implements AuditTrail {

    private static final String ADD = """
            insert into audit_entry (
                tenant, at, actor, action, subject, subject_name, detail, verdict, reason, explanation, request)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String LIST =
            "select * from audit_entry where tenant = :tenant and number < :before order by number desc limit :limit";

    private static final String LIST_OF_SUBJECT = """
            select * from audit_entry where tenant = :tenant and subject = :subject and number < :before
            order by number desc limit :limit
            """;

    private final Database database;

    SqlAuditTrail(Database database) {
        this.database = database;
    }

    @Override
    public void add(List<AuditEntry> entries) {
        database.forEach(ADD, entries, (statement, entry) -> {
            Values.bind(
                    statement,
                    entry.tenant(),
                    Values.micros(entry.at()),
                    entry.actor(),
                    entry.action(),
                    entry.subject(),
                    entry.subjectName(),
                    entry.detail(),
                    entry.verdict(),
                    entry.reason(),
                    entry.explanation(),
                    entry.request());
            return statement.executeUpdate();
        });
    }

    @Override
    public List<AuditEntry> list(String tenant, String subject, long before, int limit) {
        var statement = database.read(subject.isEmpty() ? LIST : LIST_OF_SUBJECT)
                .param("tenant", tenant)
                .param("before", before == 0 ? Long.MAX_VALUE : before)
                .param("limit", limit);
        if (!subject.isEmpty()) {
            statement.param("subject", subject);
        }
        return statement.query(SqlAuditTrail::entry).list();
    }

    private static AuditEntry entry(ResultSet row, @SuppressWarnings("unused") int number) throws SQLException {
        return new AuditEntry(
                row.getLong("number"),
                row.getString("tenant"),
                Values.instant(row, "at"),
                row.getString("actor"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("subject_name"),
                row.getString("detail"),
                row.getString("verdict"),
                row.getString("reason"),
                row.getString("explanation"),
                row.getString("request"));
    }
}
