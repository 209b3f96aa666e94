package org.meetingmigration.calendar.ics;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.icalendar.CalendarIndex;
import org.meetingmigration.icalendar.EventText;

/// An event's lines and its carriers, decoded once when they are first asked for: most events of a calendar
/// are over, and nobody looks into them. For one thread.
final class EventReading {

    private final EventText text;
    private final Set<String> hidden;
    private @Nullable CarrierReader carriers;

    private EventReading(EventText text, Set<String> hidden) {
        this.text = text;
        this.hidden = hidden;
    }

    /// @param hidden names of properties that are to be taken for no carriers
    static EventReading of(byte[] raw, CalendarIndex.Component component, Set<String> hidden) {
        return new EventReading(EventText.of(raw, component), hidden);
    }

    /// The event once it is written.
    EventReading again(byte[] raw, CalendarIndex.Component component) {
        return of(raw, component, hidden);
    }

    EventText text() {
        return text;
    }

    CarrierReader carriers() {
        if (carriers == null) {
            carriers = CarrierReader.of(text, hidden);
        }
        return carriers;
    }
}
