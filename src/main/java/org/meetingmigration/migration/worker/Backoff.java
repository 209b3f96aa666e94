package org.meetingmigration.migration.worker;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// When a request is tried again: nine times, each after a longer while, a day in all.
final class Backoff {

    /// Tries after the first.
    static final int MOST = 9;

    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4),
            Duration.ofHours(6),
            Duration.ofHours(8));

    /// Up to a tenth more, so that those who failed together do not come back together.
    private static final double SPREAD = 0.1;

    private static final Duration LONGEST = Duration.ofDays(1);

    private Backoff() {}

    /// @param retry which one, from 1 to [#MOST]
    /// @param retryAfter what the other side asked for: never earlier, but within a day
    static Duration before(int retry, Optional<Duration> retryAfter, RandomGenerator random) {
        var pause = PAUSES.get(retry - 1);
        var spread = pause.plusMillis((long) (pause.toMillis() * SPREAD * random.nextDouble()));
        var asked = retryAfter
                .map(wish -> wish.compareTo(LONGEST) < 0 ? wish : LONGEST)
                .orElse(Duration.ZERO);
        return spread.compareTo(asked) < 0 ? asked : spread;
    }
}
