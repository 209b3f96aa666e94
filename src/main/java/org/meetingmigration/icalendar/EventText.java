package org.meetingmigration.icalendar;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One VEVENT as lines: its own and those of its alarms. Other components inside it are skipped.
public final class EventText {

    private final byte[] raw;
    private final int start;
    private final int end;
    private final List<ContentLine> lines = new ArrayList<>();
    private final List<List<ContentLine>> alarms = new ArrayList<>();
    private int insertionPoint = -1;
    private boolean malformed;

    /// @param start first byte of `BEGIN:VEVENT`
    /// @param end after the line `END:VEVENT` with its end
    private EventText(byte[] raw, int start, int end) {
        this.raw = raw;
        this.start = start;
        this.end = end;
    }

    /// Reads the event that a calendar index found.
    public static EventText of(byte[] raw, CalendarIndex.Component component) {
        var event = new EventText(raw, component.start(), component.end());
        event.malformed = !component.closed();
        event.read();
        return event;
    }

    private void read() {
        var open = new ArrayDeque<String>();
        for (int at = start; at < end; ) {
            ContentLine line = ContentLine.at(raw, at, end);
            at = line.next();
            switch (line.name()) {
                case "BEGIN" -> begin(line, open);
                case "END" -> end(line, open);
                default -> property(line, open);
            }
        }
        // Whose the lines behind a BEGIN or END without its partner are, nobody can tell.
        malformed |= !open.isEmpty();
        if (insertionPoint < 0) {
            insertionPoint = end;
        }
    }

    private void begin(ContentLine line, Deque<String> open) {
        String name = component(line);
        open.push(name);
        if (open.size() != 2) {
            return;
        }
        if (insertionPoint < 0) {
            insertionPoint = line.start();
        }
        if (name.equals("VALARM")) {
            alarms.add(new ArrayList<>());
        }
    }

    private void end(ContentLine line, Deque<String> open) {
        if (!component(line).equals(open.peek())) {
            malformed = true;
            return;
        }
        open.pop();
        if (open.isEmpty() && insertionPoint < 0) {
            insertionPoint = line.start();
        }
    }

    private static String component(ContentLine line) {
        return line.plainValue().strip().toUpperCase(Locale.ROOT);
    }

    private void property(ContentLine line, Deque<String> open) {
        if (open.size() == 1) {
            malformed |= !line.isWellFormed() && !line.isBlank() || line.is("HTTP") || line.is("HTTPS");
            lines.add(line);
        } else if (open.size() == 2 && "VALARM".equals(open.peek())) {
            alarms.getLast().add(line);
        }
    }

    public byte[] raw() {
        return raw;
    }

    public int start() {
        return start;
    }

    public int end() {
        return end;
    }

    /// The event's own lines between BEGIN and END, without those of components inside it.
    public List<ContentLine> lines() {
        return lines;
    }

    /// The lines of each VALARM.
    public List<List<ContentLine>> alarms() {
        return alarms;
    }

    /// Where a new property goes: before the first alarm, or before `END:VEVENT`.
    public int insertionPoint() {
        return insertionPoint;
    }

    /// Whether lines are not content lines (for example raw line breaks inside a DESCRIPTION), or the END is missing.
    public boolean malformed() {
        return malformed;
    }

    /// The first own line of a property.
    public Optional<ContentLine> first(String name) {
        // Asked a dozen times for each event: a loop costs a fraction of a stream.
        for (ContentLine line : lines) {
            if (line.is(name)) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    /// The unfolded value of the first own line of a property; empty when absent.
    public String value(String name) {
        return first(name).map(ContentLine::plainValue).orElse("");
    }

    public List<ContentLine> all(String name) {
        var found = new ArrayList<ContentLine>(0);
        for (ContentLine line : lines) {
            if (line.is(name)) {
                found.add(line);
            }
        }
        return found;
    }
}
