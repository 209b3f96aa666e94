package org.meetingmigration.icalendar.recurrence;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneRules;
import org.jspecify.annotations.Nullable;

/// Where an event's clock stands.
///
/// @param id null for a zone that only a VTIMEZONE describes: `java.time` has no zone ids for those
record Place(@Nullable ZoneId id, ZoneRules rules) {

    static Place of(ZoneId id) {
        return new Place(id, id.getRules());
    }

    /// A time in the gap of a clock change moves on by the gap, one in the overlap is the earlier of the two.
    Instant instant(LocalDateTime local) {
        return local.toInstant(rules.getOffset(local));
    }

    LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, rules.getOffset(instant));
    }

    ZonedDateTime at(Instant instant) {
        return instant.atZone(id == null ? rules.getOffset(instant) : id);
    }
}
