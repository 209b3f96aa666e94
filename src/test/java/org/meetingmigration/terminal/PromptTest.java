package org.meetingmigration.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromptTest {

    private static final Terminal TERMINAL = new Terminal(true, 80, false);
    private final StringWriter written = new StringWriter();

    @ParameterizedTest
    @CsvSource({"y,true", "' YES ',true", "n,false", "'',false", "yellow,false"})
    void confirmShouldTakeOnlyAClearYes(String answer, boolean expected) {
        assertThat(prompt(TERMINAL, answer + "\n").confirm("Go?")).isEqualTo(expected);
        assertThat(written.toString()).isEqualTo("Go? [y/N] ");
    }

    @Test
    void confirmShouldSayNoAtEndOfInput() {
        assertThat(prompt(TERMINAL, "").confirm("Go?")).isFalse();
    }

    @Test
    void confirmShouldNameTheOptionWithoutTerminal() {
        assertThat(prompt(Terminal.none(), "y\n").confirm("Go?")).isFalse();
        assertThat(written.toString()).contains("--yes");
    }

    @Test
    void terminalShouldHaveNoColourWhenAskedOrPiped() {
        assertThat(Terminal.of(Map.of(), true, false).colour()).isTrue();
        assertThat(Terminal.of(Map.of("NO_COLOR", "1"), true, false).colour()).isFalse();
        assertThat(Terminal.of(Map.of("TERM", "dumb"), true, false).colour()).isFalse();
        assertThat(Terminal.of(Map.of(), true, true).colour()).isFalse();
        assertThat(Terminal.of(Map.of(), false, false).colour()).isFalse();
    }

    @Test
    void terminalShouldReadWidthFromEnvironment() {
        assertThat(Terminal.of(Map.of("COLUMNS", "132"), true, false).width()).isEqualTo(132);
        assertThat(Terminal.of(Map.of("COLUMNS", "wide"), true, false).width()).isEqualTo(80);
        assertThat(Terminal.of(Map.of("COLUMNS", "0"), true, false).width()).isEqualTo(20);
    }

    private Prompt prompt(Terminal terminal, String input) {
        return new Prompt(terminal, new BufferedReader(new StringReader(input)), new PrintWriter(written, true));
    }
}
