package org.meetingmigration.calendar.caldav;

/// What something comes to before a migration.
public enum Verdict {
    OK,
    /// Works, with something to know or to set.
    NOTE,
    /// A migration would fail, for one mailbox or for all.
    PROBLEM
}
