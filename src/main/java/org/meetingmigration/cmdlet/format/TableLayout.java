package org.meetingmigration.cmdlet.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.terminal.DisplayText;

/// Rows under headings, laid out as they come: the first rows decide how wide the columns are.
final class TableLayout {

    private static final int LOOK_AHEAD = 500;
    private static final int LEAST = 4;
    private static final int COMFORTABLE = 12;
    private static final String GAP = " ";

    private final List<Column> columns;
    private final int room;
    private final boolean wrap;
    private final Consumer<String> lines;
    private final List<List<String>> waiting = new ArrayList<>();
    private final boolean[] numbers;
    private int @Nullable [] widths;

    /// @param room columns of the terminal; 0 for as many as it takes
    /// @param wrap whether long cells go on in the next line instead of being cut
    TableLayout(List<Column> columns, int room, boolean wrap, Consumer<String> lines) {
        this.columns = columns;
        this.room = room;
        this.wrap = wrap;
        this.lines = lines;
        this.numbers = new boolean[columns.size()];
        Arrays.fill(numbers, true);
    }

    void row(@Nullable Object object) {
        var cells = new ArrayList<String>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            var value = columns.get(i).value().apply(object);
            cells.add(Cell.of(value));
            numbers[i] &= widths != null || value == null || value instanceof Number;
        }
        if (widths != null) {
            print(cells, widths);
            return;
        }
        waiting.add(cells);
        if (waiting.size() == LOOK_AHEAD) {
            begin();
        }
    }

    /// Called after the last row.
    void end() {
        if (widths == null && !waiting.isEmpty()) {
            begin();
        }
        lines.accept("");
    }

    private void begin() {
        var fitted = fitted();
        widths = fitted;
        lines.accept("");
        print(columns.stream().map(column -> DisplayText.safe(column.name())).toList(), fitted);
        print(
                columns.stream()
                        .map(column -> "-".repeat(Math.max(1, DisplayText.width(column.name()))))
                        .toList(),
                fitted);
        waiting.forEach(cells -> print(cells, fitted));
        waiting.clear();
    }

    /// The widest columns give way until a row fits; the first one, by which rows are told apart, last of all.
    private int[] fitted() {
        var natural = IntStream.range(0, columns.size()).map(this::naturalWidth).toArray();
        int available = room - GAP.length() * (natural.length - 1);
        while (room > 0 && Arrays.stream(natural).sum() > available) {
            int widest = IntStream.range(1, natural.length).reduce(0, (a, b) -> gives(natural, a, b) ? b : a);
            if (natural[widest] <= LEAST) {
                break;
            }
            natural[widest]--;
        }
        return natural;
    }

    private static boolean gives(int[] widths, int chosen, int other) {
        return widths[other] > (chosen == 0 ? COMFORTABLE : widths[chosen]);
    }

    private int naturalWidth(int column) {
        int heading = DisplayText.width(columns.get(column).name());
        int widest = waiting.stream()
                .mapToInt(cells -> DisplayText.width(cells.get(column)))
                .reduce(heading, Math::max);
        return room > 0 ? Math.min(widest, room) : widest;
    }

    private void print(List<String> cells, int[] fitted) {
        var rest = new ArrayList<>(cells);
        do {
            var line = new StringBuilder();
            for (int i = 0; i < fitted.length; i++) {
                var part = part(rest, i, fitted[i]);
                var padding = " ".repeat(Math.max(0, fitted[i] - DisplayText.width(part)));
                line.append(i == 0 ? "" : GAP).append(numbers[i] ? padding + part : part + padding);
            }
            lines.accept(line.toString().stripTrailing());
        } while (wrap && rest.stream().anyMatch(cell -> !cell.isEmpty()));
    }

    /// What of a cell fits; when wrapping, the remainder stays for the next line.
    private String part(List<String> rest, int column, int width) {
        var cell = rest.get(column);
        if (room == 0) {
            rest.set(column, "");
            return cell;
        }
        if (!wrap) {
            return DisplayText.clip(cell, width);
        }
        int end = Wrapping.end(cell, width);
        rest.set(column, cell.substring(end).stripLeading());
        return cell.substring(0, end);
    }
}
