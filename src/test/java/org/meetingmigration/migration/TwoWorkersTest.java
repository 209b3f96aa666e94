package org.meetingmigration.migration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.meetingmigration.calendar.Calendar;
import org.meetingmigration.calendar.Invitation;
import org.meetingmigration.calendar.PartChange;
import org.meetingmigration.calendar.PartImage;
import org.meetingmigration.calendar.PreparedSave;
import org.meetingmigration.calendar.PreparedUndo;
import org.meetingmigration.calendar.SaveResult;
import org.meetingmigration.calendar.StoredObject;
import org.meetingmigration.calendar.memory.MemoryCalendar;
import org.meetingmigration.meeting.PartKey;
import org.meetingmigration.meeting.Reason;
import org.meetingmigration.migration.ledger.Entry;
import org.meetingmigration.migration.ledger.Ledger;
import org.meetingmigration.notice.ImipMessage;

/// A worker falls asleep anywhere, another takes its request over, and the first wakes up anywhere: the request ends as
/// if one worker had done it.
class TwoWorkersTest {

    @Test
    void requestShouldEndAsIfOneWorkerHadDoneIt() throws InterruptedException {
        var alone = new Scene();
        int steps = alone.undisturbed();
        assertThat(steps).isGreaterThan(25);

        int late = 0;
        for (int asleep = 0; asleep < steps; asleep++) {
            for (int awake = 0; awake < steps + 3; awake++) {
                var scene = new Scene();
                late += scene.overtaken(asleep, awake) ? 1 : 0;

                String what = "asleep at %d, awake at %d".formatted(asleep, awake);
                assertThat(scene.content()).as(what).isEqualTo(alone.content());
                assertThat(scene.outcomes()).as(what).isEqualTo(alone.outcomes());
                assertThat(scene.mails).as(what).isEqualTo(alone.mails);
            }
        }
        assertThat(late).as("saves of the worker that woke up").isPositive();
    }

    private static final class Scene {
        private final MemoryCalendar calendar = new MemoryCalendar(SmallFolder.ANNA, SmallFolder.NOW, ZoneOffset.UTC);
        private final SharedLedger ledger = new SharedLedger();
        private final Set<String> mails = new TreeSet<>();

        Scene() {
            String both = "RECURRENCE-ID:20261207T090000Z\r\nATTENDEE:mailto:x@example.com\r\n";
            put(SmallFolder.teams("a", "", "20261201T090000Z", "bo@example.org"));
            put(SmallFolder.teams("b", "RRULE:FREQ=WEEKLY\r\n", "20261102T090000Z", "x@example.com")
                    + SmallFolder.teams("b", both, "20261207T110000Z", "y@example.com"));
            put(SmallFolder.event("c", "", "20261203T100000Z", "nothing")
                    + SmallFolder.teams("d", "", "20261203T090000Z", "z@example.com"));
        }

        private void put(String events) {
            calendar.put(
                    "work/" + calendarSize() + ".ics",
                    SmallFolder.calendar(events).getBytes(UTF_8));
        }

        private int calendarSize() {
            return content().size();
        }

        Map<String, String> content() {
            var content = new TreeMap<String, String>();
            calendar.scan(object -> content.put(
                    object.id(), new String(calendar.content(object.id()).orElseThrow(), UTF_8)));
            return content;
        }

        /// @return how many steps it took
        int undisturbed() {
            var steps = new Steps(-1, () -> {});
            apply(ledger.open(), steps);
            return steps.count;
        }

        /// @param asleep step at which the first worker falls asleep and the second begins
        /// @param awake step of the second at which the first goes on until it notices
        /// @return whether the first saved something after it had been overtaken
        boolean overtaken(int asleep, int awake) throws InterruptedException {
            var sleeping = new Semaphore(0);
            var wake = new Semaphore(0);
            var ended = new Semaphore(0);
            var fault = new AtomicReference<Throwable>();
            var first = new Steps(asleep, () -> {
                sleeping.release();
                acquire(wake);
            });
            var worker = Thread.ofVirtual().start(() -> {
                try {
                    apply(ledger.open(), first);
                } catch (Fenced expected) {
                    first.fenced = true;
                } catch (RuntimeException | Error e) {
                    fault.set(e);
                }
                sleeping.release();
                ended.release();
            });
            acquire(sleeping);
            int savesBefore = first.saves;
            var second = new Steps(awake, () -> {
                wake.release();
                acquire(ended);
            });
            apply(ledger.open(), second);
            wake.release();
            worker.join();
            assertThat(fault.get()).isNull();
            assertThat(first.fenced).isTrue();
            return first.saves > savesBefore;
        }

        private void apply(Ledger handle, Steps steps) {
            var run = new ApplyRun(
                    SmallFolder.plans(),
                    "r",
                    handle,
                    notice -> {
                        steps.step();
                        var message = ImipMessage.compose(notice);
                        mails.add(notice.uid() + " " + message.messageId());
                        steps.step();
                        return message.messageId();
                    },
                    (organizer, objectId, decision, outcome) -> steps.step());
            run.recover(new Interrupted(calendar, steps), Pause.never());
            run.run(new Interrupted(calendar, steps));
        }

        Map<String, String> outcomes() {
            var outcomes = new TreeMap<String, String>();
            for (Entry entry : ledger.entries()) {
                if (entry instanceof Entry.Outcome outcome) {
                    var key = outcome.objectId() + "|" + new PartKey(outcome.uid(), outcome.recurrenceId());
                    var what = outcome.outcome() + outcome.reason() + outcome.fromProvider() + outcome.toProvider();
                    outcomes.merge(key, what, (one, other) -> one + " AND " + other);
                }
            }
            return outcomes;
        }
    }

    private static void acquire(Semaphore semaphore) {
        try {
            assertThat(semaphore.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Counts a worker's steps and interrupts one of them.
    private static final class Steps {
        private final int interrupted;
        private final Runnable interruption;
        private volatile int count;
        private volatile int saves;
        private volatile boolean fenced;

        Steps(int interrupted, Runnable interruption) {
            this.interrupted = interrupted;
            this.interruption = interruption;
        }

        @SuppressWarnings("NonAtomicVolatileUpdate") // one worker counts, the other looks
        void step() {
            if (count++ == interrupted) {
                interruption.run();
            }
        }

        @SuppressWarnings("NonAtomicVolatileUpdate") // as above
        void saved(SaveResult result) {
            saves += result instanceof SaveResult.Saved ? 1 : 0;
        }
    }

    /// A calendar in which a worker may fall asleep before and after each step.
    private record Interrupted(Calendar calendar, Steps steps) implements Calendar {
        @Override
        public String owner() {
            return calendar.owner();
        }

        @Override
        public void scanWhile(Predicate<StoredObject> visitor) {
            calendar.scanWhile(object -> {
                steps.step();
                return visitor.test(object);
            });
        }

        @Override
        public Optional<StoredObject> read(String objectId) {
            steps.step();
            var object = calendar.read(objectId);
            steps.step();
            return object;
        }

        @Override
        public PreparedSave prepare(StoredObject object, List<PartChange> changes) {
            var prepared = calendar.prepare(object, changes);
            steps.step();
            return prepared;
        }

        @Override
        public PreparedUndo prepareUndo(StoredObject object, List<PartImage> images) {
            return calendar.prepareUndo(object, images);
        }

        @Override
        public StoredObject preview(PreparedSave save) {
            return calendar.preview(save);
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
            steps.step();
            var result = calendar.save(save);
            steps.saved(result);
            steps.step();
            return result;
        }
    }
}
