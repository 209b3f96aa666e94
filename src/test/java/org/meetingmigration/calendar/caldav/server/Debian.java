package org.meetingmigration.calendar.caldav.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/// What a test needs from the machine. Where it is not there, the test is skipped; with `CI=true` it fails.
final class Debian {

    private Debian() {}

    static void need(String... packages) {
        var missing = missing(List.of(packages));
        if (!missing.isEmpty()) {
            unavailable("Not installed: " + String.join(" ", missing));
        }
    }

    static List<String> missing(List<String> packages) {
        return packages.stream().filter(name -> !isInstalled(name)).toList();
    }

    static boolean isRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    static void unavailable(String reason) {
        if ("true".equals(System.getenv("CI"))) {
            throw new AssertionError(reason);
        }
        Assumptions.abort(reason);
    }

    private static boolean isInstalled(String name) {
        try {
            var query = new ProcessBuilder("dpkg-query", "-W", "-f", "${Status}", name)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var status = new String(query.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return status.endsWith("ok installed");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot ask dpkg-query", e);
        }
    }
}
