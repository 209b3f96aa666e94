package org.meetingmigration.calendar.ics;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.meetingmigration.calendar.Timing;
import org.meetingmigration.icalendar.ContentLine;
import org.meetingmigration.icalendar.EventText;
import org.meetingmigration.icalendar.recurrence.Answer;
import org.meetingmigration.icalendar.recurrence.EventTimes;
import org.meetingmigration.icalendar.recurrence.Occurrences;
import org.meetingmigration.icalendar.recurrence.TimeValue;
import org.meetingmigration.icalendar.recurrence.Zones;
import org.meetingmigration.meeting.Reason;

/// Whether an event has an occurrence that starts after the moment of the run.
final class EventTiming {

    private final Occurrences occurrences;
    private final Instant now;

    EventTiming(Map<String, String> timeZones, Instant now, ZoneId floatingZone) {
        this.occurrences = new Occurrences(Zones.of(timeZones), floatingZone);
        this.now = now;
    }

    /// @param event the part asked about
    /// @param siblings every event of the same UID in the same object, itself included
    Timing of(EventText event, List<EventText> siblings) {
        return switch (answer(event, siblings)) {
            case Answer.Upcoming upcoming -> new Timing.Upcoming(upcoming.next());
            case Answer.Over over -> new Timing.Over(over.start());
            case Answer.Unclear unclear -> {
                boolean recurs = event.first("RRULE").isPresent();
                yield new Timing.Unclear(recurs ? Reason.RECURRENCE_UNCLEAR : Reason.TIME_UNCLEAR, unclear.why());
            }
        };
    }

    private Answer answer(EventText event, List<EventText> siblings) {
        Optional<ContentLine> recurrenceId = event.first("RECURRENCE-ID");
        if (recurrenceId.isPresent()) {
            return override(event, recurrenceId.get(), siblings);
        }
        EventTimes times = times(event, siblings);
        return earliestThisAndFuture(siblings)
                .map(end -> occurrences.afterBefore(now, times, end))
                .orElseGet(() -> occurrences.after(now, times));
    }

    private Answer override(EventText event, ContentLine recurrenceId, List<EventText> siblings) {
        Optional<EventText> master = master(siblings);
        Optional<ContentLine> start = event.first("DTSTART");
        if (isThisAndFuture(recurrenceId) && master.isPresent() && start.isPresent()) {
            return occurrences.afterThisAndFuture(
                    now, times(master.get(), siblings), time(recurrenceId), time(start.get()));
        }
        // An override is one occurrence, even where a careless program left the master's rule in it.
        return start.<Answer>map(line -> occurrences.after(now, EventTimes.once(time(line))))
                .orElseGet(() -> new Answer.Unclear("DTSTART is missing"));
    }

    private static Optional<EventText> master(List<EventText> siblings) {
        for (EventText sibling : siblings) {
            if (sibling.first("RECURRENCE-ID").isEmpty()) {
                return Optional.of(sibling);
            }
        }
        return Optional.empty();
    }

    private static Optional<TimeValue> earliestThisAndFuture(List<EventText> siblings) {
        return recurrenceIds(siblings).stream()
                .filter(EventTiming::isThisAndFuture)
                .map(EventTiming::time)
                .min(Comparator.comparing(TimeValue::value));
    }

    private static List<ContentLine> recurrenceIds(List<EventText> siblings) {
        if (siblings.size() == 1) {
            return List.of();
        }
        var ids = new ArrayList<ContentLine>();
        for (EventText sibling : siblings) {
            sibling.first("RECURRENCE-ID").ifPresent(ids::add);
        }
        return ids;
    }

    private static boolean isThisAndFuture(ContentLine recurrenceId) {
        return recurrenceId.parameter("RANGE").strip().equalsIgnoreCase("THISANDFUTURE");
    }

    private EventTimes times(EventText event, List<EventText> siblings) {
        List<TimeValue> overridden = recurrenceIds(siblings).stream()
                .filter(line -> !isThisAndFuture(line))
                .map(EventTiming::time)
                .toList();
        return new EventTimes(
                event.first("DTSTART").map(EventTiming::time).orElse(null),
                values(event, "RRULE"),
                times(event, "RDATE"),
                times(event, "EXDATE"),
                values(event, "EXRULE"),
                overridden);
    }

    private static List<String> values(EventText event, String name) {
        return event.all(name).stream().map(ContentLine::plainValue).toList();
    }

    private static List<TimeValue> times(EventText event, String name) {
        return event.all(name).stream().map(EventTiming::time).toList();
    }

    private static TimeValue time(ContentLine line) {
        boolean date = line.parameter("VALUE").strip().equalsIgnoreCase("DATE");
        return new TimeValue(line.plainValue().strip(), line.parameter("TZID"), date);
    }
}
