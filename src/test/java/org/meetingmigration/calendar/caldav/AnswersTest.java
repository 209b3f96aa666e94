package org.meetingmigration.calendar.caldav;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.meetingmigration.http.Seen;

class AnswersTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final Answers answers = new Answers(() -> NOW);

    @Test
    void skewShouldBeTheLeastThatWasSeen() {
        add(200, 1, "Date", "Sun, 22 Nov 2026 11:58:00 GMT");
        add(200, 1, "Date", "Sun, 22 Nov 2026 11:59:30 GMT");
        add(200, 1, "Date", "yesterday");
        assertThat(answers.skew()).contains(Duration.ofSeconds(-30));
    }

    @Test
    void medianShouldBeThatOfTheNewest() {
        List.of(900, 800, 5, 7, 300).forEach(took -> add(200, took, "X", ""));
        assertThat(answers.median(3)).isEqualTo(Duration.ofMillis(7));
        assertThat(new Answers(() -> NOW).median(3)).isZero();
    }

    @Test
    void busyAnswersShouldBeCountedWithWhatWasAskedFor() {
        add(429, 1, "Retry-After", "30");
        add(503, 1, "X", "");
        add(200, 1, "Retry-After", "99");
        assertThat(answers.busy()).isEqualTo(2);
        assertThat(answers.retryAfter()).isEqualTo("30");
    }

    private void add(int status, int milliseconds, String name, String value) {
        var headers = HttpHeaders.of(Map.of(name, List.of(value)), (_, _) -> true);
        var uri = URI.create("http://localhost/");
        answers.add(new Seen("GET", uri, status, "HTTP/1.1", "", headers, Duration.ofMillis(milliseconds)));
    }
}
