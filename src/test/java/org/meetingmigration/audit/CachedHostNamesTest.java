package org.meetingmigration.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.meetingmigration.audit.HostNames.Answer;

class CachedHostNamesTest {

    private final List<String> asked = new ArrayList<>();
    private Answer answer = Answer.FOUND;
    private Instant now = Instant.parse("2026-11-22T12:00:00Z");
    private final HostNames names = new CachedHostNames(
            host -> {
                asked.add(host);
                return answer;
            },
            () -> now);

    @Test
    void hostShouldBeAskedForOnceInAWhile() {
        names.ask("a.example");
        answer = Answer.NOT_FOUND;
        assertThat(names.ask("a.example")).isEqualTo(Answer.FOUND);
        assertThat(asked).hasSize(1);

        now = now.plus(CachedHostNames.KEPT);

        assertThat(names.ask("a.example")).isEqualTo(Answer.NOT_FOUND);
    }

    @Test
    void dnsThatDoesNotAnswerShouldBeLeftAloneForAWhile() {
        answer = Answer.NO_ANSWER;
        for (int i = 0; i < 10; i++) {
            assertThat(names.ask(i + ".example")).isEqualTo(Answer.NO_ANSWER);
        }
        assertThat(asked).hasSize(CachedHostNames.MOST_UNANSWERED);

        now = now.plus(CachedHostNames.SILENCE);
        answer = Answer.FOUND;

        assertThat(names.ask("0.example")).isEqualTo(Answer.FOUND);
    }

    @Test
    void singleQuestionsWithoutAnswerShouldNotStopTheOthers() {
        for (int i = 0; i < 10; i++) {
            answer = i % 2 == 0 ? Answer.NO_ANSWER : Answer.FOUND;
            names.ask(i + ".example");
        }

        assertThat(asked).hasSize(10);
        now = now.plus(Duration.ofSeconds(1));
        names.ask("0.example");
        assertThat(asked).as("no answer is not remembered").hasSize(11);
    }
}
