package org.meetingmigration.terminal;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Comma-separated values as RFC 4180 has them: CRLF, quotes doubled, one record a call.
///
/// Cells come from calendars that strangers write to, and the file is opened in a spreadsheet: a cell that would be
/// taken for a formula gets a leading `'` (OWASP, CSV injection). Numbers stay numbers.
public final class Csv {

    private final PrintWriter out;

    public Csv(PrintWriter out) {
        this.out = out;
    }

    /// Writes one record.
    public void row(List<?> cells) {
        out.print(cells.stream().map(Csv::cell).collect(Collectors.joining(",")));
        out.print("\r\n");
    }

    /// Writes one record.
    public void row(Object... cells) {
        row(Arrays.asList(cells));
    }

    private static String cell(Object value) {
        if (value instanceof Number) {
            return value.toString();
        }
        String text = String.valueOf(value);
        String harmless = startsFormula(text) ? "'" + text : text;
        if (harmless.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')) {
            return harmless;
        }
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }

    private static boolean startsFormula(String text) {
        if (text.isEmpty()) {
            return false;
        }
        // The full-width forms are read as formulas by spreadsheets with an East Asian locale.
        return "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(0)) >= 0;
    }
}
