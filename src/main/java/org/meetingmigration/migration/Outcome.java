package org.meetingmigration.migration;

import org.meetingmigration.meeting.Reason;

/// What became of one part of a meeting; in a plan, what would become of it.
public sealed interface Outcome {

    /// The block was replaced.
    record Migrated() implements Outcome {}

    /// The block already is what it should be; nothing was written, nobody told.
    record Unchanged() implements Outcome {}

    /// Left alone on purpose.
    record Skipped(Reason reason) implements Outcome {}

    /// Left alone because something is not certain; a person decides.
    record Review(Reason reason) implements Outcome {}

    /// Should have been migrated and was not.
    record Failed(Reason reason) implements Outcome {}
}
