package org.meetingmigration.http;

import java.time.Duration;

/// Lets time pass; tests move their clock in its place.
@FunctionalInterface
public interface Pause {

    Pause REAL = Thread::sleep;

    void sleep(Duration duration) throws InterruptedException;
}
