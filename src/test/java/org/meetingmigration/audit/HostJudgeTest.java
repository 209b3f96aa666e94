package org.meetingmigration.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.meetingmigration.audit.HostNames.Answer;

class HostJudgeTest {

    private final List<String> asked = new ArrayList<>();

    private HostState judge(String host, Answer answer) {
        var settings = new HostSettings(List.of("Meet.Old.example", ".retired.example"), true);
        return new HostJudge(settings.retired(), List.of("*.left.example:8443"), name -> {
                    asked.add(name);
                    return answer;
                })
                .judge(host);
    }

    @ParameterizedTest
    @CsvSource({
        "meet.old.example, RETIRED",
        "retired.example, RETIRED",
        "a.b.retired.example, RETIRED",
        "meet.left.example, LEFT",
        "left.example, NAMED",
        "www.meet.old.example, NAMED",
        "notretired.example, NAMED"
    })
    void whatTheTenantKnowsShouldComeBeforeTheDns(String host, HostState state) {
        assertThat(judge(host, Answer.FOUND)).isEqualTo(state);
        assertThat(asked).isEqualTo(state.isDead() ? List.of() : List.of(host));
    }

    @Test
    void noNameShouldBeDeadAndNoAnswerNot() {
        assertThat(judge("gone.example", Answer.NOT_FOUND)).isEqualTo(HostState.NO_NAME);
        assertThat(judge("slow.example", Answer.NO_ANSWER)).isEqualTo(HostState.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "127.0.0.1",
                "10.0.0.300",
                "a..example",
                ".example.org",
                "-a.example",
                "ldap://evil.example/x",
                "evil.example/x",
                "evil.example\\x",
                "a b.example",
                "møde.example"
            })
    void whatIsNoNameShouldNotBeAskedFor(String host) {
        assertThat(judge(host, Answer.NOT_FOUND)).isEqualTo(HostState.UNKNOWN);
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://Zoom.us/j/1, zoom.us",
        "https://meet.example:8443/x, meet.example",
        "zoommtg://zoom.us/join?confno=1, zoom.us",
        "meet.google.com/abc-defg-hij, meet.google.com",
        "https://eu.safelinks.protection.outlook.com/?url=https%3A%2F%2Fmeet.old.example%2Fa, meet.old.example",
        "https://good.example@evil.example/, ''",
        "sip:ada@contoso.com;gruu, ''",
        "'', ''"
    })
    void hostShouldBeThatOfTheLinkWithoutItsWrapper(String link, String host) {
        assertThat(Host.of(link)).isEqualTo(host);
    }
}
