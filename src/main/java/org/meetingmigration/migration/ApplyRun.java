package org.meetingmigration.migration;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.meetingmigration.calendar.Calendar;
import org.meetingmigration.calendar.PartImage;
import org.meetingmigration.calendar.StoredObject;
import org.meetingmigration.meeting.PartKey;
import org.meetingmigration.migration.ledger.Entry;
import org.meetingmigration.migration.ledger.Ledger;
import org.meetingmigration.migration.ledger.Recovery;

/// Carries a migration out, object by object: journal, save, read back, tell, record. Killed anywhere and started again
/// with the same ledger, it ends as if it had not been killed. Used by one thread.
public final class ApplyRun {

    private final PlanRun plans;
    private final Ledger ledger;
    private final Saves saves;
    private final RunListener listener;
    private final Resumption resumption;

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
    }

    /// Records what a killed run did in these calendars and left unrecorded. To be called for every organizer before
    /// the first [#run].
    public void recover(Calendar calendar) {
        List<Entry.Intent> open;
        try (var entries = ledger.entries()) {
            open = Recovery.open(entries.filter(entry -> isOf(calendar.owner(), entry)));
        }
        for (Entry.Intent intent : open) {
            calendar.read(intent.objectId()).ifPresent(object -> recover(calendar, object, intent));
        }
    }

    private static boolean isOf(String owner, Entry entry) {
        return !(entry instanceof Entry.Intent intent) || intent.organizer().equals(owner);
    }

    /// A part that still is what the intent says it would be was saved.
    private void recover(Calendar calendar, StoredObject object, Entry.Intent intent) {
        if (!object.unreadable().isEmpty()) {
            return;
        }
        List<PartImage> images = intent.parts().stream().map(Entry.Part::image).toList();
        Set<PartKey> notOurs = calendar.prepareUndo(object, images).edited().stream()
                .map(PartImage::key)
                .collect(Collectors.toSet());
        Set<PartKey> recorded = resumption.recorded(calendar.owner(), object.id());
        List<Entry.Part> done = intent.parts().stream()
                .filter(part -> !notOurs.contains(part.image().key()))
                .filter(part -> !recorded.contains(part.image().key()))
                .toList();
        saves.recordSaved(calendar, object, done);
        done.forEach(part ->
                resumption.note(calendar.owner(), object.id(), part.image().key()));
        ledger.force();
    }

    /// Migrates the calendars of one organizer.
    public void run(Calendar calendar) {
        calendar.scan(object -> {
            if (!object.unreadable().isEmpty()) {
                listener.unreadable(object);
            } else if (!resumption.isDone(calendar.owner(), object.id())) {
                new ObjectRun(calendar, plans, saves, resumption.recorded(calendar.owner(), object.id())).run(object);
            }
            listener.objectDone(calendar.owner(), object.id());
        });
        ledger.force();
    }
}
