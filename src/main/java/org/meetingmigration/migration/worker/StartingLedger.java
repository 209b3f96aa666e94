package org.meetingmigration.migration.worker;

import java.util.stream.Stream;
import org.meetingmigration.migration.ledger.Entry;
import org.meetingmigration.migration.ledger.Ledger;

/// An empty ledger that begins with its first entry: a calendar without meetings, of which there are very
/// many, costs no write.
final class StartingLedger implements Ledger {

    private final Ledger ledger;
    private final Entry.Started start;
    private boolean started;

    StartingLedger(Ledger ledger, Entry.Started start) {
        this.ledger = ledger;
        this.start = start;
    }

    @Override
    public void append(Entry entry) {
        if (!started) {
            ledger.append(start);
            started = true;
        }
        ledger.append(entry);
    }

    @Override
    public void force() {
        ledger.force();
    }

    @Override
    public Stream<Entry> entries() {
        return ledger.entries();
    }

    @Override
    public void close() {
        ledger.close();
    }
}
