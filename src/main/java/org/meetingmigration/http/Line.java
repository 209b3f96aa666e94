package org.meetingmigration.http;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;

/// Those who want to call a host, first come, first served; as many at a time as the host has shown that it can take.
/// Half as many when it is too much, one more after as many good answers as there are places.
final class Line {

    private final Deque<Waiter> waiting = new ArrayDeque<>();
    private double limit = Integer.MAX_VALUE;
    private int lastCeiling = 1;
    private int inFlight;
    private int cuts;

    private record Waiter(int ceiling, CountDownLatch turn) {}

    /// Waits for a place, to be given back with [#release].
    ///
    /// @param ceiling as many at a time at most
    void acquire(int ceiling) throws InterruptedException {
        var waiter = new Waiter(ceiling, new CountDownLatch(1));
        join(waiter);
        try {
            waiter.turn().await();
        } catch (InterruptedException e) {
            leave(waiter);
            throw e;
        }
    }

    synchronized void release() {
        inFlight--;
        admit();
    }

    /// A call was answered.
    synchronized void grow(int ceiling) {
        if (limit < ceiling) {
            limit = Math.min(ceiling, limit + 1 / limit);
            admit();
        }
    }

    /// It was too much.
    ///
    /// @param cutsBefore [#cuts] when the call began: calls of the same burst cut once
    synchronized void cut(int ceiling, int cutsBefore) {
        if (cutsBefore == cuts) {
            cuts++;
            limit = Math.max(1, Math.min(limit, ceiling) / 2);
        }
    }

    synchronized int cuts() {
        return cuts;
    }

    synchronized HostState state(String host, HostState.Circuit circuit) {
        return new HostState(host, circuit, (int) Math.min(limit, lastCeiling), inFlight, waiting.size());
    }

    private synchronized void join(Waiter waiter) {
        lastCeiling = waiter.ceiling();
        waiting.add(waiter);
        admit();
    }

    private synchronized void leave(Waiter waiter) {
        if (!waiting.remove(waiter)) {
            release();
        }
    }

    private void admit() {
        while (!waiting.isEmpty()
                && inFlight < (int) Math.min(limit, waiting.element().ceiling())) {
            inFlight++;
            waiting.remove().turn().countDown();
        }
    }
}
