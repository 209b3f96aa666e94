package org.meetingmigration.cli.command;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.meetingmigration.cli.command.AuditSummary.ProviderCount;
import org.meetingmigration.joinblock.link.LinkCatalogue;
import org.meetingmigration.meeting.Reason;
import org.meetingmigration.terminal.DisplayText;
import org.meetingmigration.terminal.Table;
import org.meetingmigration.terminal.Table.Column;

/// An audit's summary for people.
final class AuditPage {

    private static final int MOST_DOMAINS = 10;
    private static final int MOST_FILES = 20;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE yyyy-MM-dd", Locale.ROOT);

    private final Session session;
    private final PrintWriter out;
    private final LinkCatalogue catalogue;

    AuditPage(Session session, LinkCatalogue catalogue) {
        this.session = session;
        this.out = session.out();
        this.catalogue = catalogue;
    }

    void print(AuditSummary summary) {
        out.printf(Locale.ROOT, "%,d meetings of %,d organizers%n", summary.meetings(), summary.organizers());
        providers(summary);
        days(summary);
        domains(summary);
        reasons(summary);
        files(summary);
    }

    private void providers(AuditSummary summary) {
        heading("Online meetings still to come");
        if (summary.providers().isEmpty()) {
            out.println("None.");
            return;
        }
        var table = new Table(
                Column.text("Provider"),
                Column.number("Meetings"),
                Column.number("Eligible"),
                Column.number("Pasted"),
                Column.number("Review"),
                Column.number("Attendees"));
        summary.providers().forEach((name, count) -> row(table, displayName(name), count));
        if (summary.providers().size() > 1) {
            row(table, "All", summary.total());
        }
        table.print(out, session.terminal());
    }

    private static void row(Table table, String name, ProviderCount count) {
        table.row(
                name,
                number(count.meetings()),
                number(count.eligible()),
                number(count.pasted()),
                number(count.review()),
                number(count.attendees()));
    }

    private String displayName(String provider) {
        return provider.isEmpty()
                ? "(not known)"
                : catalogue.displayName(provider).orElse(provider);
    }

    private void days(AuditSummary summary) {
        heading("The next 7 days");
        var table = new Table(Column.text("Day"), Column.number("Meetings"));
        for (Map.Entry<LocalDate, Integer> day : summary.nextDays().entrySet()) {
            table.row(DAY.format(day.getKey()), number(day.getValue()));
        }
        table.print(out, session.terminal());
    }

    private void domains(AuditSummary summary) {
        if (summary.externalAttendees() == 0) {
            return;
        }
        heading("Attendees of other organisations: %,d in %,d domains"
                .formatted(summary.externalAttendees(), summary.domainCount()));
        var table = new Table(Column.text("Domain"), Column.number("Attendees"));
        summary.domains(MOST_DOMAINS).forEach(entry -> table.row(entry.getKey(), number(entry.getValue())));
        table.print(out, session.terminal());
        more(summary.domainCount(), MOST_DOMAINS);
    }

    private void reasons(AuditSummary summary) {
        heading("Why others are not migrated");
        var table = new Table(Column.number("Events"), Column.text("Reason"), Column.text("What it means"));
        summary.reasons().entrySet().stream()
                .filter(entry -> !entry.getKey().isEmpty())
                .forEach(entry -> table.row(
                        number(entry.getValue()),
                        entry.getKey(),
                        Reason.valueOf(entry.getKey()).advice()));
        if (table.isEmpty()) {
            out.println("All are.");
            return;
        }
        table.print(out, session.terminal());
    }

    private void files(AuditSummary summary) {
        if (summary.unreadableFiles() > 0) {
            heading("Could not be read: %,d".formatted(summary.unreadableFiles()));
            summary.unreadable().stream().limit(MOST_FILES).forEach(file -> line(file.file(), file.reason()));
            more(summary.unreadableFiles(), MOST_FILES);
        }
        if (summary.ignoredFiles() > 0) {
            heading("Passed over: %,d".formatted(summary.ignoredFiles()));
            summary.ignored().stream().limit(MOST_FILES).forEach(entry -> line(entry.path(), entry.reason()));
            more(summary.ignoredFiles(), MOST_FILES);
        }
    }

    private void heading(String text) {
        out.println();
        out.println(text);
    }

    private void line(String path, String reason) {
        out.println("  " + DisplayText.safe(path) + ": " + DisplayText.safe(reason));
    }

    private void more(long all, int shown) {
        if (all > shown) {
            out.printf(Locale.ROOT, "  … and %,d more; --json has them%n", all - shown);
        }
    }

    private static String number(long count) {
        return "%,d".formatted(count);
    }
}
