package org.meetingmigration.icalendar;

import java.util.ArrayList;
import java.util.List;
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
        int depth = 0;
        for (int at = start; at < end; ) {
            ContentLine line = ContentLine.at(raw, at, end);
            at = line.next();
            if (line.is("BEGIN")) {
                depth++;
                begin(line, depth);
            } else if (line.is("END")) {
                depth--;
                end(line, depth);
            } else {
                property(line, depth);
            }
        }
        if (insertionPoint < 0) {
            insertionPoint = end;
        }
    }

    private void begin(ContentLine line, int depth) {
        if (depth == 2 && insertionPoint < 0) {
            insertionPoint = line.start();
        }
        if (depth == 2 && line.plainValue().strip().equalsIgnoreCase("VALARM")) {
            alarms.add(new ArrayList<>());
        }
    }

    private void end(ContentLine line, int depth) {
        if (depth == 0 && insertionPoint < 0) {
            insertionPoint = line.start();
        }
    }

    private void property(ContentLine line, int depth) {
        if (depth == 1) {
            malformed |= !line.isWellFormed() && !line.isBlank() || line.is("HTTP") || line.is("HTTPS");
            lines.add(line);
        } else if (depth == 2 && !alarms.isEmpty()) {
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
        return lines.stream().filter(line -> line.is(name)).findFirst();
    }

    /// The unfolded value of the first own line of a property; empty when absent.
    public String value(String name) {
        return first(name).map(ContentLine::plainValue).orElse("");
    }

    public List<ContentLine> all(String name) {
        return lines.stream().filter(line -> line.is(name)).toList();
    }
}
