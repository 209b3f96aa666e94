package org.meetingmigration.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.meetingmigration.migration.ledger.Entry;
import org.meetingmigration.migration.request.Order;
import org.meetingmigration.migration.request.Requests.NewRequest;

/// A process that writes into the ledger of one request for ever, and prints the number of each entry once it is
/// durable.
final class KilledWriter {

    private KilledWriter() {}

    public static void main(String[] args) {
        try (var store = Store.open(StoreConfig.embedded(Path.of(args[0])))) {
            store.directory().addTenant("contoso");
            var requests = store.requests();
            requests.resetHandedOut();
            var now = Instant.now();
            if (requests.handedOut().isEmpty() && requests.tenantsWithDue(now).isEmpty()) {
                requests.enqueue(List.of(new NewRequest(
                        "contoso", "ann", "ann@x.org", Order.toHome(), "BRIDGE", Instant.EPOCH, "admin")));
            }
            var id = requests.admit("contoso", now, 1).getFirst();
            var held = requests.claim(id, now).orElseThrow();
            var rows = store.ledgers().rows("contoso", id, 0, Integer.MAX_VALUE);
            var ledger = store.ledgers().open(id, id, held.epoch());
            for (int number = rows.size() + 1; ; number++) {
                ledger.append(new Entry.Outcome("a@x.org", "o", "uid-" + number, "", "Migrated", "", "a", "b"));
                ledger.force();
                System.out.println(number);
            }
        }
    }
}
