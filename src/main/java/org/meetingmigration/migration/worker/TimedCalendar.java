package org.meetingmigration.migration.worker;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.meetingmigration.calendar.Calendar;
import org.meetingmigration.calendar.Invitation;
import org.meetingmigration.calendar.PartChange;
import org.meetingmigration.calendar.PartImage;
import org.meetingmigration.calendar.PreparedSave;
import org.meetingmigration.calendar.PreparedUndo;
import org.meetingmigration.calendar.SaveResult;
import org.meetingmigration.calendar.ServerNotice;
import org.meetingmigration.calendar.StoredObject;
import org.meetingmigration.meeting.Reason;

/// A calendar that tells how long its calls took: reading, writing, and a scan without what was done on the
/// way.
final class TimedCalendar implements Calendar {

    private final Calendar calendar;
    private final Consumer<Duration> listener;

    TimedCalendar(Calendar calendar, Consumer<Duration> listener) {
        this.calendar = calendar;
        this.listener = listener;
    }

    @Override
    public String owner() {
        return calendar.owner();
    }

    @Override
    public void scanWhile(Predicate<StoredObject> visitor) {
        scanWhile(_ -> true, visitor);
    }

    @Override
    public void scanWhile(Predicate<String> wanted, Predicate<StoredObject> visitor) {
        var visits = new long[1];
        long begun = System.nanoTime();
        try {
            calendar.scanWhile(wanted, object -> {
                long visited = System.nanoTime();
                var more = visitor.test(object);
                visits[0] += System.nanoTime() - visited;
                return more;
            });
        } finally {
            listener.accept(Duration.ofNanos(System.nanoTime() - begun - visits[0]));
        }
    }

    @Override
    public Optional<StoredObject> read(String objectId) {
        return timed(() -> calendar.read(objectId));
    }

    @Override
    public SaveResult save(PreparedSave save) {
        return timed(() -> calendar.save(save));
    }

    @Override
    public List<SaveResult> saveAll(List<PreparedSave> saves, BooleanSupplier stop) {
        return timed(() -> calendar.saveAll(saves, stop));
    }

    @Override
    public int savesAtOnce() {
        return calendar.savesAtOnce();
    }

    private <T> T timed(Supplier<T> call) {
        long begun = System.nanoTime();
        try {
            return call.get();
        } finally {
            listener.accept(Duration.ofNanos(System.nanoTime() - begun));
        }
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

    @Override
    public ServerNotice foreseen(StoredObject object, List<PartChange> changes) {
        return calendar.foreseen(object, changes);
    }

    @Override
    public ServerNotice deliver(StoredObject object, List<PartImage> images) {
        return calendar.deliver(object, images);
    }

    @Override
    public Calendar quietly() {
        return new TimedCalendar(calendar.quietly(), listener);
    }
}
