package org.meetingmigration.joinblock.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.meetingmigration.meeting.Span;
import org.meetingmigration.testing.Shared;

/// Real bodies are cut exactly where a person checked it by hand.
class CutSamplesTest {

    private static final List<String> RULES = List.of(".".repeat(137), "_".repeat(80));

    @TestFactory
    Stream<DynamicTest> cutShouldEqualTheRangesCheckedByHand() throws IOException {
        return Files.readAllLines(Shared.path("samples/SPANS.tsv")).stream()
                .map(line -> line.split("\t"))
                .filter(row -> row[1].equals("HTML"))
                .map(row -> DynamicTest.dynamicTest(row[0], () -> check(row)));
    }

    private static void check(String[] row) throws IOException {
        var html = Files.readString(Shared.path("samples/" + row[0]), StandardCharsets.ISO_8859_1);
        var read = HtmlText.of(html);
        var rule = RULES.stream().filter(read.text()::contains).findFirst().orElseThrow();
        var from = read.text().indexOf(rule);
        var to = read.text().lastIndexOf(rule) + rule.length();

        assertThat(read.cut(from, to)).containsExactly(new Span(Integer.parseInt(row[3]), Integer.parseInt(row[4])));
    }
}
