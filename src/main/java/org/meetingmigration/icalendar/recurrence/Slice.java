package org.meetingmigration.icalendar.recurrence;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/// Which occurrences of a series are asked about.
///
/// @param from no earlier ones; null for no limit
/// @param before only earlier ones; null for no limit
/// @param shift how much later than the rule says they take place
record Slice(@Nullable Instant from, @Nullable Instant before, Duration shift) {

    static final Slice WHOLE = new Slice(null, null, Duration.ZERO);

    boolean contains(Instant occurrence) {
        return (from == null || !occurrence.isBefore(from)) && !isBehind(occurrence);
    }

    /// Whether this and all later ones are out.
    boolean isBehind(Instant occurrence) {
        return before != null && !occurrence.isBefore(before);
    }

    /// From where on a rule must be looked at: a little early, as a clock change moves times about.
    LocalDateTime lookFrom(Instant now, Place place) {
        var earliest = place.local(now).minus(shift);
        var first = from == null ? earliest : place.local(from);
        return (first.isAfter(earliest) ? first : earliest).minusHours(2);
    }
}
