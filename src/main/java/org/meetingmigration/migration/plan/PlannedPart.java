package org.meetingmigration.migration.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.meeting.PartKey;

/// What would become of one part of a meeting.
///
/// @param number its place in the plan, from 1; 0 before it is kept
/// @param userId whose it is
/// @param organizer e-mail of the calendar's owner
/// @param start of the next occurrence; null when it is not clear
/// @param provider of the old meeting; empty when there is none
/// @param outcome simple name of an [org.meetingmigration.migration.Outcome]
/// @param reason name of a [org.meetingmigration.meeting.Reason]; empty for none
/// @param notices that it causes; none but for the first part of a meeting that changes
/// @param digest of what was decided; empty where nothing is written
public record PlannedPart(
        long number,
        String userId,
        String organizer,
        String objectId,
        PartKey key,
        String title,
        @Nullable Instant start,
        String provider,
        String outcome,
        String reason,
        String oldLink,
        String newLink,
        Notices notices,
        String digest) {

    /// Attendees who hear of a change.
    ///
    /// @param internal in the organizer's domain or below it
    /// @param external in others
    /// @param byServer how many of both the calendar server tells by itself
    public record Notices(long internal, long external, long byServer) {
        public static final Notices NONE = new Notices(0, 0, 0);

        public Notices plus(Notices other) {
            return new Notices(internal + other.internal, external + other.external, byServer + other.byServer);
        }
    }

    public boolean isWritten() {
        return outcome.equals("Migrated");
    }
}
