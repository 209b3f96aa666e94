package org.meetingmigration.calendar.ics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.meetingmigration.icalendar.CalendarIndex;
import org.meetingmigration.icalendar.ContentLine;
import org.meetingmigration.icalendar.EventText;
import org.meetingmigration.icalendar.UnreadableCalendar;

/// Compares the events that a server stores with those it was sent, by what their lines mean
/// ([CanonicalLine]). Time zones and the calendar around the events do not count: servers have their own.
public final class EventComparison {

    private EventComparison() {}

    /// @param forgiven lines that the server is known to add, drop or change by itself, as
    ///     `NAME;PARAMETER=…:value`; DTSTAMP and LAST-MODIFIED always are
    /// @return names of the properties that differ, `BEGIN` where a whole event is missing or too many; empty
    ///     when none does
    public static SortedSet<String> differences(byte[] sent, byte[] stored, Predicate<String> forgiven) {
        Map<String, List<String>> meant = events(sent, forgiven);
        Map<String, List<String>> found;
        try {
            found = events(stored, forgiven);
        } catch (UnreadableCalendar e) {
            return new TreeSet<>(List.of("BEGIN"));
        }
        var names = new TreeSet<String>();
        if (!meant.keySet().equals(found.keySet())) {
            names.add("BEGIN");
        }
        meant.forEach((event, lines) -> {
            Map<String, Integer> balance = new HashMap<>();
            lines.forEach(line -> balance.merge(line, 1, Integer::sum));
            found.getOrDefault(event, List.of()).forEach(line -> balance.merge(line, -1, Integer::sum));
            balance.forEach((line, surplus) -> {
                if (surplus != 0) {
                    names.add(name(line));
                }
            });
        });
        return names;
    }

    private static String name(String line) {
        int end = 0;
        while (end < line.length() && ";:".indexOf(line.charAt(end)) < 0) {
            end++;
        }
        return line.substring(0, end);
    }

    /// Lines of each event, by UID, RECURRENCE-ID and how often that was there before.
    private static Map<String, List<String>> events(byte[] raw, Predicate<String> forgiven) {
        Map<String, List<String>> events = new TreeMap<>();
        for (CalendarIndex.Component component : CalendarIndex.of(raw).events()) {
            EventText event = EventText.of(raw, component);
            var lines = new ArrayList<String>();
            event.lines().forEach(line -> add(lines, "", line, forgiven));
            event.alarms().forEach(alarm -> alarm.forEach(line -> add(lines, "VALARM/", line, forgiven)));
            String name = component.uid() + '\n' + event.value("RECURRENCE-ID").strip();
            int copies = 0;
            while (events.containsKey(name + '\n' + copies)) {
                copies++;
            }
            events.put(name + '\n' + copies, lines);
        }
        return events;
    }

    private static void add(List<String> lines, String component, ContentLine line, Predicate<String> forgiven) {
        if (line.is("DTSTAMP") || line.is("LAST-MODIFIED")) {
            return;
        }
        String canonical = CanonicalLine.of(line);
        if (!canonical.isEmpty() && !forgiven.test(canonical)) {
            lines.add(component + canonical);
        }
    }
}
