package org.meetingmigration.calendar.caldav;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.meetingmigration.meeting.Reason;

/// The calendars of one mailbox on a CalDAV server. An object is a resource, its id the path of the resource,
/// its version the ETag.
final class CalDavCalendar implements Calendar {

    private static final int SAVED_AT_ONCE = 50;

    private final String owner;
    private final EventClient events;
    private final CalendarHome home;
    private final CalDavSettings settings;
    private final Instant moment;
    private final Traits traits;
    private final Scheduling scheduling;
    private final EventWriter writer;
    private final Redelivery redelivery;

    CalDavCalendar(String owner, EventClient events, CalendarHome home, CalDavSettings settings, Instant moment) {
        this(owner, events, home, settings, moment, false);
    }

    private CalDavCalendar(
            String owner,
            EventClient events,
            CalendarHome home,
            CalDavSettings settings,
            Instant moment,
            boolean quiet) {
        this.owner = owner;
        this.events = events;
        this.home = home;
        this.settings = settings;
        this.moment = moment;
        this.traits = Traits.of(home.product(), home.schedules()).telling(settings.told());
        this.scheduling = Scheduling.of(owner, home, settings, traits, quiet);
        EventClient writing =
                scheduling.header().isEmpty() ? events : events.with(scheduling.header(), "mailto:" + owner);
        this.writer = new EventWriter(writing, scheduling, this::stored);
        this.redelivery = new Redelivery(writing, scheduling, this::stored);
    }

    @Override
    public Calendar quietly() {
        return new CalDavCalendar(owner, events, home, settings, moment, true);
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
        var scan = new EventScan(events, traits.range(), moment, wanted, event -> visitor.test(stored(event)));
        for (CalendarHome.Collection collection : home.collections()) {
            if (!scan.of(collection)) {
                return;
            }
        }
    }

    @Override
    public Optional<StoredObject> read(String objectId) {
        return collectionOf(objectId).isEmpty()
                ? Optional.empty()
                : events.event(objectId).map(this::stored);
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
        List<List<PartChange>> puts = puts(changes, ChangedPart::of);
        List<Steps.Step> steps = puts.size() > 1
                ? puts.stream()
                        .<Steps.Step>map(some -> now -> rewritten(now, some))
                        .toList()
                : List.of(_ -> Optional.of(bytes(rewrite)));
        return prepared(object, source, steps, rewrite.images());
    }

    @Override
    public PreparedUndo prepareUndo(StoredObject object, List<PartImage> images) {
        CalDavSource source = source(object);
        var restore = source.ics().restoreLines(images, moment);
        Set<PartImage> edited = new HashSet<>(restore.edited());
        List<PartImage> restorable =
                images.stream().filter(image -> !edited.contains(image)).toList();
        List<List<PartImage>> puts = puts(restorable, ChangedPart::of);
        List<Steps.Step> steps = puts.size() > 1
                ? puts.stream()
                        .<Steps.Step>map(some -> now -> restored(now, some))
                        .toList()
                : List.of(_ -> Optional.of(bytes(restore.rewrite())));
        return new PreparedUndo(
                prepared(object, source, steps, restore.rewrite().images()), restore.edited());
    }

    /// What is to be changed at once, so that the server tells attendees of everything.
    private <T> List<List<T>> puts(List<T> changes, Function<T, ChangedPart> part) {
        Map<Boolean, List<T>> moved = changes.stream()
                .collect(Collectors.partitioningBy(
                        change -> traits.seriesAsOne() && part.apply(change).isMovedOccurrence()));
        return Stream.concat(
                        Stream.of(moved.getOrDefault(false, List.of())).filter(some -> !some.isEmpty()),
                        moved.getOrDefault(true, List.of()).stream().map(List::of))
                .toList();
    }

    private static Optional<byte[]> rewritten(IcsObject now, List<PartChange> changes) {
        List<PartChange> rebased =
                changes.stream().map(now::rebased).flatMap(Optional::stream).toList();
        return rebased.size() == changes.size() ? Optional.of(bytes(now.rewriteLines(rebased))) : Optional.empty();
    }

    private Optional<byte[]> restored(IcsObject now, List<PartImage> images) {
        return Optional.of(now.restoreLines(images, moment))
                .filter(restore -> restore.edited().isEmpty())
                .map(restore -> bytes(restore.rewrite()));
    }

    private static PreparedSave prepared(
            StoredObject object, CalDavSource source, List<Steps.Step> steps, List<PartImage> images) {
        // What the version will be, only the server knows.
        return new PreparedSave(
                object.id(), object.version(), new Version(""), images, new Steps(source, steps, images));
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
    public StoredObject preview(PreparedSave save) {
        if (!(save.payload() instanceof Steps(var source, var steps, var _))) {
            throw new IllegalArgumentException("Not prepared for a CalDAV server: " + save.objectId());
        }
        var event = source.event();
        var content = event.content();
        var ics = source.ics();
        for (Steps.Step step : steps) {
            content = step.content(ics).orElse(content);
            ics = ics(content);
        }
        return stored(new Event(event.path(), event.etag(), event.scheduleTag(), content, ""));
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
