package org.meetingmigration.migration;

import java.util.List;

/// One meeting before and after, as far as it can be known now.
///
/// @param parts in the order of the calendar; empty unless it was [Standing#FOUND]
public record MeetingComparison(Standing standing, List<PartComparison> parts) {

    /// What the calendar says of the meeting now.
    public enum Standing {
        FOUND,
        /// The meeting is not where it was any more.
        GONE,
        /// The calendar holds something there that cannot be read, or told from other meetings.
        UNREADABLE,
        /// The organizer has no calendar any more.
        NO_CALENDAR
    }

    public MeetingComparison {
        parts = List.copyOf(parts);
    }

    public static MeetingComparison not(Standing standing) {
        return new MeetingComparison(standing, List.of());
    }

    /// Whether an undo finds something to put back.
    public boolean isWritten() {
        return parts.stream().anyMatch(part -> part.state() == PartComparison.State.WRITTEN);
    }
}
