package org.meetingmigration.calendar.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who owns a file and who may do what with it, to be passed on to the file that takes its place.
final class FileOwner {

    private static final Set<PosixFilePermission> WRITE = EnumSet.of(
            PosixFilePermission.OWNER_WRITE, PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    private final @Nullable PosixFileAttributes posix;
    private final boolean writable;

    private FileOwner(@Nullable PosixFileAttributes posix, boolean writable) {
        this.posix = posix;
        this.writable = writable;
    }

    static FileOwner of(Path file) throws IOException {
        var view = view(file);
        return new FileOwner(view == null ? null : view.readAttributes(), Files.isWritable(file));
    }

    /// A rename needs no leave to write the file itself, so we must ask; and root, who may write everything,
    /// still respects a file that nobody is meant to write.
    boolean isReadOnly() {
        return !writable || (posix != null && posix.permissions().stream().noneMatch(WRITE::contains));
    }

    /// @throws IOException if owner or group cannot be kept: a calendar server could lose access to its own file
    void giveTo(Path file) throws IOException {
        var view = view(file);
        if (posix == null || view == null) {
            return;
        }
        var given = view.readAttributes();
        if (!given.owner().equals(posix.owner())) {
            view.setOwner(posix.owner());
        }
        if (!given.group().equals(posix.group())) {
            view.setGroup(posix.group());
        }
        view.setPermissions(posix.permissions());
    }

    private static @Nullable PosixFileAttributeView view(Path file) {
        return Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    }
}
