package org.meetingmigration.migration.engine.scheduler;

import java.time.Duration;

/// How an engine works.
///
/// @param threads slices at the same time in this process
/// @param heartbeat how often a running slice says that it lives; four missed, it is dead and another takes
///     over
/// @param polling how often the table is asked for what became due; what is submitted here for now does not
///     wait
/// @param closing how long [DbSchedulerEngine#close] waits for running slices before it interrupts them
/// @param firstPause after a fault; doubles with each that follows
/// @param longestPause the most it grows to
public record SchedulerSettings(
        int threads,
        Duration heartbeat,
        Duration polling,
        Duration closing,
        Duration firstPause,
        Duration longestPause) {

    public SchedulerSettings {
        if (threads < 1) {
            throw new IllegalArgumentException("An engine needs at least one thread, not " + threads);
        }
    }

    /// For a service.
    public static SchedulerSettings withThreads(int threads) {
        return new SchedulerSettings(
                threads,
                Duration.ofSeconds(10),
                Duration.ofMillis(500),
                Duration.ofSeconds(30),
                Duration.ofSeconds(1),
                Duration.ofMinutes(5));
    }

    /// @param fault how many came one after the other, from 1
    Duration pauseAfter(int fault) {
        var pause = firstPause;
        for (int i = 1; i < fault && pause.compareTo(longestPause) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }
}
