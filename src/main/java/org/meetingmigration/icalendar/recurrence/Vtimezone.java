package org.meetingmigration.icalendar.recurrence;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A VTIMEZONE component (RFC 5545 3.6.5) as clock rules.
///
/// Every change of the clock is worked out from 1970 to [#LAST_YEAR]: that follows whatever the rules say, with UNTIL
/// and RDATE, and not only those shapes that `ZoneOffsetTransitionRule` knows. Later the clock stands still.
final class Vtimezone {

    /// Systems that know no first year write 1601 or 0001; no meeting before this one matters.
    private static final LocalDateTime EARLIEST = LocalDateTime.of(1970, 1, 1, 0, 0);

    private static final int LAST_YEAR = 2100;

    private Vtimezone() {}

    /// One change of the clock: from its onset, the time that was and the time that is.
    private record Onset(long epochSecond, ZoneOffset before, ZoneOffset after) {}

    /// Empty when no observance of it can be read.
    static Optional<ZoneRules> rules(String component) {
        try {
            var onsets = new ArrayList<Onset>();
            var steps = new Steps();
            for (var observance : VtimezoneText.observances(component)) {
                addOnsets(observance, onsets, steps);
            }
            return onsets.isEmpty() ? Optional.empty() : Optional.of(rules(onsets));
        } catch (Undecidable unusable) {
            return Optional.empty();
        }
    }

    private static ZoneRules rules(List<Onset> onsets) {
        onsets.sort(Comparator.comparingLong(Onset::epochSecond));
        var base = onsets.getFirst().before();
        var transitions = new TreeMap<Long, ZoneOffsetTransition>();
        var current = base;
        for (var onset : onsets) {
            if (onset.after().equals(current) || transitions.containsKey(onset.epochSecond())) {
                continue;
            }
            var local = LocalDateTime.ofEpochSecond(onset.epochSecond(), 0, current);
            transitions.put(onset.epochSecond(), ZoneOffsetTransition.of(local, current, onset.after()));
            current = onset.after();
        }
        return ZoneRules.of(base, base, List.of(), List.copyOf(transitions.values()), List.of());
    }

    private static void addOnsets(VtimezoneText.Observance observance, List<Onset> onsets, Steps steps) {
        var start = observance.start().local();
        onsets.add(onset(observance, start));
        for (var rdate : observance.rdates()) {
            onsets.add(onset(observance, rdate.local()));
        }
        for (var text : observance.rrules()) {
            var rule = Rule.parse(text);
            var times = RuleTimes.of(rule, start, start.isBefore(EARLIEST) ? EARLIEST : start, steps);
            var time = times.next();
            while (time != null && time.getYear() <= LAST_YEAR && allowed(rule.until(), time, observance.before())) {
                onsets.add(onset(observance, time));
                time = times.next();
            }
        }
    }

    private static boolean allowed(@Nullable Moment until, LocalDateTime time, ZoneOffset before) {
        if (until == null) {
            return true;
        }
        if (until.dateOnly()) {
            return !time.toLocalDate().isAfter(until.local().toLocalDate());
        }
        return !time.isAfter(until.utc() ? until.local().plusSeconds(before.getTotalSeconds()) : until.local());
    }

    private static Onset onset(VtimezoneText.Observance observance, LocalDateTime local) {
        return new Onset(local.toEpochSecond(observance.before()), observance.before(), observance.after());
    }
}
