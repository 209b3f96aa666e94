package org.meetingmigration.cmdlet.format;

import org.meetingmigration.cmdlet.Invocation;
import org.meetingmigration.cmdlet.Session;

/// How wide lines may be.
final class Room {

    private Room() {}

    /// The columns of the terminal; 0, without limit, where no person watches.
    static int of(Session session) {
        var terminal = session.console().terminal();
        return terminal.interactive() ? terminal.width() : 0;
    }

    /// As [#of(Session)]; 0 when the lines go into a file or a variable.
    static int of(Invocation call) {
        return call.toScreen() ? of(call.session()) : 0;
    }
}
