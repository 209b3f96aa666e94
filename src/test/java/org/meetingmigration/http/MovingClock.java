package org.meetingmigration.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A clock that goes on only when somebody sleeps, at once; keeps what was slept.
public final class MovingClock implements InstantSource, Pause {

    private final List<Duration> slept = new CopyOnWriteArrayList<>();
    private Instant now = Instant.parse("2026-03-01T09:00:00Z");

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        slept.add(duration);
        advance(duration);
    }

    public synchronized void advance(Duration by) {
        now = now.plus(by);
    }

    public List<Duration> slept() {
        return slept;
    }
}
