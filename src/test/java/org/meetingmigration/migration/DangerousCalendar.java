package org.meetingmigration.migration;

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

/// A calendar in which the process may die before and after each write.
///
/// @param savesAtOnce how many objects it is handed at once
record DangerousCalendar(Calendar calendar, Fuse fuse, int savesAtOnce) implements Calendar {
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
        fuse.step();
        return calendar.read(objectId);
    }

    @Override
    public PreparedSave prepare(StoredObject object, List<PartChange> changes) {
        fuse.step();
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

    @Override
    public SaveResult save(PreparedSave save) {
        fuse.step();
        var result = calendar.save(save);
        fuse.write();
        fuse.step();
        return result;
    }
}
