package org.meetingmigration.cmdlet;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;

/// Where commands run: the person's terminal, clock and time zone, and the lines typed so far.
public interface Session {

    Console console();

    /// In its zone dates without an offset are read.
    Clock clock();

    default ZoneId zone() {
        return clock().getZone();
    }

    /// The lines entered in this session, oldest first.
    List<String> history();

    /// Ends the session with an exit code. Does not return.
    void exit(int code);

    /// All commands, for help.
    Commands commands();
}
