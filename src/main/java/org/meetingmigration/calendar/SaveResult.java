package org.meetingmigration.calendar;

/// How a compare-and-set write ended.
public sealed interface SaveResult {

    record Saved(Version version) implements SaveResult {}

    /// Somebody else wrote since it was read: read again, decide again.
    record Stale() implements SaveResult {}

    /// Deleted since it was read.
    record Gone() implements SaveResult {}

    /// Could not be written; the object is as it was.
    ///
    /// @param message for people, names the object and what to do; no meeting contents
    record Refused(String message) implements SaveResult {}
}
