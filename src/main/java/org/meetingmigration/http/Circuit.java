package org.meetingmigration.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Keeps calls from a host that has failed several times in a row; then lets one through to see whether it is back.
/// Not for several threads at once.
final class Circuit {

    private static final int FAULTS = 5;
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration WHILE_PROBING = Duration.ofSeconds(5);

    private HostState.Circuit state = HostState.Circuit.CLOSED;
    private int faults;
    private Duration length = FIRST;
    private Instant until = Instant.MIN;
    private boolean probing;

    /// How long the host is to be left alone; empty when it may be called now.
    Optional<Duration> closedFor(Instant now) {
        if (state == HostState.Circuit.CLOSED) {
            return Optional.empty();
        }
        if (now.isBefore(until)) {
            return Optional.of(Duration.between(now, until));
        }
        return probing ? Optional.of(WHILE_PROBING) : Optional.empty();
    }

    /// A call begins that [#closedFor] had nothing against.
    ///
    /// @return whether it is the one that shows whether the host is back
    boolean begin() {
        if (state == HostState.Circuit.CLOSED) {
            return false;
        }
        state = HostState.Circuit.HALF_OPEN;
        probing = true;
        return true;
    }

    /// @return whether this closed it
    boolean answered(boolean probe) {
        if (probe) {
            state = HostState.Circuit.CLOSED;
            length = FIRST;
            probing = false;
        }
        faults = 0;
        return probe;
    }

    /// @return whether this opened it
    boolean failed(boolean probe, Instant now) {
        if (probe) {
            probing = false;
            length = min(length.multipliedBy(2), LONGEST);
            return open(now);
        }
        faults++;
        return state == HostState.Circuit.CLOSED && faults >= FAULTS && open(now);
    }

    /// A call ended without telling anything about the host.
    void ended(boolean probe) {
        probing &= !probe;
    }

    HostState.Circuit state() {
        return state;
    }

    /// How long it opens when it opens.
    Duration length() {
        return length;
    }

    private boolean open(Instant now) {
        state = HostState.Circuit.OPEN;
        faults = 0;
        until = now.plus(length);
        return true;
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
