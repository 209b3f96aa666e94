package org.meetingmigration.notice.smtp;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Goes on when told to.
final class SteppedClock implements InstantSource {

    static final Instant START = Instant.parse("2026-11-22T12:00:00Z");

    private Instant now = START;

    @Override
    public synchronized Instant instant() {
        return now;
    }

    synchronized void pass(Duration duration) {
        now = now.plus(duration);
    }
}
