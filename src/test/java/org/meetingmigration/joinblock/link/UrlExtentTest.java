package org.meetingmigration.joinblock.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlExtentTest {

    private final LinkCatalogue catalogue = LinkCatalogue.standard();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
        参加：https://meet.google.com/abc参加              | https://meet.google.com/abc
        …ください<https://zoom.us/j/1>                     | https://zoom.us/j/1
        Join<https://zoom.us/j/1>, now                    | https://zoom.us/j/1
        (https://zoom.us/j/1).                            | https://zoom.us/j/1
        see https://zoom.us/j/1!?                         | https://zoom.us/j/1
        'https://zoom.us/j/1'                             | https://zoom.us/j/1
        "https://zoom.us/j/1"                             | https://zoom.us/j/1
        `https://zoom.us/j/1`                             | https://zoom.us/j/1
        https://zoom.us/j/1\\nMeeting                      | https://zoom.us/j/1
        nhttps://zoom.us/j/1                              | https://zoom.us/j/1
        HTTPS://Zoom.us/j/1                               | HTTPS://Zoom.us/j/1
        [Zoom](https://zoom.us/j/1) at                    | https://zoom.us/j/1
        https://a.example/x_(y)                           | https://a.example/x_(y)
        (https://a.example/x_(y))                         | https://a.example/x_(y)
        https://a.example/[x]&b=[y]                       | https://a.example/[x]&b=[y]
        https://a.example/x(                              | https://a.example/x
        &lt;https://zoom.us/j/1&gt;                       | https://zoom.us/j/1
        https://zoom.us/j/1?a=1&amp;b=2                   | https://zoom.us/j/1?a=1&amp;b=2
        go to meet.google.com/abc-defg-hij.               | meet.google.com/abc-defg-hij
        参加meet.google.com/abc-defg-hij参加               | meet.google.com/abc-defg-hij
        zoommtg://zoom.us/join?confno=1;                  | zoommtg://zoom.us/join?confno=1
        """)
    void urlShouldEndWhereTheTextGoesOn(String text, String expected) {
        assertThat(catalogue.find(text))
                .extracting(link -> text.substring(link.start(), link.end()))
                .containsExactly(expected);
    }

    @Test
    void findShouldSeparateALinkFromTheSameLinkInBrackets() {
        assertThat(texts("https://zoom.us/j/1[https://zoom.us/j/1] https://zoom.us/j/2<https://zoom.us/j/2>"))
                .containsExactly(
                        "https://zoom.us/j/1", "https://zoom.us/j/1", "https://zoom.us/j/2", "https://zoom.us/j/2");
        assertThat(texts("[https://zoom.us/j/1](https://zoom.us/j/1)"))
                .containsExactly("https://zoom.us/j/1", "https://zoom.us/j/1");
    }

    @Test
    void findShouldShowEveryUrlInItsOrder() {
        assertThat(catalogue.find("""
                ...
                Join: https://teams.microsoft.com/meet/123?p=a
                Need help?<https://aka.ms/JoinTeamsMeeting?omkt=en-US> | https://example.org/, meet.google.com/abc
                """))
                .extracting(Link::role)
                .containsExactly(Role.JOIN, Role.BLOCK_PART, Role.OTHER, Role.JOIN);
    }

    @Test
    void findShouldTakeNothingThatHasNoUrl() {
        assertThat(texts("https:// http:/zoom.us/j/1 c:/windows a:// evil-meet.google.com/abc meet.google.com/ ://"))
                .isEmpty();
    }

    @Test
    void findShouldDecodeEntitiesInTheUrlAndKeepThemInTheRange() {
        var text = "x https://zoom.us/join?a=1&amp;confno=7 y";

        assertThat(catalogue.find(text))
                .containsExactly(new Link(
                        2, text.length() - 2, "https://zoom.us/join?a=1&confno=7", "zoom", Role.JOIN, "zoom:7"));
    }

    private List<String> texts(String text) {
        return catalogue.find(text).stream()
                .map(link -> text.substring(link.start(), link.end()))
                .toList();
    }
}
