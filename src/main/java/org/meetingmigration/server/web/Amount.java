package org.meetingmigration.server.web;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// A duration as people type it, for example 10 minutes.
public record Amount(long number, ChronoUnit unit) {

    /// What a page offers, largest first.
    public static final List<ChronoUnit> UNITS =
            List.of(ChronoUnit.DAYS, ChronoUnit.HOURS, ChronoUnit.MINUTES, ChronoUnit.SECONDS);

    /// In the largest unit that says it exactly.
    public static Amount of(Duration duration) {
        long seconds = duration.toSeconds();
        var unit = UNITS.stream()
                .filter(offered -> seconds % offered.getDuration().toSeconds() == 0 && seconds != 0)
                .findFirst()
                .orElse(ChronoUnit.SECONDS);
        return new Amount(seconds / unit.getDuration().toSeconds(), unit);
    }

    /// @throws ArithmeticException if it is longer than any duration
    Duration duration() {
        return Duration.of(number, unit);
    }
}
