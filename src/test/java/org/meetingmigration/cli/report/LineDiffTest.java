package org.meetingmigration.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.meetingmigration.cli.report.LineDiff.Sign;

class LineDiffTest {

    @Test
    void ofShouldKeepCommonLines() {
        assertThat(LineDiff.of("a\nb\nc\nd", "a\nx\nc\nd").lines())
                .extracting(LineDiff.Line::toString)
                .containsExactly(" a", "-b", "+x", " c", " d");
    }

    @Test
    void ofShouldCopeWithEmptySides() {
        assertThat(LineDiff.of("", "").lines()).isEmpty();
        assertThat(LineDiff.of("a", "").lines())
                .extracting(LineDiff.Line::toString)
                .containsExactly("-a");
        assertThat(LineDiff.of("", "a").lines())
                .extracting(LineDiff.Line::toString)
                .containsExactly("+a");
    }

    @Test
    void ofShouldNotCompareHugeTextsLineByLine() {
        var before = "a\nb\n".repeat(50_000);
        var after = "b\nc\n".repeat(50_000);
        assertThat(LineDiff.of(before, after).lines()).hasSize(200_000);
    }

    @Property(tries = 200)
    void bothTextsShouldBeReadableFromTheDiff(
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 30) String before,
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 30) String after) {
        var diff = LineDiff.of(lines(before), lines(after));
        assertThat(without(diff, Sign.ADDED)).isEqualTo(before);
        assertThat(without(diff, Sign.REMOVED)).isEqualTo(after);
    }

    private static String lines(String letters) {
        return letters.replaceAll("(.)", "$1\n");
    }

    private static String without(LineDiff diff, Sign sign) {
        return diff.lines().stream()
                .filter(line -> line.sign() != sign)
                .map(LineDiff.Line::text)
                .collect(Collectors.joining());
    }
}
