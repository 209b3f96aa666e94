package org.meetingmigration.icalendar.recurrence;

import java.time.ZonedDateTime;

/// Whether an event has an occurrence that starts after a moment.
public sealed interface Answer {

    /// @param next an occurrence that starts after the moment, in the event's own zone: the first one, unless another
    ///     part of the event's times could not be worked out. Where only a VTIMEZONE describes the zone, an offset
    ///     stands in for it.
    record Upcoming(ZonedDateTime next) implements Answer {}

    /// Every occurrence has started.
    ///
    /// @param start DTSTART in the event's own zone
    record Over(ZonedDateTime start) implements Answer {}

    /// Cannot be decided.
    ///
    /// @param why for people, for example `RRULE needs more than 20000 steps`
    record Unclear(String why) implements Answer {}
}
