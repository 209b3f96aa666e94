package org.meetingmigration.icalendar.recurrence;

/// Stops the search for an occurrence; never leaves the package. The message becomes [Answer.Unclear#why].
final class Undecidable extends RuntimeException {

    private static final long serialVersionUID = 1;

    Undecidable(String why) {
        // No stack trace: hostile calendars end here, and often.
        super(why, null, false, false);
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
