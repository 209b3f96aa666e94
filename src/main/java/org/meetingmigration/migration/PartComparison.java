package org.meetingmigration.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.meeting.Carrier;
import org.meetingmigration.meeting.PartKey;

/// One part of a meeting before and after.
///
/// @param summary the title, as it stands now; never logged
/// @param before null where it is not known, as is `after`
/// @param foreseen what a migration would come to; null where none was planned
public record PartComparison(
        PartKey key,
        String summary,
        State state,
        @Nullable List<Carrier> before,
        @Nullable List<Carrier> after,
        @Nullable Outcome foreseen) {

    /// What is known of a part, and from where.
    public enum State {
        /// It stands as we wrote it; what was before is worked out from the ledger.
        WRITTEN,
        /// We wrote it and somebody changed it since: only what stands there now is known.
        EDITED,
        /// It stands as it was before we wrote; what we wrote is worked out from the ledger, if it can be.
        UNDONE,
        /// We wrote nothing; `after` is what a migration would write, if one was planned.
        UNTOUCHED
    }

    /// A carrier that differs; null where it is on one side alone, or that side is not known.
    public record Pair(@Nullable Carrier before, @Nullable Carrier after) {

        /// The one that is there, the later of the two.
        public Carrier any() {
            return after != null ? after : shown(before);
        }

        private static Carrier shown(@Nullable Carrier carrier) {
            if (carrier == null) {
                throw new IllegalStateException("A pair has at least one carrier");
            }
            return carrier;
        }
    }

    PartComparison planned(Outcome outcome, @Nullable List<Carrier> then) {
        return new PartComparison(key, summary, state, before, then, outcome);
    }

    public Optional<Outcome> plan() {
        return Optional.ofNullable(foreseen);
    }

    public boolean isWhole() {
        return before != null && after != null;
    }

    /// What differs; where one side is not known, everything of the other.
    public List<Pair> pairs() {
        var pairs = new ArrayList<Pair>();
        var rest = new ArrayList<>(after == null ? List.of() : after);
        var left = new ArrayList<Carrier>();
        for (Carrier carrier : before == null ? List.<Carrier>of() : before) {
            if (take(rest, carrier, true) == null) {
                left.add(carrier);
            }
        }
        left.forEach(carrier -> pairs.add(new Pair(carrier, take(rest, carrier, false))));
        rest.forEach(carrier -> pairs.add(new Pair(null, carrier)));
        return pairs;
    }

    private static @Nullable Carrier take(List<Carrier> from, Carrier like, boolean same) {
        var found = from.stream()
                .filter(carrier -> carrier.name().equals(like.name())
                        && (!same || carrier.text().equals(like.text())))
                .findFirst()
                .orElse(null);
        from.remove(found);
        return found;
    }
}
