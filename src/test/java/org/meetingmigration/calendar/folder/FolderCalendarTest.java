package org.meetingmigration.calendar.folder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.meetingmigration.calendar.ByteCalendarContract;
import org.meetingmigration.calendar.Calendar;
import org.meetingmigration.calendar.PreparedSave;
import org.meetingmigration.calendar.SaveResult;
import org.meetingmigration.calendar.StoredObject;

class FolderCalendarTest extends ByteCalendarContract {

    @TempDir
    private Path dir;

    @Override
    protected Calendar calendar() {
        return folder();
    }

    @Override
    protected void put(String name, byte[] content) {
        write(OWNER + "/" + name, content);
    }

    @Override
    protected void delete(String name) {
        try {
            Files.delete(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected byte[] content(String name) {
        try {
            return Files.readAllBytes(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected String idOf(String name) {
        return OWNER + "/" + name;
    }

    @Test
    void scanShouldShowExportsAndFoldersOfOneOrganizer() {
        write("AShaw@contoso.com.ICS", WEEKLY.getBytes(UTF_8));
        put("inbox.ics", WEEKLY);
        put("work/deep/er/a.ics", WEEKLY);
        write("other@contoso.com/work/a.ics", WEEKLY.getBytes(UTF_8));

        assertThat(scanned())
                .extracting(StoredObject::id, StoredObject::calendar)
                .containsExactlyInAnyOrder(
                        tuple("AShaw@contoso.com.ICS", ""),
                        tuple(OWNER + "/inbox.ics", ""),
                        tuple(OWNER + "/work/deep/er/a.ics", "work"));
    }

    @Test
    void scanShouldPassOverWhatIsNoCalendarAndSaySo() throws IOException {
        put("work/a.ics", WEEKLY);
        put("work/.hidden.ics", WEEKLY);
        put("work/~$lock.ics", WEEKLY);
        put("work/notes.txt", "text");
        put(".trash/b.ics", WEEKLY);
        write("elsewhere.ics", WEEKLY.getBytes(UTF_8));
        Files.createSymbolicLink(file("work/link.ics"), dir.resolve("elsewhere.ics"));
        Files.createSymbolicLink(file("up"), dir);
        var calendar = folder();

        assertThat(scanned()).extracting(StoredObject::id).containsExactly(idOf("work/a.ics"));

        calendar.scan(object -> {});
        assertThat(calendar.ignored())
                .containsExactly(
                        new Ignored(idOf("up"), "symbolic link, not followed"),
                        new Ignored(idOf("work/link.ics"), "symbolic link, not followed"),
                        new Ignored(idOf("work/notes.txt"), "not an .ics file"));
    }

    @Test
    void tooLargeFileShouldBeUnreadableWithItsSize() throws IOException {
        put("work/a.ics", WEEKLY);
        try (var sparse = new RandomAccessFile(file("work/a.ics").toFile(), "rw")) {
            sparse.setLength(FolderCalendar.LARGEST_FILE + (8 << 20));
        }

        assertThat(scanned())
                .singleElement()
                .satisfies(object -> assertThat(object.unreadable()).contains("read at once"));
    }

    @Test
    void readShouldNotLeaveTheOrganizersOwnFiles() throws IOException {
        put("work/a.ics", WEEKLY);
        write("other@contoso.com/work/a.ics", WEEKLY.getBytes(UTF_8));
        Files.createSymbolicLink(file("linked"), dir.resolve("other@contoso.com/work"));
        Files.createSymbolicLink(file("work/link.ics"), file("work/a.ics"));

        assertThat(folder().read("other@contoso.com/work/a.ics")).isEmpty();
        assertThat(folder().read(OWNER + "/../other@contoso.com/work/a.ics")).isEmpty();
        assertThat(folder().read(OWNER + "/linked/a.ics")).isEmpty();
        assertThat(folder().read(OWNER + "/work/link.ics")).isEmpty();
        assertThat(folder().read("\0")).isEmpty();
    }

    @Test
    void saveShouldKeepPermissions() throws IOException {
        put("work/a.ics", WEEKLY);
        Files.setPosixFilePermissions(file("work/a.ics"), PosixFilePermissions.fromString("rw-rw-r--"));

        assertThat(folder().save(prepared())).isInstanceOf(SaveResult.Saved.class);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file("work/a.ics"))))
                .isEqualTo("rw-rw-r--");
    }

    @Test
    void saveShouldRefuseAReadOnlyFile() throws IOException {
        put("work/a.ics", WEEKLY);
        var save = prepared();
        Files.setPosixFilePermissions(file("work/a.ics"), PosixFilePermissions.fromString("r--r--r--"));

        assertThat(folder().save(save))
                .isInstanceOfSatisfying(
                        SaveResult.Refused.class,
                        refused -> assertThat(refused.message()).contains(idOf("work/a.ics"), "read-only"));
        assertThat(content("work/a.ics")).asString(UTF_8).isEqualTo(WEEKLY);
    }

    @ParameterizedTest
    @EnumSource(names = {"CREATED", "WRITTEN", "FORCED"})
    void saveShouldRefuseAndLeaveNothingWhenTheDiskIsFull(SaveStep full) {
        put("work/a.ics", WEEKLY);

        var result = failingAt(full).save(prepared());

        assertThat(result)
                .isInstanceOfSatisfying(
                        SaveResult.Refused.class,
                        refused -> assertThat(refused.message()).contains("No space left on device"));
        assertThat(content("work/a.ics")).asString(UTF_8).isEqualTo(WEEKLY);
        assertThat(filesIn("work")).containsExactly("a.ics");
    }

    @Test
    void saveShouldSayWhenItIsNotKnownToBeDurable() {
        put("work/a.ics", WEEKLY);
        var save = prepared();

        assertThatThrownBy(() -> failingAt(SaveStep.RENAMED).save(save)).isInstanceOf(UncheckedIOException.class);
        assertThat(content("work/a.ics")).asString(UTF_8).isEqualTo(withNewRoomInMaster());
    }

    @Test
    void saveShouldReportStaleWhenChangedWhileWriting() {
        put("work/a.ics", WEEKLY);
        var save = prepared();

        var result = folder(step -> {
                    if (step == SaveStep.FORCED) {
                        put("work/a.ics", SINGLE);
                    }
                })
                .save(save);

        assertThat(result).isEqualTo(new SaveResult.Stale());
        assertThat(content("work/a.ics")).asString(UTF_8).isEqualTo(SINGLE);
        assertThat(filesIn("work")).containsExactly("a.ics");
    }

    @Test
    void saveShouldReportGoneWhenDeletedWhileWriting() {
        put("work/a.ics", WEEKLY);
        var save = prepared();

        var result = folder(step -> {
                    if (step == SaveStep.FORCED) {
                        delete("work/a.ics");
                    }
                })
                .save(save);

        assertThat(result).isEqualTo(new SaveResult.Gone());
        assertThat(filesIn("work")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void killAtAnyStepShouldLeaveTheOldOrTheNewContent(SaveStep last) {
        put("work/a.ics", WEEKLY);
        var save = prepared();
        var killed = folder(step -> {
            if (step == last) {
                throw new Killed();
            }
        });

        assertThatThrownBy(() -> killed.save(save)).isInstanceOf(Killed.class);

        boolean renamed = last.compareTo(SaveStep.RENAMED) >= 0;
        assertThat(read("work/a.ics").version()).isEqualTo(renamed ? save.after() : save.before());
        assertThat(scanned()).hasSize(1);
    }

    @Test
    void leftoversOfAKilledRunShouldBeRemovedByTheNext() {
        put("work/a.ics", WEEKLY);
        put("work/.mine.tmp", "not ours");
        var save = prepared();
        var killed = folder(step -> {
            if (step == SaveStep.WRITTEN) {
                throw new Killed();
            }
        });
        assertThatThrownBy(() -> killed.save(save)).isInstanceOf(Killed.class);
        assertThat(filesIn("work")).hasSize(3);

        try (var lock = FolderLock.tryAcquire(dir).orElseThrow()) {
            assertThat(calendars().removeLeftovers(lock)).isEqualTo(1);
        }

        assertThat(filesIn("work")).containsExactly(".mine.tmp", "a.ics");
    }

    @Test
    void saveShouldFinishOnAnInterruptedThread() {
        put("work/a.ics", WEEKLY);
        var save = prepared();

        Thread.currentThread().interrupt();
        var result = folder().save(save);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(result).isInstanceOf(SaveResult.Saved.class);
    }

    @Test
    void longestFileNameShouldBeSaved() {
        var name = "work/" + "ø".repeat(125) + ".ics";
        put(name, WEEKLY);
        var object = read(name);

        assertThat(folder().save(folder().prepare(object, List.of(newRoom(object, 0)))))
                .isInstanceOf(SaveResult.Saved.class);
    }

    private PreparedSave prepared() {
        var object = read("work/a.ics");
        return folder().prepare(object, List.of(newRoom(object, 0)));
    }

    private FolderCalendar failingAt(SaveStep full) {
        return folder(step -> {
            if (step == full) {
                throw new IOException("No space left on device");
            }
        });
    }

    private FolderCalendars calendars() {
        return new FolderCalendars(dir, NOW, ZONE);
    }

    private FolderCalendar folder() {
        return calendars().of(OWNER);
    }

    private FolderCalendar folder(SaveStep.Listener listener) {
        return new FolderCalendar(OWNER, dir, List.of(dir.resolve(OWNER)), NOW, ZONE, new FileReplacement(listener));
    }

    private Path file(String name) {
        return dir.resolve(OWNER).resolve(name);
    }

    private void write(String path, byte[] content) {
        try {
            var file = dir.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> filesIn(String folder) {
        try (var files = Files.list(file(folder))) {
            return files.map(EntryName::of).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Stands for `kill -9`: nothing that catches exceptions sees it.
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }
}
