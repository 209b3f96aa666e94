package org.meetingmigration.cli.report;

import java.util.Map;
import java.util.TreeMap;

/// Counts over all rows of a page. Grows with the number of different outcomes, providers and reasons, not with rows.
final class Totals {

    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final Map<String, Integer> providers = new TreeMap<>();
    private final Map<String, Integer> reasons = new TreeMap<>();
    private long rows;
    private long mailsInternal;
    private long mailsExternal;

    void add(ReportRow row) {
        rows++;
        mailsInternal += row.mailsInternal();
        mailsExternal += row.mailsExternal();
        outcomes.merge(row.outcome(), 1, Integer::sum);
        count(providers, row.provider());
        count(reasons, row.reason());
    }

    private static void count(Map<String, Integer> counts, String value) {
        if (!value.isEmpty()) {
            counts.merge(value, 1, Integer::sum);
        }
    }

    Map<String, Object> asMap() {
        return Map.of(
                "rows", rows,
                "mailsInternal", mailsInternal,
                "mailsExternal", mailsExternal,
                "outcomes", outcomes,
                "providers", providers,
                "reasons", reasons);
    }
}
