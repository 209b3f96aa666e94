package org.meetingmigration.joinblock.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.meetingmigration.meeting.Carrier;

class NumberSearchTest {

    private static final NumberSearch DANISH = NumberSearch.of(List.of("+4589881234"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+4589881234",
                "+45 89 88 12 34",
                "+45 89\u00a088\u202f12\u200934",
                "+45-89-88-12-34",
                "+45\u201189\u201188\u201112\u201134",
                "+45.89.88.12.34",
                "(+45) 8988 1234",
                "+45 (0)89 88 12 34",
                "+45 [0] 89881234",
                "0045 89 88 12 34",
                "00 45 8988-1234",
                "011 45 89881234",
                "4589881234",
                "89 88 12 34",
                "089 88 12 34",
                "Ring til 89881234, tak",
                "+45 89 88 12 34,,580849884#  Danmark",
                "tel:+4589881234;ext=5",
                "<tel:+45-89881234,,12#>",
                "+45 80 12 34 56 +45 89 88 12 34",
                "+45 80 12 34 56\n+45 89 88 12 34\n",
                "2026-11-22 89881234",
                "+45 89 88\n12 34",
                "\uff0b\uff14\uff15 \uff18\uff19 88 12 34"
            })
    void numberShouldBeFoundHoweverItIsWritten(String text) {
        assertThat(DANISH.isIn(text)).isTrue();
        assertThat(DANISH.isIn("Hej,\n" + text + "\nMvh")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+",
                "+45 89 88 12 35",
                "+45898812345",
                "145898812340",
                "580849884",
                "89 88 12",
                "89 88 12 x 34",
                "8:98:81:23:4",
                "898812 and 34",
                "11111111111111111111111111111111"
            })
    void otherNumbersShouldNotBeFound(String text) {
        assertThat(DANISH.isIn(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "+442079460000, 020 7946 0000",
        "+442079460000, +44 (0) 20 7946 0000",
        "+46850521852, 08-505 218 52",
        "+18725550100, (872) 555-0100",
        "+18725550100, 1-872-555-0100",
        "+18725550100, +1 (872) 555.0100",
        "+74951234567, 8 (495) 123-45-67",
        "+74951234567, 84951234567",
        "+3612345678, 06 1 234 5678",
        "+3612345678, 0612345678",
        "+390612345678, 06 1234 5678",
        "+358912345678, 09 1234 5678",
        "+35312345678, 01 234 5678"
    })
    void numberShouldBeFoundAsItsCountryWritesIt(String number, String text) {
        assertThat(NumberSearch.of(List.of(number)).isIn(text)).isTrue();
    }

    @Test
    void anyOfSeveralNumbersShouldBeFound() {
        var search = NumberSearch.of(List.of("+45 89 88 12 34", "+18725550100"));

        assertThat(search.isIn("call 872 555 0100")).isTrue();
        assertThat(search.isIn("call 89 88 12 34")).isTrue();
        assertThat(search.isIn("call 89 88 01 00")).isFalse();
        assertThat(NumberSearch.of(List.of()).isIn("89 88 12 34")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>+45 <b>89</b> 88&nbsp;12&#32;34</p>",
                "<a href=\"tel:+4589881234\">Ring</a>",
                "<a href=\"tel:%2B45%2089%2088%2012%2034\">Ring</a>",
                "<p>&#43;45 89<span> </span>881234</p>"
            })
    void numberShouldBeFoundInHtml(String html) {
        assertThat(DANISH.isIn(new Carrier(0, "X-ALT-DESC", Carrier.Kind.HTML, html, "")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"89881234", "+45", "+4589881234567890", "+0589881234", "secret", ""})
    void numberNotInInternationalFormShouldBeRefused(String number) {
        assertThatThrownBy(() -> NumberSearch.of(List.of(number)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("+4589881234");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1 ", "1          ", "89 88 12 3", "+45 89 88 12 ", "(", "-", "00", "٤٥"})
    void hostileTextShouldTakeLinearTime(String piece) {
        String text = piece.repeat(10_000_000 / piece.length());

        assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> assertThat(DANISH.isIn(text)).isFalse());
    }
}
