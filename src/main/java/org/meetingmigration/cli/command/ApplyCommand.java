package org.meetingmigration.cli.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.calendar.StoredObject;
import org.meetingmigration.calendar.folder.FolderCalendars;
import org.meetingmigration.calendar.folder.FolderLock;
import org.meetingmigration.cli.ExitCodes;
import org.meetingmigration.cli.Progress;
import org.meetingmigration.cli.command.MigrationOptions.Migration;
import org.meetingmigration.migration.ApplyRun;
import org.meetingmigration.migration.Decision;
import org.meetingmigration.migration.Mailing;
import org.meetingmigration.migration.OutboxMailing;
import org.meetingmigration.migration.Outcome;
import org.meetingmigration.migration.Pause;
import org.meetingmigration.migration.RunListener;
import org.meetingmigration.migration.ledger.Entry;
import org.meetingmigration.migration.ledger.Ledger;
import org.meetingmigration.migration.ledger.RecordedRequest;
import org.meetingmigration.terminal.DisplayText;
import org.meetingmigration.terminal.Prompt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `mms apply`: does what a plan shows.
@Command(
        name = "apply",
        sortOptions = false,
        description = {
            "Gives the meetings their new join blocks and writes the mails that tell attendees. Asks first.",
            "May be killed at any moment: run again with the same options, it goes on where it was."
        },
        footer = {
            "",
            "Examples:",
            "  mms apply calendars --to jitsi --base-url https://meet.example.org --outbox mails",
            "  mms apply calendars --to jitsi --base-url https://meet.example.org --notify none --yes"
        })
final class ApplyCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private final FolderOptions folder = new FolderOptions();

    @Mixin
    private final MigrationOptions options = new MigrationOptions();

    @Option(
            names = "--outbox",
            paramLabel = "DIR2",
            description =
                    "Write the mails into this folder, one .eml file for each meeting. Without it nobody is told.")
    private @Nullable Path outbox;

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask.")
    private boolean yes;

    ApplyCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        folder.open(session);
        var requests = new Requests(session, folder.dir(session), folder.written());
        return requests.locked(lock -> apply(requests, lock));
    }

    private int apply(Requests requests, FolderLock lock) {
        Map<String, String> recorded = options.recorded();
        recorded.put("outbox", outbox == null ? "" : outbox.toString());
        RecordedRequest request = requests.open(recorded, () -> folder.now(session));
        boolean resumed = requests.isBegun(request);
        FolderCalendars calendars = folder.open(session, request.startedAt());
        Migration migration = options.prepare(session, folder.dir(session), request.startedAt());
        PrintWriter out = session.out();
        if (resumed) {
            out.println("Going on with request " + request.requestId() + " of " + request.startedAt() + ".");
        }
        PlanTotals planned = new PlanScan(
                        session, calendars, migration.plans(), Cores.forFolder(folder.dir(session)), false)
                .run(rows -> {});
        if (planned.meetings() == 0 && !resumed) {
            planned.print(out, session.terminal());
            out.println();
            out.println("There is nothing to change.");
            return planned.unreadable() > 0 ? ExitCodes.SOME_FAILED : ExitCodes.OK;
        }
        if (!yes && !new Prompt(session.terminal(), session.in(), out).confirm(question(planned))) {
            out.println("Nothing was changed.");
            return ExitCodes.REFUSED;
        }
        calendars.removeLeftovers(lock);
        return run(requests, request, calendars, migration, planned);
    }

    private String question(PlanTotals planned) {
        String mails = outbox == null
                ? "write no mails (see --outbox)"
                : String.format(Locale.ROOT, "write %,d mails into %s", planned.recipients(), outbox);
        return String.format(
                Locale.ROOT,
                "This will change %,d meetings of %,d organizers and %s. Go on?",
                planned.meetings(),
                planned.organizers(),
                mails);
    }

    private int run(
            Requests requests,
            RecordedRequest request,
            FolderCalendars calendars,
            Migration migration,
            PlanTotals planned) {
        PlanTotals totals;
        Listener listener;
        try (var ledger = requests.ledger(request);
                var progress = new Progress(session.err(), session.terminal(), session.clock(), planned.events())) {
            listener = new Listener(progress);
            var run = new ApplyRun(migration.plans(), request.requestId(), ledger, mailing(), listener);
            calendars.organizers().forEach(organizer -> run.recover(calendars.of(organizer), Pause.never()));
            calendars.organizers().forEach(organizer -> run.run(calendars.of(organizer)));
            totals = totals(ledger);
            ledger.append(new Entry.Finished(session.clock().instant(), totals.outcomes()));
            ledger.force();
        }
        listener.unreadable.forEach(object -> totals.addUnreadable());
        summary(request, totals, listener);
        return totals.of("Failed") > 0 || totals.unreadable() > 0 ? ExitCodes.SOME_FAILED : ExitCodes.OK;
    }

    /// Counts the whole request, with what was done of it before it was killed.
    private static PlanTotals totals(Ledger ledger) {
        var totals = new PlanTotals();
        try (var entries = ledger.entries()) {
            entries.forEachOrdered(entry -> {
                if (entry instanceof Entry.Outcome outcome) {
                    totals.count(outcome.outcome(), outcome.reason());
                }
            });
        }
        return totals;
    }

    private void summary(RecordedRequest request, PlanTotals totals, Listener listener) {
        PrintWriter out = session.out();
        totals.print(out, session.terminal());
        out.println();
        listener.unreadable.forEach(object ->
                out.println(DisplayText.safe("Could not be read: " + object.id() + ": " + object.unreadable())));
        if (listener.messages > 0) {
            out.printf(
                    Locale.ROOT,
                    "%,d mails are in %s, in %,d messages.%n",
                    listener.recipients,
                    outbox,
                    listener.messages);
        }
        out.println("To take it back: mms undo " + folder.written() + " --request " + request.requestId());
    }

    private Mailing mailing() {
        if (outbox == null) {
            return Mailing.none();
        }
        return new OutboxMailing(session.directory().resolve(outbox));
    }

    /// Counts mails, and shows where the run is.
    private static final class Listener implements RunListener {

        private final Progress progress;
        private final List<StoredObject> unreadable = new ArrayList<>();
        private long messages;
        private long recipients;

        Listener(Progress progress) {
            this.progress = progress;
        }

        @Override
        public void part(String organizer, String objectId, Decision decision, Outcome outcome) {
            progress.step(organizer);
        }

        @Override
        public void unreadable(StoredObject object) {
            unreadable.add(object);
        }

        @Override
        public void mailed(String organizer, String uid, int told) {
            messages++;
            recipients += told;
        }
    }
}
