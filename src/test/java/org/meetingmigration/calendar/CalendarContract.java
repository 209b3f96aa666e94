package org.meetingmigration.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.meetingmigration.meeting.Carrier;
import org.meetingmigration.meeting.CarrierChange;
import org.meetingmigration.meeting.CarrierChange.Replacement;

/// What every calendar of iCalendar objects keeps to. Names of objects are `calendar/file.ics`. No two objects have one
/// UID, which servers would refuse.
public abstract class CalendarContract {

    protected static final String OWNER = "ashaw@contoso.com";
    protected static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    protected static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

    private static final Instant STAMP = Instant.parse("2026-06-01T12:34:56Z");

    protected static final String WEEKLY = """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Example//Contract//EN
            BEGIN:VEVENT
            UID:weekly-1
            DTSTAMP:20260101T080000Z
            DTSTART:20260105T090000Z
            DTEND:20260105T093000Z
            RRULE:FREQ=WEEKLY
            SUMMARY:Kaffemøde
            DESCRIPTION:Vi ses på https://old.example.org/room tak
            X-CUSTOM;Odd=parameter:kept
            END:VEVENT
            BEGIN:VEVENT
            UID:weekly-1
            RECURRENCE-ID:20260608T090000Z
            DTSTAMP:20260101T080000Z
            DTSTART:20260608T100000Z
            DTEND:20260608T103000Z
            SUMMARY:Kaffemøde senere
            DESCRIPTION:Denne gang https://old.example.org/room
            END:VEVENT
            END:VCALENDAR
            """.replace("\n", "\r\n");

    protected static final String SINGLE = WEEKLY.replace("weekly-1", "single-2");

    protected static final String OTHER = WEEKLY.replace("weekly-1", "other-3");

    /// As somebody else leaves it who moves to another room.
    protected static final String EDITED = WEEKLY.replace("old.example.org/room", "old.example.org/hall");

    protected abstract Calendar calendar();

    protected String owner() {
        return OWNER;
    }

    /// What is stored means the same; calendars that keep bytes compare those.
    protected void assertStored(String name, String expected) {
        assertThat(content(name)).asString(UTF_8).isEqualTo(expected);
    }

    /// Stores or replaces an object behind the calendar's back.
    protected abstract void put(String name, byte[] content);

    protected abstract void delete(String name);

    protected abstract byte[] content(String name);

    protected abstract String idOf(String name);

    @Test
    void scanShouldShowEachObjectOnceInAStableOrder() {
        put("work/b.ics", WEEKLY);
        put("work/a.ics", SINGLE);
        put("home/c.ics", OTHER);

        assertThat(scanned())
                .extracting(StoredObject::id)
                .containsExactly(idOf("home/c.ics"), idOf("work/a.ics"), idOf("work/b.ics"));
        assertThat(scanned()).extracting(StoredObject::calendar).containsExactly("home", "work", "work");
    }

    @Test
    void scanShouldShowMeetingsWithAllTheirParts() {
        put("work/a.ics", WEEKLY);

        var meetings = meetings(scanned().getFirst());

        assertThat(meetings).singleElement().satisfies(meeting -> {
            assertThat(meeting.uid()).isEqualTo("weekly-1");
            assertThat(meeting.parts())
                    .extracting(part -> part.part().key().recurrenceId())
                    .containsExactly("", "20260608T090000Z");
        });
    }

    @Test
    void meetingsShouldBeReadableTwice() {
        put("work/a.ics", WEEKLY);

        var object = scanned().getFirst();

        assertThat(meetings(object)).isEqualTo(meetings(object));
    }

    @Test
    void scanShouldEndWhenTheVisitorHasEnough() {
        put("home/a.ics", SINGLE);
        put("work/b.ics", WEEKLY);
        put("work/c.ics", OTHER);
        var all = scanned().stream().map(StoredObject::id).toList();

        for (int enough = 1; enough <= 3; enough++) {
            int wanted = enough;
            var seen = new ArrayList<String>();
            calendar().scanWhile(object -> {
                seen.add(object.id());
                return seen.size() < wanted;
            });
            assertThat(seen).isEqualTo(all.subList(0, wanted));
        }
    }

    @Test
    void scanOfAnEmptyCalendarShouldShowNothing() {
        assertThat(scanned()).isEmpty();
    }

    @Test
    void ownerShouldBeTheOrganizer() {
        assertThat(calendar().owner()).isEqualTo(owner());
    }

    @Test
    void readShouldGiveWhatIsStoredNow() {
        put("work/a.ics", WEEKLY);
        var version = read("work/a.ics").version();
        put("work/a.ics", EDITED);

        assertThat(read("work/a.ics").version()).isNotEqualTo(version);
        assertThat(description(read("work/a.ics"))).contains("old.example.org/hall");
    }

    @Test
    void readShouldBeEmptyWhenGone() {
        assertThat(calendar().read(idOf("work/none.ics"))).isEmpty();
    }

    @Test
    void prepareShouldNotWrite() {
        put("work/a.ics", WEEKLY);

        calendar().prepare(read("work/a.ics"), List.of(newRoom(read("work/a.ics"), 0)));

        assertStored("work/a.ics", WEEKLY);
    }

    @Test
    void saveShouldChangeExactlyWhatTheChangeSays() {
        put("work/a.ics", WEEKLY);
        put("work/b.ics", SINGLE);
        var object = read("work/a.ics");

        var result = calendar().save(calendar().prepare(object, List.of(newRoom(object, 0))));

        assertThat(result).isInstanceOf(SaveResult.Saved.class);
        assertStored("work/a.ics", withNewRoomInMaster());
        assertStored("work/b.ics", SINGLE);
    }

    @Test
    void savedVersionShouldBeTheOnePreparedAndTheOneReadAfterwards() {
        put("work/a.ics", WEEKLY);
        var object = read("work/a.ics");
        var save = calendar().prepare(object, List.of(newRoom(object, 0)));

        var result = calendar().save(save);

        assertThat(save.before()).isEqualTo(object.version());
        assertThat(result)
                .isInstanceOfSatisfying(
                        SaveResult.Saved.class,
                        saved -> assertThat(saved.version())
                                .isEqualTo(read("work/a.ics").version()));
        assertThat(save.after().tag()).isIn("", read("work/a.ics").version().tag());
    }

    @Test
    void saveShouldKeepAnImagePerChangedPartInTheOrderOfChanges() {
        put("work/a.ics", WEEKLY);
        var object = read("work/a.ics");

        var save = calendar().prepare(object, List.of(newRoom(object, 0), newRoom(object, 1)));

        assertThat(save.images())
                .extracting(image -> image.key().recurrenceId())
                .containsExactly("", "20260608T090000Z");
        assertThat(save.images()).allSatisfy(image -> assertThat(image.before()).doesNotContain("\n"));
    }

    @Test
    void saveShouldReportStaleWhenChangedMeanwhile() {
        put("work/a.ics", WEEKLY);
        var object = read("work/a.ics");
        var save = calendar().prepare(object, List.of(newRoom(object, 0)));
        put("work/a.ics", EDITED);

        assertThat(calendar().save(save)).isEqualTo(new SaveResult.Stale());
        assertStored("work/a.ics", EDITED);
    }

    @Test
    void secondSaveOfTheSameShouldWriteNothing() {
        put("work/a.ics", WEEKLY);
        var object = read("work/a.ics");
        var save = calendar().prepare(object, List.of(newRoom(object, 0)));
        calendar().save(save);
        var version = read("work/a.ics").version();

        assertThat(calendar().save(save)).isInstanceOfAny(SaveResult.Stale.class, SaveResult.Saved.class);
        assertThat(read("work/a.ics").version()).isEqualTo(version);
    }

    @Test
    void saveShouldReportGoneWhenDeletedMeanwhile() {
        put("work/a.ics", WEEKLY);
        var object = read("work/a.ics");
        var save = calendar().prepare(object, List.of(newRoom(object, 0)));
        delete("work/a.ics");

        assertThat(calendar().save(save)).isEqualTo(new SaveResult.Gone());
        assertThat(calendar().read(idOf("work/a.ics"))).isEmpty();
    }

    @Test
    void undoShouldRestoreByteForByte() {
        put("work/a.ics", WEEKLY);
        var object = read("work/a.ics");
        var save = calendar().prepare(object, List.of(newRoom(object, 0), newRoom(object, 1)));
        calendar().save(save);

        var undo = calendar().prepareUndo(read("work/a.ics"), save.images());

        assertThat(undo.edited()).isEmpty();
        assertThat(calendar().save(undo.save())).isInstanceOf(SaveResult.Saved.class);
        assertStored("work/a.ics", WEEKLY);
    }

    @Test
    void undoShouldLeaveAndNamePartsThatWereEditedSince() {
        put("work/a.ics", WEEKLY);
        var object = read("work/a.ics");
        var save = calendar().prepare(object, List.of(newRoom(object, 0), newRoom(object, 1)));
        calendar().save(save);
        var edited = new String(content("work/a.ics"), UTF_8).replace("Denne gang", "Naeste gang");
        put("work/a.ics", edited);

        var undo = calendar().prepareUndo(read("work/a.ics"), save.images());
        calendar().save(undo.save());

        assertThat(undo.edited()).containsExactly(save.images().getLast());
        assertThat(undo.save().images())
                .extracting(PartImage::key)
                .containsExactly(save.images().getFirst().key());
        assertThat(descriptions(read("work/a.ics")))
                .containsExactly(
                        "Vi ses på https://old.example.org/room tak", "Naeste gang https://new.example.org/r1");
    }

    @Test
    void previewShouldShowWhatASaveWouldLeaveAndWriteNothing() {
        put("work/a.ics", WEEKLY);
        var object = read("work/a.ics");
        var save = calendar().prepare(object, List.of(newRoom(object, 0), newRoom(object, 1)));
        var there = descriptions(calendar().preview(save));
        calendar().save(save);
        var undo = calendar().prepareUndo(read("work/a.ics"), save.images());

        assertThat(descriptions(calendar().preview(undo.save()))).isEqualTo(descriptions(object));
        assertThat(descriptions(read("work/a.ics"))).isEqualTo(there).isNotEqualTo(descriptions(object));
    }

    @Test
    void undoShouldReportStaleWhenChangedMeanwhile() {
        put("work/a.ics", WEEKLY);
        var object = read("work/a.ics");
        var save = calendar().prepare(object, List.of(newRoom(object, 0)));
        calendar().save(save);
        var undo = calendar().prepareUndo(read("work/a.ics"), save.images());
        put("work/a.ics", EDITED);

        assertThat(calendar().save(undo.save())).isEqualTo(new SaveResult.Stale());
    }

    protected final void put(String name, String content) {
        put(name, content.getBytes(UTF_8));
    }

    protected final StoredObject read(String name) {
        return calendar().read(idOf(name)).orElseThrow();
    }

    protected final List<StoredObject> scanned() {
        var objects = new ArrayList<StoredObject>();
        calendar().scan(objects::add);
        return objects;
    }

    protected static PartChange newRoom(StoredObject object, int index) {
        var part = meetings(object).getFirst().parts().get(index);
        var carrier = part.part().carriers().stream()
                .filter(candidate -> candidate.name().equals("DESCRIPTION"))
                .findFirst()
                .orElseThrow();
        int start = carrier.text().indexOf("https://");
        int end = start + "https://old.example.org/room".length();
        var splice =
                new CarrierChange.Splice(carrier, List.of(new Replacement(start, end, "https://new.example.org/r1")));
        return new PartChange(part.index(), part.part().key(), List.of(splice), STAMP, false);
    }

    protected static String withNewRoomInMaster() {
        return WEEKLY.replaceFirst("20260101T080000Z", "20260601T123456Z")
                .replaceFirst("https://old.example.org/room", "https://new.example.org/r1");
    }

    private static String description(StoredObject object) {
        return descriptions(object).getFirst();
    }

    /// Of the master, and of the changed occurrence.
    private static List<String> descriptions(StoredObject object) {
        return meetings(object).getFirst().parts().stream()
                .sorted(Comparator.comparing(part -> part.part().key().recurrenceId()))
                .flatMap(part -> part.part().carriers().stream())
                .filter(carrier -> carrier.name().equals("DESCRIPTION"))
                .map(Carrier::text)
                .toList();
    }

    private static List<StoredMeeting> meetings(StoredObject object) {
        return StreamSupport.stream(object.meetings().spliterator(), false).toList();
    }
}
