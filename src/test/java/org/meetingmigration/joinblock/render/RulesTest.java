package org.meetingmigration.joinblock.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.meetingmigration.testing.Shared;

class RulesTest {

    @Test
    void rulesShouldHaveTheLengthsThatVendorsUse() {
        assertThat(Rules.TEAMS).hasSize(80).containsOnlyOnce(Rules.TEAMS).matches("_+");
        assertThat(Rules.TEAMS_INNER).hasSize(32).matches("_+");
        assertThat(Rules.SKYPE).hasSize(137).matches("\\.+");
        assertThat(Rules.GOOGLE).hasSize(87);
        assertThat(Rules.OWN).hasSize(72).matches("(=-){36}");
    }

    @Test
    void googleRuleShouldBeTheOneInARealInvitation() throws IOException {
        var lines = Files.readAllLines(Shared.path("samples/join/meet-2023-pt-BR.txt"));
        assertThat(lines.getFirst()).isEqualTo(Rules.GOOGLE);
        assertThat(lines.getLast()).isEqualTo(Rules.GOOGLE);
    }
}
