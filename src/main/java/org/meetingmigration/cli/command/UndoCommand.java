package org.meetingmigration.cli.command;

import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.calendar.Calendar;
import org.meetingmigration.calendar.folder.FolderCalendars;
import org.meetingmigration.calendar.folder.FolderLock;
import org.meetingmigration.cli.ExitCodes;
import org.meetingmigration.cli.Progress;
import org.meetingmigration.meeting.PartKey;
import org.meetingmigration.meeting.Reason;
import org.meetingmigration.migration.UndoRun;
import org.meetingmigration.migration.ledger.Entry;
import org.meetingmigration.migration.ledger.Ledgers;
import org.meetingmigration.migration.ledger.RecordedRequest;
import org.meetingmigration.terminal.DisplayText;
import org.meetingmigration.terminal.Prompt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `mms undo`: takes a request back.
@Command(
        name = "undo",
        sortOptions = false,
        description = {
            "Makes meetings what they were before a request, byte for byte. Asks first.",
            "A meeting that somebody edited since is reported and left as it is. Mails are not called back."
        },
        footer = {
            "",
            "Examples:",
            "  mms undo calendars",
            "  mms undo calendars --request 20261122-171500-k3f9 --meeting 040000008200E00074C5B7101A82E008"
        })
final class UndoCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private final FolderOptions folder = new FolderOptions();

    @Option(
            names = "--request",
            paramLabel = "ID",
            description = "Which request. Default: the newest; see mms requests.")
    private @Nullable String requestId;

    @Option(names = "--meeting", paramLabel = "UID", description = "This meeting alone.")
    private @Nullable String uid;

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask.")
    private boolean yes;

    UndoCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        FolderCalendars calendars = folder.open(session);
        return new Requests(session, folder.dir(session), folder.written()).locked(lock -> undo(calendars, lock));
    }

    private int undo(FolderCalendars calendars, FolderLock lock) {
        var ledgers = new Ledgers(folder.dir(session));
        RecordedRequest request = request(ledgers);
        PrintWriter out = session.out();
        int left = changedParts(ledgers, request);
        if (left == 0 && request.isFinished()) {
            out.println("Request " + request.requestId() + " has nothing left to take back. See mms requests "
                    + folder.written() + " for others.");
            return ExitCodes.OK;
        }
        String question = String.format(
                Locale.ROOT, "This will restore %,d events changed by request %s. Go on?", left, request.requestId());
        if (!yes && !new Prompt(session.terminal(), session.in(), out).confirm(question)) {
            out.println("Nothing was changed.");
            return ExitCodes.REFUSED;
        }
        calendars.removeLeftovers(lock);
        return run(calendars, request, left);
    }

    private RecordedRequest request(Ledgers ledgers) {
        if (requestId != null) {
            return ledgers.find(requestId)
                    .orElseThrow(() -> new CommandFailed(
                            ExitCodes.NOTHING_FOUND,
                            "There is no request " + requestId + "; see mms requests " + folder.written()));
        }
        return ledgers.requests().stream()
                .findFirst()
                .orElseThrow(() -> new CommandFailed(
                        ExitCodes.NOTHING_FOUND, "Nothing was ever changed in " + folder.written() + " by mms."));
    }

    private int changedParts(Ledgers ledgers, RecordedRequest request) {
        var changed = new HashSet<String>();
        try (var entries = ledgers.entries(request.requestId())) {
            entries.forEachOrdered(entry -> {
                if (entry instanceof Entry.Outcome outcome && outcome.outcome().equals("Migrated")) {
                    add(changed, outcome.objectId(), outcome.uid(), outcome.recurrenceId());
                }
                if (entry instanceof Entry.Undone undone) {
                    changed.remove(key(undone.objectId(), undone.uid(), undone.recurrenceId()));
                }
            });
        }
        return changed.size();
    }

    private void add(Set<String> changed, String objectId, String meeting, String recurrenceId) {
        if (isMeant(meeting)) {
            changed.add(key(objectId, meeting, recurrenceId));
        }
    }

    private static String key(String objectId, String meeting, String recurrenceId) {
        return objectId + "\n" + meeting + "\n" + recurrenceId;
    }

    private boolean isMeant(String meeting) {
        return uid == null || uid.equals(meeting);
    }

    private int run(FolderCalendars calendars, RecordedRequest request, int expected) {
        var report = new Report(session);
        var requests = new Requests(session, folder.dir(session), folder.written());
        try (var ledger = requests.ledger(request);
                var progress = new Progress(session.err(), session.terminal(), session.clock(), expected)) {
            new UndoRun(
                            ledger,
                            organizer -> calendar(calendars, organizer),
                            this::isMeant,
                            (organizer, id, key, why) -> {
                                report.part(id, key, why);
                                progress.step(organizer);
                            })
                    .run();
            if (!request.isFinished() && uid == null) {
                // Taken back, it must not be taken up again.
                ledger.append(new Entry.Finished(session.clock().instant(), Map.of()));
                ledger.force();
            }
        }
        return report.finish();
    }

    private static Optional<Calendar> calendar(FolderCalendars calendars, String organizer) {
        return calendars.organizers().contains(organizer) ? Optional.of(calendars.of(organizer)) : Optional.empty();
    }

    /// What became of each event.
    private static final class Report {

        private final Session session;
        private final Map<Reason, Integer> left = new EnumMap<>(Reason.class);
        private int restored;

        Report(Session session) {
            this.session = session;
        }

        void part(String objectId, PartKey key, Optional<Reason> reason) {
            if (reason.isEmpty()) {
                restored++;
                return;
            }
            left.merge(reason.get(), 1, Integer::sum);
            session.out()
                    .println(DisplayText.safe("Left as it is: " + objectId + "  " + key.uid()
                            + (key.isOverride() ? "  " + key.recurrenceId() : "") + "  " + reason.get()));
        }

        int finish() {
            PrintWriter out = session.out();
            out.printf(Locale.ROOT, "%,d events are what they were before.%n", restored);
            left.forEach((reason, count) ->
                    out.printf(Locale.ROOT, "%,d were left: %s: %s%n", count, reason, reason.advice()));
            return left.isEmpty() ? ExitCodes.OK : ExitCodes.SOME_FAILED;
        }
    }
}
