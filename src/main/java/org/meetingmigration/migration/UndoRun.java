package org.meetingmigration.migration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.meetingmigration.calendar.Calendar;
import org.meetingmigration.calendar.PartImage;
import org.meetingmigration.calendar.PreparedSave;
import org.meetingmigration.calendar.PreparedUndo;
import org.meetingmigration.calendar.SaveResult;
import org.meetingmigration.calendar.StoredObject;
import org.meetingmigration.meeting.PartKey;
import org.meetingmigration.meeting.Reason;
import org.meetingmigration.migration.ledger.Entry;
import org.meetingmigration.migration.ledger.Ledger;
import org.meetingmigration.migration.ledger.Recovery;

/// Takes a request back: every part that still is what the request wrote becomes what it was, byte for byte. What
/// somebody edited since is reported and left. Paused or killed anywhere, another with the same ledger goes on. Used by
/// one thread.
///
/// Throws [Fenced] as soon as the ledger does, without another write.
public final class UndoRun {

    /// Hears what became of each part.
    @FunctionalInterface
    public interface Listener {
        /// @param reason why it was left; empty when it was restored. A run that goes on tells again of what is left.
        void part(String organizer, String objectId, PartKey key, Optional<Reason> reason);
    }

    private static final int ATTEMPTS = 3;

    private final Ledger ledger;
    private final Listener listener;
    private final Function<String, Optional<Calendar>> calendars;
    private final Predicate<String> uids;
    private final Map<String, Set<PartKey>> undone = new HashMap<>();

    /// Restorations that were journalled and may have been done without a record, by object.
    private final Map<String, Entry.Intent> open = new HashMap<>();

    /// @param ledger of the request
    /// @param calendars by organizer; empty for one whose calendars are gone
    /// @param uids which meetings to take back
    public UndoRun(
            Ledger ledger, Function<String, Optional<Calendar>> calendars, Predicate<String> uids, Listener listener) {
        this.ledger = ledger;
        this.calendars = calendars;
        this.uids = uids;
        this.listener = listener;
    }

    public void run() {
        run(Pause.never());
    }

    /// Takes back until all is done or a pause is due.
    ///
    /// @param pause asked before each save
    /// @return whether nothing is left to do
    public boolean run(Pause pause) {
        try (Stream<Entry> entries = ledger.entries()) {
            entries.forEachOrdered(this::noteUndone);
        }
        recover();
        boolean finished;
        try (Stream<Entry> entries = ledger.entries()) {
            finished = DoneSaves.of(entries, (intent, parts, certain) -> {
                List<PartImage> images = toRestore(intent, parts);
                if (images.isEmpty()) {
                    return true;
                }
                if (pause.isDue()) {
                    return false;
                }
                restore(intent, images, certain);
                return true;
            });
        }
        ledger.force();
        return finished;
    }

    private void noteUndone(Entry entry) {
        if (entry instanceof Entry.Undone done) {
            undoneIn(done.objectId()).add(new PartKey(done.uid(), done.recurrenceId()));
        }
    }

    private Set<PartKey> undoneIn(String objectId) {
        return undone.computeIfAbsent(objectId, id -> new HashSet<>());
    }

    /// Records what an undo that was killed restored and left unrecorded.
    private void recover() {
        try (Stream<Entry> entries = ledger.entries()) {
            Recovery.open(entries.filter(entry ->
                            entry instanceof Entry.Undone || entry instanceof Entry.Intent intent && intent.undo()))
                    .forEach(intent -> open.put(intent.objectId(), intent));
        }
        for (Entry.Intent intent : open.values()) {
            calendars
                    .apply(intent.organizer())
                    .ifPresent(calendar -> calendar.read(intent.objectId())
                            .filter(object -> object.unreadable().isEmpty())
                            .ifPresent(object -> recover(calendar, object, intent)));
        }
    }

    private void recover(Calendar calendar, StoredObject object, Entry.Intent intent) {
        List<PartImage> images = intent.parts().stream().map(Entry.Part::image).toList();
        List<PartImage> others = calendar.prepareUndo(object, images).edited();
        List<PartImage> back = images.stream()
                .filter(image -> !others.contains(image))
                .filter(image -> !undoneIn(intent.objectId()).contains(image.key()))
                .toList();
        if (!back.isEmpty()) {
            calendar.deliver(object, back);
            back.forEach(image -> restored(intent, image.key()));
        }
    }

    /// @param parts keys of the parts to take back
    private List<PartImage> toRestore(Entry.Intent intent, Set<PartKey> parts) {
        return intent.parts().stream()
                .map(Entry.Part::image)
                .filter(image -> parts.contains(image.key()))
                .filter(image -> uids.test(image.key().uid()))
                .filter(image -> isLeft(intent, image))
                .toList();
    }

    private boolean isLeft(Entry.Intent intent, PartImage image) {
        return !undoneIn(intent.objectId()).contains(image.key());
    }

    /// @param certain whether the save is known to have been done; else parts that are not ours are no news
    private void restore(Entry.Intent intent, List<PartImage> images, boolean certain) {
        Reason left = Reason.STALE;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Calendar> calendar = calendars.apply(intent.organizer());
            Optional<StoredObject> object = calendar.flatMap(found -> found.read(intent.objectId()));
            if (calendar.isEmpty() || object.isEmpty()) {
                left = Reason.GONE;
                break;
            }
            if (!object.get().unreadable().isEmpty()) {
                left = Reason.UNREADABLE;
                break;
            }
            SaveResult result = restore(intent, calendar.get(), object.get(), images, certain);
            if (result instanceof SaveResult.Saved || result instanceof SaveResult.Altered) {
                return;
            }
            if (result instanceof SaveResult.Refused refused) {
                left = refused.reason();
                break;
            }
        }
        for (PartImage image : images) {
            if (isLeft(intent, image)) {
                listener.part(intent.organizer(), intent.objectId(), image.key(), Optional.of(left));
            }
        }
    }

    private SaveResult restore(
            Entry.Intent intent, Calendar calendar, StoredObject object, List<PartImage> images, boolean certain) {
        settleLate(calendar, object);
        PreparedUndo undo = calendar.prepareUndo(
                object, images.stream().filter(image -> isLeft(intent, image)).toList());
        PreparedSave save = undo.save();
        SaveResult result =
                save.images().isEmpty() ? new SaveResult.Saved(object.version()) : save(intent, calendar, save);
        if (result instanceof SaveResult.Saved || result instanceof SaveResult.Altered) {
            save.images().forEach(image -> restored(intent, image.key()));
            undo.edited().stream()
                    .filter(image -> certain)
                    .forEach(image -> listener.part(
                            intent.organizer(), object.id(), image.key(), Optional.of(Reason.EDITED_SINCE)));
        }
        return result;
    }

    /// A worker that was overtaken, or overtook us, may have restored what we would.
    private void settleLate(Calendar calendar, StoredObject object) {
        Entry.Intent journalled = open.remove(object.id());
        if (journalled != null) {
            recover(calendar, object, journalled);
        }
    }

    private SaveResult save(Entry.Intent intent, Calendar calendar, PreparedSave save) {
        var back = new Entry.Intent(
                intent.organizer(), save.objectId(), save.before(), save.after(), back(save.images(), intent), true);
        ledger.append(back);
        ledger.force();
        SaveResult result = calendar.save(save);
        switch (result) {
            case SaveResult.Saved saved ->
                saved.readBack().ifPresent(object -> calendar.deliver(object, save.images()));
            case SaveResult.Altered(var object) -> calendar.deliver(object, save.images());
            default -> {}
        }
        if (result instanceof SaveResult.Stale) {
            open.put(save.objectId(), back);
        }
        return result;
    }

    private static List<Entry.Part> back(List<PartImage> images, Entry.Intent intent) {
        var providers = new HashMap<PartKey, Entry.Part>();
        intent.parts().forEach(part -> providers.put(part.image().key(), part));
        var parts = new ArrayList<Entry.Part>();
        for (PartImage image : images) {
            Entry.Part original = providers.get(image.key());
            if (original != null) {
                parts.add(new Entry.Part(image, original.toProvider(), original.fromProvider()));
            }
        }
        return parts;
    }

    private void restored(Entry.Intent intent, PartKey key) {
        ledger.append(new Entry.Undone(intent.objectId(), key.uid(), key.recurrenceId()));
        undoneIn(intent.objectId()).add(key);
        listener.part(intent.organizer(), intent.objectId(), key, Optional.empty());
    }
}
