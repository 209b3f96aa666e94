package org.meetingmigration.server.security;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/// Slows down who guesses: after ten failures from one address within a minute, it waits out the minute. Keeps at
/// most 10,000 addresses; safe for use by several threads.
public final class FailedSignIns {

    static final int ALLOWED = 10;
    static final Duration WINDOW = Duration.ofMinutes(1);

    private static final int ADDRESSES = 10_000;

    private final InstantSource clock;
    private final Map<String, Failures> byAddress = new LinkedHashMap<>();

    public FailedSignIns(InstantSource clock) {
        this.clock = clock;
    }

    private record Failures(Instant since, int count) {}

    synchronized boolean isBlocked(String address) {
        var failures = byAddress.get(address);
        return failures != null && isRecent(failures) && failures.count() >= ALLOWED;
    }

    synchronized void failed(String address) {
        var failures = byAddress.remove(address);
        byAddress.put(
                address,
                failures != null && isRecent(failures)
                        ? new Failures(failures.since(), failures.count() + 1)
                        : new Failures(clock.instant(), 1));
        if (byAddress.size() > ADDRESSES) {
            removeEldest();
        }
    }

    private boolean isRecent(Failures failures) {
        return clock.instant().isBefore(failures.since().plus(WINDOW));
    }

    private void removeEldest() {
        Iterator<String> addresses = byAddress.keySet().iterator();
        addresses.next();
        addresses.remove();
    }
}
