package org.meetingmigration.terminal;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Rows under headings. On a terminal the widest texts are shortened with `…` until a row fits one line; elsewhere
/// every cell is written in full. Numbers are never shortened.
public final class Table {

    private static final String GAP = "  ";
    private static final int LEAST = 8;

    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();

    /// A column of a table.
    ///
    /// @param heading its first line
    /// @param number whether its cells are numbers, which stand at the right
    public record Column(String heading, boolean number) {

        public static Column text(String heading) {
            return new Column(heading, false);
        }

        public static Column number(String heading) {
            return new Column(heading, true);
        }
    }

    public Table(Column... columns) {
        this.columns = List.of(columns);
    }

    /// Adds a row.
    ///
    /// @param cells one for each column
    /// @throws IllegalArgumentException when their number differs from that of the columns
    public void row(Object... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + columns.size() + " columns");
        }
        rows.add(Arrays.stream(cells)
                .map(cell -> DisplayText.safe(String.valueOf(cell)))
                .toList());
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public void print(PrintWriter out, Terminal terminal) {
        int[] widths = widths(terminal);
        out.println(line(columns.stream().map(Column::heading).toList(), widths));
        out.println(line(Arrays.stream(widths).mapToObj("-"::repeat).toList(), widths));
        rows.forEach(row -> out.println(line(row, widths)));
    }

    private int[] widths(Terminal terminal) {
        int[] widths =
                IntStream.range(0, columns.size()).map(this::naturalWidth).toArray();
        if (!terminal.interactive()) {
            return widths;
        }
        int room = terminal.width() - GAP.length() * (widths.length - 1);
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.min(widths[i], Math.max(LEAST, room));
        }
        while (Arrays.stream(widths).sum() > room) {
            int widest = widestText(widths);
            if (widest < 0) {
                break;
            }
            widths[widest]--;
        }
        return widths;
    }

    private int naturalWidth(int column) {
        int heading = DisplayText.width(columns.get(column).heading());
        return rows.stream().mapToInt(row -> DisplayText.width(row.get(column))).reduce(heading, Math::max);
    }

    /// The text column that is widest and may still be narrowed; -1 when there is none.
    private int widestText(int[] widths) {
        int widest = -1;
        for (int i = 0; i < widths.length; i++) {
            boolean shrinks = !columns.get(i).number() && widths[i] > LEAST;
            if (shrinks && (widest < 0 || widths[i] > widths[widest])) {
                widest = i;
            }
        }
        return widest;
    }

    private String line(List<String> cells, int[] widths) {
        var line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = columns.get(i).number() ? cells.get(i) : DisplayText.clip(cells.get(i), widths[i]);
            String padding = " ".repeat(Math.max(0, widths[i] - DisplayText.width(cell)));
            line.append(i == 0 ? "" : GAP);
            line.append(columns.get(i).number() ? padding + cell : cell + padding);
        }
        return line.toString().stripTrailing();
    }
}
