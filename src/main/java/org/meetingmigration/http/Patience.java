package org.meetingmigration.http;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// How often and how long one call is tried: three times, with 15 seconds of waiting in all.
final class Patience {

    private static final int TRIES = 3;
    private static final Duration MOST = Duration.ofSeconds(15);
    private static final Duration FIRST = Duration.ofSeconds(1);

    private final RandomGenerator random;
    private int tries = 1;
    private Duration left = MOST;

    Patience(RandomGenerator random) {
        this.random = random;
    }

    /// Takes another try.
    ///
    /// @param retryAfter what the server asked for
    /// @return how long to wait before; empty when it is enough
    Optional<Duration> another(Optional<Duration> retryAfter) {
        var backoff = backoff();
        var wait = retryAfter.filter(asked -> asked.compareTo(backoff) > 0).orElse(backoff);
        if (tries >= TRIES || !spend(wait)) {
            return Optional.empty();
        }
        tries++;
        return Optional.of(wait);
    }

    /// Takes that much of the waiting that is left; false when there is less.
    boolean spend(Duration wait) {
        if (wait.compareTo(left) > 0) {
            return false;
        }
        left = left.minus(wait);
        return true;
    }

    /// Twice as long each time; half of it by chance, so that those who failed together do not come back together.
    private Duration backoff() {
        var whole = FIRST.toMillis() << (tries - 1);
        return Duration.ofMillis(whole / 2 + random.nextLong(whole / 2));
    }
}
