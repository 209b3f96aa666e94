package org.meetingmigration.calendar.caldav.server;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// What attendees answered, in the copies that a server which schedules keeps in everybody's default calendar.
public record AttendeeReply(RunningServer server) {

    private static final Pattern PARTSTAT = Pattern.compile(";PARTSTAT=([^;:]*)", Pattern.CASE_INSENSITIVE);

    public AttendeeReply {
        if (!server.kind().schedules()) {
            throw new IllegalArgumentException(server.kind() + " has no copies for attendees");
        }
    }

    /// Accepts an invitation, all occurrences of it, as the calendar program of this attendee would.
    public void accept(String attendee, String uid) {
        answer(attendee, uid, "ACCEPTED");
    }

    /// @param partStat for example `DECLINED`
    public void answer(String attendee, String uid, String partStat) {
        var name = nameOfCopy(attendee, uid);
        var copy = server.get(attendee, server.kind().defaultCalendar(), name);
        var changed = eachAttendee(copy.body(), line -> isOf(line, attendee) ? withPartStat(line, partStat) : line);
        server.put(attendee, server.kind().defaultCalendar(), name, changed);
    }

    /// The answers of all attendees that stand in the copy of somebody.
    ///
    /// @return by RECURRENCE-ID, which is empty for the master; in it by address in lower case, for example
    ///     `bob@example.com` and `ACCEPTED`; an attendee without PARTSTAT has `NEEDS-ACTION`
    public SortedMap<String, SortedMap<String, String>> partStats(String owner, String uid) {
        var copy = server.get(owner, server.kind().defaultCalendar(), nameOfCopy(owner, uid));
        var answers = new TreeMap<String, SortedMap<String, String>>();
        for (var event : copy.text().split("BEGIN:VEVENT")) {
            var lines =
                    logicalLines(event).stream().map(AttendeeReply::unfolded).toList();
            var attendees = new TreeMap<String, String>();
            lines.stream()
                    .filter(AttendeeReply::isAttendee)
                    .forEach(line -> attendees.put(address(line), partStatOf(line)));
            if (lines.stream().anyMatch(line -> line.startsWith("UID:"))) {
                answers.put(recurrenceId(lines), attendees);
            }
        }
        return answers;
    }

    /// The copy of the event with this UID, as it was stored.
    public Reply copy(String owner, String uid) {
        return server.get(owner, server.kind().defaultCalendar(), nameOfCopy(owner, uid));
    }

    private String nameOfCopy(String owner, String uid) {
        return server.contents(owner, server.kind().defaultCalendar()).entrySet().stream()
                .filter(event -> hasUid(event.getValue(), uid))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new AssertionError(owner + " has no copy of " + uid));
    }

    private static boolean hasUid(String event, String uid) {
        // The first line of a UID holds that much of it, wherever it is folded.
        return event.contains("UID:" + uid.substring(0, Math.min(uid.length(), 40)))
                && logicalLines(event).stream().anyMatch(line -> unfolded(line).equals("UID:" + uid));
    }

    /// Works on bytes, as a fold may be inside a character.
    private static byte[] eachAttendee(byte[] event, UnaryOperator<String> change) {
        var text = new StringBuilder();
        for (var line : logicalLines(new String(event, StandardCharsets.ISO_8859_1))) {
            text.append(isAttendee(line) ? folded(change.apply(unfolded(line))) : line + "\r\n");
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /// Content lines, folds included, without the line break at the end.
    private static List<String> logicalLines(String text) {
        var lines = new ArrayList<String>();
        for (var line : text.split("\r?\n")) {
            if (line.startsWith(" ") && !lines.isEmpty()) {
                lines.set(lines.size() - 1, lines.getLast() + "\r\n" + line);
            } else {
                lines.add(line);
            }
        }
        return lines;
    }

    private static String unfolded(String line) {
        return line.replace("\r\n ", "");
    }

    private static String folded(String line) {
        return line.replaceAll("(.{70})(?=.)", "$1\r\n ") + "\r\n";
    }

    private static boolean isAttendee(String line) {
        return line.startsWith("ATTENDEE;") || line.startsWith("ATTENDEE:");
    }

    private static boolean isOf(String line, String attendee) {
        return address(line).equals(attendee + "@example.com");
    }

    private static String address(String line) {
        var lower = line.toLowerCase(Locale.ROOT);
        return lower.substring(lower.lastIndexOf("mailto:") + "mailto:".length());
    }

    private static String partStatOf(String line) {
        var found = PARTSTAT.matcher(line);
        return found.find() ? found.group(1) : "NEEDS-ACTION";
    }

    private static String withPartStat(String line, String partStat) {
        return PARTSTAT.matcher(line).replaceAll("").replaceFirst("ATTENDEE", "ATTENDEE;PARTSTAT=" + partStat);
    }

    private static String recurrenceId(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("RECURRENCE-ID"))
                .map(line -> line.substring(line.indexOf(':') + 1))
                .findFirst()
                .orElse("");
    }
}
