package org.meetingmigration.calendar.folder;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.meetingmigration.calendar.PreparedSave;
import org.meetingmigration.calendar.SaveResult;
import org.meetingmigration.calendar.ics.Rewrite;
import org.meetingmigration.durable.DurableFiles;
import org.meetingmigration.meeting.Reason;

/// Puts new content in the place of old content: compare, write beside, force, look again, rename, force the
/// folder. Whatever happens, under the file's name stands the old content or the new.
final class FileReplacement {

    private final SaveStep.Listener listener;

    FileReplacement(SaveStep.Listener listener) {
        this.listener = listener;
    }

    SaveResult replace(Path file, PreparedSave save) {
        try {
            var seen = look(file);
            if (!ContentHash.of(file).equals(save.before().tag())) {
                return new SaveResult.Stale();
            }
            listener.reached(SaveStep.COMPARED);
            var owner = FileOwner.of(file);
            if (owner.isReadOnly()) {
                return refused(save, "it is read-only");
            }
            return replace(file, save, seen, owner);
        } catch (NoSuchFileException e) {
            return new SaveResult.Gone();
        } catch (IOException e) {
            return refused(save, Faults.describe(e));
        }
    }

    private SaveResult replace(Path file, PreparedSave save, BasicFileAttributes seen, FileOwner owner)
            throws IOException {
        var temporary = TemporaryFile.beside(file);
        try {
            write(temporary, save);
            owner.giveTo(temporary);
            if (!isSame(look(file), seen)) {
                Files.deleteIfExists(temporary);
                return new SaveResult.Stale();
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(temporary);
            throw e;
        }
        makeDurable(file);
        return new SaveResult.Saved(save.after());
    }

    private void write(Path temporary, PreparedSave save) throws IOException {
        DurableFiles.createPrivateFile(temporary);
        listener.reached(SaveStep.CREATED);
        // Not a channel: those close when the thread is interrupted, and a save once begun is finished.
        try (var out = new FileOutputStream(temporary.toFile())) {
            var buffered = new BufferedOutputStream(out, 1 << 16);
            var written = ContentHash.copy(content(save), buffered);
            buffered.flush();
            if (!written.equals(save.after().tag())) {
                throw new IllegalStateException("Prepared and written content differ: " + save.objectId());
            }
            listener.reached(SaveStep.WRITTEN);
            out.getFD().sync();
        }
        listener.reached(SaveStep.FORCED);
    }

    private static Rewrite.Content content(PreparedSave save) {
        if (save.payload() instanceof NewContent(var content)) {
            return content;
        }
        throw new IllegalArgumentException("Not prepared for a folder: " + save.objectId());
    }

    /// The file is replaced by now, so a fault here is none that [SaveResult.Refused] could tell: whether the new
    /// content survives a power cut is unknown, and the next run has to look.
    private void makeDurable(Path file) {
        try {
            listener.reached(SaveStep.RENAMED);
            DurableFiles.forceDirectoryOf(file);
            listener.reached(SaveStep.DURABLE);
        } catch (IOException e) {
            throw new UncheckedIOException("Replaced, but perhaps not durably: " + file, e);
        }
    }

    private static BasicFileAttributes look(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isSame(BasicFileAttributes now, BasicFileAttributes seen) {
        return now.size() == seen.size()
                && now.lastModifiedTime().equals(seen.lastModifiedTime())
                && Objects.equals(now.fileKey(), seen.fileKey());
    }

    private static SaveResult refused(PreparedSave save, String why) {
        return new SaveResult.Refused(
                Reason.NOT_WRITABLE,
                "%s could not be written: %s. It is as it was; check permissions and free space."
                        .formatted(save.objectId(), why));
    }
}
