package org.meetingmigration.calendar.memory;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.meetingmigration.calendar.Calendar;
import org.meetingmigration.calendar.Invitation;
import org.meetingmigration.calendar.PartChange;
import org.meetingmigration.calendar.PartImage;
import org.meetingmigration.calendar.PreparedSave;
import org.meetingmigration.calendar.PreparedUndo;
import org.meetingmigration.calendar.SaveResult;
import org.meetingmigration.calendar.StoredObject;
import org.meetingmigration.calendar.Version;
import org.meetingmigration.calendar.ics.IcsObject;
import org.meetingmigration.calendar.ics.Rewrite;
import org.meetingmigration.icalendar.UnreadableCalendar;
import org.meetingmigration.meeting.Reason;

/// iCalendar objects in a map. Shown in the order of their ids; the text before a first `/` in an id is the
/// calendar.
public final class MemoryCalendar implements Calendar {

    private final String owner;
    private final Instant now;
    private final ZoneId zone;
    private final Map<String, byte[]> objects = new TreeMap<>();

    /// @param owner e-mail, lower case
    /// @param now a meeting is upcoming when it starts after this
    /// @param zone for times that name none
    public MemoryCalendar(String owner, Instant now, ZoneId zone) {
        this.owner = owner;
        this.now = now;
        this.zone = zone;
    }

    /// Stores or replaces an object, as another program would.
    public void put(String objectId, byte[] content) {
        objects.put(objectId, content.clone());
    }

    public void delete(String objectId) {
        objects.remove(objectId);
    }

    /// What is stored now; empty if it is gone.
    public Optional<byte[]> content(String objectId) {
        return Optional.ofNullable(objects.get(objectId)).map(byte[]::clone);
    }

    @Override
    public String owner() {
        return owner;
    }

    @Override
    public void scanWhile(Predicate<StoredObject> visitor) {
        for (var objectId : List.copyOf(objects.keySet())) {
            if (!read(objectId).map(visitor::test).orElse(true)) {
                return;
            }
        }
    }

    @Override
    public Optional<StoredObject> read(String objectId) {
        return Optional.ofNullable(objects.get(objectId)).map(content -> parse(objectId, content));
    }

    @Override
    public PreparedSave prepare(StoredObject object, List<PartChange> changes) {
        return prepared(object, calendarOf(object).rewrite(changes));
    }

    @Override
    public PreparedUndo prepareUndo(StoredObject object, List<PartImage> images) {
        var restore = calendarOf(object).restore(images);
        return new PreparedUndo(prepared(object, restore.rewrite()), restore.edited());
    }

    @Override
    public StoredObject preview(PreparedSave save) {
        return parse(save.objectId(), bytes(save));
    }

    @Override
    public Optional<Reason> obstacle(StoredObject object, PartChange change) {
        return calendarOf(object).obstacle(change);
    }

    @Override
    public Optional<Invitation> invitation(StoredObject object, List<Integer> parts) {
        return Optional.of(calendarOf(object).invitation(parts));
    }

    @Override
    public SaveResult save(PreparedSave save) {
        var content = bytes(save);
        var current = objects.get(save.objectId());
        if (current == null) {
            return new SaveResult.Gone();
        }
        if (!Version.ofContent(current).equals(save.before())) {
            return new SaveResult.Stale();
        }
        objects.put(save.objectId(), content);
        return new SaveResult.Saved(save.after());
    }

    private static byte[] bytes(PreparedSave save) {
        if (!(save.payload() instanceof Content(var content))) {
            throw new IllegalArgumentException("Not prepared in memory: " + save.objectId());
        }
        return content;
    }

    private StoredObject parse(String objectId, byte[] content) {
        var calendar = objectId.substring(0, Math.max(0, objectId.indexOf('/')));
        var version = Version.ofContent(content);
        try {
            var ics = IcsObject.read(content, now, zone);
            return new StoredObject(objectId, calendar, version, ics.meetings(), "", ics);
        } catch (UnreadableCalendar e) {
            var reason = String.valueOf(e.getMessage());
            return new StoredObject(objectId, calendar, version, List.of(), reason, new Unread());
        }
    }

    private static IcsObject calendarOf(StoredObject object) {
        if (object.source() instanceof IcsObject calendar) {
            return calendar;
        }
        throw new IllegalArgumentException("Not read from here, or unreadable: " + object.id());
    }

    private static PreparedSave prepared(StoredObject object, Rewrite rewrite) {
        var content = new ByteArrayOutputStream();
        try {
            rewrite.content().writeTo(content);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not fail: " + object.id(), e);
        }
        var bytes = content.toByteArray();
        return new PreparedSave(
                object.id(), object.version(), Version.ofContent(bytes), rewrite.images(), new Content(bytes));
    }

    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Content(byte[] bytes) implements PreparedSave.Payload {}

    private record Unread() implements StoredObject.Source {}
}
