package org.meetingmigration.migration;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.calendar.StoredPart;
import org.meetingmigration.joinblock.Findings;
import org.meetingmigration.meeting.Reason;

/// A part that was looked at.
///
/// @param stored the part
/// @param findings its online meeting; nothing found where nobody looked
/// @param hindrance what it comes to without a migration: skipped or for review; null when it may be migrated
public record Examined(
        StoredPart stored, Findings findings, @Nullable Outcome hindrance) {

    private static final Set<Reason> NO_CONCERN =
            EnumSet.of(Reason.PAST, Reason.CANCELLED, Reason.NOT_ORGANIZER, Reason.NO_JOIN_BLOCK);

    /// Why it is not migrated; null when it may be.
    public @Nullable Reason reason() {
        return hindrance == null ? null : hindrance.why().orElse(null);
    }

    /// Whether it is an online meeting of the calendar's owner that is still to come, or may be one for all that can be
    /// told.
    public boolean isConcern() {
        var reason = reason();
        return reason == null || !NO_CONCERN.contains(reason);
    }
}
