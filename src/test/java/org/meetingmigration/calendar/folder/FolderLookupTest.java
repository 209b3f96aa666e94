package org.meetingmigration.calendar.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLookupTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final String EMPTY = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n";

    @TempDir
    private Path temp;

    private Instant time = NOW;

    private FolderLookup lookup() {
        return new FolderLookup(temp, ZoneOffset.UTC, () -> time);
    }

    private void write(String path) throws IOException {
        Files.createDirectories(temp.resolve(path).getParent());
        Files.writeString(temp.resolve(path), EMPTY);
    }

    private List<String> objects(FolderLookup lookup, String organizer) {
        var ids = new ArrayList<String>();
        lookup.find(organizer, NOW).ifPresent(calendar -> calendar.scan(object -> ids.add(object.id())));
        return ids;
    }

    @Test
    void findShouldShowWhatTheListOfAllShows() throws IOException {
        write("anna@x.org/work/1.ics");
        write("anna@x.org.ics");
        write("Bo@X.org.ICS");
        write("bO@x.org/2.ics");
        write("cy@x.org/3.ics");
        var all = new FolderCalendars(temp, NOW, ZoneOffset.UTC);

        for (var organizer : all.organizers()) {
            var listed = new ArrayList<String>();
            all.of(organizer).scan(object -> listed.add(object.id()));
            assertThat(objects(lookup(), organizer)).isEqualTo(listed).isNotEmpty();
        }
        assertThat(lookup().find("ANNA@x.org", NOW).orElseThrow().owner()).isEqualTo("anna@x.org");
    }

    @Test
    void leftoversOfOtherProcessesShouldGoWhileThisOneWrites() throws IOException {
        write("anna@x.org/1.ics");
        var left = Files.createFile(temp.resolve("anna@x.org/.1.ics.mms-0123456789abcdef.tmp"));
        var notOurs = Files.createFile(temp.resolve("anna@x.org/.1.ics.tmp"));
        var beingWritten = Files.createFile(TemporaryFile.beside(temp.resolve("anna@x.org/1.ics")));

        try (var lock = FolderLock.tryAcquire(temp).orElseThrow()) {
            assertThat(lookup().removeLeftovers(lock, () -> true)).isZero();
            assertThat(lookup().removeLeftovers(lock, () -> false)).isEqualTo(1);
        }

        assertThat(left).doesNotExist();
        assertThat(notOurs).exists();
        assertThat(beingWritten).exists();
    }

    @Test
    void findShouldBeEmptyForWhoIsNotHere() throws IOException {
        write("anna@x.org/1.ics");
        Files.createSymbolicLink(temp.resolve("bo@x.org"), temp.resolve("anna@x.org"));

        assertThat(lookup().find("nobody@x.org", NOW)).isEmpty();
        assertThat(lookup().find("bo@x.org", NOW)).isEmpty();
    }

    @Test
    void findShouldNotLeaveTheFolder() throws IOException {
        write("inner/anna@x.org/1.ics");
        write("@x/1.ics");
        var inner = new FolderLookup(temp.resolve("inner"), ZoneOffset.UTC, () -> time);

        assertThat(inner.find("../@x", NOW)).isEmpty();
        assertThat(inner.find("a@../../@x", NOW)).isEmpty();
        assertThat(inner.find("..", NOW)).isEmpty();
        assertThat(inner.find("a\0@x.org", NOW)).isEmpty();
        assertThat(inner.find("", NOW)).isEmpty();
    }

    @Test
    void newCalendarShouldBeFoundAtOnceAndOneWithCapitalsSoon() throws IOException {
        var lookup = lookup();
        assertThat(lookup.find("anna@x.org", NOW)).isEmpty();
        write("anna@x.org/1.ics");
        write("Bo@x.org.ics");
        Files.setLastModifiedTime(temp, FileTime.from(NOW.plusSeconds(3)));

        assertThat(lookup.find("anna@x.org", NOW)).isPresent();
        assertThat(lookup.find("bo@x.org", NOW)).isEmpty();
        time = NOW.plusSeconds(10);
        assertThat(lookup.find("bo@x.org", NOW)).isPresent();
    }
}
