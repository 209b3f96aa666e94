package org.meetingmigration.notice.smtp;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.meetingmigration.notice.MailQueue.Recipient;

/// When a recipient is tried again: after a minute, later each time until it is every hour, for three days from the
/// first attempt.
record Retries(RandomGenerator random) {

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofMinutes(48);
    private static final Duration GIVE_UP = Duration.ofDays(3);
    private static final int MOST_DOUBLINGS = 6;

    /// @param recipient as it was before the attempt at `now`
    /// @return empty to give up
    Optional<Instant> next(Recipient recipient, Instant now) {
        var since = recipient.firstTried() == null ? now : recipient.firstTried();
        if (!since.plus(GIVE_UP).isAfter(now)) {
            return Optional.empty();
        }
        return Optional.of(now.plus(jittered(doubled(FIRST, recipient.attempts(), LONGEST))));
    }

    static Duration doubled(Duration first, int times, Duration longest) {
        var doubled = first.multipliedBy(1L << Math.min(times, MOST_DOUBLINGS));
        return doubled.compareTo(longest) > 0 ? longest : doubled;
    }

    /// Up to a quarter longer, so that what failed together does not come back together.
    Duration jittered(Duration duration) {
        return duration.plusMillis(random.nextLong(duration.toMillis() / 4 + 1));
    }
}
