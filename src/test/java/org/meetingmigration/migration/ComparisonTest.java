package org.meetingmigration.migration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.meetingmigration.calendar.PartChange;
import org.meetingmigration.calendar.PreparedSave;
import org.meetingmigration.calendar.StoredObject;
import org.meetingmigration.calendar.memory.MemoryCalendar;
import org.meetingmigration.meeting.Carrier;
import org.meetingmigration.meeting.CarrierChange;
import org.meetingmigration.meeting.CarrierChange.Replacement;
import org.meetingmigration.migration.MeetingComparison.Standing;
import org.meetingmigration.migration.PartComparison.State;
import org.meetingmigration.migration.ledger.Entry;

class ComparisonTest {

    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final String OBJECT = "work/a.ics";
    private static final String OLD = "https://old.example.org/room";
    private static final String NEW = "https://new.example.org/room";
    private static final String EVENT = """
            BEGIN:VCALENDAR
            VERSION:2.0
            BEGIN:VEVENT
            UID:one
            DTSTART:20260705T090000Z
            SUMMARY:Talk
            LOCATION:Room 4
            DESCRIPTION:Meet at https://old.example.org/room please
            END:VEVENT
            END:VCALENDAR
            """.replace("\n", "\r\n");

    private final MemoryCalendar calendar = new MemoryCalendar("a@x.org", NOW, ZoneOffset.UTC);
    private final List<Entry> entries = new ArrayList<>();

    private StoredObject stored() {
        return calendar.read(OBJECT).orElseThrow();
    }

    private PreparedSave migrate() {
        calendar.put(OBJECT, EVENT.getBytes(UTF_8));
        var part = stored().meetings().iterator().next().parts().getFirst();
        var body = part.part().carriers().stream()
                .filter(carrier -> carrier.name().equals("DESCRIPTION"))
                .findFirst()
                .orElseThrow();
        int start = body.text().indexOf(OLD);
        var splice = new CarrierChange.Splice(body, List.of(new Replacement(start, start + OLD.length(), NEW)));
        var save =
                calendar.prepare(stored(), List.of(new PartChange(0, part.part().key(), List.of(splice), NOW, false)));
        entries.add(intent(save, false));
        return save;
    }

    private void save(PreparedSave save) {
        calendar.save(save);
        entries.add(new Entry.Outcome("a@x.org", OBJECT, "one", "", "Migrated", "", "zoom", "jitsi"));
    }

    private static Entry intent(PreparedSave save, boolean undo) {
        var parts = save.images().stream()
                .map(image -> new Entry.Part(image, "zoom", "jitsi"))
                .toList();
        return new Entry.Intent("a@x.org", OBJECT, save.before(), save.after(), parts, undo);
    }

    private MeetingComparison compared() {
        return Comparison.of(calendar, OBJECT, "one", entries, null);
    }

    private PartComparison part() {
        assertThat(compared().standing()).isEqualTo(Standing.FOUND);
        assertThat(compared().parts()).hasSize(1);
        return compared().parts().getFirst();
    }

    private void edit(String from, String to) {
        var content = new String(calendar.content(OBJECT).orElseThrow(), UTF_8);
        assertThat(content).contains(from);
        calendar.put(OBJECT, content.replace(from, to).getBytes(UTF_8));
    }

    private static String body(@Nullable List<Carrier> side) {
        return Objects.requireNonNull(side).stream()
                .filter(carrier -> carrier.name().equals("DESCRIPTION"))
                .map(Carrier::text)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void writtenPartShouldShowWhatWasBeforeBesideWhatStandsThere() {
        save(migrate());

        assertThat(part().state()).isEqualTo(State.WRITTEN);
        assertThat(body(part().before())).contains(OLD).doesNotContain(NEW);
        assertThat(body(part().after())).contains(NEW).doesNotContain(OLD);
        assertThat(part().pairs())
                .hasSize(1)
                .allSatisfy(pair -> assertThat(pair.any().name()).isEqualTo("DESCRIPTION"));
        assertThat(compared().isWritten()).isTrue();
    }

    @Test
    void partThatWasEditedSinceShouldShowOnlyWhatStandsThere() {
        save(migrate());
        edit("please", "now");

        assertThat(part().state()).isEqualTo(State.EDITED);
        assertThat(part().before()).isNull();
        assertThat(body(part().after())).isEqualTo("Meet at " + NEW + " now");
        assertThat(compared().isWritten()).isFalse();
    }

    @Test
    void partThatWasTakenBackShouldShowWhatHadBeenWritten() {
        var save = migrate();
        save(save);
        var undo = calendar.prepareUndo(stored(), save.images()).save();
        entries.add(intent(undo, true));
        calendar.save(undo);
        entries.add(new Entry.Undone(OBJECT, "one", ""));

        assertThat(part().state()).isEqualTo(State.UNDONE);
        assertThat(body(part().before())).contains(OLD);
        assertThat(body(part().after())).contains(NEW);

        edit("please", "now");
        assertThat(part().after()).isNull();
    }

    @Test
    void saveThatMayNeverHaveBeenDoneShouldBeShownByWhatStandsThere() {
        var save = migrate();

        assertThat(part().state()).isEqualTo(State.UNTOUCHED);
        assertThat(body(part().before())).contains(OLD);
        calendar.save(save);
        assertThat(part().state()).isEqualTo(State.WRITTEN);
    }

    @Test
    void meetingThatIsGoneOrCannotBeReadShouldShowNothing() {
        save(migrate());

        calendar.put(OBJECT, EVENT.replace("UID:one", "UID:two").getBytes(UTF_8));
        assertThat(compared().standing()).isEqualTo(Standing.GONE);
        calendar.put(OBJECT, "no calendar".getBytes(UTF_8));
        assertThat(compared().standing()).isEqualTo(Standing.UNREADABLE);
        calendar.delete(OBJECT);
        assertThat(compared()).isEqualTo(MeetingComparison.not(Standing.GONE));
    }
}
