package org.meetingmigration.administration;

import java.util.List;
import java.util.function.Supplier;
import org.meetingmigration.testing.Restorable;

/// Takes everything back when the work throws.
final class MemoryTransactions implements Transactions {

    private final List<Restorable> stores;
    private boolean open;
    private int commits;

    MemoryTransactions(Restorable... stores) {
        this.stores = List.of(stores);
    }

    int commits() {
        return commits;
    }

    @Override
    public <T> T run(Supplier<T> work) {
        if (open) {
            return work.get();
        }
        var before = stores.stream().map(Restorable::remember).toList();
        open = true;
        var done = false;
        try {
            var result = work.get();
            done = true;
            commits++;
            return result;
        } finally {
            open = false;
            if (!done) {
                before.forEach(Runnable::run);
            }
        }
    }
}
