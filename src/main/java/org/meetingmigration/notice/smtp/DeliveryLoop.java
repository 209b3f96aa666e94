package org.meetingmigration.notice.smtp;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.meetingmigration.notice.MailQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends the mails of one tenant while it is open. Owns its threads, which [#close] ends between two mails.
public final class DeliveryLoop implements AutoCloseable {

    /// As many mails are under way at the same time.
    static final int THREADS = 4;

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryLoop.class);
    private static final Duration EVERY = Duration.ofMillis(500);
    private static final Duration ENDS_WITHIN = Duration.ofSeconds(30);

    private final String tenant;
    private final MailServer server;
    private final Delivery delivery;
    private final List<Thread> threads;
    private final CountDownLatch closed = new CountDownLatch(1);

    /// @param server closed together with this
    public DeliveryLoop(
            String tenant, MailQueue queue, MailServer server, DeliverySettings settings, DeliveryEvents events) {
        this.tenant = tenant;
        this.server = server;
        this.delivery = new Delivery(tenant, queue, server, settings, events);
        this.threads = IntStream.range(0, THREADS)
                .mapToObj(number -> Thread.ofPlatform()
                        .name("mail-" + tenant + "-" + number)
                        .daemon()
                        .unstarted(this::loop))
                .toList();
    }

    public void start() {
        threads.forEach(Thread::start);
    }

    private void loop() {
        try {
            while (!isClosed(Duration.ZERO)) {
                if (!step() && isClosed(EVERY)) {
                    return;
                }
            }
        } catch (InterruptedException _) {
            // Only this thread ends; its mail was recorded.
        }
    }

    private boolean step() {
        try {
            var sent = delivery.step();
            if (!sent) {
                server.rest();
            }
            return sent;
        } catch (RuntimeException fault) {
            // The store may be back in a moment; the mails are safe where they are.
            LOG.warn(
                    "A mail of tenant {} could not be sent or recorded: {}",
                    tenant,
                    fault.getClass().getName());
            LOG.debug("Delivery", fault);
            return false;
        }
    }

    private boolean isClosed(Duration within) throws InterruptedException {
        return closed.await(within.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Begins no more mails. Does not wait.
    public void stop() {
        closed.countDown();
    }

    /// Lets the mails that are under way end.
    @Override
    public void close() {
        stop();
        var end = System.nanoTime() + ENDS_WITHIN.toNanos();
        try {
            for (var thread : threads) {
                if (thread.isAlive() && !thread.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())))) {
                    LOG.warn("Mail of tenant {} is still under way; it may be sent again", tenant);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        server.close();
    }
}
