package org.meetingmigration.store;

import java.time.InstantSource;
import java.util.List;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.meetingmigration.migration.ledger.Entry;

/// The entries of one ledger.
final class LedgerTable {

    private static final String LAST_NUMBER =
            "select coalesce(max(number), 0) from ledger_entry where request = :request";

    private final Database database;
    private final InstantSource clock;
    private final String request;

    LedgerTable(Database database, InstantSource clock, String request) {
        this.database = database;
        this.clock = clock;
        this.request = request;
    }

    /// @param fence first thing in the transaction
    void write(List<Entry> entries, Runnable fence) {
        database.run(() -> {
            fence.run();
            var last = lastNumber();
            database.withConnection(connection -> {
                try (var writer = new LedgerWriter(connection, request, clock.instant(), last)) {
                    for (Entry entry : entries) {
                        writer.write(entry);
                    }
                }
                return true;
            });
        });
    }

    /// What stands there now, read page by page; holds no connection between pages.
    Stream<Entry> entries() {
        var pages = new LedgerPages(database, request, lastNumber());
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(pages, 0), false);
    }

    private long lastNumber() {
        return database.read(LAST_NUMBER)
                .param("request", request)
                .query(Long.class)
                .single();
    }
}
