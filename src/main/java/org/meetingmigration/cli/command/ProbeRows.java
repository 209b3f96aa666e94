package org.meetingmigration.cli.command;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.meetingmigration.calendar.caldav.Finding;
import org.meetingmigration.calendar.caldav.ProbeReport;
import org.meetingmigration.calendar.caldav.Verdict;
import org.meetingmigration.cli.JsonReport;
import org.meetingmigration.terminal.Csv;

/// A probe's report for programs.
///
/// @param server its address
/// @param configuration lines of YAML
record ProbeRows(String server, ProbeReport report, List<String> configuration) {

    void json(PrintWriter out) {
        try (var json = new JsonReport(out, "findings")) {
            report.findings().forEach(finding -> json.row(row(finding)));
            var summary = new LinkedHashMap<String, Object>();
            summary.put("server", server);
            summary.put("product", report.product());
            summary.put("problems", report.count(Verdict.PROBLEM));
            summary.put("notes", report.count(Verdict.NOTE));
            summary.put("configuration", String.join("\n", configuration));
            json.finish(summary);
        }
    }

    void csv(PrintWriter out) {
        var csv = new Csv(out);
        csv.row("mailbox", "check", "verdict", "found", "advice");
        report.findings().forEach(finding -> csv.row(List.copyOf(row(finding).values())));
    }

    private static Map<String, String> row(Finding finding) {
        var row = new LinkedHashMap<String, String>();
        row.put("mailbox", finding.mailbox());
        row.put("check", finding.check());
        row.put("verdict", ProbePage.word(finding.verdict()));
        row.put("found", finding.found());
        row.put("advice", finding.advice());
        return row;
    }
}
