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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.meetingmigration.directory.Directory;
import org.meetingmigration.migration.request.RequestState;
import org.meetingmigration.migration.request.Requests;
import org.meetingmigration.migration.worker.WorkerEvents;
import org.meetingmigration.notice.MailQueue;
import org.meetingmigration.notice.MailState;
import org.meetingmigration.notice.smtp.DeliveryEvents;

/// What Prometheus is told. Labels name tenants and calendar hosts, never people.
public final class ServiceMetrics implements WorkerEvents, DeliveryEvents {

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
    private final MailQueue mails;
    private final MultiGauge byState;
    private final MultiGauge owed;
    private final Map<String, AtomicInteger> mailServers = new ConcurrentHashMap<>();

    public ServiceMetrics(Directory directory, Requests requests, MailQueue mails, InstantSource clock) {
        this.directory = directory;
        this.requests = requests;
        this.mails = mails;
        byState = MultiGauge.builder("mms.requests")
                .description("Requests in this state")
                .register(registry);
        owed = MultiGauge.builder("mms.mails.owed")
                .description("Recipients that mails are still to be sent to")
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

    @Override
    public void sent(String tenant, long recipients) {
        Counter.builder("mms.mails.sent")
                .description("Recipients whose mail the mail server took")
                .tag("tenant", tenant)
                .register(registry)
                .increment((double) recipients);
    }

    @Override
    public void failed(String tenant, long recipients) {
        Counter.builder("mms.mails.failed")
                .description("Recipients whose mail the mail server refused for good")
                .tag("tenant", tenant)
                .register(registry)
                .increment((double) recipients);
    }

    /// Begins to count the tenant's mails, too: rates need a first figure.
    @Override
    public void available(String tenant, boolean available) {
        sent(tenant, 0);
        failed(tenant, 0);
        mailServers
                .computeIfAbsent(tenant, first -> {
                    var gauge = new AtomicInteger();
                    Gauge.builder("mms.mail.server.available", gauge, AtomicInteger::get)
                            .description("Whether the tenant's mail server takes mails, 1 or 0")
                            .tag("tenant", first)
                            .register(registry);
                    return gauge;
                })
                .set(available ? 1 : 0);
    }

    /// Everything, as text.
    String scrape() {
        var rows = new ArrayList<MultiGauge.Row<?>>();
        var owedRows = new ArrayList<MultiGauge.Row<?>>();
        for (String tenant : directory.tenants()) {
            owedRows.add(MultiGauge.Row.of(
                    Tags.of("tenant", tenant), mails.count(tenant).getOrDefault(MailState.Owed, 0L)));
            var counts = requests.count(tenant);
            for (var state : RequestState.values()) {
                rows.add(MultiGauge.Row.of(
                        Tags.of("tenant", tenant, "state", state.name()), counts.getOrDefault(state, 0L)));
            }
        }
        byState.register(rows, true);
        owed.register(owedRows, true);
        return registry.scrape();
    }
}
