package org.meetingmigration.icalendar.recurrence;

/// What is left of the work that one question may cost.
final class Steps {

    static final int LIMIT = 20_000;

    private int left = LIMIT;

    void take() {
        left--;
        if (left < 0) {
            throw new Undecidable("RRULE needs more than " + LIMIT + " steps");
        }
    }
}
