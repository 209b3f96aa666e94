package org.meetingmigration.calendar.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/// The organizers in a folder, see the package for how it is laid out. Looks at the folder's own entries
/// once, when it is made; what is in them is read by [FolderCalendar#scan]. Safe for use by several threads.
public final class FolderCalendars {

    private final Path dir;
    private final Instant now;
    private final ZoneId zone;
    private final TreeMap<String, List<Path>> places = new TreeMap<>();
    private final List<Ignored> ignored = new ArrayList<>();

    /// @param dir may itself be a symbolic link
    /// @param now a meeting is upcoming when it starts after this
    /// @param zone for times that name none (floating, RFC 5545 3.3.5)
    /// @throws UncheckedIOException if `dir` is not a directory or cannot be listed
    public FolderCalendars(Path dir, Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
        try {
            this.dir = dir.toRealPath();
            if (!Files.isDirectory(this.dir)) {
                throw new NotDirectoryException(dir.toString());
            }
            for (var entry : SortedWalk.list(this.dir)) {
                sort(entry);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// E-mails in lower case, in alphabetical order.
    public List<String> organizers() {
        return List.copyOf(places.keySet());
    }

    /// Entries of the folder itself that belong to no organizer, in the order of names; hidden and temporary
    /// ones are not named. What is passed over further down is in [FolderCalendar#ignored].
    public List<Ignored> ignored() {
        return List.copyOf(ignored);
    }

    /// @param organizer in any case; the calendar of one who is not here is empty
    public FolderCalendar of(String organizer) {
        var owner = organizer.toLowerCase(Locale.ROOT);
        return new FolderCalendar(owner, dir, places.getOrDefault(owner, List.of()), now, zone);
    }

    /// Removes what a killed run left half-written. Never touches a file that a calendar could own.
    ///
    /// @param held shows that no other run is writing now
    /// @return how many files were removed
    public int removeLeftovers(FolderLock held) {
        held.requireFor(dir);
        return TemporaryFile.removeAllBelow(dir);
    }

    private void sort(Path entry) throws IOException {
        var name = EntryName.of(entry);
        if (EntryName.isUndecodable(name)) {
            ignore(entry, "its name cannot be read in this locale; run with LC_ALL=C.UTF-8");
            return;
        }
        var attributes = Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (attributes.isSymbolicLink()) {
            ignore(entry, "symbolic link, not followed");
            return;
        }
        if (!attributes.isDirectory() && !EntryName.isIcs(name)) {
            ignore(entry, "not an .ics file");
            return;
        }
        var organizer = attributes.isDirectory() ? EntryName.email(name) : EntryName.organizerOfFile(name);
        organizer.ifPresentOrElse(
                email -> places.computeIfAbsent(email, absent -> new ArrayList<>())
                        .add(entry),
                () -> ignore(entry, "its name is not an e-mail address"));
    }

    private void ignore(Path entry, String reason) {
        ignored.add(new Ignored(EntryName.of(entry), reason));
    }
}
