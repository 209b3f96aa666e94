package org.meetingmigration.cli.command;

import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.meetingmigration.cli.report.ReportRow;
import org.meetingmigration.meeting.Reason;
import org.meetingmigration.terminal.Table;
import org.meetingmigration.terminal.Table.Column;
import org.meetingmigration.terminal.Terminal;

/// Counts over a plan or a run.
final class PlanTotals {

    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final Map<String, Map<Reason, Integer>> reasons = new TreeMap<>();
    private final Set<String> organizers = new HashSet<>();
    private long meetings;
    private long internal;
    private long external;
    private long unreadable;

    /// @param rows of one meeting
    void add(List<ReportRow> rows) {
        for (ReportRow row : rows) {
            count(row.outcome(), row.reason());
            internal += row.mailsInternal();
            external += row.mailsExternal();
        }
        long changed = rows.stream().filter(PlanTotals::isMigrated).count();
        if (changed > 0) {
            meetings++;
            organizers.add(rows.getFirst().organizer());
        }
    }

    static boolean isMigrated(ReportRow row) {
        return row.outcome().equals("Migrated");
    }

    /// @param reason name of a [Reason]; empty for none
    void count(String outcome, String reason) {
        outcomes.merge(outcome, 1, Integer::sum);
        if (!reason.isEmpty()) {
            reasons.computeIfAbsent(outcome, key -> new EnumMap<>(Reason.class))
                    .merge(Reason.valueOf(reason), 1, Integer::sum);
        }
    }

    /// Parts of meetings, whatever became of them.
    long events() {
        return outcomes.values().stream().mapToInt(Integer::intValue).sum();
    }

    void addUnreadable() {
        unreadable++;
    }

    /// Meetings that change; a series counts once.
    long meetings() {
        return meetings;
    }

    int organizers() {
        return organizers.size();
    }

    /// Mails, one for each who is told of a meeting.
    long recipients() {
        return internal + external;
    }

    long externalRecipients() {
        return external;
    }

    int of(String outcome) {
        return outcomes.getOrDefault(outcome, 0);
    }

    long unreadable() {
        return unreadable;
    }

    Map<String, Integer> outcomes() {
        return Map.copyOf(outcomes);
    }

    /// Outcomes and reasons, with what to do about them.
    void print(PrintWriter out, Terminal terminal) {
        var table = new Table(
                Column.text("Outcome"), Column.number("Events"), Column.text("Reason"), Column.text("What to do"));
        for (Map.Entry<String, Integer> outcome : outcomes.entrySet()) {
            var why = reasons.get(outcome.getKey());
            if (why == null) {
                table.row(outcome.getKey(), number(outcome.getValue()), "", "");
                continue;
            }
            why.forEach((reason, count) -> table.row(outcome.getKey(), number(count), reason.name(), reason.advice()));
        }
        if (unreadable > 0) {
            table.row("Failed", number(unreadable), "UNREADABLE", Reason.UNREADABLE.advice());
        }
        table.print(out, terminal);
    }

    /// As `--json` shows it.
    Map<String, Object> asMap() {
        var map = new LinkedHashMap<String, Object>();
        map.put("meetings", meetings);
        map.put("organizers", organizers.size());
        map.put("mailsInternal", internal);
        map.put("mailsExternal", external);
        map.put("outcomes", outcomes);
        map.put("reasons", reasons);
        map.put("unreadableFiles", unreadable);
        return map;
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
