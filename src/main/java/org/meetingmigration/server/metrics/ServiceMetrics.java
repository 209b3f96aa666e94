package org.meetingmigration.server.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import org.meetingmigration.directory.Directory;
import org.meetingmigration.migration.request.RequestState;
import org.meetingmigration.migration.request.Requests;
import org.meetingmigration.migration.worker.WorkerEvents;

/// What Prometheus is told. Labels name tenants and calendar hosts, never people.
public final class ServiceMetrics implements WorkerEvents {

    private static final Duration[] BUCKETS = {
        Duration.ofMillis(5),
        Duration.ofMillis(25),
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(2),
        Duration.ofSeconds(10)
    };

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Directory directory;
    private final Requests requests;
    private final MultiGauge byState;

    public ServiceMetrics(Directory directory, Requests requests, InstantSource clock) {
        this.directory = directory;
        this.requests = requests;
        byState = MultiGauge.builder("mms.requests")
                .description("Requests in this state")
                .register(registry);
        Gauge.builder(
                        "mms.queue.age.seconds",
                        () -> requests.queueAge(clock.instant()).toSeconds())
                .description("Time since the oldest request that waits became due")
                .register(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    @Override
    public void meeting(String outcome) {
        Counter.builder("mms.meetings")
                .description("Meetings and changed occurrences by what became of them")
                .tag("outcome", outcome)
                .register(registry)
                .increment();
    }

    @Override
    public void requestFinished(String tenant, RequestState state) {
        Counter.builder("mms.requests.finished")
                .description("Requests that ended")
                .tags("tenant", tenant, "state", state.name())
                .register(registry)
                .increment();
    }

    @Override
    public void throttled(String host) {
        throttles(host).increment();
    }

    private Counter throttles(String host) {
        return Counter.builder("mms.backend.throttles")
                .description("Times that a calendar host asked to be left alone")
                .tag("host", host)
                .register(registry);
    }

    /// Begins to count the host's throttles, too: rates need a first figure.
    @Override
    public void backendCall(String host, Duration duration) {
        throttles(host);
        Timer.builder("mms.backend.calls")
                .description("Calls to calendar hosts")
                .tag("host", host)
                .serviceLevelObjectives(BUCKETS)
                .register(registry)
                .record(duration);
    }

    /// Everything, as text.
    String scrape() {
        var rows = new ArrayList<MultiGauge.Row<?>>();
        for (String tenant : directory.tenants()) {
            var counts = requests.count(tenant);
            for (var state : RequestState.values()) {
                rows.add(MultiGauge.Row.of(
                        Tags.of("tenant", tenant, "state", state.name()), counts.getOrDefault(state, 0L)));
            }
        }
        byState.register(rows, true);
        return registry.scrape();
    }
}
