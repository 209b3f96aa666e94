package org.meetingmigration.calendar.ics;

import java.util.Comparator;
import java.util.List;
import org.meetingmigration.calendar.PartChange;
import org.meetingmigration.icalendar.CalendarIndex;
import org.meetingmigration.icalendar.Edits;
import org.meetingmigration.icalendar.EventText;
import org.meetingmigration.meeting.Carrier;
import org.meetingmigration.meeting.Rehearsal;

/// Reads what an event would be after its edits and compares it with what was meant, before anything is written.
final class ReadBack {

    private ReadBack() {}

    static boolean matches(EventReading event, PartChange change, Edits edits) {
        EventText text = event.text();
        byte[] after = edits.apply(text.raw(), text.start(), text.end());
        List<CalendarIndex.Component> events = CalendarIndex.of(after).events();
        if (events.size() != 1) {
            return false;
        }
        List<Carrier> found = carriers(event.again(after, events.getFirst()));
        List<Carrier> meant = Rehearsal.after(carriers(event), change.changes());
        return sameTexts(found, meant);
    }

    private static List<Carrier> carriers(EventReading event) {
        return event.carriers().found().stream()
                .map(CarrierReader.Bound::carrier)
                .toList();
    }

    /// The order may differ: what was added stands before the alarms.
    private static boolean sameTexts(List<Carrier> found, List<Carrier> meant) {
        if (found.size() != meant.size()) {
            return false;
        }
        List<Carrier> expected = sorted(meant);
        List<Carrier> actual = sorted(found);
        for (int i = 0; i < actual.size(); i++) {
            if (!actual.get(i).name().equals(expected.get(i).name())
                    || !actual.get(i).text().equals(expected.get(i).text())) {
                return false;
            }
        }
        return true;
    }

    private static List<Carrier> sorted(List<Carrier> carriers) {
        return carriers.stream()
                .sorted(Comparator.comparing(Carrier::name).thenComparing(Carrier::text))
                .toList();
    }
}
