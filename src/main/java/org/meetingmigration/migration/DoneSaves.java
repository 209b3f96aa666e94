package org.meetingmigration.migration;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.meeting.PartKey;
import org.meetingmigration.migration.ledger.Entry;

/// Reads from a ledger which saves were done: an intent counts for the parts of which the next outcomes say `Migrated`.
/// One that was refused, or came to nothing because somebody else wrote first, is followed by another or by a failure.
/// Holds one intent at a time.
final class DoneSaves {

    /// Is shown each save.
    interface Visitor {
        /// @param parts those that were saved
        /// @param certain false for the last intent of a run that was killed: it may or may not have been saved
        void save(Entry.Intent intent, Set<PartKey> parts, boolean certain);
    }

    private final Visitor visitor;
    private Entry.@Nullable Intent intent;
    private Set<PartKey> migrated = new HashSet<>();
    private Set<PartKey> open = new HashSet<>();

    private DoneSaves(Visitor visitor) {
        this.visitor = visitor;
    }

    static void of(Stream<Entry> entries, Visitor visitor) {
        var saves = new DoneSaves(visitor);
        entries.forEachOrdered(saves::read);
        saves.show();
        if (saves.intent != null && !saves.open.isEmpty()) {
            visitor.save(saves.intent, saves.open, false);
        }
    }

    private void read(Entry entry) {
        switch (entry) {
            case Entry.Intent next when !next.undo() -> begin(next);
            case Entry.Outcome outcome -> settle(outcome);
            default -> {}
        }
    }

    private void begin(Entry.Intent next) {
        show();
        intent = next;
        migrated = new HashSet<>();
        open = new HashSet<>();
        next.parts().forEach(part -> open.add(part.image().key()));
    }

    private void settle(Entry.Outcome outcome) {
        var key = new PartKey(outcome.uid(), outcome.recurrenceId());
        if (intent == null || !intent.objectId().equals(outcome.objectId()) || !open.remove(key)) {
            return;
        }
        if (outcome.outcome().equals("Migrated")) {
            migrated.add(key);
        }
    }

    private void show() {
        if (intent != null && !migrated.isEmpty()) {
            visitor.save(intent, migrated, true);
        }
    }
}
