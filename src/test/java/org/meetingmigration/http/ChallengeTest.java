package org.meetingmigration.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ChallengeTest {

    @Test
    void severalChallengesShouldBeToldApartInOneHeader() {
        assertThat(Challenge.read(
                        List.of("Newauth realm=\"apps\", type=1, title=\"Login, \\\"to\\\"\", Basic realm = x")))
                .containsExactly(
                        new Challenge("newauth", Map.of("realm", "apps", "type", "1", "title", "Login, \"to\"")),
                        new Challenge("basic", Map.of("realm", "x")));
    }

    @Test
    void unclosedQuoteShouldEndTheList() {
        assertThat(Challenge.read(List.of("Digest realm=\"calendar, nonce=1")))
                .containsExactly(new Challenge("digest", Map.of("realm", "calendar, nonce=1")));
    }

    @Test
    void hugeHeaderShouldBePassedOver() {
        assertThat(Challenge.read(List.of("Basic " + "a=b,".repeat(1_000_000)))).isEmpty();
    }

    @Property
    void anyTextShouldBeRead(@ForAll String text) {
        assertThat(Challenge.read(List.of(text, "Digest " + text, "Digest a=\"" + text)))
                .hasSizeLessThan(9 + 3 * text.length());
    }
}
