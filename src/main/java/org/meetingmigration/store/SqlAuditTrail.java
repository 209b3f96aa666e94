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

    private static final String OF_SUBJECT = " and subject = :subject";

    /// In the words of the index.
    private static final String IGNORED = " and verdict = 'Ignored' and reason = :ignored";

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
    public List<AuditEntry> list(String tenant, Wanted wanted, long before, int limit) {
        boolean ofSubject = !wanted.subject().isEmpty();
        boolean ignored = !wanted.ignored().isEmpty();
        var statement = database.read("""
                        select * from audit_entry where tenant = :tenant and number < :before%s%s
                        order by number desc limit :limit
                        """.formatted(ofSubject ? OF_SUBJECT : "", ignored ? IGNORED : ""))
                .param("tenant", tenant)
                .param("before", before == 0 ? Long.MAX_VALUE : before)
                .param("limit", limit);
        if (ofSubject) {
            statement.param("subject", wanted.subject());
        }
        if (ignored) {
            statement.param("ignored", wanted.ignored());
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
