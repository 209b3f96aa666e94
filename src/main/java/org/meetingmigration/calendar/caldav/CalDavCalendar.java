package org.meetingmigration.calendar.caldav;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.meetingmigration.calendar.Calendar;
import org.meetingmigration.calendar.Invitation;
import org.meetingmigration.calendar.PartChange;
import org.meetingmigration.calendar.PartImage;
import org.meetingmigration.calendar.PreparedSave;
import org.meetingmigration.calendar.PreparedUndo;
import org.meetingmigration.calendar.SaveResult;
import org.meetingmigration.calendar.ServerNotice;
import org.meetingmigration.calendar.StoredObject;
import org.meetingmigration.calendar.Version;
import org.meetingmigration.calendar.ics.IcsObject;
import org.meetingmigration.calendar.ics.Rewrite;
import org.meetingmigration.icalendar.UnreadableCalendar;
import org.meetingmigration.meeting.PermanentFailure;
import org.meetingmigration.meeting.Reason;

/// The calendars of one mailbox on a CalDAV server. An object is a resource, its id the path of the resource, its
/// version
/// the ETag.
final class CalDavCalendar implements Calendar {

    private static final int READ_AT_ONCE = 50;
    private static final int SAVED_AT_ONCE = 50;

    /// An event's time may be floating, or the server's clock behind.
    private static final Duration SLACK = Duration.ofDays(2);

    /// Where a server finds nothing without an end. Series without an end overlap anything.
    private static final Duration FAR = Duration.ofDays(365 * 20);

    private final String owner;
    private final DavClient dav;
    private final CalendarHome home;
    private final CalDavSettings settings;
    private final Instant moment;
    private final Traits traits;
    private final Scheduling scheduling;
    private final EventWriter writer;
    private final Redelivery redelivery;

    CalDavCalendar(String owner, DavClient dav, CalendarHome home, CalDavSettings settings, Instant moment) {
        this(owner, dav, home, settings, moment, false);
    }

    private CalDavCalendar(
            String owner, DavClient dav, CalendarHome home, CalDavSettings settings, Instant moment, boolean quiet) {
        this.owner = owner;
        this.dav = dav;
        this.home = home;
        this.settings = settings;
        this.moment = moment;
        this.traits = Traits.of(home.product(), home.schedules()).telling(settings.told());
        this.scheduling = Scheduling.of(owner, home, settings, traits, quiet);
        DavClient writing = scheduling.header().isEmpty() ? dav : dav.with(scheduling.header(), "mailto:" + owner);
        this.writer = new EventWriter(writing, scheduling, this::stored);
        this.redelivery = new Redelivery(writing, scheduling, this::stored);
    }

    @Override
    public Calendar quietly() {
        return new CalDavCalendar(owner, dav, home, settings, moment, true);
    }

    @Override
    public String owner() {
        return owner;
    }

    @Override
    public void scanWhile(Predicate<StoredObject> visitor) {
        scanWhile(_ -> true, visitor);
    }

    @Override
    public void scanWhile(Predicate<String> wanted, Predicate<StoredObject> visitor) {
        for (CalendarHome.Collection collection : home.collections()) {
            if (!scan(collection, wanted, visitor)) {
                return;
            }
        }
    }

    private boolean scan(
            CalendarHome.Collection collection, Predicate<String> wanted, Predicate<StoredObject> visitor) {
        Set<String> listed = new TreeSet<>(dav.eventPaths(collection.path(), DavBodies.events(range())));
        if (!visit(collection, listed, wanted, visitor)) {
            return false;
        }
        // Made while the others were visited: as old as those, and not to be missed.
        Set<String> since = new TreeSet<>();
        if (!collection.syncToken().isEmpty()) {
            since.addAll(dav.changedPaths(collection.path(), collection.syncToken()));
            since.removeAll(listed);
        }
        return visit(collection, since, wanted, visitor);
    }

    private String range() {
        return switch (traits.range()) {
            case OPEN -> DavBodies.from(moment.minus(SLACK));
            case WITH_END -> DavBodies.between(moment.minus(SLACK), moment.plus(FAR));
            case UNRELIABLE -> "";
        };
    }

    private boolean visit(
            CalendarHome.Collection collection,
            Set<String> paths,
            Predicate<String> wanted,
            Predicate<StoredObject> visitor) {
        var batch = new ArrayList<String>(READ_AT_ONCE);
        for (String path : paths) {
            if (wanted.test(path)) {
                batch.add(path);
            }
            if (batch.size() == READ_AT_ONCE) {
                if (!visit(collection, batch, visitor)) {
                    return false;
                }
                batch.clear();
            }
        }
        return batch.isEmpty() || visit(collection, batch, visitor);
    }

    private boolean visit(CalendarHome.Collection collection, List<String> paths, Predicate<StoredObject> visitor) {
        List<Event> events;
        try {
            events = dav.events(collection.path(), paths);
        } catch (PermanentFailure failure) {
            if (!failure.code().equals("ANSWER_TOO_LARGE")) {
                throw failure;
            }
            return visitApart(collection, paths, visitor);
        }
        var byPath = new HashMap<String, Event>();
        events.forEach(event -> byPath.put(event.path(), event));
        for (String path : paths) {
            Event event = byPath.get(path);
            if (event != null && !visitor.test(stored(event))) {
                return false;
            }
        }
        return true;
    }

    private boolean visitApart(
            CalendarHome.Collection collection, List<String> paths, Predicate<StoredObject> visitor) {
        if (paths.size() == 1) {
            return dav.event(paths.getFirst())
                    .map(event -> visitor.test(stored(event)))
                    .orElse(true);
        }
        int half = paths.size() / 2;
        return visit(collection, paths.subList(0, half), visitor)
                && visit(collection, paths.subList(half, paths.size()), visitor);
    }

    @Override
    public Optional<StoredObject> read(String objectId) {
        return collectionOf(objectId).isEmpty()
                ? Optional.empty()
                : dav.event(objectId).map(this::stored);
    }

    /// Ids may come from a journal that somebody edited: only the owner's own events are found.
    private Optional<CalendarHome.Collection> collectionOf(String objectId) {
        return home.collections().stream()
                .filter(collection -> objectId.startsWith(collection.path())
                        && Href.canonical(objectId).equals(objectId)
                        && objectId.indexOf('/', collection.path().length()) < 0)
                .findFirst();
    }

    private StoredObject stored(Event event) {
        String calendar =
                collectionOf(event.path()).map(CalendarHome.Collection::name).orElse("");
        var version = new Version(event.etag());
        if (!event.unreadable().isEmpty()) {
            return new StoredObject(event.path(), calendar, version, List.of(), event.unreadable(), new Unread());
        }
        try {
            var ics = ics(event.content());
            return new StoredObject(event.path(), calendar, version, ics.meetings(), "", new CalDavSource(event, ics));
        } catch (UnreadableCalendar e) {
            return new StoredObject(
                    event.path(), calendar, version, List.of(), String.valueOf(e.getMessage()), new Unread());
        }
    }

    private IcsObject ics(byte[] content) {
        return IcsObject.read(
                content, moment, settings.timeZone(), settings.leaveLocation() ? Set.of("LOCATION") : Set.of());
    }

    @Override
    public PreparedSave prepare(StoredObject object, List<PartChange> changes) {
        CalDavSource source = source(object);
        Rewrite rewrite = source.ics().rewriteLines(changes);
        List<Steps.Step> steps = traits.partByPart() && changes.size() > 1
                ? changes.stream()
                        .<Steps.Step>map(change ->
                                now -> now.rebased(change).map(one -> bytes(now.rewriteLines(List.of(one)))))
                        .toList()
                : List.of(_ -> Optional.of(bytes(rewrite)));
        return prepared(object, source.event(), steps, rewrite.images());
    }

    @Override
    public PreparedUndo prepareUndo(StoredObject object, List<PartImage> images) {
        CalDavSource source = source(object);
        var restore = source.ics().restoreLines(images, moment);
        Set<PartImage> edited = new HashSet<>(restore.edited());
        List<PartImage> restorable =
                images.stream().filter(image -> !edited.contains(image)).toList();
        List<Steps.Step> steps = traits.partByPart() && restorable.size() > 1
                ? restorable.stream()
                        .<Steps.Step>map(image -> now -> Optional.of(now.restoreLines(List.of(image), moment))
                                .filter(one -> one.edited().isEmpty())
                                .map(one -> bytes(one.rewrite())))
                        .toList()
                : List.of(_ -> Optional.of(bytes(restore.rewrite())));
        return new PreparedUndo(
                prepared(object, source.event(), steps, restore.rewrite().images()), restore.edited());
    }

    private static PreparedSave prepared(
            StoredObject object, Event event, List<Steps.Step> steps, List<PartImage> images) {
        // What the version will be, only the server knows.
        return new PreparedSave(
                object.id(), object.version(), new Version(""), images, new Steps(event, steps, images));
    }

    private static byte[] bytes(Rewrite rewrite) {
        var content = new ByteArrayOutputStream();
        try {
            rewrite.content().writeTo(content);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not fail", e);
        }
        return content.toByteArray();
    }

    private static CalDavSource source(StoredObject object) {
        if (object.source() instanceof CalDavSource source) {
            return source;
        }
        throw new IllegalArgumentException("Not read from a CalDAV server, or unreadable: " + object.id());
    }

    @Override
    public Optional<Reason> obstacle(StoredObject object, PartChange change) {
        return source(object).ics().obstacle(change);
    }

    @Override
    public Optional<Invitation> invitation(StoredObject object, List<Integer> parts) {
        return Optional.of(source(object).ics().invitation(parts));
    }

    @Override
    public ServerNotice foreseen(StoredObject object, List<PartChange> changes) {
        return scheduling.foreseen(source(object).ics(), changes);
    }

    @Override
    public ServerNotice deliver(StoredObject object, List<PartImage> images) {
        return scheduling.given(redelivery.of(source(object), images).ics(), images);
    }

    @Override
    public SaveResult save(PreparedSave save) {
        return saveAll(List.of(save), () -> false).getFirst();
    }

    @Override
    public List<SaveResult> saveAll(List<PreparedSave> saves, BooleanSupplier stop) {
        return writer.write(saves, stop, path -> collectionOf(path).map(CalendarHome.Collection::path));
    }

    @Override
    public int savesAtOnce() {
        return SAVED_AT_ONCE;
    }

    private record Unread() implements StoredObject.Source {}
}
