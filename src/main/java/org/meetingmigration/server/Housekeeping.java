package org.meetingmigration.server;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.meetingmigration.directory.Directory;
import org.meetingmigration.migration.plan.PlanStore;
import org.meetingmigration.migration.request.Requests;
import org.meetingmigration.notice.MailQueue;
import org.meetingmigration.server.api.Idempotency;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is to be done now and then: retirements a step further, old requests, mails and answers removed. A search
/// through calendars takes long, and so do plans: there are threads for the others, too.
final class Housekeeping implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final Duration RETIREMENTS = Duration.ofSeconds(2);
    private static final Duration PLANS = Duration.ofMillis(500);
    private static final Duration REMOVAL = Duration.ofMinutes(10);
    private static final int AT_ONCE = 500;

    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(
            3, Thread.ofPlatform().name("housekeeping-", 1).daemon().factory());
    private final Directory directory;
    private final Requests requests;
    private final MailQueue mails;
    private final PlanStore plans;
    private final InstantSource clock;

    Housekeeping(Directory directory, Requests requests, MailQueue mails, PlanStore plans, InstantSource clock) {
        this.directory = directory;
        this.requests = requests;
        this.mails = mails;
        this.plans = plans;
        this.clock = clock;
    }

    void start(Services.Commands commands, Idempotency answers) {
        every(RETIREMENTS, "Retirements", commands.retirements()::advance);
        every(PLANS, "Plans", commands.plans()::advance);
        every(REMOVAL, "Removal of old requests", this::removeOldRequests);
        every(REMOVAL, "Removal of old audits", () -> directory.tenants().forEach(commands.audits()::sweep));
        every(REMOVAL, "Removal of old answers", () -> {
            int removed;
            do {
                removed = answers.removeOld(clock.instant());
            } while (removed > 0);
        });
    }

    private void every(Duration interval, String what, Runnable work) {
        var _ = threads.scheduleWithFixedDelay(
                () -> {
                    try {
                        work.run();
                    } catch (PausableScan.Stopping e) {
                        LOG.debug("{} goes on with the next start", what);
                    } catch (RuntimeException e) {
                        // A job that throws is never run again.
                        LOG.warn("{} failed and is tried again in {}", what, interval, e);
                    }
                },
                interval.toMillis(),
                interval.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /// Mails after their requests: while a request is there, its mails are known as sent.
    private void removeOldRequests() {
        for (String tenant : directory.tenants()) {
            var oldest =
                    clock.instant().minus(directory.settings(tenant).value().statusKept());
            removeAll(() -> requests.removeEndedBefore(tenant, oldest, AT_ONCE));
            removeAll(() -> mails.removeEndedBefore(tenant, oldest, AT_ONCE));
            plans.removeBefore(tenant, oldest);
        }
    }

    private static void removeAll(IntSupplier remove) {
        int removed;
        do {
            removed = remove.getAsInt();
        } while (removed == AT_ONCE);
    }

    /// Lets the jobs that run end. Does not interrupt them: that would close files under them.
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.warn("Housekeeping did not end in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
