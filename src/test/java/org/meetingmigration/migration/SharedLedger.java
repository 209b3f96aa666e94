package org.meetingmigration.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.meetingmigration.migration.ledger.Entry;
import org.meetingmigration.migration.ledger.Ledger;

/// A ledger in memory that several workers come upon: who opens it last has it, the others are fenced off.
final class SharedLedger {

    private final List<Entry> entries = new ArrayList<>();
    private int epoch;

    synchronized Ledger open() {
        return open(step -> false);
    }

    /// @param fencedAt whether the worker's step is the one at which it finds itself fenced off
    synchronized Ledger open(IntPredicate fencedAt) {
        epoch++;
        if (entries.isEmpty()) {
            entries.add(new Entry.Started("r", SmallFolder.NOW, Map.of()));
        }
        return new Handle(epoch, fencedAt);
    }

    synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    private final class Handle implements Ledger {
        private final int mine;
        private final IntPredicate fencedAt;
        private int steps;

        Handle(int mine, IntPredicate fencedAt) {
            this.mine = mine;
            this.fencedAt = fencedAt;
        }

        @Override
        public void append(Entry entry) {
            check();
            synchronized (SharedLedger.this) {
                entries.add(entry);
            }
        }

        @Override
        public void force() {
            check();
        }

        private void check() {
            synchronized (SharedLedger.this) {
                if (fencedAt.test(steps++)) {
                    epoch++;
                }
                if (mine != epoch) {
                    throw new Fenced("The request was taken over");
                }
            }
        }

        @Override
        public Stream<Entry> entries() {
            return SharedLedger.this.entries().stream();
        }

        @Override
        public void close() {
            force();
        }
    }
}
