package org.meetingmigration.server.web;

import java.util.List;
import org.meetingmigration.migration.Decision;
import org.meetingmigration.migration.plan.KeptPlan;
import org.meetingmigration.migration.plan.PlannedPart;

/// What a plan says about one part of a meeting, with the change as it is worked out now.
///
/// @param now whether the part is still as the plan shows it
/// @param diffs of the change; empty unless it is the same
/// @param fault why that could not be found out, in the English of the API; else empty
public record PlannedPartView(KeptPlan plan, PlannedPart part, Now now, List<Decision.Diff> diffs, String fault) {

    /// A carrier may be 16 MiB; nobody reads that on a page.
    private static final int MOST_CHARACTERS = 20_000;

    /// How the meeting is compared to the plan.
    public enum Now {
        SAME,
        CHANGED,
        GONE,
        UNKNOWN
    }

    public PlannedPartView {
        diffs = diffs.stream()
                .map(diff -> new Decision.Diff(diff.carrier(), readable(diff.before()), readable(diff.after())))
                .toList();
    }

    private static String readable(String text) {
        return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS) + " …";
    }
}
