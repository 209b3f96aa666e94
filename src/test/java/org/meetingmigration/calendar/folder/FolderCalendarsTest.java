package org.meetingmigration.calendar.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderCalendarsTest {

    @TempDir
    private Path dir;

    @Test
    void organizersShouldBeThoseWhoHaveAFolderOrAFile() throws IOException {
        Files.createDirectory(dir.resolve("zoe@contoso.com"));
        Files.createDirectory(dir.resolve("AShaw@Contoso.com"));
        Files.createFile(dir.resolve("ashaw@contoso.com.ics"));
        Files.createFile(dir.resolve("bo@contoso.com.Ics"));

        assertThat(calendars().organizers()).containsExactly("ashaw@contoso.com", "bo@contoso.com", "zoe@contoso.com");
        assertThat(calendars().ignored()).isEmpty();
    }

    @Test
    void everythingElseShouldBeIgnoredWithAReason() throws IOException {
        Files.createDirectory(dir.resolve("Shared rooms"));
        Files.createDirectory(dir.resolve("@contoso.com"));
        Files.createFile(dir.resolve("backup.ics"));
        Files.createFile(dir.resolve("readme.txt"));
        Files.createFile(dir.resolve(".DS_Store"));
        Files.createDirectory(dir.resolve(".mms"));
        Files.createSymbolicLink(dir.resolve("link@contoso.com"), dir.resolve("Shared rooms"));

        assertThat(calendars().organizers()).isEmpty();
        assertThat(calendars().ignored())
                .containsExactly(
                        new Ignored("@contoso.com", "its name is not an e-mail address"),
                        new Ignored("Shared rooms", "its name is not an e-mail address"),
                        new Ignored("backup.ics", "its name is not an e-mail address"),
                        new Ignored("link@contoso.com", "symbolic link, not followed"),
                        new Ignored("readme.txt", "not an .ics file"));
    }

    @Test
    void organizerShouldBeFoundInAnyCase() throws IOException {
        Files.createDirectory(dir.resolve("AShaw@contoso.com"));
        Files.writeString(dir.resolve("AShaw@contoso.com/a.ics"), "no calendar");

        var seen = new ArrayList<String>();
        calendars().of("ashaw@CONTOSO.com").scan(object -> seen.add(object.id()));

        assertThat(seen).containsExactly("AShaw@contoso.com/a.ics");
    }

    @Test
    void calendarOfAStrangerShouldBeEmpty() {
        calendars().of("nobody@contoso.com").scan(object -> {
            throw new AssertionError(object.id());
        });
    }

    @Test
    void missingFolderShouldBeAnError() {
        assertThatThrownBy(() -> new FolderCalendars(dir.resolve("none"), Instant.EPOCH, ZoneOffset.UTC))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("none");
    }

    @Test
    void lockShouldBeHeldByOneAtATime() throws IOException {
        var first = FolderLock.tryAcquire(dir).orElseThrow();

        assertThat(FolderLock.tryAcquire(dir)).isEmpty();
        first.close();

        try (var second = FolderLock.tryAcquire(dir).orElseThrow()) {
            assertThat(calendars().removeLeftovers(second)).isZero();
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(dir.resolve(".mms"))))
                .isEqualTo("rwx------");
    }

    @Test
    void lockShouldBeHeldAgainstOtherProcesses() throws Exception {
        try (var lock = FolderLock.tryAcquire(dir).orElseThrow()) {
            assertThat(lock).isNotNull();
            assertThat(acquiredByAnotherProcess()).isFalse();
        }
        assertThat(acquiredByAnotherProcess()).isTrue();
    }

    @Test
    void leftoversShouldNotBeRemovedWithoutTheLock() {
        var lock = FolderLock.tryAcquire(dir).orElseThrow();
        lock.close();

        assertThatThrownBy(() -> calendars().removeLeftovers(lock)).isInstanceOf(IllegalStateException.class);
    }

    private FolderCalendars calendars() {
        return new FolderCalendars(dir, Instant.EPOCH, ZoneOffset.UTC);
    }

    private boolean acquiredByAnotherProcess() throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), TryLock.class.getName(), dir.toString())
                .inheritIO()
                .start();
        int status = process.waitFor();
        assertThat(status).isIn(0, 3);
        return status == 0;
    }

    /// Ends with 0 if it got the lock and with 3 if not.
    static final class TryLock {
        public static void main(String[] args) {
            System.exit(FolderLock.tryAcquire(Path.of(args[0])).isPresent() ? 0 : 3);
        }
    }
}
