package org.meetingmigration.migration.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What every engine does.
public abstract class EngineContract {

    protected final ConcurrentLinkedQueue<String> worked = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Engine> opened = new ConcurrentLinkedQueue<>();

    /// An engine on the store of this test.
    protected abstract Engine open();

    /// Lets engines work until the condition holds; fails when it does not come to that.
    protected abstract void until(BooleanSupplier condition);

    @AfterEach
    void close() {
        opened.forEach(Engine::close);
    }

    protected Engine engine(Engine.Worker worker) {
        var engine = opened(open());
        engine.work(worker);
        return engine;
    }

    protected Engine opened(Engine engine) {
        opened.add(engine);
        return engine;
    }

    private boolean once(String request) {
        worked.add(request);
        return false;
    }

    @Test
    void eachSubmittedRequestShouldBeWorked() {
        var engine = engine(this::once);

        engine.submit(List.of("a", "b", "c"), Instant.now());

        until(() -> worked.size() == 3);
        assertThat(worked).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void requestSubmittedTwiceShouldHaveOneWakeUp() {
        var engine = opened(open());
        engine.submit(List.of("a", "b"), Instant.now());
        engine.submit(List.of("b", "c", "a", "a"), Instant.now());

        engine.work(this::once);
        until(() -> worked.size() >= 3);
        engine.submit(List.of("last"), Instant.now());
        until(() -> worked.contains("last"));

        assertThat(worked).containsExactlyInAnyOrder("a", "b", "c", "last");
    }

    @Test
    void wakeUpShouldNotComeBeforeItsTime() {
        var engine = engine(this::once);

        engine.submit(List.of("later"), Instant.now().plusSeconds(600));
        engine.submit(List.of("now"), Instant.now());

        until(() -> worked.contains("now"));
        assertThat(worked).containsExactly("now");
    }

    @Test
    void workerThatAsksForMoreShouldBeWokenAgain() {
        var engine = engine(request -> {
            worked.add(request);
            return worked.size() < 5;
        });

        engine.submit(List.of("a"), Instant.now());

        until(() -> worked.size() == 5);
        assertThat(worked).containsOnly("a");
    }

    @Test
    void faultShouldBeFollowedByAnotherTry() {
        var engine = engine(request -> {
            worked.add(request);
            if (worked.size() < 3) {
                throw new IllegalStateException("as meant");
            }
            return false;
        });

        engine.submit(List.of("a"), Instant.now());

        until(() -> worked.size() == 3);
    }

    @Test
    void cancelledRequestShouldNotBeWorked() {
        var engine = opened(open());
        engine.submit(List.of("a", "b"), Instant.now());

        engine.cancel("a");
        engine.cancel("not here");
        engine.work(this::once);

        until(() -> worked.contains("b"));
        assertThat(worked).containsExactly("b");
    }

    @Test
    void wakeUpsShouldOutliveTheEngine() {
        var first = opened(open());
        first.submit(List.of("a", "b"), Instant.now());
        first.close();

        engine(this::once);

        until(() -> worked.size() == 2);
        assertThat(worked).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void twoEnginesShouldShareTheWork() {
        var engine = engine(this::once);
        engine(this::once);

        engine.submit(IntStream.range(0, 100).mapToObj(Integer::toString).toList(), Instant.now());

        until(() -> worked.size() >= 100);
        assertThat(worked).hasSize(100).doesNotHaveDuplicates();
    }

    @Test
    void wakeUpSubmittedWhileTheLastSliceRunsShouldComeAfterIt() {
        var engine = new Engine[1];
        engine[0] = engine(request -> {
            worked.add(request);
            if (worked.size() == 1) {
                engine[0].submit(List.of(request), Instant.now());
            }
            return false;
        });

        engine[0].submit(List.of("a"), Instant.now());

        until(() -> worked.size() == 2);
    }

    @Test
    void closingShouldShowOnlyOnceItHasBegun() {
        var engine = engine(this::once);

        assertThat(engine.isClosing()).isFalse();
        engine.close();
        assertThat(engine.isClosing()).isTrue();
    }

    /// For engines with threads: waits for it to hold, without an end only as far as tests wait at all.
    protected static void await(BooleanSupplier condition) {
        var deadline = System.nanoTime() + 30_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited 30 seconds").isLessThan(deadline);
            Thread.onSpinWait();
            Thread.yield();
        }
    }

    protected static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
