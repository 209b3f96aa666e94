package org.meetingmigration.migration;

import java.util.HashSet;
import java.util.Iterator;
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
        /// @return whether to show more
        boolean save(Entry.Intent intent, Set<PartKey> parts, boolean certain);
    }

    private final Visitor visitor;
    private Entry.@Nullable Intent intent;
    private Set<PartKey> migrated = new HashSet<>();
    private Set<PartKey> open = new HashSet<>();

    private DoneSaves(Visitor visitor) {
        this.visitor = visitor;
    }

    /// @return whether all were shown
    static boolean of(Stream<Entry> entries, Visitor visitor) {
        var saves = new DoneSaves(visitor);
        for (Iterator<Entry> all = entries.iterator(); all.hasNext(); ) {
            if (!saves.read(all.next())) {
                return false;
            }
        }
        return saves.show() && saves.showUncertain();
    }

    private boolean read(Entry entry) {
        return switch (entry) {
            case Entry.Intent next when !next.undo() -> begin(next);
            case Entry.Outcome outcome -> {
                settle(outcome);
                yield true;
            }
            default -> true;
        };
    }

    private boolean begin(Entry.Intent next) {
        boolean more = show();
        intent = next;
        migrated = new HashSet<>();
        open = new HashSet<>();
        next.parts().forEach(part -> open.add(part.image().key()));
        return more;
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

    private boolean show() {
        return intent == null || migrated.isEmpty() || visitor.save(intent, migrated, true);
    }

    private boolean showUncertain() {
        return intent == null || open.isEmpty() || visitor.save(intent, open, false);
    }
}
