package org.meetingmigration.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.meetingmigration.calendar.Calendar;
import org.meetingmigration.calendar.SaveResult;
import org.meetingmigration.calendar.StoredMeeting;
import org.meetingmigration.calendar.StoredObject;
import org.meetingmigration.meeting.PartKey;
import org.meetingmigration.meeting.Reason;

/// One stored object: decides its meetings and saves them, in batches where a file holds very many. Somebody else's
/// write
/// in between makes it read and decide again, at most three times.
final class ObjectRun {

    /// Changed parts in one save: bounds the memory for new blocks, and the rewrites of a large file.
    private static final int BATCH = 1000;

    private static final int ATTEMPTS = 3;

    private final Calendar calendar;
    private final PlanRun plans;
    private final Saves saves;
    private final Set<PartKey> recorded;

    /// @param recorded parts that have their outcome already; added to
    ObjectRun(Calendar calendar, PlanRun plans, Saves saves, Set<PartKey> recorded) {
        this.calendar = calendar;
        this.plans = plans;
        this.saves = saves;
        this.recorded = recorded;
    }

    void run(StoredObject first) {
        Optional<StoredObject> object = Optional.of(first);
        int attempts = 0;
        while (object.isPresent()) {
            Batch batch = next(object.get());
            if (batch.isWithoutChanges()) {
                batch.left().forEach(decision -> record(first.id(), decision, decision.outcome()));
                return;
            }
            SaveResult result = saves.save(calendar, object.get(), batch.changed());
            switch (result) {
                case SaveResult.Saved _ -> {
                    batch.all().forEach(decision -> record(first.id(), decision, decision.outcome()));
                    if (batch.last()) {
                        return;
                    }
                    attempts = 0;
                }
                case SaveResult.Stale _ -> {
                    attempts++;
                    if (attempts == ATTEMPTS) {
                        end(first.id(), batch, new Outcome.Failed(Reason.STALE));
                    }
                }
                case SaveResult.Gone _ -> end(first.id(), batch, new Outcome.Skipped(Reason.GONE));
                case SaveResult.Refused _ -> end(first.id(), batch, new Outcome.Failed(Reason.NOT_WRITABLE));
            }
            object = calendar.read(first.id());
        }
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
    private record Batch(List<Decision> changed, List<Decision> left, boolean last) {
        boolean isWithoutChanges() {
            return changed.isEmpty();
        }

        List<Decision> all() {
            var all = new ArrayList<>(changed);
            all.addAll(left);
            return all;
        }
    }

    private void end(String objectId, Batch batch, Outcome outcome) {
        batch.changed().forEach(decision -> record(objectId, decision, outcome));
        batch.left().forEach(decision -> record(objectId, decision, decision.outcome()));
    }

    private void record(String objectId, Decision decision, Outcome outcome) {
        if (recorded.add(decision.stored().part().key())) {
            saves.record(calendar.owner(), objectId, decision, outcome);
        }
    }
}
