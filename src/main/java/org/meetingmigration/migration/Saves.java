package org.meetingmigration.migration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.meetingmigration.calendar.Calendar;
import org.meetingmigration.calendar.PartImage;
import org.meetingmigration.calendar.PreparedSave;
import org.meetingmigration.calendar.SaveResult;
import org.meetingmigration.calendar.StoredMeeting;
import org.meetingmigration.calendar.StoredObject;
import org.meetingmigration.meeting.PartKey;
import org.meetingmigration.meeting.Reason;
import org.meetingmigration.migration.ledger.Entry;
import org.meetingmigration.migration.ledger.Ledger;
import org.meetingmigration.notice.Notice;

/// Saves with the journal before and the record after.
final class Saves {

    private final Planner planner;
    private final Notices notices;
    private final Ledger ledger;
    private final Mailing mailing;
    private final RunListener listener;

    Saves(PlanRun plans, String requestId, Ledger ledger, Mailing mailing, RunListener listener) {
        this.planner = plans.planner();
        this.notices = new Notices(plans, requestId);
        this.ledger = ledger;
        this.mailing = mailing;
        this.listener = listener;
    }

    /// What was journalled, and how the save ended.
    record Attempt(Entry.Intent intent, SaveResult result) {}

    /// Saves changed parts of an object. Their notices are handed over before this returns; their outcomes are the
    /// caller's to [#record].
    Attempt save(Calendar calendar, StoredObject object, List<Decision> changed) {
        PreparedSave save = calendar.prepare(
                object,
                changed.stream()
                        .map(decision -> decision.change(planner.scope()))
                        .toList());
        var parts = new ArrayList<Entry.Part>();
        for (int i = 0; i < changed.size(); i++) {
            String from = changed.get(i).findings().provider();
            parts.add(new Entry.Part(save.images().get(i), from, planner.target()));
        }
        var intent = new Entry.Intent(calendar.owner(), object.id(), save.before(), save.after(), parts, false);
        ledger.append(intent);
        ledger.force();
        SaveResult result = calendar.save(save);
        if (result instanceof SaveResult.Saved) {
            calendar.read(object.id()).ifPresent(stored -> tell(calendar, stored, keys(parts)));
        }
        return new Attempt(intent, result);
    }

    /// Records parts that stand there as an intent says, though nobody recorded it: whoever journalled it was killed
    /// after the save, or was overtaken and saved late.
    ///
    /// @param recorded parts that have their outcome already
    /// @return the parts recorded now
    Set<PartKey> settle(Calendar calendar, StoredObject object, Entry.Intent intent, Set<PartKey> recorded) {
        List<Entry.Part> there = there(calendar, object, intent);
        var settled = new HashSet<>(keys(there));
        settled.removeAll(recorded);
        if (settled.isEmpty()) {
            return settled;
        }
        // Of all parts of the save: the notice of some of them would be another notice, and a second mail.
        tell(calendar, object, keys(there));
        for (Entry.Part part : there) {
            PartKey key = part.image().key();
            if (settled.contains(key)) {
                ledger.append(entry(
                        calendar.owner(),
                        object.id(),
                        key,
                        new Outcome.Migrated(),
                        part.fromProvider(),
                        part.toProvider()));
                listener.recovered(calendar.owner(), object.id(), key);
            }
        }
        return settled;
    }

    /// A part that is what undo would take back was written as the intent says.
    private static List<Entry.Part> there(Calendar calendar, StoredObject object, Entry.Intent intent) {
        if (!object.unreadable().isEmpty()) {
            return List.of();
        }
        List<PartImage> images = intent.parts().stream().map(Entry.Part::image).toList();
        Set<PartKey> others = calendar.prepareUndo(object, images).edited().stream()
                .map(PartImage::key)
                .collect(Collectors.toSet());
        return intent.parts().stream()
                .filter(part -> !others.contains(part.image().key()))
                .toList();
    }

    private static Set<PartKey> keys(List<Entry.Part> parts) {
        var keys = new HashSet<PartKey>();
        parts.stream().map(Entry.Part::image).map(PartImage::key).forEach(keys::add);
        return keys;
    }

    private void tell(Calendar calendar, StoredObject stored, Set<PartKey> changed) {
        Map<String, Boolean> uids = new HashMap<>();
        changed.forEach(key -> uids.put(key.uid(), true));
        for (StoredMeeting meeting : stored.meetings()) {
            if (uids.containsKey(meeting.uid())) {
                notices.of(calendar, stored, meeting, changed).forEach(notice -> hand(calendar.owner(), notice));
            }
        }
    }

    private void hand(String owner, Notice notice) {
        String messageId = mailing.take(notice);
        if (!messageId.isEmpty()) {
            int recipients = notice.recipients().size();
            ledger.append(new Entry.Mailed(owner, notice.uid(), messageId, recipients));
            listener.mailed(owner, notice.uid(), recipients);
        }
    }

    void record(String owner, String objectId, Decision decision, Outcome outcome) {
        String to = decision.joinUrl().isEmpty() ? "" : planner.target();
        PartKey key = decision.stored().part().key();
        ledger.append(entry(owner, objectId, key, outcome, decision.findings().provider(), to));
        listener.part(owner, objectId, decision, outcome);
    }

    private static Entry.Outcome entry(
            String owner, String objectId, PartKey key, Outcome outcome, String from, String to) {
        String reason = outcome.why().map(Reason::name).orElse("");
        String name = outcome.getClass().getSimpleName();
        return new Entry.Outcome(owner, objectId, key.uid(), key.recurrenceId(), name, reason, from, to);
    }
}
