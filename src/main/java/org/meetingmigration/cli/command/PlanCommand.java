package org.meetingmigration.cli.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.calendar.folder.FolderCalendars;
import org.meetingmigration.cli.ExitCodes;
import org.meetingmigration.cli.JsonReport;
import org.meetingmigration.cli.report.PlanReport;
import org.meetingmigration.cli.report.ReportHead;
import org.meetingmigration.cli.report.ReportRow;
import org.meetingmigration.terminal.Csv;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `mms plan`: what apply would do with each meeting, without doing it.
@Command(
        name = "plan",
        sortOptions = false,
        description = {
            "Shows what apply would do: each meeting with its outcome, what goes and what comes, and the mails.",
            "Changes no calendar."
        },
        footer = {
            "",
            "Examples:",
            "  mms plan calendars --to jitsi --base-url https://meet.example.org --report plan.html",
            "  mms plan calendars --to link --template https://bbb.example.org/b/{room} --label BigBlueButton",
            "  mms plan calendars --to jitsi --base-url https://meet.example.org --from skype4b --csv > plan.csv"
        })
final class PlanCommand implements Callable<Integer> {

    /// Reasons that leave a person nothing to do or to know.
    private static final Set<String> OF_NO_CONCERN = Set.of("PAST", "CANCELLED", "NOT_ORGANIZER", "NO_JOIN_BLOCK");

    private final Session session;

    @Mixin
    private final FolderOptions folder = new FolderOptions();

    @Mixin
    private final MigrationOptions options = new MigrationOptions();

    @ArgGroup
    private final Format format = new Format();

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Write the plan as an HTML page with search and filters, too.")
    private @Nullable Path report;

    @Option(names = "--no-diff", description = "Leave out what goes and what comes.")
    private boolean withoutDiffs;

    @Option(names = "--totals", description = "Print the totals alone.")
    private boolean totalsAlone;

    @Option(
            names = "--all",
            description = "List meetings that are over, cancelled, somebody else's or not online, too; --json and --csv"
                    + " always have them.")
    private boolean all;

    PlanCommand(Session session) {
        this.session = session;
    }

    /// Takes the rows of one meeting after the other.
    private interface Printer {
        void rows(List<ReportRow> rows) throws IOException;

        void finish(PlanTotals totals) throws IOException;
    }

    @Override
    public Integer call() {
        FolderCalendars calendars = folder.open(session);
        var migration = options.prepare(session, folder.dir(session), folder.now(session));
        var scan = new PlanScan(
                session,
                calendars,
                migration.plans(),
                Cores.forFolder(folder.dir(session)),
                !withoutDiffs || report != null);
        try (var page = page(migration.target())) {
            Printer printer = printer();
            PlanTotals totals = scan.run(rows -> {
                try {
                    printer.rows(rows);
                    if (page != null) {
                        addTo(page, rows);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            printer.finish(totals);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ExitCodes.OK;
    }

    private @Nullable PlanReport page(String target) throws IOException {
        if (report == null) {
            return null;
        }
        var writer = Files.newBufferedWriter(session.directory().resolve(report));
        return new PlanReport(writer, new ReportHead("Migration plan", folder.written(), target, folder.now(session)));
    }

    private void addTo(PlanReport page, List<ReportRow> rows) throws IOException {
        for (ReportRow row : rows) {
            if (isListed(row)) {
                page.row(row);
            }
        }
    }

    private boolean isListed(ReportRow row) {
        return all || !OF_NO_CONCERN.contains(row.reason());
    }

    private Printer printer() {
        if (format.json()) {
            return jsonPrinter();
        }
        return format.csv() ? csvPrinter() : textPrinter();
    }

    private Printer jsonPrinter() {
        var json = new JsonReport(session.out(), "meetings");
        return new Printer() {
            @Override
            public void rows(List<ReportRow> rows) {
                rows.forEach(row -> json.row(PlanRows.json(withoutDiffs ? row.with(List.of()) : row)));
            }

            @Override
            public void finish(PlanTotals totals) {
                json.finish(totals.asMap());
            }
        };
    }

    private Printer csvPrinter() {
        var csv = new Csv(session.out());
        csv.row(PlanRows.HEADINGS);
        return new Printer() {
            @Override
            public void rows(List<ReportRow> rows) {
                rows.forEach(row -> csv.row(PlanRows.cells(row)));
            }

            @Override
            public void finish(PlanTotals totals) {
                session.out().flush();
            }
        };
    }

    private Printer textPrinter() {
        var text = new PlanText(session);
        return new Printer() {
            @Override
            public void rows(List<ReportRow> rows) {
                rows.stream()
                        .filter(row -> !totalsAlone && isListed(row))
                        .forEach(row -> text.print(withoutDiffs ? row.with(List.of()) : row));
            }

            @Override
            public void finish(PlanTotals totals) {
                totals.print(session.out(), session.terminal());
                session.out()
                        .printf(
                                Locale.ROOT,
                                "%n%,d meetings of %,d organizers would change; %,d mails would go to internal and %,d to"
                                        + " external attendees.%n",
                                totals.meetings(),
                                totals.organizers(),
                                totals.recipients() - totals.externalRecipients(),
                                totals.externalRecipients());
                if (report != null) {
                    session.out().println("The plan as a page: " + report);
                }
            }
        };
    }
}
