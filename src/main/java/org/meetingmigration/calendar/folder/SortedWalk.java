package org.meetingmigration.calendar.folder;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Goes through a folder in the order of names, one look at each entry; links are shown and never followed.
/// `Files.walkFileTree` has the order of the disk, which changes from run to run.
final class SortedWalk {

    /// Is shown what is there; `false` ends the walk.
    interface Visitor {
        boolean file(Path file, BasicFileAttributes attributes);

        void ignored(Path path, String reason);

        /// A file or a whole folder that ought to be read and cannot be.
        boolean unreadable(Path path, String reason);
    }

    private final Visitor visitor;

    SortedWalk(Visitor visitor) {
        this.visitor = visitor;
    }

    /// Visits the entry, and what is below it.
    ///
    /// @return whether the visitor wants more
    boolean walk(Path entry) {
        if (EntryName.isUndecodable(EntryName.of(entry))) {
            return visitor.unreadable(entry, "its name cannot be read in this locale; run with LC_ALL=C.UTF-8");
        }
        try {
            return visit(entry, Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        } catch (NoSuchFileException e) {
            // Deleted since its folder was listed: it is as if it had never been there.
            return true;
        } catch (IOException e) {
            return visitor.unreadable(entry, Faults.describe(e));
        }
    }

    private boolean visit(Path entry, BasicFileAttributes attributes) throws IOException {
        if (attributes.isDirectory()) {
            for (var child : list(entry)) {
                if (!walk(child)) {
                    return false;
                }
            }
            return true;
        }
        if (attributes.isSymbolicLink()) {
            visitor.ignored(entry, "symbolic link, not followed");
            return true;
        }
        if (!EntryName.isIcs(EntryName.of(entry))) {
            visitor.ignored(entry, "not an .ics file");
            return true;
        }
        if (!attributes.isRegularFile()) {
            visitor.ignored(entry, "neither a file nor a folder");
            return true;
        }
        return visitor.file(entry, attributes);
    }

    /// What is in a folder, in the order of names, without hidden and temporary files.
    static List<Path> list(Path directory) throws IOException {
        var entries = new ArrayList<Path>();
        try (var stream = Files.newDirectoryStream(directory)) {
            for (var entry : stream) {
                if (!EntryName.isPassedOver(EntryName.of(entry))) {
                    entries.add(entry);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        Collections.sort(entries);
        return entries;
    }
}
