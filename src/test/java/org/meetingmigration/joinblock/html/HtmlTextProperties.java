package org.meetingmigration.joinblock.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.jsoup.Jsoup;

class HtmlTextProperties {

    /// jsoup moves text that stands in a table outside its cells; we do not, so there are only whole tables here.
    @Property(tries = 2000)
    void textShouldEqualWhatJsoupSees(@ForAll("brokenHtml") String html) {
        assertThat(words(HtmlText.of(html).text()))
                .isEqualTo(words(Jsoup.parse(html).wholeText()));
    }

    @Property(tries = 2000)
    void everyCharacterShouldKnowItsSource(@ForAll("brokenHtml") String html) {
        var read = HtmlText.of(html);
        var previous = 0;
        for (var index = 0; index < read.text().length(); index++) {
            assertThat(read.sourceStart(index)).isBetween(previous, read.sourceEnd(index));
            previous = read.sourceEnd(index);
            var c = read.text().charAt(index);
            if (Character.isLetterOrDigit(c) && html.charAt(read.sourceStart(index)) != '&') {
                assertThat(html.substring(read.sourceStart(index), read.sourceEnd(index)))
                        .isEqualTo(String.valueOf(c));
            }
        }
        assertThat(previous).isLessThanOrEqualTo(html.length());
    }

    @Property(tries = 2000)
    void elementsShouldNest(@ForAll("brokenHtml") String html) {
        var open = new ArrayDeque<Element>();
        for (var element : HtmlText.of(html).elements()) {
            while (!open.isEmpty() && open.size() > element.depth()) {
                open.pop();
            }
            assertThat(open).hasSize(element.depth());
            assertThat(element.start()).isLessThan(element.startTagEnd());
            assertThat(element.startTagEnd()).isLessThanOrEqualTo(element.endTagStart());
            assertThat(element.endTagStart()).isLessThanOrEqualTo(element.end());
            if (!open.isEmpty()) {
                assertThat(element.start()).isGreaterThanOrEqualTo(open.peek().startTagEnd());
                assertThat(element.end()).isLessThanOrEqualTo(open.peek().endTagStart());
            }
            open.push(element);
        }
    }

    @Property(tries = 3000)
    void cutShouldRemoveExactlyTheRange(
            @ForAll("brokenHtml") String html, @ForAll @IntRange(max = 99) int a, @ForAll @IntRange(max = 99) int b) {
        var read = HtmlText.of(html);
        var from = read.text().length() * Math.min(a, b) / 100;
        var to = read.text().length() * Math.max(a, b) / 100;

        var rest = words(Jsoup.parse(without(html, read, from, to)).wholeText());

        assertThat(rest)
                .isEqualTo(words(read.text().substring(0, from) + read.text().substring(to)));
    }

    @Property(tries = 3000)
    void cutShouldKeepTagsBalanced(
            @ForAll("validHtml") String html, @ForAll @IntRange(max = 99) int a, @ForAll @IntRange(max = 99) int b) {
        var read = HtmlText.of(html);
        var from = read.text().length() * Math.min(a, b) / 100;
        var to = read.text().length() * Math.max(a, b) / 100;

        var open = new ArrayDeque<String>();
        var tags = Pattern.compile("<(/?)([a-z0-9]+)[^>]*>").matcher(without(html, read, from, to));
        while (tags.find()) {
            if (tags.group(1).isEmpty() && !tags.group(2).matches("br|hr|img")) {
                open.push(tags.group(2));
            } else if (!tags.group(1).isEmpty()) {
                assertThat(open.poll()).isEqualTo(tags.group(2));
            }
        }
        assertThat(open).isEmpty();
    }

    private static String without(String html, HtmlText read, int from, int to) {
        var rest = new StringBuilder();
        var kept = 0;
        for (var range : read.cut(from, to)) {
            assertThat(range.length()).isPositive();
            assertThat(range.start()).isGreaterThanOrEqualTo(kept);
            rest.append(html, kept, range.start());
            kept = range.end();
        }
        return rest.append(html, kept, html.length()).toString();
    }

    /// Where lines and words end is not compared: jsoup has other rules for it.
    private static String words(String text) {
        return text.replaceAll("[\\s\u00A0]+", "");
    }

    @Provide
    Arbitrary<String> brokenHtml() {
        return Arbitraries.of(
                        "a",
                        "b c",
                        " ",
                        "\r\n",
                        "&amp;",
                        "&nbsp;",
                        "&eacute;",
                        "&#8217;",
                        "<br>",
                        "<hr>",
                        "<img src=x>",
                        "<p>",
                        "</p>",
                        "<div>",
                        "</div>",
                        "<div class=\"me-email-text\">",
                        "<b>",
                        "</b>",
                        "<span lang='x>y'>",
                        "</span>",
                        "<a href=\"u?a&amp;b\">",
                        "</a>",
                        "<ul><li>",
                        "<li>",
                        "</ul>",
                        "<!-- c -->",
                        "<style>p{}</style>",
                        "<table><tr><td>d</td></tr></table>",
                        "<o:p></o:p>",
                        "</x>",
                        "<h1>",
                        "</h1>",
                        "<blockquote>",
                        "</blockquote>",
                        "<pre>",
                        "</pre>",
                        "</body>",
                        "<html>",
                        "<font size=1 size=2>",
                        "</font>")
                .list()
                .ofMaxSize(14)
                .map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<String> validHtml() {
        return validHtml(5);
    }

    private static Arbitrary<String> validHtml(int depth) {
        var leaf =
                Arbitraries.of("a", "b c", " ", "&amp;", "&nbsp;", "<br>", "<hr>", "<img src=x>", "\n", "<!-- c -->");
        if (depth == 0) {
            return leaf;
        }
        var tags = Arbitraries.of("div", "b", "div class=me-email-text", "blockquote", "span", "section", "a href=x1");
        var children = validHtml(depth - 1).list().ofMaxSize(4);
        var element = Combinators.combine(tags, children)
                .as((tag, inner) -> "<" + tag + ">" + String.join("", inner) + "</" + tag.split(" ")[0] + ">");
        return Arbitraries.frequencyOf(Tuple.of(1, leaf), Tuple.of(3, element));
    }
}
