package org.meetingmigration.icalendar.recurrence;

import java.util.ArrayList;
import java.util.List;

/// Writes event times for tests: `Events.at("TZID=Europe/Berlin:20260105T090000").rrule("FREQ=WEEKLY").times()`.
final class Events {

    private final TimeValue start;
    private final List<String> rrules = new ArrayList<>();
    private final List<TimeValue> rdates = new ArrayList<>();
    private final List<TimeValue> exdates = new ArrayList<>();
    private final List<String> exrules = new ArrayList<>();
    private final List<TimeValue> overridden = new ArrayList<>();

    private Events(TimeValue start) {
        this.start = start;
    }

    static Events at(String start) {
        return new Events(value(start));
    }

    Events rrule(String rule) {
        rrules.add(rule);
        return this;
    }

    Events exrule(String rule) {
        exrules.add(rule);
        return this;
    }

    Events rdate(String value) {
        rdates.add(value(value));
        return this;
    }

    Events exdate(String value) {
        exdates.add(value(value));
        return this;
    }

    Events overridden(String value) {
        overridden.add(value(value));
        return this;
    }

    EventTimes times() {
        return new EventTimes(start, rrules, rdates, exdates, exrules, overridden);
    }

    /// `[VALUE=DATE:][TZID=zone:]value`
    static TimeValue value(String text) {
        if (text.startsWith("VALUE=DATE:")) {
            return new TimeValue(text.substring(11), "", true);
        }
        if (text.startsWith("TZID=")) {
            var colon = text.lastIndexOf(':');
            return new TimeValue(text.substring(colon + 1), text.substring(5, colon), false);
        }
        return new TimeValue(text, "", false);
    }
}
