package org.meetingmigration.migration.worker;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.meetingmigration.calendar.Calendar;
import org.meetingmigration.calendar.Invitation;
import org.meetingmigration.calendar.PartChange;
import org.meetingmigration.calendar.PartImage;
import org.meetingmigration.calendar.PreparedSave;
import org.meetingmigration.calendar.PreparedUndo;
import org.meetingmigration.calendar.SaveResult;
import org.meetingmigration.calendar.StoredObject;
import org.meetingmigration.meeting.Reason;

/// A calendar that takes its time after each save.
final class SlowCalendar implements Calendar {

    private final Calendar calendar;
    private final Runnable saved;

    SlowCalendar(Calendar calendar, Runnable saved) {
        this.calendar = calendar;
        this.saved = saved;
    }

    @Override
    public String owner() {
        return calendar.owner();
    }

    @Override
    public void scanWhile(Predicate<StoredObject> visitor) {
        calendar.scanWhile(visitor);
    }

    @Override
    public Optional<StoredObject> read(String objectId) {
        return calendar.read(objectId);
    }

    @Override
    public SaveResult save(PreparedSave save) {
        var result = calendar.save(save);
        saved.run();
        return result;
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
    public Optional<Reason> obstacle(StoredObject object, PartChange change) {
        return calendar.obstacle(object, change);
    }

    @Override
    public Optional<Invitation> invitation(StoredObject object, List<Integer> parts) {
        return calendar.invitation(object, parts);
    }
}
