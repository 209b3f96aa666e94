package org.meetingmigration.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.meetingmigration.migration.ledger.Entry;
import org.meetingmigration.migration.ledger.Ledger;

/// A ledger whose entries wait in memory until they are forced, which is one transaction.
final class SqlLedger implements Ledger {

    private static final int BUFFERED = 1_000;

    private final LedgerTable table;
    private final Runnable fence;
    private final List<Entry> waiting = new ArrayList<>();
    private boolean broken;

    /// @param fence called in each transaction; throws [org.meetingmigration.migration.Fenced] once the epoch is over
    SqlLedger(LedgerTable table, Runnable fence) {
        this.table = table;
        this.fence = fence;
    }

    @Override
    public void append(Entry entry) {
        waiting.add(entry);
        if (waiting.size() >= BUFFERED) {
            force();
        }
    }

    @Override
    public void force() {
        if (waiting.isEmpty()) {
            return;
        }
        broken = true;
        table.write(waiting, fence);
        waiting.clear();
        broken = false;
    }

    @Override
    public Stream<Entry> entries() {
        return Stream.concat(table.entries(), List.copyOf(waiting).stream());
    }

    /// Writes nothing more after a fault: whoever met it knows already.
    @Override
    public void close() {
        if (!broken) {
            force();
        }
    }
}
