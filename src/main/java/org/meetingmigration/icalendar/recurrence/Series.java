package org.meetingmigration.icalendar.recurrence;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The occurrences of one event, once it is settled where its clock stands.
final class Series {

    private final Function<TimeValue, Place> places;
    private final EventTimes times;
    private final Place place;
    private final Moment start;
    private final Steps steps = new Steps();
    private final List<String> unclear = new ArrayList<>();
    private final Exclusions exclusions;

    /// @param places where a value's clock stands
    /// @param place where the event's clock stands
    /// @param start DTSTART on that clock
    Series(Function<TimeValue, Place> places, EventTimes times, Place place, Moment start) {
        this.places = places;
        this.times = times;
        this.place = place;
        this.start = start;
        this.exclusions = new Exclusions(rules(times.exrules()), start.local(), steps);
        times.exdates().forEach(this::exclude);
        times.overridden().forEach(this::exclude);
    }

    /// Lets an occurrence count that an override replaces.
    void readmit(Instant occurrence) {
        exclusions.remove(occurrence, place.local(occurrence).toLocalDate());
    }

    /// The first occurrence in the slice that starts after `now`, as the slice shifts it; empty when there is none.
    Optional<Instant> next(Instant now, Slice slice) {
        var candidates = new ArrayList<Instant>();
        candidates.add(place.instant(start.local()));
        times.rdates().forEach(value -> candidates.addAll(instants(value)));
        var found = new ArrayList<Instant>();
        for (var candidate : candidates) {
            if (isWanted(candidate, now, slice) && isHeld(candidate)) {
                found.add(shifted(candidate, slice));
            }
        }
        // A start after now needs no rule: all the others come later.
        if (found.contains(shifted(candidates.getFirst(), slice))
                && times.rdates().isEmpty()) {
            return Optional.of(found.getFirst());
        }
        for (var rule : rules(times.rrules())) {
            ruled(rule, now, slice).ifPresent(found::add);
        }
        return found.stream().min(Instant::compareTo);
    }

    /// Why the answer "none" is not certain; empty when it is.
    Optional<String> doubt() {
        return unclear.stream().findFirst();
    }

    private Optional<Instant> ruled(Rule rule, Instant now, Slice slice) {
        try {
            return walked(rule, now, slice);
        } catch (Undecidable stopped) {
            unclear.add(stopped.why());
            return Optional.empty();
        }
    }

    private Optional<Instant> walked(Rule rule, Instant now, Slice slice) {
        var from = slice.lookFrom(now, place);
        var until = new Until(rule.until(), start.dateOnly());
        if (!until.allows(from, place.instant(from))) {
            return Optional.empty();
        }
        var walk = RuleTimes.of(start.dateOnly() ? rule.withoutTimes() : rule, start.local(), from, steps);
        for (var local = walk.next(); local != null; local = walk.next()) {
            var instant = place.instant(local);
            if (!until.allows(local, instant) || slice.isBehind(instant)) {
                return Optional.empty();
            }
            if (isWanted(instant, now, slice) && !exclusions.contain(local, instant)) {
                return Optional.of(shifted(instant, slice));
            }
        }
        return Optional.empty();
    }

    private boolean isWanted(Instant occurrence, Instant now, Slice slice) {
        return slice.contains(occurrence) && shifted(occurrence, slice).isAfter(now);
    }

    private boolean isHeld(Instant occurrence) {
        try {
            return !exclusions.contain(place.local(occurrence), occurrence);
        } catch (Undecidable stopped) {
            unclear.add(stopped.why());
            return false;
        }
    }

    /// Shifted on the clock, not on the time line: a meeting moved by a day keeps its hour across a clock change.
    private Instant shifted(Instant occurrence, Slice slice) {
        return place.instant(place.local(occurrence).plus(slice.shift()));
    }

    private List<Instant> instants(TimeValue value) {
        var instants = new ArrayList<Instant>();
        for (var text : value.value().split(",")) {
            var moment = Moment.parse(text);
            if (moment.isEmpty() && !text.isBlank()) {
                unclear.add("RDATE cannot be read");
            }
            moment.map(read -> onDate(read, value).instant(places.apply(value))).ifPresent(instants::add);
        }
        return instants;
    }

    private void exclude(TimeValue value) {
        var there = places.apply(value);
        for (var text : value.value().split(",")) {
            // An event on dates has one occurrence a day, and its EXDATEs often are midnights of another zone.
            Moment.parse(text)
                    .map(read -> start.dateOnly() ? read.asDate() : onDate(read, value))
                    .ifPresent(moment -> exclusions.add(moment, there));
        }
    }

    private static Moment onDate(Moment moment, TimeValue value) {
        return value.dateOnly() ? moment.asDate() : moment;
    }

    private List<Rule> rules(List<String> texts) {
        var rules = new ArrayList<Rule>();
        for (var text : texts) {
            rule(text).ifPresent(rules::add);
        }
        return rules;
    }

    private Optional<Rule> rule(String text) {
        try {
            return Optional.of(Rule.parse(text));
        } catch (Undecidable unusable) {
            unclear.add(unusable.why());
            return Optional.empty();
        }
    }

    /// On the event's clock.
    static LocalDateTime onClock(Moment moment, Place place) {
        return moment.utc() ? place.local(moment.instant(place)) : moment.local();
    }
}
