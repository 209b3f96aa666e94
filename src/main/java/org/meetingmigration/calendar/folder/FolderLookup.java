package org.meetingmigration.calendar.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Opens single organizers' calendars in a folder of very many: looks up `DIR/<e-mail>` and
/// `DIR/<e-mail>.ics`, not through all of it. Only names with capitals need a listing of the folder, which is
/// kept until the folder changes; it is made again at most every ten seconds, so that such a calendar may be
/// found that much late. Safe for use by several threads.
public final class FolderLookup {

    private static final Duration LISTED_AT_MOST_EVERY = Duration.ofSeconds(10);

    private final Path dir;
    private final ZoneId zone;
    private final InstantSource clock;
    private Map<String, List<Path>> capitals = Map.of();
    private FileTime listedState = FileTime.fromMillis(0);
    private Instant listed = Instant.MIN;

    /// @param dir may itself be a symbolic link
    /// @param zone for times that name none (floating, RFC 5545 3.3.5)
    /// @param clock tells when the folder was listed last
    /// @throws UncheckedIOException if `dir` is not a directory
    public FolderLookup(Path dir, ZoneId zone, InstantSource clock) {
        this.zone = zone;
        this.clock = clock;
        try {
            this.dir = dir.toRealPath();
            if (!Files.isDirectory(this.dir)) {
                throw new NotDirectoryException(dir.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param organizer e-mail, in any case
    /// @param now a meeting is upcoming when it starts after this
    /// @return empty if there is no calendar of that name
    /// @throws UncheckedIOException if the folder cannot be read
    public Optional<FolderCalendar> find(String organizer, Instant now) {
        var owner = organizer.toLowerCase(Locale.ROOT);
        if (!isOneName(owner)) {
            return Optional.empty();
        }
        try {
            var places = new ArrayList<Path>();
            addIfDirectory(places, dir.resolve(owner));
            addIfFile(places, dir.resolve(owner + ".ics"));
            for (var entry : capitals().getOrDefault(owner, List.of())) {
                if (EntryName.isIcs(EntryName.of(entry))) {
                    addIfFile(places, entry);
                }
                addIfDirectory(places, entry);
            }
            places.sort(null);
            return places.isEmpty() ? Optional.empty() : Optional.of(new FolderCalendar(owner, dir, places, now, zone));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Removes what processes that were killed left half-written, while this one may be writing. Never touches
    /// a file that a calendar could own.
    ///
    /// @param held shows that no other process is writing now
    /// @param stop asked at each file whether to leave the rest
    /// @return how many files were removed
    public int removeLeftovers(FolderLock held, BooleanSupplier stop) {
        held.requireFor(dir);
        return TemporaryFile.removeOfOthersBelow(dir, stop);
    }

    /// The name comes from a directory that somebody else filled: it must not lead out of the folder.
    private static boolean isOneName(String owner) {
        return EntryName.email(owner).isPresent()
                && !EntryName.isPassedOver(owner)
                && owner.chars().noneMatch(c -> c == '/' || c == '\\' || c == 0);
    }

    private static void addIfDirectory(List<Path> places, Path entry) {
        if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
            places.add(entry);
        }
    }

    private static void addIfFile(List<Path> places, Path entry) {
        if (Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
            places.add(entry);
        }
    }

    private synchronized Map<String, List<Path>> capitals() throws IOException {
        var now = clock.instant();
        if (now.isBefore(listed.equals(Instant.MIN) ? listed : listed.plus(LISTED_AT_MOST_EVERY))) {
            return capitals;
        }
        var state = Files.getLastModifiedTime(dir);
        if (!state.equals(listedState)) {
            capitals = list();
            listedState = state;
        }
        listed = now;
        return capitals;
    }

    private Map<String, List<Path>> list() throws IOException {
        var found = new HashMap<String, List<Path>>();
        try (var entries = Files.newDirectoryStream(dir)) {
            for (var entry : entries) {
                var name = EntryName.of(entry);
                if (EntryName.isPassedOver(name) || name.equals(name.toLowerCase(Locale.ROOT))) {
                    continue;
                }
                EntryName.email(name).ifPresent(email -> add(found, email, entry));
                EntryName.organizerOfFile(name).ifPresent(email -> add(found, email, entry));
            }
        }
        return found;
    }

    private static void add(Map<String, List<Path>> found, String email, Path entry) {
        found.computeIfAbsent(email, _ -> new ArrayList<>()).add(entry);
    }
}
