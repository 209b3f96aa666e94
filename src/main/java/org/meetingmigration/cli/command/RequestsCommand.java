package org.meetingmigration.cli.command;

import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.cli.ExitCodes;
import org.meetingmigration.cli.JsonReport;
import org.meetingmigration.migration.ledger.Ledgers;
import org.meetingmigration.migration.ledger.RecordedRequest;
import org.meetingmigration.terminal.Csv;
import org.meetingmigration.terminal.Table;
import org.meetingmigration.terminal.Table.Column;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `mms requests`: what was done to a folder, newest first.
@Command(
        name = "requests",
        description = "Lists what mms did to a folder, newest first.",
        footer = {"", "Example:", "  mms requests calendars"})
final class RequestsCommand implements Callable<Integer> {

    private static final List<String> OUTCOMES = List.of("Migrated", "Unchanged", "Skipped", "Review", "Failed");

    private final Session session;

    @Mixin
    private final FolderOptions folder = new FolderOptions();

    @ArgGroup
    private final Format format = new Format();

    RequestsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        folder.open(session);
        List<RecordedRequest> requests = new Ledgers(folder.dir(session)).requests();
        if (format.json()) {
            printJson(requests);
            return ExitCodes.OK;
        }
        if (format.csv()) {
            var csv = new Csv(session.out());
            csv.row("request", "startedAt", "finishedAt", "to", "migrated", "unchanged", "skipped", "review", "failed");
            requests.forEach(request -> csv.row(cells(request)));
            return ExitCodes.OK;
        }
        print(requests);
        return ExitCodes.OK;
    }

    private void print(List<RecordedRequest> requests) {
        if (requests.isEmpty()) {
            session.out().println("Nothing was ever changed in " + folder.written() + " by mms.");
            return;
        }
        var table = new Table(
                Column.text("Request"),
                Column.text("Started"),
                Column.text("Finished"),
                Column.text("To"),
                Column.number("Migrated"),
                Column.number("Unchanged"),
                Column.number("Skipped"),
                Column.number("Review"),
                Column.number("Failed"));
        requests.forEach(request -> table.row(cells(request)));
        table.print(session.out(), session.terminal());
    }

    private static Object[] cells(RecordedRequest request) {
        var cells = new Object[4 + OUTCOMES.size()];
        cells[0] = request.requestId();
        cells[1] = request.startedAt().truncatedTo(ChronoUnit.SECONDS);
        cells[2] = request.finishedAt()
                .map(at -> at.truncatedTo(ChronoUnit.SECONDS).toString())
                .orElse("not finished");
        cells[3] = request.options().getOrDefault("to", "");
        for (int i = 0; i < OUTCOMES.size(); i++) {
            cells[4 + i] = request.counts().getOrDefault(OUTCOMES.get(i), 0);
        }
        return cells;
    }

    private void printJson(List<RecordedRequest> requests) {
        try (var json = new JsonReport(session.out(), "requests")) {
            requests.forEach(request -> json.row(row(request)));
            json.finish(Map.of("requests", requests.size()));
        }
    }

    private static Map<String, @Nullable Object> row(RecordedRequest request) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("request", request.requestId());
        row.put("startedAt", request.startedAt().toString());
        row.put("finishedAt", request.finishedAt().map(Object::toString).orElse(null));
        row.put("options", request.options());
        row.put("counts", request.counts());
        return row;
    }
}
