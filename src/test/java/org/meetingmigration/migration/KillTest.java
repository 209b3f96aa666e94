package org.meetingmigration.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meetingmigration.calendar.Calendar;
import org.meetingmigration.calendar.Invitation;
import org.meetingmigration.calendar.PartChange;
import org.meetingmigration.calendar.PartImage;
import org.meetingmigration.calendar.PreparedSave;
import org.meetingmigration.calendar.PreparedUndo;
import org.meetingmigration.calendar.SaveResult;
import org.meetingmigration.calendar.StoredObject;
import org.meetingmigration.meeting.PartKey;
import org.meetingmigration.meeting.Reason;
import org.meetingmigration.migration.ledger.Entry;
import org.meetingmigration.migration.ledger.FileLedger;
import org.meetingmigration.migration.ledger.Ledger;
import org.meetingmigration.notice.ImipMessage;
import org.meetingmigration.notice.OutboxFolder;

/// Killed at every step and started again, a run and an undo end as if they had not been killed.
class KillTest {

    private static final String REQUEST = "20261122-120000-test";

    @TempDir
    Path temp;

    /// Stands for the death of the process at a step: nothing after it happens, nothing in memory is written.
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    /// Counts steps and dies at one of them.
    private static final class Fuse {
        private final int deadly;
        private int steps;

        Fuse(int deadly) {
            this.deadly = deadly;
        }

        void step() {
            if (steps++ == deadly) {
                throw new Killed();
            }
        }
    }

    @Test
    void runKilledAtAnyStepShouldEndAsIfItHadNotBeen() throws IOException {
        var undisturbed = new SmallFolder(temp.resolve("undisturbed"));
        var counter = new Fuse(Integer.MAX_VALUE);
        apply(undisturbed, counter);
        assertThat(counter.steps).isGreaterThan(20);
        assertThat(undisturbed.content().get(SmallFolder.BO + ".ics")).contains("LOCATION:Jitsi Meet");

        for (int step = 0; step < counter.steps; step++) {
            var folder = new SmallFolder(temp.resolve("killed-" + step));
            kill(folder, new Fuse(step), this::apply);
            apply(folder, new Fuse(Integer.MAX_VALUE));

            assertThat(folder.content()).as("killed at step %d", step).isEqualTo(undisturbed.content());
            assertThat(outcomes(folder)).as("killed at step %d", step).isEqualTo(outcomes(undisturbed));
        }
    }

    @Test
    void runKilledTwiceShouldEndAsIfItHadNotBeen() throws IOException {
        var undisturbed = new SmallFolder(temp.resolve("undisturbed"));
        apply(undisturbed, new Fuse(Integer.MAX_VALUE));

        for (int step = 0; step < 30; step++) {
            var folder = new SmallFolder(temp.resolve("killed-" + step));
            kill(folder, new Fuse(step), this::apply);
            kill(folder, new Fuse(step % 5), this::apply);
            apply(folder, new Fuse(Integer.MAX_VALUE));

            assertThat(folder.content()).as("killed at step %d", step).isEqualTo(undisturbed.content());
            assertThat(outcomes(folder)).as("killed at step %d", step).isEqualTo(outcomes(undisturbed));
        }
    }

    @Test
    void undoShouldRestoreEveryByteWhereverTheRunWasKilled() {
        var counter = new Fuse(Integer.MAX_VALUE);
        apply(new SmallFolder(temp.resolve("count")), counter);

        for (int step = 0; step < counter.steps; step++) {
            var folder = new SmallFolder(temp.resolve("killed-" + step));
            Map<String, String> before = folder.content();
            kill(folder, new Fuse(step), this::apply);
            undo(folder, new Fuse(Integer.MAX_VALUE));

            assertThat(withoutOutbox(folder)).as("killed at step %d", step).isEqualTo(before);
        }
    }

    @Test
    void undoKilledAtAnyStepShouldEndAsIfItHadNotBeen() {
        for (int step = 0; step < 20; step++) {
            var folder = new SmallFolder(temp.resolve("killed-" + step));
            Map<String, String> before = folder.content();
            apply(folder, new Fuse(Integer.MAX_VALUE));
            kill(folder, new Fuse(step), this::undo);
            List<Reason> left = undo(folder, new Fuse(Integer.MAX_VALUE));

            assertThat(withoutOutbox(folder)).as("killed at step %d", step).isEqualTo(before);
            assertThat(left).as("killed at step %d", step).isEmpty();
        }
    }

    private interface Work {
        void on(SmallFolder folder, Fuse fuse);
    }

    private static void kill(SmallFolder folder, Fuse fuse, Work work) {
        try {
            work.on(folder, fuse);
        } catch (Killed e) {
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

    private void apply(SmallFolder folder, Fuse fuse) {
        var ledger = open(folder);
        var run = new ApplyRun(SmallFolder.plans(), REQUEST, ledger, mailing(folder, fuse), new Watch(fuse));
        for (String organizer : folder.calendars().organizers()) {
            run.recover(calendar(folder, organizer, fuse));
        }
        for (String organizer : folder.calendars().organizers()) {
            run.run(calendar(folder, organizer, fuse));
        }
        ledger.close();
    }

    private List<Reason> undo(SmallFolder folder, Fuse fuse) {
        var left = new ArrayList<Reason>();
        var ledger = open(folder);
        new UndoRun(
                        ledger,
                        organizer -> Optional.of(calendar(folder, organizer, fuse)),
                        uid -> true,
                        (organizer, objectId, key, reason) -> {
                            fuse.step();
                            reason.ifPresent(left::add);
                        })
                .run();
        ledger.close();
        return left;
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
    private static Map<String, String> outcomes(SmallFolder folder) throws IOException {
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

    private static Map<String, String> withoutOutbox(SmallFolder folder) {
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

    private static Calendar calendar(SmallFolder folder, String organizer, Fuse fuse) {
        return new Dangerous(folder.calendars().of(organizer), fuse);
    }

    /// A calendar in which the process may die before and after each write.
    private record Dangerous(Calendar calendar, Fuse fuse) implements Calendar {
        @Override
        public String owner() {
            return calendar.owner();
        }

        @Override
        public void scan(Consumer<StoredObject> visitor) {
            calendar.scan(visitor);
        }

        @Override
        public Optional<StoredObject> read(String objectId) {
            fuse.step();
            return calendar.read(objectId);
        }

        @Override
        public PreparedSave prepare(StoredObject object, List<PartChange> changes) {
            fuse.step();
            return calendar.prepare(object, changes);
        }

        @Override
        public PreparedUndo prepareUndo(StoredObject object, List<PartImage> images) {
            return calendar.prepareUndo(object, images);
        }

        @Override
        public Optional<Reason> obstacle(StoredObject object, PartChange change) {
            return calendar.obstacle(object, change);
        }

        @Override
        public Optional<Invitation> invitation(StoredObject object, List<Integer> parts) {
            return calendar.invitation(object, parts);
        }

        @Override
        public SaveResult save(PreparedSave save) {
            fuse.step();
            var result = calendar.save(save);
            fuse.step();
            return result;
        }
    }

    @Test
    void folderShouldNotBeLitteredByAKilledRun() throws IOException {
        var folder = new SmallFolder(temp.resolve("littered"));
        kill(folder, new Fuse(7), this::apply);
        apply(folder, new Fuse(Integer.MAX_VALUE));

        try (var files = Files.walk(folder.dir())) {
            assertThat(files.map(Path::toString)).noneMatch(name -> name.endsWith(".tmp"));
        }
    }
}
