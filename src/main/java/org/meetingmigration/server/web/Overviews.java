package org.meetingmigration.server.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.migration.request.RequestFigures;
import org.meetingmigration.notice.MailQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads overviews, and keeps each for a while: however many watch a tenant, reading figures takes no more than a
/// twentieth of a core. Safe for use by several threads.
final class Overviews {

    private static final Logger LOG = LoggerFactory.getLogger(Overviews.class);
    private static final Duration SHORTEST = Duration.ofMillis(500);
    private static final int SHARE = 20;
    private static final int REASONS = 20;

    private final RequestFigures figures;
    private final MailQueue mails;
    private final InstantSource clock;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    Overviews(RequestFigures figures, MailQueue mails, InstantSource clock) {
        this.figures = figures;
        this.mails = mails;
        this.clock = clock;
    }

    private record Kept(Overview overview, Instant until) {}

    /// What was read last, however old, so that nobody waits: a newer one is read meanwhile.
    Overview atOnce(String tenant) {
        var last = kept.get(tenant);
        if (last == null) {
            return of(tenant);
        }
        if (!isGood(last)) {
            readAhead(tenant);
        }
        return last.overview();
    }

    /// Reads in the background, for whoever asks next.
    void readAhead(String tenant) {
        Thread.ofVirtual().name("overview-" + tenant).start(() -> {
            try {
                of(tenant);
            } catch (RuntimeException e) {
                LOG.debug("Figures of tenant {} could not be read ahead; who asks reads them", tenant, e);
            }
        });
    }

    /// As it is now, or was a moment ago.
    Overview of(String tenant) {
        return kept.compute(tenant, (same, before) -> isGood(before) ? before : read(tenant))
                .overview();
    }

    private boolean isGood(@Nullable Kept before) {
        return before != null && clock.instant().isBefore(before.until());
    }

    private Kept read(String tenant) {
        var now = clock.instant();
        long step = Overview.CHART_STEP.toSeconds();
        var from = Instant.ofEpochSecond((now.getEpochSecond() / step - Overview.CHART_STEPS + 1) * step);
        var recently = figures.ended(tenant, now.minus(Overview.RECENTLY), Overview.RECENTLY.multipliedBy(2));
        var overview = new Overview(
                now,
                figures.sums(tenant),
                recently.stream()
                        .mapToLong(ended -> ended.succeeded() + ended.failed())
                        .sum(),
                figures.queueAge(tenant, now),
                mails.count(tenant),
                figures.reasons(tenant, REASONS),
                figures.codes(tenant, REASONS),
                from,
                figures.ended(tenant, from, Overview.CHART_STEP));
        var read = clock.instant();
        var longer = Duration.between(now, read).multipliedBy(SHARE);
        return new Kept(overview, read.plus(longer.compareTo(SHORTEST) > 0 ? longer : SHORTEST));
    }
}
