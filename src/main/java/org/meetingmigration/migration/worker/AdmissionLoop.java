package org.meetingmigration.migration.worker;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.meetingmigration.migration.engine.Engine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Fills the window whenever a request has left it or come in, and twice a second for those that become due.
/// Owns its thread, which [#close] ends.
public final class AdmissionLoop implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AdmissionLoop.class);
    private static final long EVERY_MILLIS = 500;
    private static final Duration ENDS_WITHIN = Duration.ofSeconds(10);

    private final Admission admission;
    private final Semaphore wakes = new Semaphore(0);
    private final Thread thread;
    private long filled = System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(EVERY_MILLIS);
    private volatile boolean closed;

    public AdmissionLoop(Admission admission) {
        this.admission = admission;
        this.thread = Thread.ofPlatform().name("admission").daemon().unstarted(this::loop);
    }

    public void start() {
        thread.start();
    }

    /// Something changed: a request came, or one ended. Does not wait.
    public void wake() {
        wakes.release();
    }

    /// The worker, after whose last slice of a request there is room for another.
    public Engine.Worker waking(Engine.Worker worker) {
        return request -> {
            var again = worker.work(request);
            if (!again) {
                wake();
            }
            return again;
        };
    }

    private void loop() {
        while (!closed) {
            try {
                fill();
                await();
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException fault) {
                // The store may be back in a moment; the requests are safe where they are.
                LOG.warn(
                        "Requests could not be handed out: {}", fault.getClass().getName());
                LOG.debug("Admission", fault);
                wakes.drainPermits();
                pause();
            }
        }
    }

    /// Woken often, it waits for places to hand out together, but not longer than it would without.
    private void fill() {
        if (System.nanoTime() - filled < TimeUnit.MILLISECONDS.toNanos(EVERY_MILLIS)) {
            admission.refill();
            return;
        }
        admission.fill();
        filled = System.nanoTime();
    }

    private void await() throws InterruptedException {
        if (wakes.tryAcquire(EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
            wakes.drainPermits();
        }
    }

    private void pause() {
        try {
            await();
        } catch (InterruptedException _) {
            closed = true;
        }
    }

    @Override
    public void close() {
        closed = true;
        wake();
        try {
            if (thread.isAlive() && !thread.join(ENDS_WITHIN)) {
                LOG.warn("The admission thread did not end within {}", ENDS_WITHIN);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
