package org.meetingmigration.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void rowShouldQuoteOnlyWhereNeeded() {
        assertThat(written("plain", "a,b", "say \"hi\"", "two\nlines", ""))
                .isEqualTo("plain,\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "＝1"})
    void rowShouldDisarmFormulas(String cell) {
        assertThat(written(cell)).isEqualTo("'" + cell + "\r\n");
    }

    @Test
    void rowShouldDisarmFormulaThatNeedsQuotes() {
        assertThat(written("=HYPERLINK(\"https://example.com\",\"x\")")).startsWith("\"'=HYPERLINK");
    }

    @Test
    void rowShouldKeepNegativeNumbers() {
        assertThat(written(-5, 7L)).isEqualTo("-5,7\r\n");
    }

    private static String written(Object... cells) {
        var text = new StringWriter();
        var out = new PrintWriter(text);
        new Csv(out).row(cells);
        out.flush();
        return text.toString();
    }
}
