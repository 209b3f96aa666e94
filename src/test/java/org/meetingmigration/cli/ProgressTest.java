package org.meetingmigration.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.meetingmigration.terminal.Terminal;

class ProgressTest {

    private final StringWriter written = new StringWriter();
    private final SteppedClock clock = new SteppedClock();

    @Test
    void stepShouldShowDoneRateAndTimeLeft() {
        var progress = progress(new Terminal(true, 80, false), 300);
        clock.advance(Duration.ofSeconds(2));
        progress.step("ada@example.org");
        assertThat(written.toString()).isEqualTo("\r1/300   0%  1/s  ETA 9:58  ada@example.org");
    }

    @Test
    void stepShouldDrawAtMostTenTimesASecond() {
        var progress = progress(new Terminal(true, 80, false), 1000);
        for (int i = 0; i < 1000; i++) {
            progress.step("ada@example.org");
            clock.advance(Duration.ofMillis(1));
        }
        assertThat(written.toString().chars().filter(c -> c == '\r')).hasSize(10);
        assertThat(progress.done()).isEqualTo(1000);
    }

    @Test
    void stepShouldCoverALongerLineDrawnBefore() {
        var progress = progress(new Terminal(true, 80, false), 2);
        progress.step("somebody.with.a.long.name@example.org");
        clock.advance(Duration.ofSeconds(1));
        progress.step("a@example.org");
        assertThat(written.toString()).endsWith("a@example.org" + " ".repeat(24));
    }

    @Test
    void stepShouldNotExceedTheTerminal() {
        progress(new Terminal(true, 30, false), 10).step("x".repeat(100));
        assertThat(written.toString().strip()).hasSizeLessThan(30).endsWith("…");
    }

    @Test
    void stepShouldWriteNothingWithoutTerminal() {
        try (var progress = progress(Terminal.none(), 10)) {
            progress.step("ada@example.org");
        }
        assertThat(written.toString()).isEmpty();
    }

    @Test
    void closeShouldLeaveAnEmptyLine() {
        var progress = progress(new Terminal(true, 80, false), 10);
        progress.step("ada@example.org");
        int drawn = written.toString().length() - 1;
        progress.close();
        assertThat(written.toString()).endsWith("\r" + " ".repeat(drawn) + "\r");
    }

    private Progress progress(Terminal terminal, long total) {
        return new Progress(new PrintWriter(written), terminal, clock, total);
    }

    private static final class SteppedClock extends Clock {

        private Instant now = Instant.parse("2026-03-01T08:00:00Z");

        void advance(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
