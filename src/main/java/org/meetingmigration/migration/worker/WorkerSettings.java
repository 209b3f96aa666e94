package org.meetingmigration.migration.worker;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

/// How a worker works.
///
/// @param slice how long one slice works before others have their turn, counted from the first part it does
/// @param clock tells the time
/// @param random spreads retries
/// @param closing whether the engine is closing; slices pause then
public record WorkerSettings(Duration slice, InstantSource clock, RandomGenerator random, BooleanSupplier closing) {

    private static final Duration SLICE = Duration.ofSeconds(20);

    /// For a service.
    public static WorkerSettings closing(BooleanSupplier closing) {
        return new WorkerSettings(SLICE, InstantSource.system(), RandomGenerator.getDefault(), closing);
    }
}
