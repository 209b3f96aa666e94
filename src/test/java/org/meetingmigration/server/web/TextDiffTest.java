package org.meetingmigration.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.meetingmigration.server.web.TextDiff.Kind;
import org.meetingmigration.server.web.TextDiff.Line;

class TextDiffTest {

    private static String shown(TextDiff diff) {
        return diff.lines().stream()
                .map(line -> switch (line.kind()) {
                            case SAME -> " ";
                            case GONE -> "-";
                            case NEW -> "+";
                            case GAP -> "…";
                        }
                        + line.text())
                .collect(Collectors.joining("|"));
    }

    @Test
    void diffShouldShowWhatChangesAndAFewLinesAround() {
        assertThat(shown(TextDiff.of("a\nb\nc\nold\nd\ne\nf\n", "a\nb\nc\nnew\nmore\nd\ne\nf\n")))
                .isEqualTo("…| b| c|-old|+new|+more| d| e|…");
        assertThat(shown(TextDiff.of("", "new"))).isEqualTo("+new");
        assertThat(shown(TextDiff.of("old", ""))).isEqualTo("-old");
        assertThat(shown(TextDiff.of("same", "same"))).isEmpty();
    }

    @Test
    void diffOfLongTextsShouldBeCutAndSaySo() {
        var old = IntStream.range(0, 5_000).mapToObj(i -> "old" + i).collect(Collectors.joining("\n"));
        var diff = TextDiff.of(old, old.replace("old", "new") + "x".repeat(10_000));

        assertThat(diff.cut()).isTrue();
        assertThat(diff.lines()).hasSize(300);
        assertThat(TextDiff.of("a", "x".repeat(10_000)).lines().getLast().text())
                .hasSizeLessThan(2_010);
    }

    @Property(tries = 200)
    void linesThatStayAndGoShouldBeTheOldTextAndThoseThatStayAndComeTheNew(
            @ForAll @Size(max = 6) List<@IntRange(max = 3) Integer> old,
            @ForAll @Size(max = 6) List<@IntRange(max = 3) Integer> now) {
        var diff = TextDiff.of(text(old), text(now)).lines();

        if (!old.equals(now) && diff.stream().noneMatch(line -> line.kind() == Kind.GAP)) {
            assertThat(text(diff, Kind.GONE))
                    .isEqualTo(old.stream().map(String::valueOf).toList());
            assertThat(text(diff, Kind.NEW))
                    .isEqualTo(now.stream().map(String::valueOf).toList());
        }
    }

    private static String text(List<Integer> lines) {
        return lines.stream().map(String::valueOf).collect(Collectors.joining("\n"));
    }

    private static List<String> text(List<Line> lines, Kind kind) {
        return lines.stream()
                .filter(line -> line.kind() == kind || line.kind() == Kind.SAME)
                .map(Line::text)
                .toList();
    }
}
