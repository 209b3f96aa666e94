package org.meetingmigration.migration;

import java.util.List;
import java.util.function.Consumer;
import org.meetingmigration.meeting.PartKey;

/// What a plan says that people agreed to, about the meetings of one organizer. A run that has one does what it says,
/// and nothing else. Used by one thread.
public interface Agreement {

    /// What is to become of the parts of a meeting; empty for one that the plan does not know.
    List<Agreed> of(String objectId, String uid);

    /// Shows every part that is to be written.
    void forEachToWrite(Consumer<Agreed> visitor);

    /// What is to become of a part.
    ///
    /// @param provider of the old meeting
    /// @param joinUrl link of the new meeting
    /// @param digest see [DecisionDigest]; empty where nothing is to be written
    record Agreed(String objectId, PartKey key, String provider, String joinUrl, String digest) {
        boolean isToWrite() {
            return !digest.isEmpty();
        }
    }
}
