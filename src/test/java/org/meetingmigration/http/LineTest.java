package org.meetingmigration.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class LineTest {

    private final Line line = new Line();

    @Test
    void limitShouldBeHalvedOncePerBurstAndGrowBack() throws InterruptedException {
        line.acquire(16);
        var before = line.cuts();
        line.cut(16, before);
        line.cut(16, before);
        assertThat(limit()).isEqualTo(8);

        line.cut(16, line.cuts());
        assertThat(limit()).isEqualTo(4);

        for (var i = 0; i < 5; i++) {
            line.grow(16);
        }
        assertThat(limit()).isEqualTo(5);
        for (var i = 0; i < 500; i++) {
            line.grow(16);
        }
        assertThat(limit()).isEqualTo(16);
    }

    @Test
    void limitShouldNeverBeLessThanOne() throws InterruptedException {
        line.acquire(2);
        for (var i = 0; i < 5; i++) {
            line.cut(2, line.cuts());
        }
        assertThat(limit()).isEqualTo(1);
        line.release();
        line.acquire(2);
    }

    @Test
    void waitersShouldBeServedInTheirOrder() throws InterruptedException {
        line.acquire(1);
        List<Integer> served = new CopyOnWriteArrayList<>();
        var threads = new Thread[5];
        for (var i = 0; i < threads.length; i++) {
            var number = i;
            threads[i] = Thread.startVirtualThread(() -> {
                acquire();
                served.add(number);
                line.release();
            });
            awaitWaiting(i + 1);
        }

        line.release();
        for (var thread : threads) {
            thread.join();
        }

        assertThat(served).containsExactly(0, 1, 2, 3, 4);
        assertThat(line.state("", HostState.Circuit.CLOSED).inFlight()).isZero();
    }

    @Test
    void whoIsInterruptedShouldLeaveTheLine() throws InterruptedException {
        line.acquire(1);
        var thread = Thread.startVirtualThread(this::acquire);
        awaitWaiting(1);

        thread.interrupt();
        thread.join();

        assertThat(line.state("", HostState.Circuit.CLOSED))
                .isEqualTo(new HostState("", HostState.Circuit.CLOSED, 1, 1, 0));
    }

    private int limit() {
        return line.state("", HostState.Circuit.CLOSED).limit();
    }

    private void acquire() {
        try {
            line.acquire(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitWaiting(int count) {
        Await.until(() -> line.state("", HostState.Circuit.CLOSED).waiting() >= count);
    }
}
