package org.meetingmigration.joinblock.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Ten million characters made to be slow; time that grows with their square would take hours.
class HostileTextTest {

    private static final int LENGTH = 10_000_000;

    private final LinkCatalogue catalogue = LinkCatalogue.standard();

    static Stream<String> pieces() {
        return Stream.of(
                "://",
                ":/",
                "https://",
                "https:///",
                "https://a.",
                "https://zoom.us/j/",
                "https://zoom.us/j/1 ",
                "https://nam12.safelinks.protection.outlook.com/?url=",
                "https://nam12.safelinks.protection.outlook.com/?url=https%3A%2F%2F",
                "meet.google.com/",
                "meet.google.com",
                "(",
                ")",
                "https://zoom.us/(",
                "&",
                "&l",
                "%",
                ".",
                "/",
                "a",
                "ä");
    }

    @ParameterizedTest
    @MethodSource("pieces")
    @Timeout(10)
    void findShouldBeLinearWhereAPieceIsRepeated(String piece) {
        assertThat(catalogue.find(filled("", piece)).size()).isLessThan(LENGTH);
    }

    @ParameterizedTest
    @MethodSource("pieces")
    @Timeout(10)
    void findShouldBeLinearWhereAPieceIsRepeatedInOneUrl(String piece) {
        assertThat(catalogue.find(filled("https://zoom.us/wc/x?", piece))).isNotEmpty();
    }

    @Property
    void findShouldGiveRangesInOrderThatJudgeTheSame(@ForAll @StringLength(max = 60) String noise) {
        var text = noise + "https://zoom.us/j/1 " + noise + "meet.google.com/abc<" + noise;

        int from = 0;
        for (var link : catalogue.find(text)) {
            assertThat(link.start()).isGreaterThanOrEqualTo(from);
            assertThat(link.end()).isGreaterThan(link.start());
            assertThat(catalogue.judge(text.substring(link.start(), link.end())).url())
                    .isEqualTo(link.url());
            from = link.end();
        }
    }

    private static String filled(String head, String piece) {
        return head + piece.repeat(LENGTH / piece.length());
    }
}
