package org.meetingmigration.cmdlet.format;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.cmdlet.PsObject;
import org.meetingmigration.cmdlet.ScriptBlock;
import org.meetingmigration.cmdlet.Session;
import org.meetingmigration.cmdlet.language.Output;
import org.meetingmigration.cmdlet.language.Values;
import org.meetingmigration.terminal.DisplayText;

/// Shows results as PowerShell does: objects with up to four columns as a table, others as a list, text as
/// it is. Nothing in them steers the terminal.
public final class TextOutput implements Output {

    private final Session session;
    private final int room;
    private final Consumer<String> lines;
    private String type = "";
    private List<String> names = List.of();
    private @Nullable TableLayout table;
    private @Nullable ListLayout list;

    /// @param room columns of the terminal; 0 for as many as it takes
    TextOutput(Session session, int room, Consumer<String> lines) {
        this.session = session;
        this.room = room;
        this.lines = lines;
    }

    @Override
    public void show(@Nullable Object value) {
        switch (value) {
            case null -> {
                // nothing to see
            }
            case PsObject object -> show(object);
            case List<?> items -> items.forEach(this::show);
            case ScriptBlock block -> text(block.text());
            default -> text(Values.text(value));
        }
    }

    private void text(String text) {
        end();
        text.lines().forEach(this::line);
        if (text.isEmpty()) {
            line("");
        }
    }

    private void show(PsObject object) {
        if ((table == null && list == null)
                || !object.type().equals(type)
                || (object.type().isEmpty() && !object.names().equals(names))) {
            begin(object);
        }
        if (table != null) {
            table.row(object);
        }
        if (list != null) {
            list.object(DefaultView.columns(session, object), object);
        }
    }

    private void begin(PsObject object) {
        end();
        type = object.type();
        names = object.names();
        var columns = DefaultView.columns(session, object);
        if (DefaultView.isTable(columns, room)) {
            table = new TableLayout(columns, room, false, this::line);
            return;
        }
        list = new ListLayout(room, this::line);
    }

    private void line(String line) {
        lines.accept(DisplayText.safe(line));
    }

    @Override
    public void end() {
        if (table != null) {
            table.end();
        }
        if (list != null) {
            list.end();
        }
        table = null;
        list = null;
    }
}
