package org.meetingmigration.calendar;

import java.util.Optional;
import org.meetingmigration.meeting.Reason;

/// How a compare-and-set write ended.
public sealed interface SaveResult {

    /// @param readBack the object as it is stored now, where it was read to be compared; else empty
    record Saved(Version version, Optional<StoredObject> readBack) implements SaveResult {
        public Saved(Version version) {
            this(version, Optional.empty());
        }
    }

    /// Written, but what is stored now differs from it outside the changes too: the server changed more than
    /// it is known to, or somebody wrote right after.
    ///
    /// @param stored as it was read back
    record Altered(StoredObject stored) implements SaveResult {}

    /// Somebody else wrote since it was read: read again, decide again.
    record Stale() implements SaveResult {}

    /// Deleted since it was read.
    record Gone() implements SaveResult {}

    /// Could not be written; the object is as it was.
    ///
    /// @param reason for example [Reason#NOT_WRITABLE]
    /// @param message for people, names the object and what to do; no meeting contents
    record Refused(Reason reason, String message) implements SaveResult {}
}
