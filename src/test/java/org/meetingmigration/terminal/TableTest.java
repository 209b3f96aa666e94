package org.meetingmigration.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.meetingmigration.terminal.Table.Column;

class TableTest {

    private final Table table = new Table(Column.text("Provider"), Column.number("Meetings"));

    @Test
    void printShouldAlignNumbersRight() {
        table.row("teams", 9);
        table.row("jitsi", 1234);
        assertThat(printed(Terminal.none())).isEqualTo("""
                Provider  Meetings
                --------  --------
                teams            9
                jitsi         1234
                """);
    }

    @Test
    void printShouldShortenTextOnTerminalOnly() {
        table.row("a very long name that does not fit", 7);
        assertThat(printed(new Terminal(true, 30, false))).contains("a very long name th…         7\n");
        assertThat(printed(Terminal.none())).contains("a very long name that does not fit         7\n");
    }

    @Test
    void printShouldKeepEveryLineWithinTheTerminal() {
        table.row("会議".repeat(40), 12);
        table.row("x".repeat(200), 3);
        assertThat(printed(new Terminal(true, 40, false)).lines())
                .allSatisfy(line -> assertThat(DisplayText.width(line)).isLessThanOrEqualTo(40));
    }

    @Test
    void printShouldCountWideCharactersAsTwoColumns() {
        table.row("会議", 1);
        assertThat(printed(Terminal.none())).contains("会議             1\n");
    }

    @Test
    void printShouldDisarmControlCharacters() {
        table.row("a\u001b[31mred\r\nb\u202Ec", 1);
        assertThat(printed(Terminal.none()))
                .doesNotContain("\u001b", "\r", "\u202E")
                .contains("red  b");
    }

    @Test
    void rowShouldRefuseWrongNumberOfCells() {
        assertThatThrownBy(() -> table.row("alone")).hasMessage("1 cells for 2 columns");
    }

    private String printed(Terminal terminal) {
        var text = new StringWriter();
        table.print(new PrintWriter(text, true), terminal);
        return text.toString();
    }
}
