package org.meetingmigration.migration.worker;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Stands still until it is set.
final class SettableClock implements InstantSource {

    private Instant now;

    SettableClock(Instant now) {
        this.now = now;
    }

    @Override
    public Instant instant() {
        return now;
    }

    void advance(Duration by) {
        now = now.plus(by);
    }

    void set(Instant instant) {
        now = instant;
    }
}
