package org.meetingmigration.cmdlet.format;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.terminal.DisplayText;

/// One object after the other, a property a line: `State  : Failed`.
final class ListLayout {

    private static final int LEAST = 10;

    private final int room;
    private final Consumer<String> lines;

    /// @param room columns of the terminal; 0 for as many as it takes
    ListLayout(int room, Consumer<String> lines) {
        this.room = room;
        this.lines = lines;
    }

    void object(List<Column> columns, @Nullable Object object) {
        int names = columns.stream()
                .mapToInt(column -> DisplayText.width(column.name()))
                .max()
                .orElse(0);
        lines.accept("");
        for (var column : columns) {
            var name = DisplayText.safe(column.name());
            var head = name + " ".repeat(Math.max(0, names - DisplayText.width(name))) + " : ";
            property(head, Cell.of(column.value().apply(object)), names + 3);
        }
    }

    private void property(String head, String value, int indent) {
        if (room == 0) {
            lines.accept((head + value).stripTrailing());
            return;
        }
        var rest = value;
        var before = head;
        do {
            int end = Wrapping.end(rest, Math.max(LEAST, room - indent));
            lines.accept((before + rest.substring(0, end)).stripTrailing());
            rest = rest.substring(end).stripLeading();
            before = " ".repeat(indent);
        } while (!rest.isEmpty());
    }

    void end() {
        lines.accept("");
    }
}
