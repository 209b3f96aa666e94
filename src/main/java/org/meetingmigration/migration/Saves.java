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
import org.meetingmigration.calendar.ServerNotice;
import org.meetingmigration.calendar.StoredMeeting;
import org.meetingmigration.calendar.StoredObject;
import org.meetingmigration.meeting.PartKey;
import org.meetingmigration.meeting.Reason;
import org.meetingmigration.migration.ledger.Entry;
import org.meetingmigration.migration.ledger.Ledger;
import org.meetingmigration.notice.Notice;

/// Saves with the journal before and the record after.
final class Saves {

    /// In front of a UID in the place of a Message-ID: attendees were told by the calendar server.
    private static final String BY_SERVER = "server:";

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

    /// A save that stands in the journal.
    record Journalled(Entry.Intent intent, PreparedSave save) {}

    /// Works out the save of changed parts of an object and journals it. Durable once [#force] returned, and not to be
    /// tried before.
    Journalled journal(Calendar calendar, StoredObject object, List<Decision> changed) {
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
        return new Journalled(intent, save);
    }

    void force() {
        ledger.force();
    }

    /// Hands over the notices of a save that was done; their outcomes are the caller's to [#record].
    void tell(Calendar calendar, Journalled journalled, SaveResult result) {
        switch (result) {
            case SaveResult.Saved saved ->
                saved.readBack()
                        .or(() -> calendar.read(journalled.intent().objectId()))
                        .ifPresent(stored ->
                                tell(calendar, stored, journalled.intent().parts()));
            case SaveResult.Altered(var stored) ->
                tell(calendar, stored, journalled.intent().parts());
            case SaveResult.Stale _, SaveResult.Gone _, SaveResult.Refused _ -> {}
        }
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
        tell(calendar, object, there);
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

    private void tell(Calendar calendar, StoredObject stored, List<Entry.Part> changed) {
        Map<String, List<PartImage>> byUid = new HashMap<>();
        changed.forEach(part -> byUid.computeIfAbsent(part.image().key().uid(), _ -> new ArrayList<>())
                .add(part.image()));
        for (StoredMeeting meeting : stored.meetings()) {
            List<PartImage> images = byUid.get(meeting.uid());
            if (images != null) {
                tell(calendar, stored, meeting, images);
            }
        }
    }

    private void tell(Calendar calendar, StoredObject stored, StoredMeeting meeting, List<PartImage> images) {
        ServerNotice server = calendar.deliver(stored, images);
        if (!server.told().isEmpty()) {
            // One name for a meeting and request: handed over again after a kill, it counts once.
            mailed(
                    calendar.owner(),
                    meeting.uid(),
                    BY_SERVER + meeting.uid(),
                    server.told().size());
        }
        notices.of(calendar, stored, meeting, images, server.told()).forEach(notice -> hand(calendar.owner(), notice));
    }

    private void hand(String owner, Notice notice) {
        String messageId = mailing.take(notice);
        if (!messageId.isEmpty()) {
            mailed(owner, notice.uid(), messageId, notice.recipients().size());
        }
    }

    private void mailed(String owner, String uid, String messageId, int recipients) {
        ledger.append(new Entry.Mailed(owner, uid, messageId, recipients));
        listener.mailed(owner, uid, recipients);
    }

    /// Whether an outcome says that the part was written, and may be taken back.
    static boolean isWritten(Entry.Outcome outcome) {
        return outcome.outcome().equals("Migrated") || outcome.reason().equals(Reason.STORED_DIFFERENTLY.name());
    }

    void record(String owner, String objectId, Decision decision, Outcome outcome) {
        String to = decision.joinUrl().isEmpty() ? "" : planner.target();
        PartKey key = decision.stored().part().key();
        ledger.append(entry(owner, objectId, key, outcome, decision.findings().provider(), to));
        listener.part(owner, objectId, decision, outcome);
    }

    /// Records that a part which was agreed to is not there any more.
    void recordGone(String owner, Agreement.Agreed part) {
        var outcome = new Outcome.Skipped(Reason.GONE_SINCE_PLAN);
        ledger.append(entry(owner, part.objectId(), part.key(), outcome, part.provider(), planner.target()));
    }

    private static Entry.Outcome entry(
            String owner, String objectId, PartKey key, Outcome outcome, String from, String to) {
        String reason = outcome.why().map(Reason::name).orElse("");
        String name = outcome.getClass().getSimpleName();
        return new Entry.Outcome(owner, objectId, key.uid(), key.recurrenceId(), name, reason, from, to);
    }
}
