package org.meetingmigration.cli.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.cli.report.BlockDiff;
import org.meetingmigration.cli.report.ReportRow;
import org.meetingmigration.meeting.Reason;
import org.meetingmigration.migration.Decision;
import org.meetingmigration.migration.MeetingPlan;
import org.meetingmigration.notice.NotifyPolicy;

/// Plans as rows for people and programs.
final class PlanRows {

    /// A carrier may be 16 MiB; nobody reads that in a plan.
    private static final int MOST_CHARACTERS = 20_000;

    static final List<String> HEADINGS = List.of(
            "organizer",
            "calendar",
            "file",
            "uid",
            "recurrenceId",
            "start",
            "title",
            "provider",
            "joinUrl",
            "newJoinUrl",
            "outcome",
            "reason",
            "attendees",
            "mailsInternal",
            "mailsExternal");

    private PlanRows() {}

    /// One row for each part. Mails go out once for a meeting: they are counted in the row of its first part that
    /// changes.
    ///
    /// @param diffs whether the rows have them
    static List<ReportRow> of(MeetingPlan plan, boolean diffs) {
        var rows = new ArrayList<ReportRow>(plan.decisions().size());
        boolean counted = false;
        for (Decision decision : plan.decisions()) {
            boolean counts = decision.isMigrated() && !counted;
            rows.add(row(plan, decision, counts, diffs));
            counted |= counts;
        }
        return List.copyOf(rows);
    }

    private static ReportRow row(MeetingPlan plan, Decision decision, boolean counts, boolean diffs) {
        var part = decision.stored().part();
        int mails = counts ? plan.told().size() : 0;
        int external = counts
                ? NotifyPolicy.EXTERNAL
                        .recipients(plan.told(), plan.organizer())
                        .size()
                : 0;
        var reason = decision.outcome().why();
        return new ReportRow(
                plan.organizer(),
                plan.object().calendar(),
                plan.object().id(),
                part.key().uid(),
                part.key().recurrenceId(),
                Objects.requireNonNullElse(Outcomes.start(decision.stored().timing()), ""),
                decision.stored().summary(),
                decision.findings().provider(),
                decision.findings().joinUrl(),
                decision.joinUrl(),
                Outcomes.name(decision.outcome()),
                reason.map(Enum::name).orElse(""),
                reason.map(Reason::advice).orElse(""),
                part.attendees().size(),
                mails - external,
                external,
                diffs ? decision.diffs().stream().map(PlanRows::diff).toList() : List.of());
    }

    private static BlockDiff diff(Decision.Diff diff) {
        return new BlockDiff(diff.carrier(), readable(diff.before()), readable(diff.after()));
    }

    private static String readable(String text) {
        if (text.length() <= MOST_CHARACTERS) {
            return text;
        }
        int left = text.length() - MOST_CHARACTERS;
        return text.substring(0, MOST_CHARACTERS) + "\n… and " + left + " more characters";
    }

    /// As `--csv` shows it.
    static List<Object> cells(ReportRow row) {
        return List.of(
                row.organizer(),
                row.calendar(),
                row.file(),
                row.uid(),
                row.recurrenceId(),
                row.start(),
                row.title(),
                row.provider(),
                row.joinUrl(),
                row.newJoinUrl(),
                row.outcome(),
                row.reason(),
                row.attendees(),
                row.mailsInternal(),
                row.mailsExternal());
    }

    /// As `--json` shows it: absent texts are null.
    static Map<String, @Nullable Object> json(ReportRow row) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        List<Object> cells = cells(row);
        for (int i = 0; i < cells.size(); i++) {
            json.put(HEADINGS.get(i), cells.get(i).equals("") ? null : cells.get(i));
        }
        json.put("calendar", row.calendar());
        json.put("title", row.title());
        json.put("diffs", row.diffs());
        return json;
    }
}
