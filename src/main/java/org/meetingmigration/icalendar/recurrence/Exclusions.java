package org.meetingmigration.icalendar.recurrence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Occurrences that do not take place: by EXDATE and by overrides to the instant or the day, by EXRULE.
final class Exclusions {

    private final Set<Instant> instants = new HashSet<>();
    private final Set<LocalDate> days = new HashSet<>();
    private final List<Rule> rules;
    private final LocalDateTime start;
    private final Steps steps;

    /// @param rules read EXRULEs, counted from `start`
    Exclusions(List<Rule> rules, LocalDateTime start, Steps steps) {
        this.rules = rules;
        this.start = start;
        this.steps = steps;
    }

    void add(Moment moment, Place place) {
        if (moment.dateOnly()) {
            days.add(moment.local().toLocalDate());
            return;
        }
        instants.add(moment.instant(place));
    }

    void remove(Instant instant, LocalDate day) {
        instants.remove(instant);
        days.remove(day);
    }

    boolean contain(LocalDateTime local, Instant instant) {
        return instants.contains(instant)
                || days.contains(local.toLocalDate())
                || rules.stream().anyMatch(rule -> gives(rule, local, instant));
    }

    private boolean gives(Rule rule, LocalDateTime local, Instant instant) {
        if (local.isBefore(start) || !new Until(rule.until(), false).allows(local, instant)) {
            return false;
        }
        return local.equals(RuleTimes.of(rule, start, local, steps).next());
    }
}
