package org.meetingmigration.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.meetingmigration.calendar.folder.FolderCalendars;
import org.meetingmigration.cli.report.BlockDiff;
import org.meetingmigration.cli.report.ReportRow;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// One meeting of the demo that shows well what a migration does.
@Command
final class DemoExample {

    private static final String PROVIDER = "skype4b";
    private static final String LANGUAGE_OF = "eleanor.finch@nordlys.example.org";

    private final Session session;
    private final Path calendars;
    private final MigrationOptions options = new MigrationOptions();

    DemoExample(Session session, Path calendars, List<String> target) {
        this.session = session;
        this.calendars = calendars;
        new CommandLine(options).parseArgs(target.toArray(String[]::new));
    }

    void print() {
        var now = session.clock().instant();
        var folder = new FolderCalendars(calendars, now, session.clock().getZone());
        var migration = options.prepare(session, calendars, now);
        var rows = new ArrayList<List<ReportRow>>();
        migration.plans().run(folder.of(LANGUAGE_OF), plan -> rows.add(PlanRows.of(plan, true)), unreadable -> {});
        Optional<ReportRow> shown = rows.stream()
                .flatMap(Collection::stream)
                .filter(PlanTotals::isMigrated)
                .filter(row -> row.provider().equals(PROVIDER))
                .findFirst();
        shown.map(DemoExample::bodyOnly).ifPresent(new PlanText(session)::print);
    }

    /// The properties beside the body are for machines.
    private static ReportRow bodyOnly(ReportRow row) {
        List<BlockDiff> body = row.diffs().stream()
                .filter(diff ->
                        diff.carrier().equals("DESCRIPTION") || diff.carrier().equals("LOCATION"))
                .toList();
        return row.with(body);
    }
}
