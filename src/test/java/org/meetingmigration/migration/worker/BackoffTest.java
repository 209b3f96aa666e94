package org.meetingmigration.migration.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void retriesShouldGrowAndTakeADayInAll() {
        var random = new Random(7);
        var pauses = IntStream.rangeClosed(1, Backoff.MOST)
                .mapToObj(retry -> Backoff.before(retry, Optional.empty(), random))
                .toList();

        assertThat(pauses).isSorted();
        assertThat(pauses.getFirst()).isBetween(Duration.ofMinutes(1), Duration.ofSeconds(66));
        assertThat(pauses.stream().reduce(Duration.ZERO, Duration::plus))
                .isBetween(Duration.ofHours(21), Duration.ofHours(25));
    }

    @Test
    void requestsThatFailedTogetherShouldNotComeBackTogether() {
        var random = new Random(7);

        assertThat(IntStream.range(0, 100).mapToObj(i -> Backoff.before(5, Optional.empty(), random)))
                .doesNotHaveDuplicates();
    }

    @Test
    void retryAfterShouldBeTheLeastAndADayTheMost() {
        var random = new Random(7);

        assertThat(Backoff.before(1, Optional.of(Duration.ofHours(2)), random)).isEqualTo(Duration.ofHours(2));
        assertThat(Backoff.before(9, Optional.of(Duration.ofSeconds(1)), random))
                .isGreaterThanOrEqualTo(Duration.ofHours(8));
        assertThat(Backoff.before(1, Optional.of(Duration.ofDays(900)), random)).isEqualTo(Duration.ofDays(1));
    }
}
