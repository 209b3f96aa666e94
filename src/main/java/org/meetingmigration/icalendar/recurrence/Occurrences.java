package org.meetingmigration.icalendar.recurrence;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.meetingmigration.icalendar.recurrence.Answer.Over;
import org.meetingmigration.icalendar.recurrence.Answer.Unclear;
import org.meetingmigration.icalendar.recurrence.Answer.Upcoming;

/// Decides whether an event has an occurrence that starts after a moment.
///
/// The work is bounded for any input: rules that never end are entered near the moment, and what needs more than
/// 20,000 steps is [Unclear]. DTSTART is the first occurrence whether or not the rule gives it (RFC 5545 3.8.5.3). Safe
/// for several threads.
public final class Occurrences {

    private final Zones zones;
    private final Place floating;

    /// @param zones what the TZIDs of the object mean
    /// @param floatingZone for times without a zone, and for events on dates, which start at midnight there
    public Occurrences(Zones zones, ZoneId floatingZone) {
        this.zones = zones;
        this.floating = Place.of(floatingZone);
    }

    /// For a master without RANGE=THISANDFUTURE overrides, a single event, or an override.
    public Answer after(Instant now, EventTimes times) {
        return settled(times, place -> within(now, times, place, Slice.WHOLE));
    }

    /// For a master that has an override with RANGE=THISANDFUTURE (RFC 5545 3.2.13): its occurrences up to that one.
    ///
    /// @param recurrenceId of the override, the earliest one where there are several
    public Answer afterBefore(Instant now, EventTimes times, TimeValue recurrenceId) {
        return settled(
                times,
                place -> instant(recurrenceId, place)
                        .map(end -> within(now, times, place, new Slice(null, end, Duration.ZERO)))
                        .orElseGet(() -> new Unclear("RECURRENCE-ID cannot be read")));
    }

    /// For an override with RANGE=THISANDFUTURE: it stands for all occurrences of its master from `recurrenceId` on,
    /// each moved by as much as `newStart` is from `recurrenceId`.
    ///
    /// @param newStart DTSTART of the override
    /// @return with [Over#start] that of the override
    public Answer afterThisAndFuture(Instant now, EventTimes masterTimes, TimeValue recurrenceId, TimeValue newStart) {
        return settled(masterTimes, place -> {
            var from = instant(recurrenceId, place);
            var moved = instant(newStart, place);
            if (from.isEmpty() || moved.isEmpty()) {
                return new Unclear("RECURRENCE-ID or DTSTART cannot be read");
            }
            return moved(now, masterTimes, place, from.get(), moved.get());
        });
    }

    private Answer moved(Instant now, EventTimes times, Place place, Instant from, Instant newStart) {
        if (newStart.isAfter(now)) {
            return new Upcoming(place.at(newStart));
        }
        var shift = Duration.between(place.local(from), place.local(newStart));
        return switch (within(now, times, place, new Slice(from, null, shift))) {
            case Over _ -> new Over(place.at(newStart));
            case Upcoming upcoming -> upcoming;
            case Unclear unclear -> unclear;
        };
    }

    /// An event whose answer is worked out for a place.
    private interface Question {
        Answer in(Place place);
    }

    /// Settles where the event's clock stands. A zone that nobody knows does not matter where it is the same answer at
    /// both ends of the earth's clocks.
    private Answer settled(EventTimes times, Question question) {
        var start = times.start();
        if (start == null) {
            return new Unclear("DTSTART is missing");
        }
        var place = known(start, floating);
        if (place.isPresent()) {
            return question.in(place.get());
        }
        var kinds = Stream.of(ZoneOffset.ofHours(-12), ZoneOffset.ofHours(14), floating.id())
                .flatMap(Stream::ofNullable)
                .map(zone -> question.in(Place.of(zone)))
                .toList();
        return kinds.stream().map(Answer::getClass).distinct().count() == 1
                ? kinds.getLast()
                : new Unclear("DTSTART has an unknown time zone");
    }

    private Answer within(Instant now, EventTimes times, Place place, Slice slice) {
        var start = Optional.ofNullable(times.start()).flatMap(Occurrences::moment);
        if (start.isEmpty()) {
            return new Unclear("DTSTART cannot be read");
        }
        var onClock = new Moment(
                Series.onClock(start.get(), place), false, start.get().dateOnly());
        var series = new Series(value -> known(value, place).orElse(place), times, place, onClock);
        if (slice.from() != null) {
            series.readmit(slice.from());
        }
        var next = series.next(now, slice);
        if (next.isPresent()) {
            return new Upcoming(place.at(next.get()));
        }
        return series.doubt()
                .<Answer>map(Unclear::new)
                .orElseGet(() -> new Over(place.at(place.instant(onClock.local()))));
    }

    private Optional<Instant> instant(TimeValue value, Place place) {
        return moment(value).map(moment -> moment.instant(known(value, place).orElse(place)));
    }

    /// Where a value's clock stands: its own zone, else where the event's stands; empty for an unknown zone.
    private Optional<Place> known(TimeValue value, Place otherwise) {
        var moment = moment(value);
        if (moment.isPresent() && moment.get().utc()) {
            return Optional.of(Place.of(ZoneOffset.UTC));
        }
        // A date has no zone, even where a TZID stands beside it.
        var dateOnly = moment.isPresent() && moment.get().dateOnly();
        return dateOnly || value.tzid().isBlank() ? Optional.of(otherwise) : zones.place(value.tzid());
    }

    /// Of a list, the first.
    private static Optional<Moment> moment(TimeValue value) {
        var comma = value.value().indexOf(',');
        var first = comma < 0 ? value.value() : value.value().substring(0, comma);
        return Moment.parse(first).map(moment -> value.dateOnly() ? moment.asDate() : moment);
    }
}
