package org.meetingmigration.administration;

import java.time.Instant;
import java.util.List;
import org.meetingmigration.administration.Retirements.Retirement;
import org.meetingmigration.administration.Retirements.State;

/// A retirement, further on.
final class Progress {

    private Progress() {}

    static boolean isOpen(Retirement retirement) {
        return switch (retirement.state()) {
            case Repointing, Migrating, Verifying -> true;
            case Released, Blocked, Cancelled -> false;
        };
    }

    static Retirement in(Retirement before, State state, String message, Instant now) {
        return copy(
                before,
                state,
                before.users(),
                before.waiting(),
                new Searched(before.verified(), before.showing(), before.examples()),
                message,
                now);
    }

    static Retirement repointed(Retirement before, long users, long waiting, Instant now) {
        return copy(
                before,
                before.state(),
                users,
                waiting,
                new Searched(before.verified(), before.showing(), before.examples()),
                before.message(),
                now);
    }

    static Retirement searched(Retirement before, Searched searched, Instant now) {
        return copy(before, before.state(), before.users(), before.waiting(), searched, before.message(), now);
    }

    /// @param verified see [Retirement#verified], as for the next two
    record Searched(long verified, long showing, List<String> examples) {
        Searched {
            examples = List.copyOf(examples);
        }
    }

    private static Retirement copy(
            Retirement before, State state, long users, long waiting, Searched searched, String message, Instant now) {
        return new Retirement(
                before.id(),
                before.tenant(),
                before.number(),
                before.replacement(),
                state,
                users,
                waiting,
                searched.verified(),
                searched.showing(),
                searched.examples(),
                message,
                before.created(),
                now,
                before.requestedBy());
    }
}
