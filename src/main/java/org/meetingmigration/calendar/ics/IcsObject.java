package org.meetingmigration.calendar.ics;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.calendar.Invitation;
import org.meetingmigration.calendar.PartChange;
import org.meetingmigration.calendar.PartImage;
import org.meetingmigration.calendar.StoredMeeting;
import org.meetingmigration.calendar.StoredObject;
import org.meetingmigration.icalendar.CalendarIndex;
import org.meetingmigration.icalendar.ContentLine;
import org.meetingmigration.icalendar.Edit;
import org.meetingmigration.icalendar.Edits;
import org.meetingmigration.icalendar.EventText;
import org.meetingmigration.icalendar.UnreadableCalendar;
import org.meetingmigration.meeting.PartKey;
import org.meetingmigration.meeting.Reason;

/// The bytes of one iCalendar object or export file: its meetings, and what changing them would make of the
/// bytes. Used by one thread at a time.
public final class IcsObject implements StoredObject.Source {

    private final byte[] raw;
    private final CalendarIndex index;
    private final PartReader parts;
    private final Set<String> hidden;

    /// The meeting read last: whoever asks what changing it would do, asks right after reading it.
    private int[] recentPositions = {};
    private List<EventReading> recent = List.of();

    private @Nullable PartChange recentChange;
    private Edits recentEdits = Edits.of(List.of());

    private IcsObject(byte[] raw, CalendarIndex index, PartReader parts, Set<String> hidden) {
        this.raw = raw;
        this.index = index;
        this.parts = parts;
        this.hidden = hidden;
    }

    /// @param raw the file; not copied, and not to be changed afterwards
    /// @param now the moment of the run: what starts after it is in the future
    /// @param floatingZone zone of times that name none
    /// @throws UnreadableCalendar if the bytes are no iCalendar text
    public static IcsObject read(byte[] raw, Instant now, ZoneId floatingZone) {
        return read(raw, now, floatingZone, Set.of());
    }

    /// @param hidden names of properties that are to be left alone, as if they carried nothing
    /// @throws UnreadableCalendar if the bytes are no iCalendar text
    public static IcsObject read(byte[] raw, Instant now, ZoneId floatingZone, Set<String> hidden) {
        CalendarIndex index = CalendarIndex.of(raw);
        return new IcsObject(raw, index, new PartReader(index.timeZones(), now, floatingZone), hidden);
    }

    /// Every meeting, decoded as it is reached and not kept.
    public Iterable<StoredMeeting> meetings() {
        List<int[]> groups = groups();
        return () -> new Iterator<>() {
            private final Iterator<int[]> rest = groups.iterator();

            @Override
            public boolean hasNext() {
                return rest.hasNext();
            }

            @Override
            public StoredMeeting next() {
                return meeting(rest.next());
            }
        };
    }

    /// Positions of the events of each meeting, in the order of the first.
    private List<int[]> groups() {
        Map<String, List<Integer>> byUid = new LinkedHashMap<>();
        List<CalendarIndex.Component> events = index.events();
        for (int i = 0; i < events.size(); i++) {
            String uid = events.get(i).uid();
            // Without a UID nothing says that two events belong together.
            String group = uid.isEmpty() ? "\n" + i : uid;
            byUid.computeIfAbsent(group, key -> new ArrayList<>(1)).add(i);
        }
        return byUid.values().stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toList();
    }

    private StoredMeeting meeting(int[] positions) {
        var events = new ArrayList<EventReading>(positions.length);
        for (int position : positions) {
            events.add(EventReading.of(raw, index.events().get(position), hidden));
        }
        recentPositions = positions;
        recent = events;
        String uid = index.events().get(positions[0]).uid();
        return new StoredMeeting(uid, parts.read(uid, positions, events));
    }

    private EventReading event(int position) {
        int known = Arrays.binarySearch(recentPositions, position);
        return known >= 0
                ? recent.get(known)
                : EventReading.of(raw, index.events().get(position), hidden);
    }

    private Edits edits(EventReading event, PartChange change) {
        if (!change.equals(recentChange)) {
            recentEdits = Edits.of(PartEdits.of(event, change));
            recentChange = change;
        }
        return recentEdits;
    }

    /// Works out the bytes after the changes.
    ///
    /// @throws UnwritableText if new text cannot be written in the object's character set
    public Rewrite rewrite(List<PartChange> changes) {
        return rewrite(changes, this::image);
    }

    /// The same with images of lines: what was written is found again though a server folded, sorted and
    /// quoted it anew, or attendees replied since.
    ///
    /// @throws UnwritableText if new text cannot be written in the object's character set
    public Rewrite rewriteLines(List<PartChange> changes) {
        return rewrite(changes, IcsObject::lineImage);
    }

    private interface Imaging {
        PartImage image(PartKey key, EventText event, Edits edits);
    }

    private Rewrite rewrite(List<PartChange> changes, Imaging imaging) {
        var all = new ArrayList<Edit>();
        var images = new ArrayList<PartImage>();
        for (PartChange change : changes) {
            EventReading event = event(change.index());
            Edits edits = edits(event, change);
            images.add(imaging.image(change.key(), event.text(), edits));
            all.addAll(edits.list());
        }
        return new Rewrite(List.copyOf(images), content(all));
    }

    private static PartImage lineImage(PartKey key, EventText event, Edits edits) {
        return new PartImage(key, LineImages.write(event, edits), "");
    }

    private Rewrite.Content content(List<Edit> all) {
        var edits = Edits.of(all);
        return out -> edits.write(raw, 0, raw.length, out);
    }

    private PartImage image(PartKey key, EventText event, Edits edits) {
        byte[] after = edits.apply(raw, event.start(), event.end());
        return new PartImage(key, ImageText.write(edits.inverse(raw, event.start())), Hash.of(after, 0, after.length));
    }

    /// Works out the bytes before a rewrite, for the parts that still are what was written then.
    public Restore restore(List<PartImage> images) {
        Map<PartKey, List<EventText>> byKey = eventsOf(images);
        var all = new ArrayList<Edit>();
        var restored = new ArrayList<PartImage>();
        var edited = new ArrayList<PartImage>();
        for (PartImage image : images) {
            var untouched = byKey.getOrDefault(image.key(), List.of()).stream()
                    .filter(event -> Hash.of(raw, event.start(), event.end()).equals(image.afterHash()))
                    .findFirst();
            if (untouched.isEmpty()) {
                edited.add(image);
                continue;
            }
            var edits = ImageText.read(image.before()).shifted(untouched.get().start());
            restored.add(image(image.key(), untouched.get(), edits));
            all.addAll(edits.list());
        }
        return new Restore(new Rewrite(List.copyOf(restored), content(all)), edited);
    }

    /// Why a change cannot be written: the character set, or what would be read back is not what was meant.
    public Optional<Reason> obstacle(PartChange change) {
        EventReading event = event(change.index());
        try {
            return ReadBack.matches(event, change, edits(event, change))
                    ? Optional.empty()
                    : Optional.of(Reason.READ_BACK);
        } catch (UnwritableText e) {
            return Optional.of(Reason.CHARSET);
        }
    }

    /// Whether every part of the images is as [#rewriteLines] wrote it.
    public boolean holds(List<PartImage> images) {
        return restoreLines(images, Instant.EPOCH).edited().isEmpty();
    }

    /// Names of the properties that an image of [#rewriteLines] is about.
    public static Set<String> changedLines(PartImage image) {
        return LineImages.names(image.before());
    }

    /// A change that was worked out on an earlier reading of the same event, for this one: a server may have
    /// put the properties into another order. Empty if what is to be changed is another now.
    public Optional<PartChange> rebased(PartChange change) {
        for (CalendarIndex.Component component : index.events()) {
            EventReading event = EventReading.of(raw, component, hidden);
            if (PartReader.key(component.uid(), event.text()).equals(change.key())) {
                return Rebase.onto(event, index.events().indexOf(component), change);
            }
        }
        return Optional.empty();
    }

    /// Everyone invited to each part, but for the organizer.
    public Map<PartKey, List<ScheduledAttendee>> attendees() {
        var byPart = new HashMap<PartKey, List<ScheduledAttendee>>();
        for (CalendarIndex.Component component : index.events()) {
            EventText event = EventText.of(raw, component);
            byPart.putIfAbsent(PartReader.key(component.uid(), event), People.scheduled(event));
        }
        return byPart;
    }

    /// What a scheduling server is told and says about the attendees of these parts.
    public DeliveryLines deliveries(Set<PartKey> keys) {
        var lines = new ArrayList<ContentLine>();
        for (CalendarIndex.Component component : index.events()) {
            EventText event = EventText.of(raw, component);
            if (keys.contains(PartReader.key(component.uid(), event))) {
                People.scheduledLines(event).forEach(lines::add);
            }
        }
        return new DeliveryLines(raw, lines);
    }

    /// About how much memory it holds.
    @Override
    public long bytes() {
        return raw.length;
    }

    /// The events at these positions as attendees are sent them.
    public Invitation invitation(List<Integer> positions) {
        return InvitationText.of(
                index.timeZones(),
                positions.stream().map(position -> event(position).text()).toList());
    }

    /// Works out what gives lines of [#rewriteLines] back, for the parts that still hold what was written
    /// then. It is a new revision: DTSTAMP and LAST-MODIFIED move on, SEQUENCE never goes back.
    ///
    /// @param stamp becomes DTSTAMP and LAST-MODIFIED where the part has them
    public Restore restoreLines(List<PartImage> images, Instant stamp) {
        Map<PartKey, List<EventText>> byKey = eventsOf(images);
        var all = new ArrayList<Edit>();
        var restored = new ArrayList<PartImage>();
        var edited = new ArrayList<PartImage>();
        for (PartImage image : images) {
            Optional<EventText> event =
                    byKey.getOrDefault(image.key(), List.of()).stream().findFirst();
            Optional<Edits> lines = event.flatMap(text -> LineImages.restoring(text, image.before()));
            if (event.isEmpty() || lines.isEmpty()) {
                edited.add(image);
                continue;
            }
            restored.add(lineImage(image.key(), event.get(), lines.get()));
            all.addAll(lines.get().list());
            all.addAll(PartEdits.stamps(event.get(), stamp));
        }
        return new Restore(new Rewrite(List.copyOf(restored), content(all)), edited);
    }

    private Map<PartKey, List<EventText>> eventsOf(List<PartImage> images) {
        var wanted = new HashMap<String, Boolean>();
        images.forEach(image -> wanted.put(image.key().uid(), true));
        Map<PartKey, List<EventText>> byKey = new HashMap<>();
        for (CalendarIndex.Component component : index.events()) {
            if (wanted.containsKey(component.uid())) {
                EventText event = EventText.of(raw, component);
                byKey.computeIfAbsent(PartReader.key(component.uid(), event), key -> new ArrayList<>())
                        .add(event);
            }
        }
        return byKey;
    }
}
