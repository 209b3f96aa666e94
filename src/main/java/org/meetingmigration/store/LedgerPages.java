package org.meetingmigration.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.migration.ledger.Entries;
import org.meetingmigration.migration.ledger.Entry;

/// Reads entries in pages that are bounded in memory: images may be megabytes.
final class LedgerPages implements Iterator<Entry> {

    private static final int ENTRIES = 500;
    private static final int CHARACTERS = 1 << 20;

    private static final String PAGE = """
            select number, kind, organizer, object_id, uid, recurrence_id,
                outcome, reason, from_provider, to_provider, payload
            from ledger_entry where request = :request and number > :after and number <= :last
            order by number limit :limit
            """;

    private final Database database;
    private final String request;
    private final long last;
    private final Queue<Entry> page = new ArrayDeque<>();
    private long after;

    LedgerPages(Database database, String request, long last) {
        this.database = database;
        this.request = request;
        this.last = last;
    }

    @Override
    public boolean hasNext() {
        if (page.isEmpty() && after < last) {
            read();
        }
        return !page.isEmpty();
    }

    @Override
    public Entry next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.remove();
    }

    private void read() {
        after = database.read(PAGE)
                .param("request", request)
                .param("after", after)
                .param("last", last)
                .param("limit", ENTRIES)
                .query(this::readPage);
    }

    /// @return number of the last entry that was read
    private Long readPage(ResultSet rows) throws SQLException {
        long read = last;
        long characters = 0;
        while (characters < CHARACTERS && rows.next()) {
            read = rows.getLong("number");
            var payload = rows.getString("payload");
            characters += payload == null ? 0 : payload.length();
            page.add(entry(rows, payload));
        }
        return read;
    }

    static Entry entry(ResultSet row, @Nullable String payload) throws SQLException {
        return payload == null ? fromColumns(row) : Entries.fromJson(payload);
    }

    private static Entry fromColumns(ResultSet row) throws SQLException {
        if (row.getString("kind").equals("undone")) {
            return new Entry.Undone(row.getString("object_id"), row.getString("uid"), row.getString("recurrence_id"));
        }
        return new Entry.Outcome(
                row.getString("organizer"),
                row.getString("object_id"),
                row.getString("uid"),
                row.getString("recurrence_id"),
                row.getString("outcome"),
                row.getString("reason"),
                row.getString("from_provider"),
                row.getString("to_provider"));
    }
}
