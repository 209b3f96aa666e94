package org.meetingmigration.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CircuitTest {

    private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");

    private final Circuit circuit = new Circuit();
    private Instant now = START;

    @BeforeEach
    void callOnce() {
        assertThat(circuit.closedFor(now)).isEmpty();
        assertThat(circuit.begin()).isFalse();
    }

    @Test
    void fiveFaultsInARowShouldOpenItForHalfAMinute() {
        fail(4);
        assertThat(circuit.closedFor(now)).isEmpty();

        assertThat(circuit.failed(false, now)).isTrue();

        assertThat(circuit.closedFor(now)).contains(Duration.ofSeconds(30));
        assertThat(circuit.closedFor(now.plusSeconds(29))).contains(Duration.ofSeconds(1));
        assertThat(circuit.closedFor(now.plusSeconds(30))).isEmpty();
    }

    @Test
    void answerInBetweenShouldStartTheCountAgain() {
        fail(4);
        circuit.answered(false);
        fail(4);

        assertThat(circuit.state()).isEqualTo(HostState.Circuit.CLOSED);
    }

    @Test
    void oneProbeAtATimeShouldBeLetThrough() {
        open();

        assertThat(circuit.begin()).isTrue();

        assertThat(circuit.state()).isEqualTo(HostState.Circuit.HALF_OPEN);
        assertThat(circuit.closedFor(now)).isPresent();
        circuit.ended(true);
        assertThat(circuit.closedFor(now)).isEmpty();
    }

    @Test
    void probeThatIsAnsweredShouldCloseIt() {
        open();
        circuit.begin();

        assertThat(circuit.answered(true)).isTrue();

        assertThat(circuit.begin()).isFalse();
        fail(4);
        circuit.failed(false, now);
        assertThat(circuit.closedFor(now)).contains(Duration.ofSeconds(30));
    }

    @Test
    void probesThatFailShouldDoubleTheTimeUpToFiveMinutes() {
        open();
        for (var seconds : new int[] {60, 120, 240, 300, 300}) {
            assertThat(circuit.begin()).isTrue();
            assertThat(circuit.failed(true, now)).isTrue();
            assertThat(circuit.closedFor(now)).contains(Duration.ofSeconds(seconds));
            now = now.plusSeconds(seconds);
        }
    }

    @Test
    void callsThatBeganBeforeShouldNeitherCloseNorProlongIt() {
        fail(5);

        assertThat(circuit.answered(false)).isFalse();
        assertThat(circuit.failed(false, now.plusSeconds(20))).isFalse();

        assertThat(circuit.closedFor(now.plusSeconds(20))).contains(Duration.ofSeconds(10));
    }

    private void open() {
        fail(5);
        now = now.plusSeconds(30);
    }

    private void fail(int times) {
        for (var i = 0; i < times; i++) {
            circuit.failed(false, now);
        }
    }
}
