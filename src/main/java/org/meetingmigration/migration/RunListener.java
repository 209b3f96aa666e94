package org.meetingmigration.migration;

import org.meetingmigration.calendar.StoredObject;
import org.meetingmigration.meeting.PartKey;

/// Hears what a run or an undo does, as it does it.
public interface RunListener {

    /// @param outcome what became of the part, or of taking it back
    void part(String organizer, String objectId, Decision decision, Outcome outcome);

    /// A part is migrated that was saved without its record: by a run that was killed, or a worker that was overtaken.
    default void recovered(String organizer, String objectId, PartKey part) {}

    default void unreadable(StoredObject object) {}

    /// @param recipients of one message that was handed over
    default void mailed(String organizer, String uid, int recipients) {}

    /// After each object, whatever was done with it.
    default void objectDone(String organizer, String objectId) {}
}
