package org.meetingmigration.notice.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "550 5.1.1 no such user | 550 5.1.1 no such user",
                "550 <a@x.org>: unknown; see b@y.org, please | 550 <...>: unknown; see ..., please",
                "550 mailto:a@x.org | 550 mailto:...",
                "550 https://x.org/?a%40y | 550 https:...",
                "'550-one\r\n550\ttwo\u0000' | 550-one 550 two"
            })
    void answerShouldBeOneLineThatNamesNobody(String answer, String kept) {
        assertThat(AnswerText.of(answer)).isEqualTo(kept);
    }

    @Test
    void longAnswerShouldBeCutOff() {
        assertThat(AnswerText.of("550 " + "x".repeat(1_000_000))).hasSize(200);
        assertThat(AnswerText.of("@".repeat(1_000_000))).isEqualTo("...");
    }
}
