package org.meetingmigration.migration.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.meetingmigration.meeting.PartKey;

/// Works out from a ledger which saves a killed run may have left half recorded. Pure: whether one was done
/// shows in the calendar, see [org.meetingmigration.calendar.Calendar#prepareUndo].
public final class Recovery {

    private Recovery() {}

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
                case Entry.Started _, Entry.Mailed _, Entry.Retried _, Entry.Finished _ -> {}
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
