package org.meetingmigration.calendar.ics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.meetingmigration.calendar.PartChange;
import org.meetingmigration.meeting.Carrier;
import org.meetingmigration.meeting.CarrierChange;
import org.meetingmigration.meeting.CarrierChange.Replacement;

/// What was written is found again and taken back, however a server writes the event anew and whatever else changes
/// in it.
class LineImagesProperties {

    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final Set<String> STAMPS = Set.of("DTSTAMP", "LAST-MODIFIED", "SEQUENCE");

    /// Lines of an event, unfolded.
    private static List<String> event(Random random) {
        var lines = new ArrayList<>(List.of(
                "UID:1@example.org",
                "DTSTAMP:20260101T000000Z",
                "DTSTART;TZID=Europe/Copenhagen;X-A=1:20300107T100000",
                "SUMMARY;LANGUAGE=da:Møde\\, ugentligt 👍",
                "DESCRIPTION;LANGUAGE=da-DK;X-B=\"q\":Før " + "é".repeat(random.nextInt(80))
                        + "\\nhttps://old.example.org/room\\nEfter\\; slut",
                "X-MICROSOFT-SKYPETEAMSMEETINGURL:https://old.example.org/room",
                "ATTENDEE;PARTSTAT=NEEDS-ACTION;CN=\"Bo; B\":mailto:Bo@example.org",
                "ORGANIZER;CN=Alice:mailto:alice@example.org",
                "X-OTHER;X-C=\"a,b\":kept"));
        Collections.shuffle(lines, random);
        return lines;
    }

    private static byte[] calendar(List<String> event, Random random) {
        int width = List.of(75, 75, 40, 20, 100_000).get(random.nextInt(5));
        var out = new ByteArrayOutputStream();
        write(out, List.of("BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT"), width);
        write(out, event, width);
        write(out, List.of("END:VEVENT", "END:VCALENDAR"), width);
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, List<String> lines, int width) {
        for (String line : lines) {
            int column = 0;
            for (byte b : line.getBytes(UTF_8)) {
                if (column == width) {
                    out.writeBytes("\r\n ".getBytes(UTF_8));
                    column = 1;
                }
                out.write(b);
                column++;
            }
            out.writeBytes("\r\n".getBytes(UTF_8));
        }
    }

    private static IcsObject read(byte[] raw) {
        return IcsObject.read(raw, NOW, ZoneOffset.UTC);
    }

    /// Replaces the link in the body, removes a property, adds another.
    private static Rewrite migrated(IcsObject object) {
        var part = object.meetings().iterator().next().parts().getFirst();
        var changes = new ArrayList<CarrierChange>();
        for (Carrier carrier : part.part().carriers()) {
            int at = carrier.text().indexOf("https://old.example.org/room");
            if (carrier.name().equals("DESCRIPTION")) {
                var link = new Replacement(at, at + 28, "https://new.example.org/r,1;" + "x".repeat(90));
                changes.add(new CarrierChange.Splice(carrier, List.of(link)));
            } else if (at >= 0) {
                changes.add(new CarrierChange.Remove(carrier));
            }
        }
        changes.add(new CarrierChange.Add(
                "CONFERENCE",
                Map.of("VALUE", List.of("URI"), "FEATURE", List.of("AUDIO,VIDEO")),
                "https://new.example.org/r1"));
        return object.rewriteLines(
                List.of(new PartChange(part.index(), part.part().key(), changes, NOW, false)));
    }

    private static byte[] bytes(Rewrite rewrite) {
        var out = new ByteArrayOutputStream();
        try {
            rewrite.content().writeTo(out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    /// As a server may write it: in another order, folded anew, names in capitals or not, parameters sorted and
    /// quoted; with a reply that came in.
    private static List<String> writtenAnew(byte[] raw, Random random) {
        var lines = new ArrayList<String>();
        for (String line : eventLines(raw)) {
            String changed = line.startsWith("ATTENDEE")
                    ? line.replaceFirst(";PARTSTAT=[A-Z-]+", ";PARTSTAT=ACCEPTED;SCHEDULE-STATUS=\"2.0\"")
                    : line;
            lines.add(anew(changed, random));
        }
        Collections.shuffle(lines, random);
        return lines;
    }

    private static String anew(String line, Random random) {
        int colon = colon(line);
        var head = new ArrayList<>(List.of(line.substring(0, colon).split(";(?=[A-Z-]+=)")));
        String name = head.removeFirst();
        Collections.shuffle(head, random);
        var text = new StringBuilder(random.nextBoolean() ? name.toLowerCase(Locale.ROOT) : name);
        for (String parameter : head) {
            String[] pair = parameter.split("=", 2);
            boolean quoted = pair[1].startsWith("\"") || pair[1].contains(",") || random.nextBoolean();
            String value = pair[1].replace("\"", "");
            text.append(';')
                    .append(random.nextBoolean() ? pair[0].toLowerCase(Locale.ROOT) : pair[0])
                    .append('=')
                    .append(quoted ? "\"" + value + "\"" : value);
        }
        return text + line.substring(colon);
    }

    private static int colon(String line) {
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            quoted ^= line.charAt(i) == '"';
            if (line.charAt(i) == ':' && !quoted) {
                return i;
            }
        }
        throw new IllegalArgumentException(line);
    }

    private static List<String> eventLines(byte[] raw) {
        String text = unfolded(raw);
        int start = text.indexOf("BEGIN:VEVENT\r\n") + "BEGIN:VEVENT\r\n".length();
        return List.of(text.substring(start, text.indexOf("END:VEVENT")).split("\r\n"));
    }

    /// By bytes, as a fold may stand within a character.
    private static String unfolded(byte[] raw) {
        var out = new ByteArrayOutputStream();
        for (int i = 0; i < raw.length; i++) {
            if (raw[i] == '\r' && i + 2 < raw.length && raw[i + 1] == '\n' && raw[i + 2] == ' ') {
                i += 2;
            } else {
                out.write(raw[i]);
            }
        }
        return out.toString(UTF_8);
    }

    private static List<String> withoutStamps(byte[] raw) {
        return eventLines(raw).stream()
                .filter(line -> !STAMPS.contains(line.split("[;:]", 2)[0].toUpperCase(Locale.ROOT)))
                .sorted()
                .toList();
    }

    @Property(tries = 500)
    void restoringShouldGiveTheSameLines(@ForAll long seed) {
        var random = new Random(seed);
        byte[] before = calendar(event(random), random);
        Rewrite rewrite = migrated(read(before));

        Restore restore = read(bytes(rewrite)).restoreLines(rewrite.images(), NOW);

        assertThat(restore.edited()).isEmpty();
        assertThat(withoutStamps(bytes(restore.rewrite()))).isEqualTo(withoutStamps(before));
    }

    @Property(tries = 500)
    void restoringShouldFindTheLinesHoweverTheyAreWritten(@ForAll long seed) {
        var random = new Random(seed);
        byte[] before = calendar(event(random), random);
        Rewrite rewrite = migrated(read(before));
        byte[] sent = bytes(rewrite);
        List<String> anew = writtenAnew(sent, random);
        byte[] stored = calendar(anew, random);
        assertThat(EventComparison.differences(sent, stored, _ -> false)).isEmpty();
        assertThat(read(stored).holds(rewrite.images())).isTrue();
        anew.replaceAll(line -> line.replace("ugentligt", "dagligt"));
        byte[] edited = calendar(anew, random);
        assertThat(EventComparison.differences(sent, edited, _ -> false)).containsExactly("SUMMARY");

        Restore restore = read(edited).restoreLines(rewrite.images(), NOW);

        byte[] restored = bytes(restore.rewrite());
        assertThat(restore.edited()).isEmpty();
        assertThat(EventComparison.differences(before, restored, _ -> false)).containsExactly("SUMMARY");
        assertThat(eventLines(restored)).contains(line(before, "DESCRIPTION"), line(before, "X-MICROSOFT-"));
        assertThat(unfolded(restored)).contains("dagligt", "ACCEPTED").doesNotContain("new.example.org");
    }

    @Property(tries = 200)
    void changedLineShouldBeEdited(@ForAll long seed) {
        var random = new Random(seed);
        Rewrite rewrite = migrated(read(calendar(event(random), random)));
        List<String> anew = writtenAnew(bytes(rewrite), random);
        anew.replaceAll(line -> line.replace("Efter", "Efter alt"));
        byte[] stored = calendar(anew, random);

        Restore restore = read(stored).restoreLines(rewrite.images(), NOW);

        assertThat(restore.edited()).isEqualTo(rewrite.images());
        assertThat(bytes(restore.rewrite())).isEqualTo(stored);
        assertThat(read(stored).holds(rewrite.images())).isFalse();
    }

    private static String line(byte[] raw, String start) {
        return eventLines(raw).stream()
                .filter(line -> line.startsWith(start))
                .findFirst()
                .orElseThrow();
    }
}
