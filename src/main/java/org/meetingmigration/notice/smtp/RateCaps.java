package org.meetingmigration.notice.smtp;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// How many recipients are sent to, in all and in one domain. Not safe for use by several threads.
final class RateCaps {

    private final TokenBucket all;
    private final Map<String, TokenBucket> domains = new HashMap<>();
    private final int perDomain;

    /// @param perMinute recipients, as is `perDomain`
    RateCaps(int perMinute, int perDomain, Instant now) {
        this.all = new TokenBucket(perMinute, now);
        this.perDomain = perDomain;
    }

    boolean isReached(Instant now) {
        return all.isEmpty(now);
    }

    /// Domains that wait.
    Set<String> reached(Instant now) {
        domains.values().removeIf(bucket -> bucket.isFull(now));
        return domains.entrySet().stream()
                .filter(domain -> domain.getValue().isEmpty(now))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /// @return false where a cap is reached; then nothing was taken
    boolean take(String domain, Instant now) {
        var bucket = domains.computeIfAbsent(domain, unknown -> new TokenBucket(perDomain, now));
        if (all.isEmpty(now) || bucket.isEmpty(now)) {
            return false;
        }
        all.take();
        bucket.take();
        return true;
    }
}
