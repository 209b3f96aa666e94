package org.meetingmigration.joinblock.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Two million characters of garbage are read in well under a second; in quadratic time they would take hours.
class HostileHtmlTest {

    private static final int SIZE = 2_000_000;

    @TestFactory
    Stream<DynamicTest> readingShouldTakeLinearTime() {
        return Stream.of(
                        "<div>",
                        "<a><b><i>",
                        "<a href=x>y",
                        "</x>",
                        "</div>",
                        "<!--",
                        "<!",
                        "<?",
                        "</",
                        "<",
                        "<b",
                        "<b ",
                        "<a b=\"",
                        "&",
                        "&#1",
                        "&#",
                        "&amp",
                        "&amp;",
                        "&a",
                        "a",
                        " ",
                        "\n ",
                        "<br>",
                        "<p>",
                        "<table>",
                        "<td>",
                        "<tr><td>x",
                        "<li>",
                        "<o:p>",
                        "<x1></y1>",
                        "<x:",
                        "<https:",
                        "<script>",
                        "</script",
                        "<pre>\r",
                        "--",
                        "<title>a</",
                        "<img>x",
                        "<p lang=x>y",
                        "<blockquote>")
                .flatMap(piece -> Stream.of("|" + piece, "<p>x|" + piece, "<div title='|" + piece))
                .map(name -> DynamicTest.dynamicTest(name, () -> read(name.split("\\|", 2))));
    }

    private static void read(String[] parts) {
        var html = parts[0] + parts[1].repeat(SIZE / parts[1].length());
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> exercise(html));
    }

    private static void exercise(String html) {
        HtmlText.looksLikeHtml(html);
        var read = HtmlText.of(html);
        var length = read.text().length();
        assertThat(read.cut(0, length)).hasSizeLessThanOrEqualTo(10_000);
        for (var index = 0; index < length; index += 1 + length / 1000) {
            read.inQuote(index);
        }
        assertThat(read.anchors()).hasSizeLessThanOrEqualTo(html.length() / 10);
    }

    @TestFactory
    Stream<DynamicTest> readingOneHugeTagShouldTakeLinearTime() {
        return Stream.of(" a=1", " a", " class=\"a b\"", "/", "=", " id='")
                .map(piece -> DynamicTest.dynamicTest(piece, () -> {
                    var html = "<a href=x" + piece.repeat(SIZE / piece.length()) + ">y</a>z";
                    assertTimeoutPreemptively(Duration.ofSeconds(10), () -> exercise(html));
                }));
    }
}
