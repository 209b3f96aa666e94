package org.meetingmigration.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads events line by line, without any code of the product.
final class EventLines {

    private static final Pattern EVENT = Pattern.compile("BEGIN:VEVENT\n(.*?)END:VEVENT\n", Pattern.DOTALL);
    private static final Pattern STAMP =
            Pattern.compile("(DTSTAMP|LAST-MODIFIED|CREATED|SEQUENCE)[:;].*|CLASS:PUBLIC|TRANSP:OPAQUE|PRIORITY:0");
    private static final Set<String> DEFAULTS =
            Set.of("ROLE=REQ-PARTICIPANT", "CUTYPE=INDIVIDUAL", "PARTSTAT=NEEDS-ACTION");
    private static final Pattern ATTENDEE =
            Pattern.compile("ATTENDEE(.*?):mailto:(.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern PARTSTAT = Pattern.compile(";PARTSTAT=([A-Za-z-]+)");

    private EventLines() {}

    /// What the events say, in any order of lines and parameters, but for stamps, what scheduling adds, and
    /// defaults.
    ///
    /// @param content unfolded, lines ending with LF
    static List<String> meaning(String content) {
        var lines = new ArrayList<String>();
        EVENT.matcher(content).results().forEach(event -> {
            var own = event.group(1)
                    .lines()
                    .filter(line -> !STAMP.matcher(line).matches())
                    .map(EventLines::sorted)
                    .sorted()
                    .collect(Collectors.joining("\n"));
            lines.add(own);
        });
        return lines.stream().sorted().toList();
    }

    private static String sorted(String line) {
        int colon = line.indexOf(':');
        if (colon < 0 || line.substring(0, colon).indexOf('"') >= 0) {
            return line;
        }
        String[] head = line.substring(0, colon).split(";");
        return head[0].toUpperCase(Locale.ROOT)
                + Arrays.stream(head)
                        .skip(1)
                        .filter(parameter -> !parameter.startsWith("SCHEDULE-STATUS="))
                        // SOGo asks those who have replied once more, with every change.
                        .filter(parameter -> !parameter.startsWith("RSVP="))
                        .filter(parameter -> !DEFAULTS.contains(parameter))
                        .sorted()
                        .map(parameter -> ";" + parameter)
                        .collect(Collectors.joining())
                + line.substring(colon);
    }

    /// The events by RECURRENCE-ID, as `20301201T090000Z`; the series itself by an empty text.
    static SortedMap<String, String> parts(String content) {
        var parts = new TreeMap<String, String>();
        EVENT.matcher(content).results().forEach(event -> parts.put(recurrence(event.group(1)), event.group(1)));
        return parts;
    }

    private static String recurrence(String event) {
        return event.lines()
                .filter(line -> line.startsWith("RECURRENCE-ID"))
                .map(line -> line.substring(line.indexOf(':') + 1))
                .findFirst()
                .orElse("");
    }

    /// PARTSTAT by RECURRENCE-ID and address, as `20301201T090000Z u0001@example.com`; NEEDS-ACTION where
    /// there is none.
    static SortedMap<String, String> replies(String content) {
        var replies = new TreeMap<String, String>();
        parts(content)
                .forEach((recurrence, event) -> event.lines()
                        .map(ATTENDEE::matcher)
                        .filter(line -> line.matches())
                        .forEach(line -> {
                            var status = PARTSTAT.matcher(line.group(1));
                            replies.put(
                                    recurrence + " " + line.group(2).toLowerCase(Locale.ROOT),
                                    status.find() ? status.group(1) : "NEEDS-ACTION");
                        }));
        return replies;
    }
}
