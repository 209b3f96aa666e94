package org.meetingmigration.joinblock.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "a  b\\r\\n c|a b c",
                "a<br>b<br/><br>c|a\\nb\\n\\nc",
                "<p>a</p>\\n<p>b</p>|a\\nb",
                "<div><div>a</div></div><div>b</div>c|a\\nb\\nc",
                "<div>a</div><div><br></div><div>b</div>|a\\n\\nb",
                "a<hr>b|a\\n\\nb",
                "<p>a<p>b|a\\nb",
                "<ul><li>a<li>b</ul>|a\\nb",
                "<table><tr><td>a</td><td>b</td></tr><tr><td>c</table>|a b\\nc",
                "<b>a </b> b|a b",
                "<head><title>t</title><style>p{}</style></head><body>a|a",
                "<script>if (a<b) '</p>'</script>a|a",
                "a<!-- x > <b> -->b<![endif]>c<?xml y?>d<!-->e|abcde",
                "a&nbsp;&amp;&eacute;&#233;&#xE9;&#128;&lowbar;&copy 1|a\u00A0&ééé€_© 1",
                "&nosuch; & &#; &#x; a&b|&nosuch; & &#; &#x; a&b",
                "<span style=\"display:none\">[!OC]</span>|[!OC]",
                "<pre>\\na\\r\\n  b</pre>c|a\\n  b\\nc",
                "Join<https://teams.microsoft.com/l/x?a=b> now|Join<https://teams.microsoft.com/l/x?a=b> now",
                "Mail <mailto:a@b.c> <tel:+46> <a@b.c> <https:> 1 < 2 <3|Mail <mailto:a@b.c> <tel:+46> <a@b.c> <https:> 1 < 2 <3",
                "a<o:p></o:p><v:shape id=1>b</v:shape>|ab",
                "a</br>b</x>c</>d|a\\nbcd",
                "a<b title='x>y'>b</b><a href=http://x/>c</a>|abc",
                "a<div class=\"x|a",
            })
    void textShouldBeWhatAReaderSees(String html, String text) {
        assertThat(HtmlText.of(escaped(html)).text()).isEqualTo(escaped(text));
    }

    private static String escaped(String text) {
        return text.replace("\\n", "\n").replace("\\r", "\r");
    }

    @Test
    void sourceShouldCoverEntityAndSpaceAndBreak() {
        var read = HtmlText.of("a&amp; \r\n b<br>c<p>&#x1F600;");

        assertThat(read.text()).isEqualTo("a& b\nc\n\uD83D\uDE00");
        assertThat(source(read, 1)).isEqualTo("1-6");
        assertThat(source(read, 2)).isEqualTo("6-10");
        assertThat(source(read, 4)).isEqualTo("11-15");
        assertThat(source(read, 6)).as("boundary").isEqualTo("16-16");
        assertThat(source(read, 7)).isEqualTo("19-28");
        assertThat(source(read, 8)).isEqualTo("19-28");
        assertThat(source(read, 9)).as("end").isEqualTo("28-28");
    }

    private static String source(HtmlText read, int index) {
        return read.sourceStart(index) + "-" + read.sourceEnd(index);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a<br>b", "<P>", "<a href = 'x'>", "x</b>", "<hr />", "<!DOCTYPE html>", "<div\nclass=x>", "<h1>"
            })
    void looksLikeHtmlShouldKnowTags(String text) {
        assertThat(HtmlText.looksLikeHtml(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a<https://b.c/d>",
                "<a@b.c>",
                "<mailto:a@b.c>",
                "1 < 2 <b",
                "if a <b and c> d",
                "<user>",
                "<",
                "&nbsp;"
            })
    void looksLikeHtmlShouldPassOverProse(String text) {
        assertThat(HtmlText.looksLikeHtml(text)).isFalse();
    }

    @Test
    void anchorsShouldHaveTargetAndRanges() {
        var html = "x <a name=n>y</a> <A class=c HREF=\" https://a/?b=1&amp;c&copy=2\r\n\"> <b>Join</b> now </A>.";
        var read = HtmlText.of(html);

        assertThat(read.anchors()).hasSize(1);
        var anchor = read.anchors().getFirst();
        assertThat(anchor.href()).isEqualTo("https://a/?b=1&c&copy=2");
        assertThat(html.substring(anchor.hrefStart(), anchor.hrefEnd())).isEqualTo(" https://a/?b=1&amp;c&copy=2\r\n");
        assertThat(read.text().substring(anchor.textStart(), anchor.textEnd())).isEqualTo("Join now");
        assertThat(html.substring(anchor.element().start(), anchor.element().end()))
                .startsWith("<A class")
                .endsWith("</A>");
    }

    @Test
    void elementsShouldEndWhereTheirContentEnds() {
        var html = "<html><body><ul><li>a\n<li>b </ul><p>c<br>\n<div>d</div>\n</body></html>\n";

        var found = HtmlText.of(html).elements().stream()
                .map(element -> element.depth() + html.substring(element.start(), element.end()))
                .collect(Collectors.toList());

        assertThat(found)
                .containsExactly(
                        "0" + html.strip(),
                        "1" + html.substring(6, html.length() - 8),
                        "2<ul><li>a\n<li>b </ul>",
                        "3<li>a",
                        "3<li>b",
                        "2<p>c<br>",
                        "3<br>",
                        "2<div>d</div>");
    }

    @Test
    void strayEndTagsShouldNotEscapeTheirCell() {
        var html = "<div><table><tr><td>a</div></td></tr></table>b</div>";

        assertThat(HtmlText.of(html).elements().getFirst().end()).isEqualTo(html.length());
    }

    @Test
    void nestedPagesShouldNotEndTheOuterOne() {
        var html = "<html><body><div><html><body>a</body></html>b</div></body></html>";
        var elements = HtmlText.of(html).elements();

        assertThat(elements).extracting(Element::name).containsExactly("html", "body", "div");
        assertThat(elements.getLast().end()).isEqualTo(html.indexOf("</body></html>", html.indexOf("b</div>")));
    }

    @Test
    void attributesShouldIgnoreThePrefixOfOutlookOnTheWeb() {
        var element = HtmlText.of("<div class='a x_me-email-text' ID=x_x_jitsi-link data-Å=1 id=2 title>")
                .elements()
                .getFirst();

        assertThat(element.hasClass("me-email-text")).isTrue();
        assertThat(element.hasClass("me-email")).isFalse();
        assertThat(element.id()).isEqualTo("jitsi-link");
        assertThat(element.attribute("title")).contains("");
        assertThat(element.attribute("lang")).isEmpty();
    }

    @Test
    void quotesShouldBeKnown() {
        assertThat(quoted("a<blockquote>b</blockquote>c")).isEqualTo("b");
        assertThat(quoted("a<div class=\"x gmail_quote\"><p>b</p></div>c")).isEqualTo("b");
        assertThat(quoted("a<div id=\"x_divRplyFwdMsg\">b</div>c")).isEqualTo("bc");
        assertThat(quoted("a<div id=appendonsend></div>b")).isEqualTo("b");
    }

    private static String quoted(String html) {
        var read = HtmlText.of(html);
        var quoted = new StringBuilder();
        for (var index = 0; index < read.text().length(); index++) {
            if (read.inQuote(index) && read.text().charAt(index) != '\n') {
                quoted.append(read.text().charAt(index));
            }
        }
        return quoted.toString();
    }
}
