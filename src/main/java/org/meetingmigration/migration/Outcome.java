package org.meetingmigration.migration;

import java.util.Optional;
import org.meetingmigration.meeting.Reason;

/// What became of one part of a meeting; in a plan, what would become of it.
public sealed interface Outcome {

    /// Why; empty for [Migrated] and [Unchanged].
    default Optional<Reason> why() {
        return switch (this) {
            case Migrated _, Unchanged _ -> Optional.empty();
            case Skipped(var reason) -> Optional.of(reason);
            case Review(var reason) -> Optional.of(reason);
            case Failed(var reason) -> Optional.of(reason);
        };
    }

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
