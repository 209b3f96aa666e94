package org.meetingmigration.cmdlet.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.meetingmigration.cmdlet.Sandbox;

class ParserProperties {

    private static final int LARGE = 1_000_000;

    @Property(tries = 3000)
    void parserShouldThrowNothingButItsOwnError(@ForAll("lines") String text) {
        parse(text);
    }

    @Property(tries = 1000)
    void parserShouldTakeAnyCharacters(@ForAll String text) {
        parse(text);
    }

    @Property(tries = 300)
    void interpreterShouldReportWhateverItIsGiven(@ForAll("lines") String text) {
        var box = new Sandbox();
        if (!text.contains("-P") && !text.contains("Out-") && !text.contains("Export")) {
            assertThatCode(() -> box.interpreter().run(text)).doesNotThrowAnyException();
        }
    }

    @Property(tries = 300)
    void quotedTextShouldStayAsItIs(@ForAll("plain") String text) {
        assertThat(new Sandbox().text("'" + text.replace("'", "''") + "'")).isEqualTo(text);
    }

    @Provide
    Arbitrary<String> plain() {
        return Arbitraries.strings().withCharRange(' ', '~').withChars('ä', '€', '\n');
    }

    @Provide
    Arbitrary<String> lines() {
        return Arbitraries.of(
                        "$x",
                        "$_",
                        ".State",
                        " ",
                        " ",
                        " ",
                        "-eq",
                        "-and",
                        "-not",
                        "!",
                        "'",
                        "\"",
                        "`",
                        "\n",
                        "(",
                        ")",
                        "{",
                        "}",
                        "@{",
                        "@(",
                        "[",
                        "]",
                        "[int]",
                        "|",
                        ";",
                        ",",
                        "=",
                        "+",
                        "-",
                        "*",
                        "#",
                        "<#",
                        "#>",
                        "Where",
                        "Select",
                        "-Name:",
                        "-First",
                        "12",
                        "1.5",
                        "abc",
                        "$(",
                        "${",
                        "%",
                        "?",
                        "–",
                        "“",
                        "’",
                        "Get-CsMeetingMigrationStatus",
                        "\uD83D",
                        "\0",
                        "&",
                        ">",
                        "a@b.c",
                        ".ToUpper()",
                        "\r\n")
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(", "{", "[", "@(", "@{a=", "$(", "\"$(", "!", "-", "-not ", "$x.", "$x[0]", ".a", "1+", "1,", "a ",
                "a,", "a|", "'", "\"", "`", "` ", "`\n", "#", "<#", "\n", ";", "$", "${", "–", "-a ", "-a:", "a=", "if",
                "|", "&", "[int]", "$x=", "$a=1;", "'a'+", "\"$x\"", "$x -eq ", "\0", "}", ")", "a`\n", "1 -and ", "{}",
                "a{", " ", "$x.a(", "\r"
            })
    void parserShouldTakeLinearTime(String part) {
        var text = part.repeat(LARGE / part.length());
        Assertions.assertTimeout(Duration.ofSeconds(4), () -> parse(text));
        Assertions.assertTimeout(Duration.ofSeconds(4), () -> parse("$x | Where { " + text));
    }

    private static void parse(String text) {
        try {
            Parser.parse(text);
        } catch (ParseError expected) {
            assertThat(expected.getMessage()).endsWith("^");
        }
    }
}
