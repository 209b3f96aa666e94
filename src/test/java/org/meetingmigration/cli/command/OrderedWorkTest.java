package org.meetingmigration.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderedWorkTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void resultsShouldComeInTheOrderOfItems(int threads) {
        List<Integer> items = IntStream.range(0, 200).boxed().toList();
        var found = new ArrayList<Integer>();
        new OrderedWork<Integer, Integer>(
                        items,
                        threads,
                        (item, rows) -> IntStream.range(0, item).forEach(row -> rows.accept(item * 1000 + row)))
                .run(found::add);
        assertThat(found).hasSize(199 * 200 / 2).isSorted();
    }

    @Test
    void noItemsShouldMeanNoWork() {
        new OrderedWork<String, String>(List.of(), 4, (item, rows) -> rows.accept(item)).run(row -> {
            throw new AssertionError(row);
        });
    }

    @Test
    void workersShouldNotRunFarAheadOfTheConsumer() {
        var produced = new AtomicInteger();
        var most = new AtomicInteger();
        var consumed = new AtomicInteger();
        List<Integer> items = IntStream.range(0, 50).boxed().toList();
        new OrderedWork<Integer, Integer>(
                        items,
                        3,
                        (item, rows) -> IntStream.range(0, 1000).forEach(row -> {
                            most.accumulateAndGet(produced.incrementAndGet() - consumed.get(), Math::max);
                            rows.accept(row);
                        }))
                .run(row -> consumed.incrementAndGet());
        assertThat(consumed).hasValue(50_000);
        // Each of the lanes in work holds eight batches of 32, one in the making and one handed over.
        assertThat(most.get()).isLessThan(12 * 10 * 32 + 100);
    }

    @Test
    void faultShouldEndTheRunAfterWhatCameBefore() {
        var found = new ArrayList<String>();
        var work = new OrderedWork<String, String>(List.of("a", "b", "c"), 2, (item, rows) -> {
            rows.accept(item);
            if (item.equals("b")) {
                throw new IllegalArgumentException("b is bad");
            }
        });
        assertThatThrownBy(() -> work.run(found::add)).hasMessage("b is bad");
        assertThat(found).containsExactly("a", "b");
    }

    @Test
    void faultOfTheConsumerShouldStopTheWorkers() throws InterruptedException {
        var stopped = new CountDownLatch(1);
        var work = new OrderedWork<String, Integer>(List.of("endless"), 1, (item, rows) -> {
            try {
                IntStream.iterate(0, i -> i + 1).forEach(rows::accept);
            } finally {
                stopped.countDown();
            }
        });
        assertThatThrownBy(() -> work.run(row -> {
                    throw new IllegalStateException("full");
                }))
                .hasMessage("full");
        stopped.await();
        assertThat(stopped.getCount()).isZero();
    }
}
