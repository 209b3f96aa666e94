package org.meetingmigration.icalendar;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Where the events and time zones of a file stand. Holds ranges only, so that a file of 100,000 events costs little
/// more than its bytes.
public final class CalendarIndex {

    /// One component.
    ///
    /// @param start first byte of its BEGIN line
    /// @param end after its END line with the line's end
    /// @param uid value of UID, empty when absent
    /// @param closed whether it has an END line of its own
    public record Component(int start, int end, String uid, boolean closed) {}

    private final List<Component> events;
    private final Map<String, String> timeZones;

    private CalendarIndex(List<Component> events, Map<String, String> timeZones) {
        this.events = events;
        this.timeZones = timeZones;
    }

    /// @throws UnreadableCalendar if the bytes are no iCalendar text at all
    public static CalendarIndex of(byte[] raw) {
        RawText.check(raw);
        var scan = new Scan(raw);
        scan.run();
        return new CalendarIndex(scan.events, scan.timeZones);
    }

    /// Every VEVENT, in the order of the file.
    public List<Component> events() {
        return events;
    }

    /// Every VTIMEZONE by its TZID: unfolded, with the line ends of the file.
    public Map<String, String> timeZones() {
        return timeZones;
    }

    /// One pass over the lines with a stack of open components.
    private static final class Scan {
        /// How many open components are looked through for the one that an END closes.
        private static final int DEEPEST = 16;

        private final byte[] raw;
        private final List<Component> events = new ArrayList<>();
        private final Map<String, String> timeZones = new HashMap<>();
        private final Deque<Open> open = new ArrayDeque<>();
        private int components;

        private static final class Open {
            final String name;
            final int start;
            String id = "";

            Open(String name, int start) {
                this.name = name;
                this.start = start;
            }
        }

        Scan(byte[] raw) {
            this.raw = raw;
        }

        void run() {
            int at = RawText.afterByteOrderMark(raw);
            while (at < raw.length) {
                if (isOfNoInterest(raw[at])) {
                    at = ContentLine.after(raw, at, raw.length);
                    continue;
                }
                ContentLine line = ContentLine.at(raw, at, raw.length);
                at = line.next();
                switch (line.name()) {
                    case "BEGIN" -> begin(line);
                    case "END" -> end(line);
                    case "UID" -> id("VEVENT", line);
                    case "TZID" -> id("VTIMEZONE", line);
                    default -> {}
                }
            }
            closeFrom(open.size(), raw.length);
            if (components == 0) {
                throw new UnreadableCalendar(1, "no iCalendar component (BEGIN:…) in the file");
            }
        }

        /// By the first letter: only BEGIN, END, UID and TZID matter here, most lines are others.
        private static boolean isOfNoInterest(byte first) {
            return switch (first) {
                case 'B', 'b', 'E', 'e', 'U', 'u', 'T', 't' -> false;
                default -> true;
            };
        }

        private void begin(ContentLine line) {
            String name = componentName(line);
            components++;
            // An event cannot stand inside an event: the one before lost its END.
            if ((name.equals("VEVENT") || name.equals("VCALENDAR")) && isOpen("VEVENT")) {
                closeThrough("VEVENT", line.start(), false);
            }
            open.push(new Open(name, line.start()));
        }

        private void end(ContentLine line) {
            String name = componentName(line);
            if (isOpen(name)) {
                closeThrough(name, line.next(), true);
            }
        }

        private void id(String component, ContentLine line) {
            Open innermost = open.peek();
            if (innermost != null && innermost.name.equals(component) && innermost.id.isEmpty()) {
                innermost.id = line.value(Encoding.TEXT).text().strip();
            }
        }

        private boolean isOpen(String name) {
            int depth = 0;
            for (Open component : open) {
                if (component.name.equals(name)) {
                    return true;
                }
                depth++;
                if (depth == DEEPEST) {
                    return false;
                }
            }
            return false;
        }

        /// Closes the innermost component of a name; those left open inside it end there too, without an END.
        private void closeThrough(String name, int position, boolean hasEnd) {
            while (true) {
                Open component = open.pop();
                boolean wanted = component.name.equals(name);
                close(component, position, wanted && hasEnd);
                if (wanted) {
                    return;
                }
            }
        }

        private void closeFrom(int count, int position) {
            for (int i = 0; i < count; i++) {
                close(open.pop(), position, false);
            }
        }

        private void close(Open component, int position, boolean closed) {
            if (component.name.equals("VEVENT")) {
                events.add(new Component(component.start, position, component.id, closed));
            }
            if (component.name.equals("VTIMEZONE")) {
                timeZones.putIfAbsent(
                        component.id,
                        TextDecoder.decode(raw, component.start, position, Encoding.VERBATIM)
                                .text());
            }
        }

        private static String componentName(ContentLine line) {
            return line.plainValue().strip().toUpperCase(Locale.ROOT);
        }
    }
}
