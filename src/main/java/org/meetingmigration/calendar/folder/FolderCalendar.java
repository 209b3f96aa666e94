package org.meetingmigration.calendar.folder;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.meetingmigration.calendar.Calendar;
import org.meetingmigration.calendar.Invitation;
import org.meetingmigration.calendar.PartChange;
import org.meetingmigration.calendar.PartImage;
import org.meetingmigration.calendar.PreparedSave;
import org.meetingmigration.calendar.PreparedUndo;
import org.meetingmigration.calendar.SaveResult;
import org.meetingmigration.calendar.StoredObject;
import org.meetingmigration.calendar.Version;
import org.meetingmigration.calendar.ics.IcsObject;
import org.meetingmigration.calendar.ics.Rewrite;
import org.meetingmigration.icalendar.UnreadableCalendar;
import org.meetingmigration.meeting.Reason;

/// The `.ics` files of one organizer. A version is the SHA-256 of the file, worked out when somebody asks.
public final class FolderCalendar implements Calendar {

    /// A file is read whole, and read again while the first reading is still at hand: with a quarter of the
    /// heap for each there is room for what is made of it.
    static final long LARGEST_FILE = Math.min(192L << 20, Runtime.getRuntime().maxMemory() / 4);

    private final String owner;
    private final Path dir;
    private final List<Path> places;
    private final Instant now;
    private final ZoneId zone;
    private final FileReplacement replacement;
    private final List<Ignored> ignored = new ArrayList<>();

    /// @param dir real path of the whole folder
    /// @param places the organizer's export files and folders in it
    FolderCalendar(String owner, Path dir, List<Path> places, Instant now, ZoneId zone) {
        this(owner, dir, places, now, zone, new FileReplacement(step -> {}));
    }

    FolderCalendar(String owner, Path dir, List<Path> places, Instant now, ZoneId zone, FileReplacement replacement) {
        this.owner = owner;
        this.dir = dir;
        this.places = List.copyOf(places);
        this.now = now;
        this.zone = zone;
        this.replacement = replacement;
    }

    @Override
    public String owner() {
        return owner;
    }

    /// What the last [#scan] passed over, in the order met; hidden and temporary files are not named.
    public List<Ignored> ignored() {
        return List.copyOf(ignored);
    }

    @Override
    public void scanWhile(Predicate<StoredObject> visitor) {
        ignored.clear();
        var walk = new SortedWalk(new SortedWalk.Visitor() {
            @Override
            public boolean file(Path file, BasicFileAttributes attributes) {
                return load(file, attributes.size()).map(visitor::test).orElse(true);
            }

            @Override
            public void ignored(Path path, String reason) {
                ignored.add(new Ignored(id(path), reason));
            }

            @Override
            public boolean unreadable(Path path, String reason) {
                return visitor.test(FolderCalendar.this.unreadable(path, new Version(""), reason));
            }
        });
        for (var place : places) {
            if (!walk.walk(place)) {
                return;
            }
        }
    }

    @Override
    public Optional<StoredObject> read(String objectId) {
        var file = locate(objectId);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try {
            return load(file.get(), Files.size(file.get()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(unreadable(file.get(), new Version(""), Faults.describe(e)));
        }
    }

    @Override
    public PreparedSave prepare(StoredObject object, List<PartChange> changes) {
        return prepared(object, calendarOf(object).rewrite(changes));
    }

    @Override
    public PreparedUndo prepareUndo(StoredObject object, List<PartImage> images) {
        var restore = calendarOf(object).restore(images);
        return new PreparedUndo(prepared(object, restore.rewrite()), restore.edited());
    }

    @Override
    public StoredObject preview(PreparedSave save) {
        if (!(save.payload() instanceof NewContent(var content))) {
            throw new IllegalArgumentException("Not prepared for a folder: " + save.objectId());
        }
        var bytes = new ByteArrayOutputStream();
        try {
            content.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not fail: " + save.objectId(), e);
        }
        return parse(dir.resolve(save.objectId()), bytes.toByteArray());
    }

    @Override
    public Optional<Reason> obstacle(StoredObject object, PartChange change) {
        return calendarOf(object).obstacle(change);
    }

    @Override
    public Optional<Invitation> invitation(StoredObject object, List<Integer> parts) {
        return Optional.of(calendarOf(object).invitation(parts));
    }

    @Override
    public SaveResult save(PreparedSave save) {
        var file = locate(save.objectId());
        return file.isPresent() ? replacement.replace(file.get(), save) : new SaveResult.Gone();
    }

    private Optional<StoredObject> load(Path file, long size) {
        if (size > LARGEST_FILE) {
            var reason =
                    "%d MiB is more than the %d MiB that are read at once; export it in smaller parts, or give mms more memory with MMS_JAVA_OPTS=-Xmx2g"
                            .formatted(size >> 20, LARGEST_FILE >> 20);
            return Optional.of(unreadable(file, new Version(""), reason));
        }
        try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.of(parse(file, in.readAllBytes()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(unreadable(file, new Version(""), Faults.describe(e)));
        }
    }

    private StoredObject parse(Path file, byte[] raw) {
        var version = Version.ofContent(raw);
        try {
            var calendar = IcsObject.read(raw, now, zone);
            return new StoredObject(id(file), calendarName(file), version, calendar.meetings(), "", calendar);
        } catch (UnreadableCalendar e) {
            return unreadable(file, version, String.valueOf(e.getMessage()));
        }
    }

    private StoredObject unreadable(Path path, Version version, String reason) {
        return new StoredObject(id(path), calendarName(path), version, List.of(), reason, new Unread());
    }

    private static IcsObject calendarOf(StoredObject object) {
        if (object.source() instanceof IcsObject calendar) {
            return calendar;
        }
        throw new IllegalArgumentException("Not read from a folder, or unreadable: " + object.id());
    }

    private static PreparedSave prepared(StoredObject object, Rewrite rewrite) {
        try {
            var after = new Version(ContentHash.of(rewrite.content()));
            return new PreparedSave(
                    object.id(), object.version(), after, rewrite.images(), new NewContent(rewrite.content()));
        } catch (IOException e) {
            throw new UncheckedIOException("Hashing does not write: " + object.id(), e);
        }
    }

    /// Identifiers may come from a journal that somebody edited: only the organizer's own files are found.
    private Optional<Path> locate(String objectId) {
        try {
            var file = dir.resolve(objectId);
            var parent = file.getParent();
            boolean own = file.normalize().equals(file) && places.stream().anyMatch(file::startsWith);
            if (!own || parent == null || !parent.toRealPath().equals(parent)) {
                return Optional.empty();
            }
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? Optional.of(file) : Optional.empty();
        } catch (InvalidPathException | IOException e) {
            return Optional.empty();
        }
    }

    private String id(Path path) {
        var relative = dir.relativize(path).toString();
        return relative.replace(path.getFileSystem().getSeparator(), "/");
    }

    private String calendarName(Path path) {
        var relative = dir.relativize(path);
        return relative.getNameCount() < 3 ? "" : relative.getName(1).toString();
    }

    private record Unread() implements StoredObject.Source {}
}
