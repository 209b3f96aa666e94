package org.meetingmigration.calendar.ics;

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

    static boolean matches(EventText event, PartChange change, Edits edits) {
        byte[] after = edits.apply(event.raw(), event.start(), event.end());
        List<CalendarIndex.Component> events = CalendarIndex.of(after).events();
        if (events.size() != 1) {
            return false;
        }
        List<Carrier> found = carriers(EventText.of(after, events.getFirst()));
        List<Carrier> meant = Rehearsal.after(carriers(event), change.changes());
        return sameTexts(found, meant);
    }

    private static List<Carrier> carriers(EventText event) {
        return CarrierReader.of(event).found().stream()
                .map(CarrierReader.Bound::carrier)
                .toList();
    }

    /// The order may differ: what was added stands before the alarms.
    private static boolean sameTexts(List<Carrier> found, List<Carrier> meant) {
        return found.size() == meant.size() && sorted(found).equals(sorted(meant));
    }

    private static List<String> sorted(List<Carrier> carriers) {
        return carriers.stream()
                .map(carrier -> carrier.name() + '\n' + carrier.text())
                .sorted()
                .toList();
    }
}
