package org.meetingmigration.migration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.calendar.Calendar;
import org.meetingmigration.calendar.PartImage;
import org.meetingmigration.calendar.StoredMeeting;
import org.meetingmigration.calendar.StoredObject;
import org.meetingmigration.calendar.StoredPart;
import org.meetingmigration.meeting.Carrier;
import org.meetingmigration.meeting.PartKey;
import org.meetingmigration.meeting.Rehearsal;
import org.meetingmigration.migration.MeetingComparison.Standing;
import org.meetingmigration.migration.PartComparison.State;
import org.meetingmigration.migration.ledger.Entry;

/// Compares what a request replaced with what stands in the calendar. The ledger keeps only the way back, so one side
/// is what the calendar holds now, and the other what the way back makes of it: nothing is shown that was not there.
/// Saves nothing.
public final class Comparison {

    private final Calendar calendar;
    private final StoredObject object;
    private final StoredMeeting meeting;

    private Comparison(Calendar calendar, StoredObject object, StoredMeeting meeting) {
        this.calendar = calendar;
        this.object = object;
        this.meeting = meeting;
    }

    /// @param entries of the request's ledger about this object, in order
    /// @param plans what a migration would do, for a meeting of which nothing was written; null to look for nothing
    public static MeetingComparison of(
            Calendar calendar, String objectId, String uid, List<Entry> entries, @Nullable PlanRun plans) {
        var object = calendar.read(objectId).orElse(null);
        if (object == null) {
            return MeetingComparison.not(Standing.GONE);
        }
        if (!object.unreadable().isEmpty()) {
            return MeetingComparison.not(Standing.UNREADABLE);
        }
        var found = new ArrayList<StoredMeeting>();
        for (StoredMeeting meeting : object.meetings()) {
            if (meeting.uid().equals(uid)) {
                found.add(meeting);
            }
        }
        return switch (found.size()) {
            case 0 -> MeetingComparison.not(Standing.GONE);
            case 1 -> new Comparison(calendar, object, found.getFirst()).compared(entries, plans);
            default -> MeetingComparison.not(Standing.UNREADABLE);
        };
    }

    private MeetingComparison compared(List<Entry> entries, @Nullable PlanRun plans) {
        var images = Images.of(entries);
        var before = then(images.written());
        var undone = then(images.undone());
        var parts = meeting.parts().stream()
                .map(part -> part(part, images, before, undone))
                .toList();
        boolean untouched = parts.stream().allMatch(part -> part.state() == State.UNTOUCHED);
        return new MeetingComparison(
                Standing.FOUND,
                plans == null || !untouched ? parts : planned(parts, plans.plan(calendar, object, meeting)));
    }

    private static PartComparison part(
            StoredPart stored, Images images, Map<PartKey, List<Carrier>> before, Map<PartKey, List<Carrier>> undone) {
        var key = stored.part().key();
        var now = List.copyOf(stored.part().carriers());
        if (images.written().containsKey(key)) {
            var then = before.get(key);
            // A run that was killed may not have come to writing: then there is nothing to take back.
            var state = then != null ? State.WRITTEN : images.isCertain(key) ? State.EDITED : State.UNTOUCHED;
            return state == State.UNTOUCHED
                    ? new PartComparison(key, stored.summary(), state, now, null, null)
                    : new PartComparison(key, stored.summary(), state, then, now, null);
        }
        return images.undone().containsKey(key)
                ? new PartComparison(key, stored.summary(), State.UNDONE, now, undone.get(key), null)
                : new PartComparison(key, stored.summary(), State.UNTOUCHED, now, null, null);
    }

    /// What the images make of the parts, where they still fit.
    private Map<PartKey, List<Carrier>> then(Map<PartKey, PartImage> images) {
        var keys = meeting.parts().stream().map(part -> part.part().key()).toList();
        var own = images.values().stream()
                .filter(image -> keys.contains(image.key()))
                .toList();
        var back = calendar.prepareUndo(object, own);
        Set<PartKey> fitting = new HashSet<>();
        back.save().images().forEach(image -> fitting.add(image.key()));
        var then = new HashMap<PartKey, List<Carrier>>();
        if (fitting.isEmpty()) {
            return then;
        }
        for (StoredMeeting other : calendar.preview(back.save()).meetings()) {
            other.parts().stream()
                    .map(StoredPart::part)
                    .filter(part -> fitting.contains(part.key()))
                    .forEach(part -> then.putIfAbsent(part.key(), List.copyOf(part.carriers())));
        }
        return then;
    }

    private static List<PartComparison> planned(List<PartComparison> parts, MeetingPlan plan) {
        var planned = new ArrayList<PartComparison>();
        for (int i = 0; i < parts.size(); i++) {
            var decision = plan.decisions().get(i);
            var part = decision.stored().part();
            planned.add(parts.get(i)
                    .planned(
                            decision.outcome(),
                            decision.isMigrated()
                                    ? Rehearsal.after(part, decision.changes()).carriers()
                                    : null));
        }
        return planned;
    }

    /// The ways back that a ledger holds.
    ///
    /// @param written to what was before, of parts that were not taken back
    /// @param undone to what had been written, of those that were
    private record Images(Map<PartKey, PartImage> written, Map<PartKey, PartImage> undone, Set<PartKey> uncertain) {

        static Images of(List<Entry> entries) {
            var images = new Images(new HashMap<>(), new HashMap<>(), new HashSet<>());
            DoneSaves.of(entries.stream(), (intent, parts, certain) -> {
                intent.parts().stream()
                        .map(Entry.Part::image)
                        .filter(image -> parts.contains(image.key()))
                        .forEach(image -> images.add(image, certain));
                return true;
            });
            var back = new HashMap<PartKey, PartImage>();
            for (Entry entry : entries) {
                switch (entry) {
                    case Entry.Intent intent
                    when intent.undo() ->
                        intent.parts().forEach(part -> back.put(part.image().key(), part.image()));
                    case Entry.Undone undone -> images.takeBack(new PartKey(undone.uid(), undone.recurrenceId()), back);
                    default -> {}
                }
            }
            return images;
        }

        private void add(PartImage image, boolean certain) {
            written.put(image.key(), image);
            if (!certain) {
                uncertain.add(image.key());
            }
        }

        private void takeBack(PartKey key, Map<PartKey, PartImage> back) {
            written.remove(key);
            Optional.ofNullable(back.get(key)).ifPresent(image -> undone.put(key, image));
        }

        boolean isCertain(PartKey key) {
            return !uncertain.contains(key);
        }
    }
}
