package org.meetingmigration.cmdlet.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.meetingmigration.cmdlet.CmdletError;

/// Records of comma-separated values (RFC 4180), fed line by line: a cell in quotes may go on in the next
/// line.
final class CsvRecords {

    private static final int LONGEST = 1_000_000;
    private static final String FORMULA = "=+-@\t\r";

    private final char delimiter;
    private final Consumer<List<String>> records;
    private final StringBuilder cell = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private boolean quoted;
    private int length;

    CsvRecords(char delimiter, Consumer<List<String>> records) {
        this.delimiter = delimiter;
        this.records = records;
    }

    /// @param line without its line end
    /// @throws CmdletError when a record is longer than a million characters: a quote is not closed
    void line(String line) {
        length += line.length() + 1;
        if (length > LONGEST) {
            throw CmdletError.invalid("A record is longer than " + LONGEST + " characters: is a quote not closed?");
        }
        if (line.isEmpty() && !quoted && cells.isEmpty()) {
            length = 0;
            return;
        }
        read(line);
        if (quoted) {
            cell.append('\n');
            return;
        }
        endOfRecord();
    }

    /// Called after the last line; takes a record whose quote is not closed as it is.
    void end() {
        if (quoted) {
            endOfRecord();
        }
    }

    private void endOfRecord() {
        endOfCell();
        records.accept(cells);
        cells = new ArrayList<>();
        quoted = false;
        length = 0;
    }

    private void read(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean doubled = c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"';
            if (quoted && doubled) {
                cell.append('"');
                i++;
            } else if (c == '"' && (quoted || cell.isEmpty())) {
                quoted = !quoted;
            } else if (c == delimiter && !quoted) {
                endOfCell();
            } else {
                cell.append(c);
            }
        }
    }

    /// Takes off the quote that Export-Csv puts before what a spreadsheet would take for a formula.
    private void endOfCell() {
        boolean disarmed = cell.length() > 1 && cell.charAt(0) == '\'' && FORMULA.indexOf(cell.charAt(1)) >= 0;
        cells.add(cell.substring(disarmed ? 1 : 0));
        cell.setLength(0);
    }
}
