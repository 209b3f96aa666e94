package org.meetingmigration.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meetingmigration.meeting.Reason;
import org.meetingmigration.migration.ledger.Entry;
import org.meetingmigration.migration.ledger.FileLedger;
import org.meetingmigration.notice.Notice;

class ApplyRunTest {

    @TempDir
    java.nio.file.Path temp;

    private SmallFolder folder;
    private final List<Notice> notices = new ArrayList<>();
    private int requests;

    @BeforeEach
    void folder() {
        folder = new SmallFolder(temp.resolve("calendars"));
    }

    @Test
    void secondRunShouldChangeNothingAndTellNobody() {
        apply();
        Map<String, String> once = folder.content();
        notices.clear();

        Map<String, Integer> counts = apply();

        assertThat(folder.content()).isEqualTo(once);
        assertThat(notices).isEmpty();
        assertThat(counts).containsEntry("Unchanged", 5).doesNotContainKey("Migrated");
    }

    @Test
    void eachAttendeeShouldBeToldOnceAndOnlyOfWhatTheyAreInvitedTo() {
        apply();

        var told = new TreeMap<String, List<String>>();
        notices.forEach(notice -> notice.recipients()
                .forEach(attendee -> told.computeIfAbsent(attendee.email(), email -> new ArrayList<>())
                        .add(notice.uid())));
        assertThat(told)
                .containsEntry("bo@example.org", List.of("single"))
                .containsEntry("x@example.com", List.of("series"))
                .containsEntry("y@example.com", List.of("series"))
                .containsEntry("anna@example.org", List.of("e1"))
                .containsEntry("z@example.net", List.of("e3"));
        assertThat(noticeTo("y@example.com").calendarText())
                .contains("RECURRENCE-ID:20261207T090000Z")
                .doesNotContain("RRULE");
        assertThat(noticeTo("x@example.com").calendarText())
                .contains("METHOD:REQUEST")
                .contains("RRULE:FREQ=WEEKLY")
                .contains("RECURRENCE-ID");
    }

    @Test
    void undoShouldRestoreEveryByteAndReportWhatWasEditedSince() {
        Map<String, String> before = folder.content();
        apply();
        String edited = folder.content().get("anna@example.org/work/single.ics").replace("SUMMARY:Møde", "SUMMARY:Nyt");
        folder.write("anna@example.org/work/single.ics", edited);

        Map<String, Reason> left = undo(uid -> true);

        before.put("anna@example.org/work/single.ics", edited);
        assertThat(folder.content()).isEqualTo(before);
        assertThat(left).containsExactly(Map.entry("single", Reason.EDITED_SINCE));
    }

    @Test
    void undoOfOneMeetingInAnExportShouldLeaveTheOthers() {
        apply();

        undo("e3"::equals);

        String export = folder.content().get("bo@example.org.ics");
        assertThat(export.substring(export.indexOf("UID:e3"))).contains("Microsoft Teams-møde");
        assertThat(export.substring(0, export.indexOf("UID:e2"))).contains("Jitsi Meet");
    }

    @Test
    void editOfAnotherMeetingInTheSameFileShouldNotHinderUndo() {
        apply();
        String name = "bo@example.org.ics";
        folder.write(name, folder.content().get(name).replace("SUMMARY:Møde e2", "SUMMARY:Helt nyt navn"));

        assertThat(undo(uid -> true)).isEmpty();

        assertThat(folder.content().get(name)).contains("Helt nyt navn").doesNotContain("Jitsi Meet");
    }

    @Test
    void largeExportShouldBeSavedInBatches() {
        var events = new StringBuilder();
        for (int i = 0; i < 2500; i++) {
            events.append(SmallFolder.teams("e" + i, "", "20261203T090000Z", "guest" + i + "@example.com"));
        }
        folder.write("bo@example.org.ics", SmallFolder.calendar(events.toString()));
        Map<String, String> before = folder.content();

        assertThat(apply()).containsEntry("Migrated", 2503);
        try (var ledger = FileLedger.open(folder.dir(), request());
                var entries = ledger.entries()) {
            assertThat(entries.filter(entry -> entry instanceof Entry.Intent intent
                            && intent.objectId().equals("bo@example.org.ics")))
                    .hasSize(3);
        }
        assertThat(undo(uid -> true)).isEmpty();
        assertThat(folder.content()).isEqualTo(before);
    }

    private Notice noticeTo(String email) {
        return notices.stream()
                .filter(notice -> notice.recipients().stream()
                        .anyMatch(attendee -> attendee.email().equals(email)))
                .findFirst()
                .orElseThrow();
    }

    private String request() {
        return "20261122-120000-" + requests;
    }

    private Map<String, Integer> apply() {
        requests++;
        var counts = new TreeMap<String, Integer>();
        try (var ledger = FileLedger.open(folder.dir(), request())) {
            ledger.append(new Entry.Started(request(), SmallFolder.NOW, Map.of()));
            var run = new ApplyRun(
                    SmallFolder.plans(),
                    request(),
                    ledger,
                    notice -> {
                        notices.add(notice);
                        return "<" + notices.size() + "@example.org>";
                    },
                    (organizer, objectId, decision, outcome) ->
                            counts.merge(outcome.getClass().getSimpleName(), 1, Integer::sum));
            for (String organizer : folder.calendars().organizers()) {
                run.run(folder.calendars().of(organizer));
            }
        }
        return counts;
    }

    private Map<String, Reason> undo(Predicate<String> uids) {
        var left = new TreeMap<String, Reason>();
        try (var ledger = FileLedger.open(folder.dir(), request())) {
            new UndoRun(
                            ledger,
                            organizer -> Optional.of(folder.calendars().of(organizer)),
                            uids,
                            (organizer, objectId, key, reason) -> reason.ifPresent(why -> left.put(key.uid(), why)))
                    .run();
        }
        return left;
    }
}
