package org.meetingmigration.joinblock.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PhrasesTest {

    @ParameterizedTest
    @EnumSource(BlockLanguage.class)
    void fileShouldHaveEveryKeyAndNoOther(BlockLanguage language) throws IOException {
        var file = new Properties();
        try (var stream = Phrases.class.getResourceAsStream("phrases/" + language.tag() + ".properties")) {
            file.load(new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8));
        }
        var keys = Arrays.stream(Phrase.values()).map(Phrase::key).collect(Collectors.toSet());
        keys.add("labelled");
        assertThat(file.stringPropertyNames()).isEqualTo(keys);
        assertThat(file.values()).allSatisfy(words -> {
            assertThat((String) words).isNotBlank().doesNotContain("\uFFFD");
            assertThat(CleanText.line((String) words)).isEqualTo(words);
        });
        assertThat(file.getProperty("labelled")).contains("{label}");
    }

    @ParameterizedTest
    @CsvSource({
        "sv-FI, Microsoft Teams-möte",
        "nb-NO, Microsoft Teams-møte",
        "nn, Microsoft Teams-møte",
        "no, Microsoft Teams-møte",
        "pt-BR, Microsoft Teams meeting",
        "und, Microsoft Teams meeting",
        "fr-CA, Réunion Microsoft Teams"
    })
    void unknownRegionsAndLanguagesShouldFallBack(String locale, String heading) {
        assertThat(Phrases.of(Locale.forLanguageTag(locale)).get(Phrase.TEAMS_MEETING))
                .isEqualTo(heading);
    }

    @Test
    void languagesShouldBeTheElevenOfTheProduct() {
        assertThat(Phrases.languages())
                .extracting(Locale::toLanguageTag)
                .containsExactly("da", "de", "en", "es", "fi", "fr", "ja", "nl", "no", "pl", "sv");
    }

    @Test
    void allShouldGiveEachWordingOnce() {
        assertThat(Phrases.all(Phrase.SKYPE_MEETING))
                .contains("Skype Meeting", "Skype-møde", "Skype-møte", "Skype-möte", "Skype-Besprechung")
                .doesNotHaveDuplicates();
    }

    @Test
    void labelsShouldFollowThePunctuationOfTheLanguage() {
        assertThat(Phrases.of(Locale.FRENCH).labelled(Phrase.PASSCODE, "x7 {label}"))
                .isEqualTo("Code secret : x7 {label}");
        assertThat(Phrases.of(Locale.GERMAN).label(Phrase.JOIN)).isEqualTo("Teilnehmen:");
    }

    @Test
    void languageShouldBeFoundByLcid() {
        assertThat(BlockLanguage.ofLcid(1030)).contains(BlockLanguage.DANISH);
        assertThat(BlockLanguage.ofLcid(1066)).isEmpty();
    }

    @Test
    void marketShouldKeepTheReadersRegionAndNothingElse() {
        assertThat(BlockLanguage.FRENCH.market(Locale.CANADA_FRENCH)).isEqualTo("fr-CA");
        assertThat(BlockLanguage.NORWEGIAN.market(Locale.of("no", "NO"))).isEqualTo("nb-NO");
        assertThat(BlockLanguage.ENGLISH.market(Locale.of("pt", "BR"))).isEqualTo("en-US");
        assertThat(BlockLanguage.DANISH.market(Locale.of("da", "\"><script>"))).isEqualTo("da-DK");
    }
}
