package org.meetingmigration.cli.command;

import java.io.PrintWriter;
import org.meetingmigration.cli.report.BlockDiff;
import org.meetingmigration.cli.report.LineDiff;
import org.meetingmigration.cli.report.ReportRow;
import org.meetingmigration.terminal.DisplayText;

/// A plan's rows for people.
final class PlanText {

    private static final String RED = "\u001b[31m";
    private static final String GREEN = "\u001b[32m";
    private static final String BOLD = "\u001b[1m";
    private static final String PLAIN = "\u001b[0m";

    private final PrintWriter out;
    private final boolean colour;

    PlanText(Session session) {
        this.out = session.out();
        this.colour = session.terminal().colour();
    }

    void print(ReportRow row) {
        String reason = row.reason().isEmpty() ? "" : " " + row.reason();
        out.println(coloured(BOLD, row.outcome() + reason + "  " + DisplayText.safe(row.title())));
        out.println(DisplayText.safe("  " + row.file() + (row.start().isEmpty() ? "" : "  " + row.start())));
        if (!row.recurrenceId().isEmpty()) {
            out.println(DisplayText.safe("  changed occurrence " + row.recurrenceId()));
        }
        if (!row.advice().isEmpty()) {
            out.println("  " + row.advice());
        }
        if (PlanTotals.isMigrated(row)) {
            out.println(DisplayText.safe("  " + row.provider() + " → " + row.newJoinUrl()));
            out.println("  mails: " + row.mailsInternal() + " internal, " + row.mailsExternal() + " external");
        }
        row.diffs().forEach(this::print);
        out.println();
    }

    private void print(BlockDiff diff) {
        out.println("  " + DisplayText.safe(diff.carrier()));
        for (LineDiff.Line line : LineDiff.of(diff.before(), diff.after()).lines()) {
            String text = "    " + line.sign().symbol() + DisplayText.safe(line.text());
            out.println(
                    switch (line.sign()) {
                        case SAME -> text;
                        case REMOVED -> coloured(RED, text);
                        case ADDED -> coloured(GREEN, text);
                    });
        }
    }

    private String coloured(String code, String text) {
        return colour ? code + text + PLAIN : text;
    }
}
