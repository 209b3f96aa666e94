package org.meetingmigration.server;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.meetingmigration.server.RunningService.ANNE;
import static org.meetingmigration.server.RunningService.TENANT;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What Prometheus reads after a run.
class MetricsTest {

    @TempDir
    private Path dir;

    @Test
    void figuresShouldTellOfARunAndOfNoPerson() throws IOException {
        try (var service = RunningService.start(dir)) {
            service.importUsers("", "userPrincipalName,home,mailbox", ANNE + ",OnPremises," + ANNE);
            for (String home : new String[] {"Online", "jitsi"}) {
                service.json("POST", TENANT + "/users/" + ANNE + "/move", "{\"target\":\"" + home + "\"}");
                service.awaitIdle();
            }

            var figures = service.send(service.request("/metrics").build()).body();

            assertThat(figures)
                    .contains("mms_requests{state=\"Succeeded\",tenant=\"nordlys\"} 2.0")
                    .contains("mms_requests{state=\"Pending\",tenant=\"nordlys\"} 0.0")
                    .contains("mms_requests_finished_total{state=\"Succeeded\",tenant=\"nordlys\"} 2.0")
                    .contains("mms_queue_age_seconds 0.0")
                    .containsPattern("mms_meetings_total\\{outcome=\"Migrated\"} [1-9]")
                    .containsPattern("mms_backend_calls_seconds_count\\{host=\"folder-nordlys\"} [1-9]")
                    .contains("mms_backend_calls_seconds_bucket{host=\"folder-nordlys\",le=\"0.1\"}")
                    .contains("mms_backend_throttles_total{host=\"folder-nordlys\"} 0.0")
                    .doesNotContain("anne", "@");
            assertNamesFollowTheConventions(figures);
        }
    }

    /// See <https://prometheus.io/docs/practices/naming/>.
    private static void assertNamesFollowTheConventions(String figures) {
        var types = lines(figures, "# TYPE mms_");
        assertThat(types).hasSizeGreaterThanOrEqualTo(6);
        assertThat(types.stream().filter(line -> line.endsWith(" counter"))).allMatch(line -> line.contains("_total "));
        assertThat(types.stream().filter(not(line -> line.endsWith(" counter"))))
                .noneMatch(line -> line.contains("_total"));
        assertThat(types.stream().filter(line -> line.endsWith(" histogram")))
                .allMatch(line -> line.contains("_seconds "));
        assertThat(lines(figures, "# HELP mms_")).hasSameSizeAs(types).allMatch(line -> line.split(" ").length > 4);
    }

    private static List<String> lines(String figures, String start) {
        return figures.lines().filter(line -> line.startsWith(start)).toList();
    }
}
