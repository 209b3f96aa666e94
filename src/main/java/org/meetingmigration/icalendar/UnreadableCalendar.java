package org.meetingmigration.icalendar;

/// Bytes that are not iCalendar text.
public final class UnreadableCalendar extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int line;

    /// @param line where, from 1
    /// @param reason what is wrong, for people, without the file's name
    public UnreadableCalendar(int line, String reason) {
        super("line " + line + ": " + reason);
        this.line = line;
    }

    public int line() {
        return line;
    }
}
