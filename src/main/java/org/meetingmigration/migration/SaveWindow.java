package org.meetingmigration.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.meetingmigration.calendar.Calendar;
import org.meetingmigration.calendar.PreparedSave;
import org.meetingmigration.calendar.SaveResult;
import org.meetingmigration.calendar.StoredObject;

/// Gathers objects until there are as many as a calendar saves best at once, then journals all, saves all and records
/// all: one force of the journal and one reading back serve them all. Between two saves the run may pause; what is
/// gathered then and not saved is decided anew by the next run.
final class SaveWindow {

    /// What waits is held in memory.
    private static final long MOST_BYTES = 4 << 20;

    private final Calendar calendar;
    private final Saves saves;
    private final BiConsumer<String, String> finished;
    private final List<Begun> waiting = new ArrayList<>();
    private long bytes;

    private record Begun(ObjectRun run, StoredObject object, ObjectRun.Batch batch) {}

    /// @param finished told owner and id of each object of which nothing is left to do
    SaveWindow(Calendar calendar, Saves saves, BiConsumer<String, String> finished) {
        this.calendar = calendar;
        this.saves = saves;
        this.finished = finished;
    }

    /// Decides an object, and saves it with those that wait once they are enough.
    ///
    /// @return false when a pause is due and something is left to do
    boolean add(ObjectRun run, StoredObject object, Pause pause) {
        if (calendar.savesAtOnce() == 1) {
            return isFinished(object, run.run(object, pause));
        }
        ObjectRun.Batch batch = run.begin(object);
        if (run.isBegun()) {
            // Once another object is recorded, this one counts as done.
            return isFinished(object, run.run(object, pause));
        }
        if (!batch.last()) {
            return save(pause) && isFinished(object, run.run(object, pause));
        }
        if (batch.isWithoutChanges()) {
            run.record(object, batch);
            return isFinished(object, true);
        }
        waiting.add(new Begun(run, object, batch));
        bytes += object.source().bytes();
        return (waiting.size() < calendar.savesAtOnce() && bytes < MOST_BYTES) || save(pause);
    }

    /// Saves what waits.
    ///
    /// @return false when a pause is due and something is left to do
    boolean save(Pause pause) {
        List<Begun> begun = List.copyOf(waiting);
        waiting.clear();
        bytes = 0;
        if (begun.isEmpty()) {
            return true;
        }
        List<Saves.Journalled> journalled = begun.stream()
                .map(one -> saves.journal(calendar, one.object(), one.batch().changed()))
                .toList();
        saves.force();
        List<PreparedSave> prepared =
                journalled.stream().map(Saves.Journalled::save).toList();
        List<SaveResult> results = calendar.saveAll(prepared, pause::isDue);
        boolean all = results.size() == begun.size();
        for (int i = 0; i < results.size(); i++) {
            Begun one = begun.get(i);
            boolean ended = one.run().end(one.object(), one.batch(), journalled.get(i), results.get(i), pause);
            all &= isFinished(one.object(), ended);
        }
        return all;
    }

    private boolean isFinished(StoredObject object, boolean ended) {
        if (ended) {
            finished.accept(calendar.owner(), object.id());
        }
        return ended;
    }
}
