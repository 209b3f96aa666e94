package org.meetingmigration.icalendar.recurrence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// When one VEVENT takes place: its properties' values, unfolded, as they stand.
///
/// @param start DTSTART; null when absent
/// @param rrules values of RRULE, for example `FREQ=WEEKLY;BYDAY=MO`
/// @param rdates additional occurrences
/// @param exdates occurrences that do not take place
/// @param exrules values of EXRULE (RFC 2445)
/// @param overridden RECURRENCE-IDs of the overrides in the same object: these occurrences are replaced, so they do not
///     count for the master
public record EventTimes(
        @Nullable TimeValue start,
        List<String> rrules,
        List<TimeValue> rdates,
        List<TimeValue> exdates,
        List<String> exrules,
        List<TimeValue> overridden) {

    public EventTimes {
        rrules = List.copyOf(rrules);
        rdates = List.copyOf(rdates);
        exdates = List.copyOf(exdates);
        exrules = List.copyOf(exrules);
        overridden = List.copyOf(overridden);
    }

    /// An event that takes place once.
    public static EventTimes once(TimeValue start) {
        return new EventTimes(start, List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
