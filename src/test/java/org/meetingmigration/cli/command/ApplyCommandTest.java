package org.meetingmigration.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meetingmigration.calendar.folder.FolderLock;
import org.meetingmigration.cli.ExitCodes;
import org.meetingmigration.migration.ledger.Entry;
import org.meetingmigration.migration.ledger.FileLedger;
import org.meetingmigration.migration.ledger.Ledgers;

/// Apply, undo and requests, one after the other.
class ApplyCommandTest {

    private static final String ZOOM = "ada@example.org/work/zoom.ics";
    private static final String DAMAGED = "ada@example.org/work/damaged.ics";

    @TempDir
    Path temp;

    private Path dir;
    private TwoOrganizers folder;
    private Screen screen;

    @BeforeEach
    void makeFolder() throws IOException {
        dir = temp.resolve("calendars");
        folder = TwoOrganizers.in(dir);
        Files.delete(dir.resolve(DAMAGED));
        screen = new Screen(temp);
    }

    private int apply(String... more) {
        var arguments = new ArrayList<>(
                List.of("apply", "calendars", "--to", "jitsi", "--base-url", "https://meet.example.org"));
        arguments.addAll(List.of(more));
        return screen.mms(arguments.toArray(String[]::new));
    }

    @Test
    void applyShouldChangeMeetingsAndWriteMails() throws IOException {
        assertThat(apply("--yes", "--outbox", "out")).isZero();
        assertThat(folder.read(ZOOM)).contains("meet.example.org").doesNotContain("zoom.us");
        assertThat(screen.out())
                .containsPattern("Migrated +4")
                .contains("No occurrence starts after now")
                .contains("6 mails are in out, in 3 messages")
                .contains("To take it back: mms undo calendars --request ");
        try (var mails = Files.list(temp.resolve("out"))) {
            assertThat(mails).hasSize(3).allMatch(file -> file.toString().endsWith(".eml"));
        }
    }

    @Test
    void applyTwiceShouldFindNothingToChange() {
        apply("--yes");
        assertThat(apply("--yes")).isZero();
        assertThat(screen.out()).containsPattern("Unchanged +4").contains("There is nothing to change.");
        assertThat(new Ledgers(dir).requests()).hasSize(1);
    }

    @Test
    void applyShouldAskFirstOnATerminal() {
        screen.atTerminal("n\n");
        assertThat(apply("--outbox", "out")).isEqualTo(ExitCodes.REFUSED);
        assertThat(screen.out())
                .contains("This will change 3 meetings of 2 organizers and write 6 mails into out. Go on? [y/N]")
                .contains("Nothing was changed.");
        assertThat(folder.read(ZOOM)).contains("zoom.us");

        screen.atTerminal("y\n");
        assertThat(apply("--outbox", "out")).isZero();
        assertThat(folder.read(ZOOM)).doesNotContain("zoom.us");
    }

    @Test
    void applyWithoutTerminalShouldNeedYes() {
        assertThat(apply()).isEqualTo(ExitCodes.REFUSED);
        assertThat(screen.out()).contains("--yes");
        assertThat(folder.read(ZOOM)).contains("zoom.us");
    }

    @Test
    void unreadableFileShouldMakeTheExitCodeTell() {
        folder.write(DAMAGED, "this is no calendar");
        assertThat(apply("--yes")).isEqualTo(ExitCodes.SOME_FAILED);
        assertThat(screen.out()).contains("UNREADABLE").contains("Could not be read: " + DAMAGED);
        assertThat(folder.read(ZOOM)).doesNotContain("zoom.us");
    }

    @Test
    void heldLockShouldMeanBusy() {
        try (var _ = FolderLock.tryAcquire(dir).orElseThrow()) {
            assertThat(apply("--yes")).isEqualTo(ExitCodes.BUSY);
            assertThat(screen.mms("undo", "calendars", "--yes")).isEqualTo(ExitCodes.BUSY);
        }
        assertThat(screen.err()).contains("Another mms works on calendars");
        assertThat(folder.read(ZOOM)).contains("zoom.us");
    }

    @Test
    void unfinishedRequestShouldBeTakenUpAgain() throws IOException {
        apply("--yes");
        String id = onlyRequest();
        forgetTheEnd(id);
        assertThat(apply("--yes")).isZero();
        assertThat(screen.out()).contains("Going on with request " + id).containsPattern("Migrated +4");
        assertThat(new Ledgers(dir).requests()).singleElement().satisfies(request -> {
            assertThat(request.isFinished()).isTrue();
            assertThat(request.counts()).containsEntry("Migrated", 4);
        });
    }

    @Test
    void unfinishedRequestWithOtherOptionsShouldBeNamed() throws IOException {
        apply("--yes");
        String id = onlyRequest();
        forgetTheEnd(id);
        assertThat(apply("--yes", "--notify", "none")).isEqualTo(ExitCodes.REFUSED);
        assertThat(screen.err())
                .contains(id)
                .contains("mms apply calendars --base-url https://meet.example.org")
                .contains("mms undo calendars --request " + id);
        assertThat(screen.mms("undo", "calendars", "--request", id, "--yes")).isZero();
        assertThat(apply("--yes", "--notify", "none")).isZero();
    }

    @Test
    void undoShouldRestoreEveryByte() {
        var before = Snapshot.of(dir);
        apply("--yes");
        assertThat(Snapshot.of(dir).differences(before)).isEqualTo(3);
        assertThat(screen.mms("undo", "calendars", "--yes")).isZero();
        assertThat(screen.out()).contains("4 events are what they were before.");
        assertThat(Snapshot.of(dir).differences(before)).isZero();

        assertThat(screen.mms("undo", "calendars", "--yes")).isZero();
        assertThat(screen.out()).contains("has nothing left to take back");
    }

    @Test
    void undoShouldTakeBackOneMeetingAlone() {
        apply("--yes");
        assertThat(screen.mms("undo", "calendars", "--meeting", "zoom-1", "--yes"))
                .isZero();
        assertThat(screen.out()).contains("1 events are what they were before.");
        assertThat(folder.read(ZOOM)).contains("zoom.us");
        assertThat(folder.read("ada@example.org/work/series.ics")).doesNotContain("zoom.us");
    }

    @Test
    void undoShouldLeaveAndNameWhatSomebodyEdited() {
        apply("--yes");
        folder.write(ZOOM, folder.read(ZOOM).replace("About zoom-1", "Edited"));
        assertThat(screen.mms("undo", "calendars", "--yes")).isEqualTo(ExitCodes.SOME_FAILED);
        assertThat(screen.out())
                .contains("Left as it is: " + ZOOM + "  zoom-1  EDITED_SINCE")
                .contains("3 events are what they were before.");
        assertThat(folder.read(ZOOM)).contains("Edited").contains("meet.example.org");
    }

    @Test
    void undoShouldAskFirst() {
        apply("--yes");
        assertThat(screen.mms("undo", "calendars")).isEqualTo(ExitCodes.REFUSED);
        assertThat(screen.out()).contains("This will restore 4 events changed by request ");
        assertThat(folder.read(ZOOM)).doesNotContain("zoom.us");
    }

    @Test
    void undoWithoutRequestsShouldSaySo() {
        assertThat(screen.mms("undo", "calendars")).isEqualTo(ExitCodes.NOTHING_FOUND);
        assertThat(screen.err()).contains("Nothing was ever changed in calendars");
        assertThat(screen.mms("undo", "calendars", "--request", "../../etc")).isEqualTo(ExitCodes.NOTHING_FOUND);
        assertThat(screen.err()).contains("There is no request ../../etc");
    }

    @Test
    void requestsShouldListWhatWasDone() {
        screen.mms("requests", "calendars");
        assertThat(screen.out()).contains("Nothing was ever changed");
        apply("--yes");
        screen.mms("requests", "calendars");
        assertThat(screen.out()).containsPattern(onlyRequest() + " .* jitsi +4 +0 +3 +0 +0");
        screen.mms("requests", "calendars", "--json");
        assertThat(screen.json().at("/requests/0/counts/Migrated").asInt()).isEqualTo(4);
        assertThat(screen.json().at("/requests/0/options/to").asString()).isEqualTo("jitsi");
        screen.mms("requests", "calendars", "--csv");
        assertThat(screen.out().lines()).hasSize(2);
    }

    private String onlyRequest() {
        return new Ledgers(dir).requests().getFirst().requestId();
    }

    /// As if the process had been killed before its last step.
    private void forgetTheEnd(String id) throws IOException {
        List<Entry> entries;
        try (var read = new Ledgers(dir).entries(id)) {
            entries = read.filter(entry -> !(entry instanceof Entry.Finished)).toList();
        }
        try (var files = Files.list(dir.resolve(".mms/requests"))) {
            Files.delete(files.findFirst().orElseThrow());
        }
        try (var ledger = FileLedger.open(dir, id)) {
            entries.forEach(ledger::append);
        }
    }
}
