package org.meetingmigration.http;

import java.time.Duration;
import java.time.Instant;

/// When the next call to a host may begin: not while it asked to be left alone, and not too soon after the last.
final class Pace {

    private static final double NANOS = 1e9;

    private Instant pausedUntil = Instant.MIN;
    private Instant nextStart = Instant.MIN;

    synchronized void pause(Instant until) {
        if (until.isAfter(pausedUntil)) {
            pausedUntil = until;
        }
    }

    /// How long the host still wants to be left alone; zero or less when it does not.
    synchronized Duration paused(Instant now) {
        return pausedUntil.isAfter(now) ? Duration.between(now, pausedUntil) : Duration.ZERO;
    }

    /// Takes the next free moment to begin.
    ///
    /// @param perSecond 0 for no limit
    /// @return how long it is until then
    synchronized Duration space(Instant now, double perSecond) {
        if (perSecond == 0) {
            return Duration.ZERO;
        }
        var start = nextStart.isAfter(now) ? nextStart : now;
        nextStart = start.plusNanos((long) (NANOS / perSecond));
        return Duration.between(now, start);
    }
}
