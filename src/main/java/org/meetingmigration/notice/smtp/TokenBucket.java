package org.meetingmigration.notice.smtp;

import java.time.Duration;
import java.time.Instant;

/// So many in a minute, six seconds' worth of them at once. Not safe for use by several threads.
final class TokenBucket {

    private static final double MINUTE_MILLIS = Duration.ofMinutes(1).toMillis();
    private static final double AT_ONCE = 0.1;

    private final double perMillisecond;
    private final double most;
    private double tokens;
    private Instant filled;

    /// @param perMinute at least 1
    TokenBucket(int perMinute, Instant now) {
        this.perMillisecond = perMinute / MINUTE_MILLIS;
        this.most = Math.max(1, perMinute * AT_ONCE);
        this.tokens = most;
        this.filled = now;
    }

    boolean isEmpty(Instant now) {
        fill(now);
        return tokens < 1;
    }

    /// Nothing was taken for so long that a new one would be the same.
    boolean isFull(Instant now) {
        fill(now);
        return tokens >= most;
    }

    /// To be asked [#isEmpty] before.
    void take() {
        tokens--;
    }

    private void fill(Instant now) {
        if (now.isAfter(filled)) {
            tokens = Math.min(most, tokens + Duration.between(filled, now).toMillis() * perMillisecond);
            filled = now;
        } else if (now.isBefore(filled)) {
            // The clock was put back; nobody is to wait until it is there again.
            filled = now;
        }
    }
}
