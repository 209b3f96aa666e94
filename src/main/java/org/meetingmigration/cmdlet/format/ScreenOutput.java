package org.meetingmigration.cmdlet.format;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.cmdlet.Session;
import org.meetingmigration.cmdlet.language.Output;

/// Shows the results of a statement on the screen.
public final class ScreenOutput implements Output {

    private final PrintWriter out;
    private final TextOutput text;

    public ScreenOutput(Session session) {
        this.out = session.console().out();
        this.text = new TextOutput(session, Room.of(session), out::println);
    }

    @Override
    public void show(@Nullable Object value) {
        text.show(value);
    }

    @Override
    public void end() {
        text.end();
        out.flush();
    }
}
