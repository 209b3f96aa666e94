package org.meetingmigration.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.calendar.Calendar;
import org.meetingmigration.calendar.SaveResult;
import org.meetingmigration.calendar.StoredMeeting;
import org.meetingmigration.calendar.StoredObject;
import org.meetingmigration.meeting.PartKey;
import org.meetingmigration.meeting.Reason;
import org.meetingmigration.migration.ledger.Entry;

/// One stored object: decides its meetings and saves them, in batches where a file holds very many. Somebody else's
/// write in between makes it read and decide again, at most three times.
final class ObjectRun {

    /// Changed parts in one save: bounds the memory for new blocks, and the rewrites of a large file.
    private static final int BATCH = 1000;

    private static final int ATTEMPTS = 3;

    private final Calendar calendar;
    private final PlanRun plans;
    private final Saves saves;
    private final Set<PartKey> recorded;

    /// The save journalled last that may have been done without a record.
    private Entry.@Nullable Intent journalled;

    /// @param recorded parts that have their outcome already; added to
    /// @param journalled by a run before this one; null for none
    ObjectRun(Calendar calendar, PlanRun plans, Saves saves, Set<PartKey> recorded, Entry.@Nullable Intent journalled) {
        this.calendar = calendar;
        this.plans = plans;
        this.saves = saves;
        this.recorded = recorded;
        this.journalled = journalled;
    }

    /// @param pause asked between two batches
    /// @return whether nothing of the object is left to do
    boolean run(StoredObject first, Pause pause) {
        return run(first, pause, 0);
    }

    /// What is to be done with the object first.
    Batch begin(StoredObject object) {
        settle(object);
        return next(object);
    }

    /// Ends what was begun, after its save was tried.
    ///
    /// @param pause asked between two batches, where somebody else wrote first and all is to be decided again
    /// @return whether nothing of the object is left to do
    boolean end(StoredObject object, Batch batch, Saves.Journalled save, SaveResult result, Pause pause) {
        return carriedOut(object.id(), batch, save, result)
                ? batch.last()
                : again(object.id(), batch).map(now -> run(now, pause, 1)).orElse(true);
    }

    /// Whether parts of it have their outcome already.
    boolean isBegun() {
        return !recorded.isEmpty();
    }

    /// The object as it is now; empty where nothing is left to do with it.
    ///
    /// @param batch what was begun with it
    private Optional<StoredObject> again(String objectId, Batch batch) {
        Optional<StoredObject> now = calendar.read(objectId);
        if (now.isEmpty()) {
            end(objectId, batch, new Outcome.Skipped(Reason.GONE));
        } else if (!now.get().unreadable().isEmpty()) {
            end(objectId, batch, new Outcome.Failed(Reason.UNREADABLE));
            return Optional.empty();
        }
        return now;
    }

    private boolean run(StoredObject first, Pause pause, int stales) {
        Optional<StoredObject> object = Optional.of(first);
        int stale = stales;
        while (object.isPresent()) {
            Batch batch = begin(object.get());
            if (!carryOut(object.get(), batch, stale)) {
                stale++;
            } else if (batch.last()) {
                return true;
            } else if (pause.isDue()) {
                return false;
            } else {
                stale = 0;
            }
            object = again(first.id(), batch);
        }
        return true;
    }

    /// A worker that was overtaken, or overtook us, may have written what we would.
    private void settle(StoredObject object) {
        if (journalled != null) {
            recorded.addAll(saves.settle(calendar, object, journalled, recorded));
        }
    }

    /// @param stale how often somebody else wrote first
    /// @return false when somebody else wrote first now: to be decided again
    private boolean carryOut(StoredObject object, Batch batch, int stale) {
        if (batch.isWithoutChanges()) {
            record(object.id(), batch.left());
            return true;
        }
        if (stale == ATTEMPTS) {
            end(object.id(), batch, new Outcome.Failed(Reason.STALE));
            return true;
        }
        Saves.Journalled save = saves.journal(calendar, object, batch.changed());
        saves.force();
        return carriedOut(object.id(), batch, save, calendar.save(save.save()));
    }

    private boolean carriedOut(String objectId, Batch batch, Saves.Journalled save, SaveResult result) {
        journalled = result instanceof SaveResult.Stale ? save.intent() : null;
        saves.tell(calendar, save, result);
        switch (result) {
            case SaveResult.Saved _ -> {
                record(objectId, batch.changed());
                record(objectId, batch.left());
            }
            case SaveResult.Altered _ -> end(objectId, batch, new Outcome.Review(Reason.STORED_DIFFERENTLY));
            case SaveResult.Gone _ -> end(objectId, batch, new Outcome.Skipped(Reason.GONE));
            case SaveResult.Refused refused -> end(objectId, batch, new Outcome.Failed(refused.reason()));
            case SaveResult.Stale _ -> {
                return false;
            }
        }
        return true;
    }

    /// Records what is left of a batch that changes nothing.
    void record(StoredObject object, Batch batch) {
        record(object.id(), batch.left());
    }

    /// The next decisions that are not recorded, up to a bounded number of changes.
    private Batch next(StoredObject object) {
        var changed = new ArrayList<Decision>();
        var left = new ArrayList<Decision>();
        for (StoredMeeting meeting : object.meetings()) {
            if (isRecorded(meeting)) {
                continue;
            }
            for (Decision decision : plans.plan(calendar, object, meeting).decisions()) {
                if (!recorded.contains(decision.stored().part().key())) {
                    (decision.isMigrated() ? changed : left).add(decision);
                }
            }
            if (changed.size() >= BATCH) {
                return new Batch(changed, left, false);
            }
        }
        return new Batch(changed, left, true);
    }

    private boolean isRecorded(StoredMeeting meeting) {
        return meeting.parts().stream()
                .allMatch(part -> recorded.contains(part.part().key()));
    }

    /// @param last whether nothing of the object comes after it
    record Batch(List<Decision> changed, List<Decision> left, boolean last) {
        boolean isWithoutChanges() {
            return changed.isEmpty();
        }
    }

    private void end(String objectId, Batch batch, Outcome outcome) {
        batch.changed().forEach(decision -> record(objectId, decision, outcome));
        record(objectId, batch.left());
    }

    private void record(String objectId, List<Decision> decisions) {
        decisions.forEach(decision -> record(objectId, decision, decision.outcome()));
    }

    private void record(String objectId, Decision decision, Outcome outcome) {
        if (recorded.add(decision.stored().part().key())) {
            saves.record(calendar.owner(), objectId, decision, outcome);
        }
    }
}
