package org.meetingmigration.calendar;

import java.time.ZonedDateTime;

/// Whether a part has an occurrence that starts after the moment of the run.
public sealed interface Timing {

    /// @param next the first occurrence that starts after the moment, in the event's own zone
    record Upcoming(ZonedDateTime next) implements Timing {}

    /// Every occurrence has started.
    ///
    /// @param start the start of the event or series, in its own zone
    record Over(ZonedDateTime start) implements Timing {}

    /// Cannot be decided.
    ///
    /// @param why for people, for example `RRULE needs more than 100000 steps`
    record Unclear(String why) implements Timing {}
}
