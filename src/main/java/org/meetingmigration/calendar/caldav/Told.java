package org.meetingmigration.calendar.caldav;

/// Whom a server tells of a change by itself.
public enum Told {
    /// As far as the server itself shows it.
    AUTO,
    NOBODY,
    /// Attendees of the organizer's own domains.
    INTERNAL,
    EVERYBODY
}
