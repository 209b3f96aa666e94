package org.meetingmigration.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Works on many items at once and hands over what comes of them in the order of the items, as if one thread had done
/// it all. What waits to be handed over is bounded: a worker that is far ahead waits.
///
/// Platform threads, because reading and parsing files keeps a core busy.
final class OrderedWork<T, R> {

    private static final int BATCH = 32;
    private static final int BATCHES_AHEAD = 8;

    /// How far workers may run ahead of the item that is being handed over.
    private static final int ITEMS_AHEAD_PER_THREAD = 4;

    /// @param <T> item
    /// @param <R> what comes of it
    interface Job<T, R> {
        void work(T item, Consumer<R> found);
    }

    private final List<T> items;
    private final Job<T, R> job;
    private final List<BlockingQueue<Batch<R>>> lanes = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();
    private final Semaphore ahead;
    private final int threads;

    /// @param threads how many work; the caller's own only hands over
    OrderedWork(List<T> items, int threads, Job<T, R> job) {
        this.items = items;
        this.job = job;
        this.threads = Math.max(1, Math.min(threads, items.size()));
        this.ahead = new Semaphore(this.threads * ITEMS_AHEAD_PER_THREAD);
        items.forEach(item -> lanes.add(new ArrayBlockingQueue<>(BATCHES_AHEAD)));
    }

    /// Does all of it. What a job or the consumer throws ends it and is thrown here.
    ///
    /// @param consumer called by this thread alone
    void run(Consumer<R> consumer) {
        var executor = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("mms-", 0).factory());
        try {
            for (int i = 0; i < threads; i++) {
                executor.execute(this::work);
            }
            for (var lane : lanes) {
                handOver(lane, consumer);
                ahead.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } finally {
            executor.shutdownNow();
        }
    }

    private void handOver(BlockingQueue<Batch<R>> lane, Consumer<R> consumer) throws InterruptedException {
        while (true) {
            var batch = lane.take();
            batch.rows().forEach(consumer);
            if (batch.fault() != null) {
                throw rethrown(batch.fault());
            }
            if (batch.last()) {
                return;
            }
        }
    }

    private static RuntimeException rethrown(Throwable fault) {
        if (fault instanceof Error error) {
            throw error;
        }
        return fault instanceof RuntimeException runtime ? runtime : new IllegalStateException(fault);
    }

    private void work() {
        try {
            while (true) {
                // Items are taken in order, so the one that is handed over is always worked on.
                ahead.acquire();
                int index = next.getAndIncrement();
                if (index >= items.size()) {
                    return;
                }
                work(items.get(index), lanes.get(index));
            }
        } catch (InterruptedException | Stopped e) {
            // The run is over: nobody waits for this thread's work.
            return;
        }
    }

    private void work(T item, BlockingQueue<Batch<R>> lane) throws InterruptedException {
        var rows = new ArrayList<R>(BATCH);
        Throwable fault = null;
        try {
            job.work(item, row -> {
                rows.add(row);
                if (rows.size() == BATCH) {
                    put(lane, new Batch<>(List.copyOf(rows), false, null));
                    rows.clear();
                }
            });
        } catch (Stopped e) {
            throw e;
        } catch (RuntimeException | Error e) {
            fault = e;
        }
        lane.put(new Batch<>(List.copyOf(rows), true, fault));
    }

    private static <R> void put(BlockingQueue<Batch<R>> lane, Batch<R> batch) {
        try {
            lane.put(batch);
        } catch (InterruptedException e) {
            throw new Stopped();
        }
    }

    private record Batch<R>(
            List<R> rows, boolean last, @Nullable Throwable fault) {}

    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
