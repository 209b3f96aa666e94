package org.meetingmigration.joinblock.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `RULE` stands for the lines at both ends of a block.
class CutTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            quoteCharacter = '~',
            value = {
                // The user's element is open across the start of the block, or across its end.
                "<div><br><br><br><div>RULE</div><div class=\"me-email-text\">x</div></div><div>RULE</div>|<div><br><br><br></div>",
                "<div>RULE</div><div><p>x</p><div>RULE</div><p>user</p></div>|<div><p>user</p></div>",
                "<div>u<p><b>v</b>RULE</p>x</div> <ul><li>RULE<li>w</ul>|<div>u<p><b>v</b></p></div><ul><li>w</ul>",
                // Elements that hold nothing else go, empty ones between as well.
                "u<p><a name=n></a><b>RULE</b><o:p></o:p></p><i></i><p>RULE<span></span></p><p>v|u<p>v",
                "<p>&nbsp;</p><p>RULE RULE</p><p>&nbsp;</p>|<p>&nbsp;</p><p>&nbsp;</p>",
                "u<p><!-- c -->RULE<br>RULE<br></p>|u<p><!-- c --><br></p>",
                // Images are something.
                "<p><img src=a>RULE</p><p>RULE<img src=b></p>|<p><img src=a></p><p><img src=b></p>",
                // A user's block around it stays; marked blocks, links and paragraphs go.
                "<div>RULE RULE</div>|<div></div>",
                "<body><div class=WordSection1><p>RULE</p><p>RULE</p></div></body>|<body><div class=WordSection1></div></body>",
                "<div><div id=x_jitsi-link><div>RULE RULE</div></div></div>|<div></div>",
                "<div class=x_me-email-text><div><div>RULE</div>RULE</div></div>v|v",
                "<div class=me-email-text>u<div>RULE</div>RULE</div>v|<div class=me-email-text>u</div>v",
                "u <a href=old><b>RULE RULE</b></a> v|u  v",
                "<table><tbody><tr><td>RULE</td></tr><tr><td>RULE</td></tr></tbody></table>v|v",
                "<td>RULE RULE</td>v|<td></td>v",
                // Only text.
                "u RULE x RULE v|u  v",
            })
    void cutShouldLeaveWhatIsNotOfTheBlock(String html, String rest) {
        assertThat(withoutBlock(html)).isEqualTo(rest);
    }

    private static String withoutBlock(String html) {
        var read = HtmlText.of(html);
        var rest = new StringBuilder(html);
        var from = read.text().indexOf("RULE");
        var to = read.text().lastIndexOf("RULE") + "RULE".length();
        for (var range : read.cut(from, to).reversed()) {
            rest.delete(range.start(), range.end());
        }
        return rest.toString();
    }

    @Test
    void cutShouldBeEmptyWhereNothingIsVisible() {
        var read = HtmlText.of("<p>a</p> <p>b c</p>");

        assertThat(read.cut(1, 2)).isEmpty();
        assertThat(read.cut(3, 4)).isEmpty();
        assertThat(read.cut(0, 0)).isEmpty();
    }
}
