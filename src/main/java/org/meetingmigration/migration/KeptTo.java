package org.meetingmigration.migration;

import java.util.List;
import org.meetingmigration.meeting.PartKey;
import org.meetingmigration.meeting.Reason;
import org.meetingmigration.migration.Agreement.Agreed;

/// Holds what is decided now against what was agreed to. Pure.
final class KeptTo {

    private static final Outcome CHANGED = new Outcome.Review(Reason.CHANGED_SINCE_PLAN);

    private KeptTo() {}

    /// @param agreed the meeting's parts
    /// @param digest of `now`
    /// @return what is written exactly as agreed, or nothing
    static Decision held(List<Agreed> agreed, Decision now, String digest) {
        // Keys need not be unique in damaged files.
        PartKey key = now.stored().part().key();
        List<Agreed> parts =
                agreed.stream().filter(part -> part.key().equals(key)).toList();
        if (now.isMigrated()) {
            return parts.stream().anyMatch(part -> part.digest().equals(digest)) ? now : now.insteadOf(CHANGED);
        }
        boolean wasToBeWritten = parts.stream().anyMatch(Agreed::isToWrite);
        return wasToBeWritten && !isExplained(parts, now) ? now.insteadOf(CHANGED) : now;
    }

    /// Nobody changed it, but it took place; or it is what it was to become.
    private static boolean isExplained(List<Agreed> parts, Decision now) {
        return switch (now.outcome()) {
            case Outcome.Skipped(var reason) -> reason == Reason.PAST;
            case Outcome.Unchanged _ ->
                parts.stream().anyMatch(part -> part.joinUrl().equals(now.joinUrl()));
            case Outcome.Migrated _, Outcome.Review _, Outcome.Failed _ -> false;
        };
    }
}
