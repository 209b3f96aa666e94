package org.meetingmigration.cli.command;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.meetingmigration.calendar.folder.FolderCalendars;
import org.meetingmigration.cli.ExitCodes;
import org.meetingmigration.cli.JsonReport;
import org.meetingmigration.joinblock.link.LinkCatalogue;
import org.meetingmigration.migration.Examiner;
import org.meetingmigration.terminal.Csv;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `mms audit`: what is there, without changing anything.
@Command(
        name = "audit",
        description = {
            "Counts the online meetings that are still to come: by provider, pasted ones, ones for a person to decide.",
            "Changes nothing."
        },
        footer = {
            "",
            "Examples:",
            "  mms audit calendars",
            "  mms audit calendars --json > audit.json",
            "  mms audit calendars --csv --all --host skype4b=meet.contoso.com"
        })
final class AuditCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private final FolderOptions folder = new FolderOptions();

    @Mixin
    private final RecogniserOptions recognition = new RecogniserOptions();

    @ArgGroup
    private final Format format = new Format();

    @Option(names = "--all", description = "Show online meetings that are over or that others organise, too.")
    private boolean all;

    AuditCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        FolderCalendars calendars = folder.open(session);
        LinkCatalogue catalogue = recognition.catalogue(Map.of());
        var summary = summary(calendars);
        var reader = new AuditReader(new Examiner(recognition.recogniser(catalogue), all), all);
        if (format.json()) {
            printJson(calendars, reader, summary);
            return ExitCodes.OK;
        }
        if (format.csv()) {
            printCsv(calendars, reader, summary);
            return ExitCodes.OK;
        }
        scan(calendars, reader, summary::add);
        new AuditPage(session, catalogue).print(summary);
        return ExitCodes.OK;
    }

    private AuditSummary summary(FolderCalendars calendars) {
        Instant now = folder.now(session);
        var summary = new AuditSummary(calendars.organizers().size(), now, folder.zone(session));
        calendars.ignored().forEach(entry -> summary.add(new Found.PassedOver(entry)));
        return summary;
    }

    private void scan(FolderCalendars calendars, AuditReader reader, Consumer<Found> found) {
        int threads = Cores.forFolder(folder.dir(session));
        new OrderedWork<String, Found>(
                        calendars.organizers(),
                        threads,
                        (organizer, consumer) -> reader.read(calendars.of(organizer), consumer))
                .run(found);
    }

    private void printJson(FolderCalendars calendars, AuditReader reader, AuditSummary summary) {
        try (var json = new JsonReport(session.out(), "meetings")) {
            scan(calendars, reader, found -> {
                summary.add(found);
                rows(found).forEach(json::row);
            });
            json.finish(summary.asMap());
        }
    }

    private void printCsv(FolderCalendars calendars, AuditReader reader, AuditSummary summary) {
        var csv = new Csv(session.out());
        csv.row(AuditRow.HEADINGS);
        scan(calendars, reader, found -> {
            summary.add(found);
            rows(found).forEach(row -> csv.row(row.cells()));
        });
        if (summary.unreadableFiles() > 0) {
            session.err().println(summary.unreadableFiles() + " files could not be read; --json names them.");
        }
    }

    private static Iterable<AuditRow> rows(Found found) {
        return found instanceof Found.Meeting meeting ? meeting.shown() : List.of();
    }
}
