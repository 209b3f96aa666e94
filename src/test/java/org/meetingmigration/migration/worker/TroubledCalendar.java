package org.meetingmigration.migration.worker;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.meetingmigration.calendar.Calendar;
import org.meetingmigration.calendar.Invitation;
import org.meetingmigration.calendar.PartChange;
import org.meetingmigration.calendar.PartImage;
import org.meetingmigration.calendar.PreparedSave;
import org.meetingmigration.calendar.PreparedUndo;
import org.meetingmigration.calendar.SaveResult;
import org.meetingmigration.calendar.StoredObject;
import org.meetingmigration.meeting.Reason;

/// A calendar with [MemoryBackends.Trouble].
final class TroubledCalendar implements Calendar {

    private final Calendar calendar;
    private final Supplier<MemoryBackends.Trouble> trouble;

    TroubledCalendar(Calendar calendar, Supplier<MemoryBackends.Trouble> trouble) {
        this.calendar = calendar;
        this.trouble = trouble;
    }

    @Override
    public String owner() {
        return calendar.owner();
    }

    @Override
    public void scanWhile(Predicate<StoredObject> visitor) {
        trouble.get().beforeScan();
        calendar.scanWhile(visitor);
    }

    @Override
    public Optional<StoredObject> read(String objectId) {
        return calendar.read(objectId);
    }

    @Override
    public SaveResult save(PreparedSave save) {
        return trouble.get().beforeSave(save.objectId())
                ? new SaveResult.Refused(Reason.NOT_WRITABLE, save.objectId() + " may not be written")
                : calendar.save(save);
    }

    @Override
    public PreparedSave prepare(StoredObject object, List<PartChange> changes) {
        return calendar.prepare(object, changes);
    }

    @Override
    public PreparedUndo prepareUndo(StoredObject object, List<PartImage> images) {
        return calendar.prepareUndo(object, images);
    }

    @Override
    public StoredObject preview(PreparedSave save) {
        return calendar.preview(save);
    }

    @Override
    public Optional<Reason> obstacle(StoredObject object, PartChange change) {
        return calendar.obstacle(object, change);
    }

    @Override
    public Optional<Invitation> invitation(StoredObject object, List<Integer> parts) {
        return calendar.invitation(object, parts);
    }
}
