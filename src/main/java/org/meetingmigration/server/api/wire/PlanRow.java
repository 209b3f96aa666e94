package org.meetingmigration.server.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.meetingmigration.calendar.Timing;
import org.meetingmigration.meeting.Reason;
import org.meetingmigration.migration.Decision;
import org.meetingmigration.migration.MeetingPlan;
import org.meetingmigration.migration.Outcome;

/// What would become of one meeting, or of one changed occurrence of a series.
///
/// @param start ISO 8601 with offset of the next occurrence; empty when unclear
/// @param recipients of the mail that the change causes; 0 but for the first part of a meeting that changes
/// @param toldByServer attendees whom the calendar server tells by itself besides; 0 likewise
/// @param repliesReset whether the calendar server takes attendees' replies for void
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlanRow(
        String subject,
        String start,
        String uid,
        String recurrenceId,
        String objectId,
        String outcome,
        String reason,
        String advice,
        String fromProvider,
        String joinUrl,
        int recipients,
        int toldByServer,
        boolean repliesReset,
        List<DiffJson> diffs) {

    /// A carrier may be 16 MiB; nobody reads that in a plan.
    private static final int MOST_CHARACTERS = 20_000;

    public record DiffJson(String carrier, String before, String after) {}

    /// The last line of a plan.
    public record Summary(Totals summary) {}

    /// @param meetings parts shown
    /// @param byOutcome parts by outcome
    /// @param unreadable stored objects that could not be read
    /// @param repliesReset meetings of which replies become void
    public record Totals(
            long meetings,
            Map<String, Long> byOutcome,
            long recipients,
            long toldByServer,
            long repliesReset,
            long unreadable) {}

    public static List<PlanRow> of(MeetingPlan plan) {
        var rows = new ArrayList<PlanRow>(plan.decisions().size());
        boolean counted = false;
        for (Decision decision : plan.decisions()) {
            boolean counts = decision.isMigrated() && !counted;
            rows.add(row(plan, decision, counts));
            counted |= counts;
        }
        return List.copyOf(rows);
    }

    private static PlanRow row(MeetingPlan plan, Decision decision, boolean counts) {
        var key = decision.stored().part().key();
        var reason = decision.outcome().why();
        return new PlanRow(
                decision.stored().summary(),
                start(decision.stored().timing()),
                key.uid(),
                key.recurrenceId(),
                plan.object().id(),
                outcome(decision.outcome()),
                reason.map(Enum::name).orElse(""),
                reason.map(Reason::advice).orElse(""),
                decision.findings().provider(),
                decision.joinUrl(),
                counts ? plan.told().size() : 0,
                counts ? plan.server().told().size() : 0,
                counts && plan.server().repliesReset(),
                decision.diffs().stream()
                        .map(diff -> new DiffJson(diff.carrier(), readable(diff.before()), readable(diff.after())))
                        .toList());
    }

    private static String outcome(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Migrated _ -> "Migrated";
            case Outcome.Unchanged _ -> "Unchanged";
            case Outcome.Skipped _ -> "Skipped";
            case Outcome.Review _ -> "Review";
            case Outcome.Failed _ -> "Failed";
        };
    }

    private static String start(Timing timing) {
        return switch (timing) {
            case Timing.Upcoming(var next) -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(next);
            case Timing.Over(var start) -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(start);
            case Timing.Unclear _ -> "";
        };
    }

    private static String readable(String text) {
        return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS) + " …";
    }
}
