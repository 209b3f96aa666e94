package org.meetingmigration.cli.command;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.meetingmigration.calendar.caldav.Finding;
import org.meetingmigration.calendar.caldav.ProbeReport;
import org.meetingmigration.calendar.caldav.Verdict;
import org.meetingmigration.terminal.DisplayText;

/// A probe's report for people: what was found, what to do, the configuration that fits.
final class ProbePage {

    private static final int VERDICT = 9;
    private static final int CHECK = 12;
    private static final int MOST_MAILBOXES = 3;
    private static final int MOST_MAILBOXES_IN_FULL = 6;

    private final PrintWriter out;
    private final int width;

    ProbePage(Session session) {
        this.out = session.out();
        this.width = session.terminal().interactive() ? session.terminal().width() : Integer.MAX_VALUE;
    }

    /// @param server its address
    /// @param configuration lines of YAML; none for nothing to configure
    void print(String server, ProbeReport report, List<String> configuration) {
        String heading = "";
        boolean brief = isBrief(report);
        out.println(DisplayText.safe(server));
        for (Finding finding : report.findings()) {
            if (brief && isUsual(finding)) {
                continue;
            }
            if (!finding.mailbox().equals(heading)) {
                heading = finding.mailbox();
                out.println();
                out.println(DisplayText.safe(heading));
            }
            row(finding);
        }
        advice("To mend first", report, Verdict.PROBLEM);
        advice("To know and to set", report, Verdict.NOTE);
        if (!configuration.isEmpty()) {
            heading("Configuration that fits");
            configuration.forEach(line -> out.println(DisplayText.safe(line)));
        }
        out.println();
        out.println(summary(report));
    }

    /// Of many mailboxes, what is as it should be would hide the rest.
    private static boolean isBrief(ProbeReport report) {
        return report.findings().stream().map(Finding::mailbox).distinct().count() > MOST_MAILBOXES_IN_FULL;
    }

    private static boolean isUsual(Finding finding) {
        return !finding.mailbox().isEmpty()
                && finding.verdict() == Verdict.OK
                && !finding.check().equals("events");
    }

    private void row(Finding finding) {
        String verdict = word(finding.verdict());
        String start = "  " + pad(verdict, VERDICT) + pad(finding.check(), CHECK);
        paragraph(start, finding.found());
    }

    static String word(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    private static String pad(String text, int columns) {
        return text + " ".repeat(Math.max(1, columns - text.length()));
    }

    /// Each piece of advice once, with those whom it is for.
    private void advice(String heading, ProbeReport report, Verdict verdict) {
        Map<String, Set<String>> mailboxes = new LinkedHashMap<>();
        for (Finding finding : report.findings()) {
            String advice =
                    finding.advice().isEmpty() && verdict == Verdict.PROBLEM ? finding.found() : finding.advice();
            if (finding.verdict() == verdict && !advice.isEmpty()) {
                mailboxes.computeIfAbsent(advice, _ -> new LinkedHashSet<>()).add(finding.mailbox());
            }
        }
        if (mailboxes.isEmpty()) {
            return;
        }
        heading(heading);
        int number = 0;
        for (var entry : mailboxes.entrySet()) {
            paragraph(pad("  " + ++number + ".", 5), named(entry.getValue()) + entry.getKey());
        }
    }

    private static String named(Set<String> mailboxes) {
        if (mailboxes.contains("")) {
            return "";
        }
        int more = mailboxes.size() - MOST_MAILBOXES;
        String names =
                String.join(", ", mailboxes.stream().limit(MOST_MAILBOXES).toList());
        return names + (more > 0 ? " and " + more + " more" : "") + ": ";
    }

    private void heading(String text) {
        out.println();
        out.println(text);
    }

    private void paragraph(String start, String text) {
        String indent = start;
        for (String line : DisplayText.wrap(DisplayText.safe(text), width - start.length())) {
            out.println(indent + line);
            indent = " ".repeat(start.length());
        }
    }

    private static String summary(ProbeReport report) {
        long problems = report.count(Verdict.PROBLEM);
        long notes = report.count(Verdict.NOTE);
        return problems + (problems == 1 ? " problem, " : " problems, ") + notes + (notes == 1 ? " note" : " notes")
                + ". Nothing was changed.";
    }
}
