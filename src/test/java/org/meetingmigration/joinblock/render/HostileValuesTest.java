package org.meetingmigration.joinblock.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.meetingmigration.meeting.Coordinates;
import org.meetingmigration.meeting.DialIn;

class HostileValuesTest {

    private static final String HOSTILE = "<img src=x onerror=alert(1)>\"'&\n" + Rules.TEAMS + "\n" + Rules.SKYPE
            + "\r\n" + Rules.OWN + "\u2028" + Rules.GOOGLE + "\u0085" + "─".repeat(10) + "\u202Eevil\uD800\0";

    @Provide
    Arbitrary<String> hostile() {
        var pieces = Arbitraries.of(
                "\n",
                "\r",
                " ",
                "_".repeat(40),
                ".".repeat(70),
                "=-",
                "<",
                ">",
                "&",
                "\"",
                "'",
                "</div>",
                "<script>",
                "a",
                "5",
                "é",
                "😀",
                "\u2029",
                "\0",
                "\uDC00",
                "https://evil.example/",
                "javascript:",
                "#",
                "{label}");
        return pieces.list().ofMaxSize(30).map(list -> String.join("", list));
    }

    @Property(tries = 300)
    void noValueShouldAddLinesRulesOrElements(
            @ForAll("hostile") String id, @ForAll("hostile") String place, @ForAll("hostile") String name) {
        for (var provider : List.of("teams", "skype4b", "jitsi")) {
            var honest = render(coordinates(provider, "https://x.example/r", "1", "p"), "n");
            var hostile = render(coordinates(provider, "https://x.example/r", "1" + id, "p" + place), "n" + name);
            assertThat(hostile.plain().lines())
                    .hasSameSizeAs(honest.plain().lines().toList());
            assertThat(hostile.plain().lines().filter(HostileValuesTest::isRule))
                    .hasSameSizeAs(honest.plain()
                            .lines()
                            .filter(HostileValuesTest::isRule)
                            .toList());
            assertThat(Jsoup.parseBodyFragment(hostile.html()).getAllElements())
                    .hasSameSizeAs(Jsoup.parseBodyFragment(honest.html()).getAllElements());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"teams", "skype4b", "jitsi"})
    void everyFieldShouldBeHarmless(String provider) {
        var dialIns = List.of(new DialIn(HOSTILE, HOSTILE, true), new DialIn(" \n", "nowhere", false));
        var coordinates = new Coordinates(provider, HOSTILE, HOSTILE, HOSTILE, HOSTILE, dialIns);
        var block = render(coordinates, HOSTILE);
        var lines = block.plain().lines().toList();
        assertThat(lines.subList(1, lines.size() - 1))
                .noneMatch(line -> isRule(line) && !line.equals(Rules.TEAMS_INNER));
        assertThat(block.plain()).doesNotContain("\r", "\0", "\u2028", "\u0085", "\u202E", "\uD800", "nowhere");
        var body = Jsoup.parseBodyFragment(block.html()).body();
        assertThat(body.select("img, script")).isEmpty();
        assertThat(block.html()).doesNotContain("\0", "\u2028", "\u202E");
        assertThat(block.location()).doesNotContain("\n");
    }

    @Test
    void valueThatIsARuleShouldNotBecomeARuleLine() {
        for (var rule : List.of(Rules.TEAMS, Rules.TEAMS_INNER, Rules.SKYPE, Rules.GOOGLE, Rules.OWN, "─".repeat(10))) {
            for (var provider : List.of("teams", "skype4b", "jitsi")) {
                var dialIns = List.of(new DialIn(rule, "", false));
                var block = render(new Coordinates(provider, rule, rule, rule, rule, dialIns), rule);
                var lines = block.plain().lines().toList();
                assertThat(lines.subList(1, lines.size() - 1))
                        .noneMatch(line -> isRule(line) && !line.equals(Rules.TEAMS_INNER));
                assertThat(block.location()).doesNotContain(rule);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "//evil.example", "JAVASCRIPT:https://x"})
    void onlyWebAddressesShouldBecomeLinks(String url) {
        for (var provider : List.of("teams", "skype4b", "jitsi")) {
            var html = render(Coordinates.ofLink(provider, url), "n").html();
            assertThat(Jsoup.parseBodyFragment(html).select("a[href]").eachAttr("href"))
                    .allMatch(href -> href.startsWith("https://aka.ms/")
                            || href.startsWith("https://o15.officeredir.microsoft.com/"));
        }
    }

    @Test
    void urlShouldNotEndEarlyInAngleBrackets() {
        assertThat(CleanText.url("https://x.example/a>\n <b\"c")).isEqualTo("https://x.example/a%3E%20%3Cb%22c");
    }

    @Test
    void cleaningShouldBeLinear() {
        var huge = "_ \n<".repeat(2_500_000);
        assertThat(CleanText.line(huge)).hasSizeLessThan(huge.length());
        assertThat(CleanText.line(" ".repeat(10_000_000))).isEmpty();
    }

    @Test
    void honestValuesShouldStayAsTheyAre() {
        assertThat(CleanText.line("Москва – офис № 7 👩‍💻, a_b--c..."))
                .isEqualTo("Москва – офис № 7 👩‍💻, a_b--c...");
    }

    @Test
    void factsThatAreAbsentShouldLeaveNoLabel() {
        var nothing = new Coordinates("jitsi", "", "", "", "", List.of());
        assertThat(render(nothing, "").plain().lines())
                .containsExactly(Rules.OWN, "Online meeting", "", "Please do not edit this section.", Rules.OWN);
    }

    private static Coordinates coordinates(String provider, String url, String id, String place) {
        return new Coordinates(provider, url, id, id, id, List.of(new DialIn("+45" + id, place, false)));
    }

    private static RenderedBlock render(Coordinates coordinates, String displayName) {
        return BlockRenderers.forProvider(coordinates.provider()).render(coordinates, displayName, Locale.ENGLISH);
    }

    private static boolean isRule(String line) {
        return line.length() >= 10 && line.chars().allMatch(c -> "_.=-~:─".indexOf(c) >= 0);
    }
}
