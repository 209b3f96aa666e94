package org.meetingmigration.http;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Waits for what another thread does.
final class Await {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private Await() {}

    /// @throws AssertionError after half a minute
    static void until(BooleanSupplier happened) {
        var end = System.nanoTime() + LONGEST.toNanos();
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("it did not happen");
            }
            Thread.onSpinWait();
        }
    }
}
