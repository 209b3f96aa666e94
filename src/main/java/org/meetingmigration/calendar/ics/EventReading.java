package org.meetingmigration.calendar.ics;

import org.jspecify.annotations.Nullable;
import org.meetingmigration.icalendar.CalendarIndex;
import org.meetingmigration.icalendar.EventText;

/// An event's lines and its carriers, decoded once when they are first asked for: most events of a calendar are over,
/// and
/// nobody looks into them. For one thread.
final class EventReading {

    private final EventText text;
    private @Nullable CarrierReader carriers;

    private EventReading(EventText text) {
        this.text = text;
    }

    static EventReading of(byte[] raw, CalendarIndex.Component component) {
        return new EventReading(EventText.of(raw, component));
    }

    EventText text() {
        return text;
    }

    CarrierReader carriers() {
        if (carriers == null) {
            carriers = CarrierReader.of(text);
        }
        return carriers;
    }
}
