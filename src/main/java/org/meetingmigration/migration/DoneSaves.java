package org.meetingmigration.migration;

import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.meetingmigration.meeting.PartKey;
import org.meetingmigration.migration.ledger.Entry;

/// Reads from a ledger which saves were done: an intent counts for the parts of which later outcomes say
/// `Migrated`. One that was refused, or came to nothing because somebody else wrote first, is followed by
/// another for its object or by a failure. Holds the intents that are not settled yet: as many as are saved
/// at once.
final class DoneSaves {

    /// Is shown each save.
    interface Visitor {
        /// @param parts those that were saved
        /// @param certain false for an intent of a run that was killed: it may or may not have been saved
        /// @return whether to show more
        boolean save(Entry.Intent intent, Set<PartKey> parts, boolean certain);
    }

    private final Visitor visitor;
    private final Map<String, Open> open = new LinkedHashMap<>();

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
        return saves.showRest();
    }

    private boolean read(Entry entry) {
        return switch (entry) {
            case Entry.Intent next when !next.undo() -> begin(next);
            case Entry.Outcome outcome -> settle(outcome);
            default -> true;
        };
    }

    private boolean begin(Entry.Intent next) {
        Open before = open.remove(next.objectId());
        open.put(next.objectId(), new Open(next));
        return before == null || before.show(visitor);
    }

    private boolean settle(Entry.Outcome outcome) {
        Open saved = open.get(outcome.objectId());
        if (saved == null || !saved.settle(outcome) || !saved.unsettled.isEmpty()) {
            return true;
        }
        open.remove(outcome.objectId());
        return saved.show(visitor);
    }

    private boolean showRest() {
        for (Open saved : open.values()) {
            if (!saved.show(visitor) || !saved.showUncertain(visitor)) {
                return false;
            }
        }
        return true;
    }

    /// An intent with what is known of its parts.
    private static final class Open {
        private final Entry.Intent intent;
        private final Set<PartKey> unsettled = new HashSet<>();
        private final Set<PartKey> migrated = new HashSet<>();

        Open(Entry.Intent intent) {
            this.intent = intent;
            intent.parts().forEach(part -> unsettled.add(part.image().key()));
        }

        /// @return whether it is about a part that was open
        boolean settle(Entry.Outcome outcome) {
            var key = new PartKey(outcome.uid(), outcome.recurrenceId());
            if (!unsettled.remove(key)) {
                return false;
            }
            if (Saves.isWritten(outcome)) {
                migrated.add(key);
            }
            return true;
        }

        boolean show(Visitor visitor) {
            return migrated.isEmpty() || visitor.save(intent, migrated, true);
        }

        boolean showUncertain(Visitor visitor) {
            return unsettled.isEmpty() || visitor.save(intent, unsettled, false);
        }
    }
}
