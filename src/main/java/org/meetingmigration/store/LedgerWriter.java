package org.meetingmigration.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.migration.ledger.Entries;
import org.meetingmigration.migration.ledger.Entry;

/// Writes entries into columns: outcomes and undone parts wholly, of the others what one may search by, and all of it
/// as JSON.
final class LedgerWriter implements AutoCloseable {

    private static final String INSERT = """
            insert into ledger_entry (
                request, number, written, kind, organizer, object_id, uid, recurrence_id,
                outcome, reason, from_provider, to_provider, payload, latest, undone)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
            """;

    private static final String PART =
            " where request = ? and object_id = ? and uid = ? and recurrence_id = ? and latest = 1";
    private static final String SUPERSEDE = "update ledger_entry set latest = 0" + PART;
    private static final String TAKE_BACK = "update ledger_entry set undone = 1" + PART;

    private final PreparedStatement insert;
    private final PreparedStatement supersede;
    private final PreparedStatement takeBack;
    private final String request;
    private final long written;
    private long number;

    /// @param number of the last entry so far
    LedgerWriter(Connection connection, String request, Instant now, long number) throws SQLException {
        this.insert = connection.prepareStatement(INSERT);
        this.supersede = connection.prepareStatement(SUPERSEDE);
        this.takeBack = connection.prepareStatement(TAKE_BACK);
        this.request = request;
        this.written = Values.micros(now);
        this.number = number;
    }

    void write(Entry entry) throws SQLException {
        switch (entry) {
            case Entry.Outcome outcome -> writeOutcome(outcome);
            case Entry.Undone undone -> {
                update(takeBack, request, undone.objectId(), undone.uid(), undone.recurrenceId());
                insert("undone", "", undone.objectId(), undone.uid(), undone.recurrenceId(), "", "", "", "", null, 0);
            }
            case Entry.Started _ -> insertPayload("started", "", "", "", entry);
            case Entry.Intent intent -> insertPayload("intent", intent.organizer(), intent.objectId(), "", entry);
            case Entry.Mailed mailed -> insertPayload("mailed", mailed.organizer(), "", mailed.uid(), entry);
            case Entry.Retried _ -> insertPayload("retried", "", "", "", entry);
            case Entry.Finished _ -> insertPayload("finished", "", "", "", entry);
        }
    }

    private void writeOutcome(Entry.Outcome outcome) throws SQLException {
        update(supersede, request, outcome.objectId(), outcome.uid(), outcome.recurrenceId());
        insert(
                "outcome",
                outcome.organizer(),
                outcome.objectId(),
                outcome.uid(),
                outcome.recurrenceId(),
                outcome.outcome(),
                outcome.reason(),
                outcome.fromProvider(),
                outcome.toProvider(),
                null,
                1);
    }

    private void insertPayload(String kind, String organizer, String objectId, String uid, Entry entry)
            throws SQLException {
        insert(kind, organizer, objectId, uid, "", "", "", "", "", Entries.toJson(entry), 0);
    }

    private void insert(@Nullable Object... columns) throws SQLException {
        number++;
        var values = new @Nullable Object[columns.length + 3];
        values[0] = request;
        values[1] = number;
        values[2] = written;
        System.arraycopy(columns, 0, values, 3, columns.length);
        update(insert, values);
    }

    private static void update(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        Values.bind(statement, values);
        statement.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        try (insert;
                supersede;
                takeBack) {
            // Nothing else to close.
        }
    }
}
