package org.meetingmigration.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountTest {

    @ParameterizedTest
    @CsvSource({"PT0S, 0, SECONDS", "PT45S, 45, SECONDS", "PT10M, 10, MINUTES", "PT90M, 90, MINUTES", "PT24H, 1, DAYS"})
    void amountShouldBeSaidInTheLargestUnitThatIsExact(Duration duration, long number, ChronoUnit unit) {
        assertThat(Amount.of(duration)).isEqualTo(new Amount(number, unit));
        assertThat(Amount.of(duration).duration()).isEqualTo(duration);
    }
}
