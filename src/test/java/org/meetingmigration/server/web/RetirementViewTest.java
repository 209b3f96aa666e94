package org.meetingmigration.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.meetingmigration.administration.Retirements.Retirement;
import org.meetingmigration.administration.Retirements.State;

class RetirementViewTest {

    @ParameterizedTest
    @CsvSource({
        "Repointing, +4512, 0, 0, NOW AHEAD AHEAD AHEAD",
        "Migrating,  +4512, 3, 0, DONE NOW AHEAD AHEAD",
        "Verifying,  +4512, 3, 1, DONE DONE NOW AHEAD",
        "Released,   +4512, 3, 9, DONE DONE DONE DONE",
        "Blocked,    +4512, 3, 9, DONE DONE STOPPED AHEAD",
        "Blocked,    +4512, 0, 0, STOPPED AHEAD AHEAD AHEAD",
        "Cancelled,  +4512, 3, 0, DONE STOPPED AHEAD AHEAD",
        "Verifying,  '',    0, 0, SKIPPED SKIPPED NOW AHEAD",
        "Blocked,    '',    0, 9, SKIPPED SKIPPED STOPPED AHEAD",
        "Released,   '',    0, 9, SKIPPED SKIPPED DONE DONE",
    })
    void stepsShouldSayHowFarItIs(State state, String replacement, long users, long verified, String steps) {
        var at = Instant.EPOCH;
        var retirement = new Retirement(
                "r", "t", "+4511", replacement, state, users, 0, verified, 0, List.of(), "", at, at, "ann");
        var view = new RetirementView(retirement, List.of(), 0);

        assertThat(Arrays.stream(RetirementView.Step.values())
                        .map(step -> view.progress(step).name())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(steps);
    }
}
