package org.meetingmigration.migration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final Map<String, Entry.Intent> open = new LinkedHashMap<>();

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

    /// Ends the object that a killed run was at, should it be in these calendars. To be called for every organizer
    /// before the first [#run]: once another object is recorded, that one counts as done.
    ///
    /// @param pause asked before it, and between the saves of a large one
    public void recover(Calendar calendar, Pause pause) {
        finishBegun(calendar, pause);
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
        boolean finished = finishBegun(calendar, pause) && scan(calendar, pause) && finishOpen(calendar, pause);
        if (finished) {
            plans.agreement().ifPresent(agreement -> reportVanished(agreement, calendar.owner()));
        }
        ledger.force();
        return finished;
    }

    /// The object that the run before was at comes first: once another is recorded, it counts as done.
    private boolean finishBegun(Calendar calendar, Pause pause) {
        return finish(calendar, resumption.begun(calendar.owner()).flatMap(calendar::read), pause);
    }

    /// What a killed run may have saved and the scan did not show, such as what somebody moved to another time since.
    private boolean finishOpen(Calendar calendar, Pause pause) {
        for (Entry.Intent intent : List.copyOf(open.values())) {
            if (intent.organizer().equals(calendar.owner())
                    && !finish(calendar, calendar.read(intent.objectId()), pause)) {
                return false;
            }
        }
        return true;
    }

    private boolean finish(Calendar calendar, Optional<StoredObject> begun, Pause pause) {
        return begun.filter(object -> object.unreadable().isEmpty())
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

    private void reportVanished(Agreement agreement, String owner) {
        try (var entries = ledger.entries()) {
            Vanished.forEach(agreement, owner, entries, part -> saves.recordGone(owner, part));
        }
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
        Entry.Intent journalled = open.remove(name(calendar.owner(), object.id()));
        return new ObjectRun(calendar, plans, saves, recorded, journalled);
    }
}
