package org.meetingmigration.migration;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.meetingmigration.meeting.PartKey;
import org.meetingmigration.migration.Agreement.Agreed;
import org.meetingmigration.migration.ledger.Entry;

/// Finds what was agreed to and never came by. Parts that have an outcome are remembered by a 64-bit hash.
final class Vanished {

    private Vanished() {}

    /// @param entries of the ledger once everything has its outcome
    static void forEach(Agreement agreement, String owner, Stream<Entry> entries, Consumer<Agreed> visitor) {
        long[] recorded = entries.filter(entry -> entry instanceof Entry.Outcome)
                .map(Entry.Outcome.class::cast)
                .filter(outcome -> outcome.organizer().equals(owner))
                .mapToLong(outcome -> hash(outcome.objectId(), outcome.uid(), outcome.recurrenceId()))
                .sorted()
                .toArray();
        agreement.forEachToWrite(part -> {
            PartKey key = part.key();
            if (Arrays.binarySearch(recorded, hash(part.objectId(), key.uid(), key.recurrenceId())) < 0) {
                visitor.accept(part);
            }
        });
    }

    private static long hash(String... names) {
        return Resumption.hash(String.join("\n", names));
    }
}
