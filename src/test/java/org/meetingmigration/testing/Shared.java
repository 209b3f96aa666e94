package org.meetingmigration.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// Finds the data that stands beside the project and must not be copied into it.
public final class Shared {

    private Shared() {}

    /// A file or folder of the shared data, for example `samples/SPANS.tsv`. Skips the test where it is missing, and
    /// fails it where the environment variable `CI` is `true`.
    public static Path path(String relative) {
        var places = Stream.of(System.getProperty("MMS_SHARED"), System.getenv("MMS_SHARED"), "../shared");
        var found = places.filter(place -> place != null && !place.isEmpty())
                .map(place -> Path.of(place).resolve(relative))
                .filter(Files::exists)
                .findFirst();
        return found.orElseGet(() -> missing(relative));
    }

    private static Path missing(String relative) {
        if ("true".equals(System.getenv("CI"))) {
            throw new AssertionError("Shared data is missing: " + relative);
        }
        return Assumptions.abort("Shared data is missing: " + relative);
    }
}
