package org.meetingmigration.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120 | 120",
                "0 | 0",
                "86400 | 900",
                "99999999999999999999 | 900",
                "Sun, 01 Mar 2026 09:01:30 GMT | 90",
                "Sun, 01 Mar 2026 08:00:00 GMT | 0",
                "Thu, 31 Dec 2099 23:59:59 GMT | 900"
            })
    void secondsAndDatesShouldBeReadWithinAQuarterOfAnHour(String text, long seconds) {
        assertThat(read(text)).contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5", "1.5", "31.12.2099"})
    void anythingElseShouldBeNothing(String text) {
        assertThat(read(text)).isEmpty();
    }

    @Test
    void missingHeaderShouldBeNothing() {
        assertThat(RetryAfter.of(HttpHeaders.of(Map.of(), (_, _) -> true), NOW)).isEmpty();
    }

    private static Optional<Duration> read(String text) {
        return RetryAfter.of(HttpHeaders.of(Map.of("retry-after", List.of(text)), (_, _) -> true), NOW);
    }
}
