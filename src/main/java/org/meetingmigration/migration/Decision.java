package org.meetingmigration.migration;

import java.util.List;
import org.meetingmigration.calendar.PartChange;
import org.meetingmigration.calendar.StoredPart;
import org.meetingmigration.joinblock.Findings;
import org.meetingmigration.meeting.CarrierChange;

/// What is to become of one part.
///
/// @param stored the part
/// @param findings its old online meeting
/// @param outcome what the migration comes to; [Outcome.Migrated] means that `changes` are to be made
/// @param joinUrl link of the new meeting; empty when none was asked for
/// @param changes empty unless the outcome is [Outcome.Migrated]
/// @param diffs per carrier what goes and what comes, for people
public record Decision(
        StoredPart stored,
        Findings findings,
        Outcome outcome,
        String joinUrl,
        List<CarrierChange> changes,
        List<Diff> diffs) {

    /// What goes and what comes in one carrier.
    ///
    /// @param carrier property name
    /// @param before the block as a reader sees it; empty for an addition
    /// @param after what takes its place; empty for a removal
    public record Diff(String carrier, String before, String after) {}

    static Decision without(Examined examined, Outcome outcome, String joinUrl) {
        return new Decision(examined.stored(), examined.findings(), outcome, joinUrl, List.of(), List.of());
    }

    /// The same part, left alone after all.
    Decision insteadOf(Outcome other) {
        return new Decision(stored, findings, other, joinUrl, List.of(), List.of());
    }

    PartChange change(Scope scope) {
        return new PartChange(stored.index(), stored.part().key(), changes, scope.moment(), scope.fullUpdates());
    }

    public boolean isMigrated() {
        return outcome instanceof Outcome.Migrated;
    }
}
