package org.meetingmigration.icalendar.recurrence;

/// FREQ of a rule (RFC 5545 3.3.10).
enum Frequency {
    SECONDLY(1, 0),
    MINUTELY(60, 0),
    HOURLY(3_600, 0),
    DAILY(86_400, 1),
    WEEKLY(604_800, 7),
    MONTHLY(2_629_746, 31),
    YEARLY(31_556_952, 366);

    private final long seconds;
    private final int days;

    Frequency(long seconds, int days) {
        this.seconds = seconds;
        this.days = days;
    }

    /// About how long one period lasts.
    long seconds() {
        return seconds;
    }

    /// The most days one period can have; 0 when shorter than a day.
    int days() {
        return days;
    }
}
