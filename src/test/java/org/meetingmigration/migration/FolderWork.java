package org.meetingmigration.migration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.meetingmigration.calendar.Calendar;
import org.meetingmigration.calendar.PreparedSave;
import org.meetingmigration.meeting.PartKey;
import org.meetingmigration.meeting.Reason;
import org.meetingmigration.migration.ledger.Entry;
import org.meetingmigration.migration.ledger.FileLedger;
import org.meetingmigration.migration.ledger.Ledger;
import org.meetingmigration.notice.ImipMessage;
import org.meetingmigration.notice.OutboxFolder;

/// Runs and undoes over a folder, in which the process may die.
final class FolderWork {

    private static final String REQUEST = "20261122-120000-test";

    private FolderWork() {}

    interface Work {
        void on(SmallFolder folder, Fuse fuse);
    }

    static void kill(SmallFolder folder, Fuse fuse, Work work) {
        try {
            work.on(folder, fuse);
        } catch (Fuse.Killed e) {
            // As meant: the ledger is left open, so what it had in memory is lost.
        }
    }

    private static Ledger open(SmallFolder folder) {
        var ledger = FileLedger.open(folder.dir(), REQUEST);
        try (var entries = ledger.entries()) {
            if (entries.findAny().isEmpty()) {
                ledger.append(new Entry.Started(REQUEST, SmallFolder.NOW, Map.of()));
                ledger.force();
            }
        }
        return ledger;
    }

    static void apply(SmallFolder folder, Fuse fuse) {
        apply(folder, fuse, Pause.never());
    }

    static boolean apply(SmallFolder folder, Fuse fuse, Pause pause) {
        return apply(
                folder, fuse, pause, SmallFolder.plans(), folder.calendars().organizers());
    }

    static boolean apply(SmallFolder folder, Fuse fuse, Pause pause, PlanRun plans, Collection<String> organizers) {
        var ledger = open(folder);
        var run = new ApplyRun(plans, REQUEST, ledger, mailing(folder, fuse), new Watch(fuse));
        for (String organizer : organizers) {
            run.recover(calendar(folder, organizer, fuse), pause);
        }
        boolean finished = true;
        for (String organizer : organizers) {
            finished = finished && run.run(calendar(folder, organizer, fuse), pause);
        }
        ledger.close();
        return finished;
    }

    static List<Reason> undo(SmallFolder folder, Fuse fuse) {
        var left = new ArrayList<Reason>();
        undo(folder, fuse, Pause.never(), left);
        return left;
    }

    static boolean undo(SmallFolder folder, Fuse fuse, Pause pause, List<Reason> left) {
        return undo(folder, organizer -> calendar(folder, organizer, fuse), fuse, pause, left);
    }

    /// @param before happens before each write
    static List<Reason> undo(SmallFolder folder, UnaryOperator<PreparedSave> before) {
        var left = new ArrayList<Reason>();
        undo(
                folder,
                organizer -> new LateUndoTest.BeforeSave(folder.calendars().of(organizer), before),
                Fuse.harmless(),
                Pause.never(),
                left);
        return left;
    }

    private static boolean undo(
            SmallFolder folder, Function<String, Calendar> calendars, Fuse fuse, Pause pause, List<Reason> left) {
        var ledger = open(folder);
        var run = new UndoRun(
                ledger,
                organizer -> Optional.of(calendars.apply(organizer)),
                uid -> true,
                (organizer, objectId, key, reason) -> {
                    fuse.step();
                    reason.ifPresent(left::add);
                });
        boolean finished = run.run(pause);
        ledger.close();
        return finished;
    }

    private static Calendar calendar(SmallFolder folder, String organizer, Fuse fuse) {
        return new DangerousCalendar(folder.calendars().of(organizer), fuse, folder.savesAtOnce());
    }

    private static Mailing mailing(SmallFolder folder, Fuse fuse) {
        var outbox = new OutboxFolder(folder.dir().resolve("outbox"));
        return notice -> {
            fuse.step();
            var message = ImipMessage.compose(notice);
            try {
                outbox.put(message);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            fuse.step();
            return message.messageId();
        };
    }

    /// The last word of the ledger on each part, and how often it was recorded.
    static Map<String, String> outcomes(SmallFolder folder) {
        var outcomes = new TreeMap<String, String>();
        try (var ledger = FileLedger.open(folder.dir(), REQUEST);
                var entries = ledger.entries()) {
            entries.forEach(entry -> {
                if (entry instanceof Entry.Outcome outcome) {
                    var key = outcome.objectId() + "|" + new PartKey(outcome.uid(), outcome.recurrenceId());
                    outcomes.merge(key, outcome.outcome() + " " + outcome.reason(), (a, b) -> a + " AND " + b);
                }
            });
        }
        return outcomes;
    }

    static Map<String, String> withoutOutbox(SmallFolder folder) {
        var content = new TreeMap<>(folder.content());
        content.keySet().removeIf(name -> name.startsWith("outbox"));
        return content;
    }

    private record Watch(Fuse fuse) implements RunListener {
        @Override
        public void part(String organizer, String objectId, Decision decision, Outcome outcome) {
            fuse.step();
        }
    }

    /// How often each part was recorded as restored.
    static Map<String, Integer> undone(SmallFolder folder) {
        var undone = new TreeMap<String, Integer>();
        try (var ledger = FileLedger.open(folder.dir(), REQUEST);
                var entries = ledger.entries()) {
            entries.forEach(entry -> {
                if (entry instanceof Entry.Undone part) {
                    undone.merge(part.objectId() + "|" + part.uid() + "|" + part.recurrenceId(), 1, Integer::sum);
                }
            });
        }
        return undone;
    }
}
