package org.meetingmigration.calendar.ics;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.meetingmigration.icalendar.ContentLine;
import org.meetingmigration.icalendar.Edit;
import org.meetingmigration.icalendar.Edits;
import org.meetingmigration.icalendar.EventText;

/// Images of changed lines, for calendars that do not keep bytes: their servers fold, sort and quote anew,
/// and attendees' replies come in between. A line is found again by its meaning ([CanonicalLine]) and gets
/// its old bytes back; what else changed in the event meanwhile stays.
///
/// As text, one item for each line: `r`, `a` or `d` for replaced, added and deleted, the property, the start
/// of the SHA-256 of the line as written, and the old line in Base64, for example
/// `r:DESCRIPTION:1f0a…:REVTQ1JJ…`. Items are separated by blanks.
final class LineImages {

    /// These move with every write, whoever writes.
    private static final Set<String> STAMPS = Set.of("DTSTAMP", "LAST-MODIFIED", "SEQUENCE");

    private static final int HASH_DIGITS = 32;

    private LineImages() {}

    /// @param edits of the event
    static String write(EventText event, Edits edits) {
        var image = new StringBuilder();
        for (ContentLine line : lines(event)) {
            if (STAMPS.contains(line.name())) {
                continue;
            }
            List<Edit> own = edits.list().stream()
                    .filter(edit ->
                            edit.start() >= line.start() && edit.end() <= line.next() && !isInsertion(edit, event))
                    .toList();
            if (!own.isEmpty()) {
                byte[] after = Edits.of(own).apply(event.raw(), line.start(), line.next());
                item(image, after, Arrays.copyOfRange(event.raw(), line.start(), line.next()));
            }
        }
        edits.list().stream()
                .filter(edit -> isInsertion(edit, event))
                .forEach(edit -> added(image, edit.replacement()));
        return image.toString();
    }

    private static boolean isInsertion(Edit edit, EventText event) {
        return edit.start() == edit.end() && edit.start() == event.insertionPoint();
    }

    private static void added(StringBuilder image, byte[] lines) {
        for (ContentLine line : ContentLine.all(lines)) {
            if (!STAMPS.contains(line.name())) {
                item(image, Arrays.copyOfRange(lines, line.start(), line.next()), new byte[0]);
            }
        }
    }

    private static void item(StringBuilder image, byte[] after, byte[] before) {
        char kind = after.length == 0 ? 'd' : before.length == 0 ? 'a' : 'r';
        image.append(image.isEmpty() ? "" : " ")
                .append(kind)
                .append(':')
                .append(ContentLine.all(kind == 'd' ? before : after).getFirst().name())
                .append(':')
                .append(after.length == 0 ? "" : hash(ContentLine.all(after).getFirst()))
                .append(':')
                .append(Base64.getEncoder().withoutPadding().encodeToString(before));
    }

    private static List<ContentLine> lines(EventText event) {
        var lines = new ArrayList<>(event.lines());
        event.alarms().forEach(lines::addAll);
        return lines;
    }

    private static String hash(ContentLine line) {
        byte[] canonical = CanonicalLine.of(line).getBytes(StandardCharsets.UTF_8);
        return Hash.of(canonical, 0, canonical.length).substring(0, HASH_DIGITS);
    }

    /// The edits that give an event its old lines back; empty where it does not hold what was written.
    ///
    /// @throws IllegalArgumentException if the text is not what [#write] gives
    static Optional<Edits> restoring(EventText event, String image) {
        var restoration = new Restoration(event);
        for (String item : image.split(" ")) {
            String[] fields = fields(item);
            restoration.item(fields[0], fields[2], Base64.getDecoder().decode(fields[3]));
        }
        return restoration.edits();
    }

    /// Names of the properties that an image is about.
    static Set<String> names(String image) {
        return Arrays.stream(image.split(" ")).map(item -> fields(item)[1]).collect(Collectors.toSet());
    }

    private static String[] fields(String item) {
        String[] fields = item.split(":", -1);
        if (fields.length != 4) {
            throw new IllegalArgumentException("Damaged image in the ledger");
        }
        return fields;
    }

    /// Goes through the items of an image.
    private static final class Restoration {
        private final EventText event;
        private final List<ContentLine> free;
        private final List<Edit> edits = new ArrayList<>();
        private final Set<String> present = new HashSet<>();
        private boolean written = true;
        private boolean certain;
        private int missing;

        Restoration(EventText event) {
            this.event = event;
            this.free = new ArrayList<>(lines(event));
            free.forEach(line -> present.add(hash(line)));
        }

        void item(String kind, String hash, byte[] before) {
            switch (kind) {
                case "r" -> {
                    certain = true;
                    take(hash)
                            .ifPresentOrElse(
                                    line -> edits.add(new Edit(line.start(), line.next(), before)),
                                    () -> written = false);
                }
                case "a" ->
                    take(hash)
                            .ifPresentOrElse(
                                    line -> {
                                        certain = true;
                                        edits.add(new Edit(line.start(), line.next(), new byte[0]));
                                    },
                                    () -> missing++);
                case "d" -> {
                    if (present.contains(hash(ContentLine.all(before).getFirst()))) {
                        written = false;
                    }
                    edits.add(new Edit(event.insertionPoint(), event.insertionPoint(), before));
                }
                default -> throw new IllegalArgumentException("Damaged image in the ledger");
            }
        }

        private Optional<ContentLine> take(String hash) {
            Optional<ContentLine> found =
                    free.stream().filter(line -> hash(line).equals(hash)).findFirst();
            found.ifPresent(free::remove);
            return found;
        }

        /// A server may have dropped a line that was added; but something of what was written has to be there.
        Optional<Edits> edits() {
            return written && (certain || missing == 0) ? Optional.of(Edits.of(edits)) : Optional.empty();
        }
    }
}
