package org.meetingmigration.joinblock.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.meetingmigration.meeting.Coordinates;
import org.meetingmigration.meeting.DialIn;

class EveryLanguageAndShapeTest {

    private static final String URL = "https://meet.example.org/anna/X7Q2?a=1&b='two'&c=%3c%22";

    static Stream<Arguments> everyLanguageAndShape() {
        return Phrases.languages().stream()
                .flatMap(language -> Stream.of(
                        Arguments.of("teams", Rules.TEAMS, language),
                        Arguments.of("skype4b", Rules.SKYPE, language),
                        Arguments.of("jitsi", Rules.OWN, language)));
    }

    @ParameterizedTest
    @MethodSource("everyLanguageAndShape")
    void plainShouldStandBetweenRulesWithEveryFactOnIt(String provider, String rule, Locale language) {
        var lines = rendered(provider, language).plain().lines().toList();
        assertThat(lines.getFirst()).isEqualTo(rule);
        assertThat(lines.getLast()).isEqualTo(rule);
        assertThat(lines.subList(1, lines.size() - 1)).doesNotContain(rule);
        assertThat(rendered(provider, language).plain())
                .contains(URL, "+45 89 88 12 34  Denmark, Aarhus", "+45 80 12 34 56  (")
                .contains(Phrases.of(language).get(Phrase.TOLL_FREE), "580 849 884")
                .doesNotEndWith("\n");
    }

    @ParameterizedTest
    @MethodSource("everyLanguageAndShape")
    void htmlShouldBeOneElementWithRulesAndARealLink(String provider, String rule, Locale language) {
        var html = rendered(provider, language).html();
        var body = Jsoup.parseBodyFragment(html).body();
        assertThat(body.childNodeSize()).isEqualTo(1);
        assertThat(body.select("a[href]").eachAttr("href")).contains(URL);
        var block = body.child(0);
        assertThat(block.children().eachText()).startsWith(rule).endsWith(rule);
        assertThat(block.select("style, script, img, link")).isEmpty();
        assertThat(html).doesNotContain("background", "\r").isEqualTo(html.strip());
        assertThat(block.attr("lang")).startsWith(language.getLanguage().equals("no") ? "nb" : language.getLanguage());
    }

    @ParameterizedTest
    @MethodSource("everyLanguageAndShape")
    void htmlShouldBeWellFormedSoThatItCanBeSplicedIntoABody(String provider, String rule, Locale language) {
        var html = rendered(provider, language).html();
        for (var tag : List.of("div", "p", "a", "span", "sub")) {
            assertThat(html.split("<" + tag + "[ >]", -1)).hasSameSizeAs(html.split("</" + tag + ">", -1));
        }
        assertThat(Jsoup.parseBodyFragment(html).select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("everyLanguageAndShape")
    void htmlShouldSayNothingThatPlainDoesNotSay(String provider, String rule, Locale language) {
        var block = rendered(provider, language);
        assertThat(block.location()).isNotBlank();
        assertThat(block.conferenceLabel()).isEqualTo(Phrases.of(language).get(Phrase.JOIN_ONLINE_MEETING));
        assertThat(Jsoup.parseBodyFragment(block.html()).text())
                .contains("+45 89 88 12 34 Denmark, Aarhus", "580 849 884");
    }

    @ParameterizedTest
    @MethodSource("everyLanguageAndShape")
    void renderingTwiceShouldGiveTheSame(String provider, String rule, Locale language) {
        assertThat(rendered(provider, language)).isEqualTo(rendered(provider, language));
    }

    private static RenderedBlock rendered(String provider, Locale language) {
        var dialIns = List.of(
                new DialIn("+45 89 88 12 34", "Denmark, Aarhus", false), new DialIn("+45 80 12 34 56", "", true));
        var coordinates = new Coordinates(provider, URL, "271 908 343 52", "Xk7", "580 849 884", dialIns);
        return BlockRenderers.forProvider(provider).render(coordinates, "Jitsi Meet", language);
    }
}
