package org.meetingmigration.calendar;

import java.time.ZonedDateTime;
import org.meetingmigration.meeting.Reason;

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
    /// @param reason [Reason#TIME_UNCLEAR] or [Reason#RECURRENCE_UNCLEAR]
    /// @param why for people, for example `RRULE needs more than 20000 steps`
    record Unclear(Reason reason, String why) implements Timing {}
}
