package org.meetingmigration.migration;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.meetingmigration.calendar.Calendar;
import org.meetingmigration.calendar.StoredObject;
import org.meetingmigration.meeting.PartKey;
import org.meetingmigration.migration.ledger.Entry;
import org.meetingmigration.migration.ledger.Ledger;
import org.meetingmigration.migration.ledger.Recovery;

/// Carries a migration out, object by object: journal, save, read back, tell, record. Paused or killed anywhere,
/// another with the same ledger goes on, and it ends as if it had been one. Used by one thread.
///
/// Throws [Fenced] as soon as the ledger does, without another write or mail.
public final class ApplyRun {

    private final PlanRun plans;
    private final Ledger ledger;
    private final Saves saves;
    private final RunListener listener;
    private final Resumption resumption;

    /// Saves of earlier runs that may have been done, or may yet be done by a worker that sleeps; by object.
    private final Map<String, Entry.Intent> open = new HashMap<>();

    /// @param plans decides; its moment must be that of the ledger's `Started` entry
    /// @param ledger of the request; what it already holds is taken up
    /// @param mailing where notices go
    public ApplyRun(PlanRun plans, String requestId, Ledger ledger, Mailing mailing, RunListener listener) {
        this.plans = plans;
        this.ledger = ledger;
        this.listener = listener;
        this.saves = new Saves(plans, requestId, ledger, mailing, listener);
        try (var entries = ledger.entries()) {
            this.resumption = Resumption.of(entries);
        }
        try (var entries = ledger.entries()) {
            Recovery.open(withoutUndo(entries))
                    .forEach(intent -> open.put(name(intent.organizer(), intent.objectId()), intent));
        }
    }

    private static Stream<Entry> withoutUndo(Stream<Entry> entries) {
        return entries.filter(entry -> !(entry instanceof Entry.Intent intent && intent.undo()));
    }

    private static String name(String organizer, String objectId) {
        return organizer + '\n' + objectId;
    }

    /// Records what a killed run did in these calendars and left unrecorded. To be called for every organizer before
    /// the first [#run].
    public void recover(Calendar calendar) {
        for (Entry.Intent intent : open.values()) {
            if (intent.organizer().equals(calendar.owner())) {
                calendar.read(intent.objectId()).ifPresent(object -> recover(calendar, object, intent));
            }
        }
    }

    private void recover(Calendar calendar, StoredObject object, Entry.Intent intent) {
        Set<PartKey> recorded = resumption.recorded(calendar.owner(), object.id());
        saves.settle(calendar, object, intent, recorded)
                .forEach(part -> resumption.note(calendar.owner(), object.id(), part));
        ledger.force();
    }

    /// Migrates the calendars of one organizer.
    public void run(Calendar calendar) {
        run(calendar, Pause.never());
    }

    /// Migrates the calendars of one organizer until they are done or a pause is due. To go on, make another.
    ///
    /// @param pause asked before each object, and between the saves of a large one
    /// @return whether nothing is left to do
    public boolean run(Calendar calendar, Pause pause) {
        boolean finished = finishBegun(calendar, pause) && scan(calendar, pause);
        ledger.force();
        return finished;
    }

    /// The object that the run before was at comes first: once another is recorded, it counts as done.
    private boolean finishBegun(Calendar calendar, Pause pause) {
        return resumption
                .begun(calendar.owner())
                .flatMap(calendar::read)
                .filter(object -> object.unreadable().isEmpty())
                .map(object -> !pause.isDue() && migrate(calendar, object, pause))
                .orElse(true);
    }

    private boolean scan(Calendar calendar, Pause pause) {
        var visits = new Visits();
        var window = new SaveWindow(calendar, saves, this::finished);
        calendar.scanWhile(id -> isToDo(calendar, id), object -> {
            visits.finished = !pause.isDue() && visit(calendar, object, window, pause);
            return visits.finished;
        });
        return visits.finished && window.save(pause);
    }

    private boolean isToDo(Calendar calendar, String objectId) {
        boolean done = resumption.isDone(calendar.owner(), objectId);
        if (done) {
            listener.objectDone(calendar.owner(), objectId);
        }
        return !done;
    }

    private static final class Visits {
        private boolean finished = true;
    }

    private boolean visit(Calendar calendar, StoredObject object, SaveWindow window, Pause pause) {
        if (!object.unreadable().isEmpty()) {
            listener.unreadable(object);
            listener.objectDone(calendar.owner(), object.id());
            return true;
        }
        return window.add(objectRun(calendar, object), object, pause);
    }

    private void finished(String owner, String objectId) {
        resumption.done(owner, objectId);
        listener.objectDone(owner, objectId);
    }

    private boolean migrate(Calendar calendar, StoredObject object, Pause pause) {
        boolean done = objectRun(calendar, object).run(object, pause);
        if (done) {
            resumption.done(calendar.owner(), object.id());
        }
        return done;
    }

    private ObjectRun objectRun(Calendar calendar, StoredObject object) {
        Set<PartKey> recorded = resumption.recorded(calendar.owner(), object.id());
        Entry.Intent journalled = open.get(name(calendar.owner(), object.id()));
        return new ObjectRun(calendar, plans, saves, recorded, journalled);
    }
}
