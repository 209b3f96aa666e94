package org.meetingmigration.migration.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.meetingmigration.calendar.Version;
import org.meetingmigration.meeting.PartKey;

/// Works out from a ledger what a killed run did. Pure: the caller reads the calendar.
public final class Recovery {

    /// What became of a save that was about to be tried.
    public enum Fate {
        /// It was done: its outcome is to be recorded, and its message is owed.
        DONE,
        /// It was not: decide and save again.
        NOT_DONE,
        /// Somebody changed or deleted the object since, before the save or after it: look at its parts.
        CHANGED
    }

    private Recovery() {}

    /// @param current version of the object now; empty if it is gone
    public static Fate fate(Entry.Intent intent, Optional<Version> current) {
        if (current.isEmpty()) {
            return Fate.CHANGED;
        }
        if (current.get().equals(intent.after())) {
            return Fate.DONE;
        }
        return current.get().equals(intent.before()) ? Fate.NOT_DONE : Fate.CHANGED;
    }

    /// Intents that have a part of which no outcome is known and which was not undone, in order. Of several for one
    /// object only the last counts: a save that was refused or stale is followed by a new intent or by outcomes.
    /// Keeps the open ones in memory, of a sound run one.
    public static List<Entry.Intent> open(Stream<Entry> entries) {
        var open = new LinkedHashMap<String, Pending>();
        entries.forEachOrdered(entry -> {
            switch (entry) {
                case Entry.Intent intent -> {
                    open.remove(intent.objectId());
                    open.put(intent.objectId(), new Pending(intent));
                }
                case Entry.Outcome outcome ->
                    settle(open, outcome.objectId(), new PartKey(outcome.uid(), outcome.recurrenceId()));
                case Entry.Undone undone ->
                    settle(open, undone.objectId(), new PartKey(undone.uid(), undone.recurrenceId()));
                case Entry.Started _, Entry.Mailed _, Entry.Finished _ -> {}
            }
        });
        return open.values().stream().map(Pending::intent).toList();
    }

    private static void settle(Map<String, Pending> open, String objectId, PartKey part) {
        open.computeIfPresent(objectId, (id, pending) -> {
            pending.parts().removeIf(part::equals);
            return pending.parts().isEmpty() ? null : pending;
        });
    }

    private record Pending(Entry.Intent intent, List<PartKey> parts) {
        Pending(Entry.Intent intent) {
            this(
                    intent,
                    new ArrayList<>(intent.parts().stream()
                            .map(part -> part.image().key())
                            .toList()));
        }
    }
}
