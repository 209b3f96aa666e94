package org.meetingmigration.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meetingmigration.migration.ledger.Ledger;

/// A worker that is fenced off does nothing more.
class FencedTest {

    @TempDir
    private Path temp;

    private final List<String> mails = new ArrayList<>();

    @Test
    void runShouldStopAtOnceWhereverItIsFenced() {
        int steps = steps(new SmallFolder(temp.resolve("count")), this::apply);
        assertThat(steps).isGreaterThan(20);

        for (int step = 0; step < steps; step++) {
            var folder = new SmallFolder(temp.resolve("fenced-" + step));
            assertNothingAfterFence(folder, new SharedLedger(), step, this::apply);
        }
    }

    @Test
    void undoShouldStopAtOnceWhereverItIsFenced() {
        var counted = new SmallFolder(temp.resolve("count"));
        var ledger = new SharedLedger();
        apply(counted, ledger.open());
        var count = new AtomicInteger();
        undo(counted, ledger.open(step -> count.incrementAndGet() < 0));
        assertThat(count.get()).isGreaterThan(8);

        for (int step = 0; step < count.get(); step++) {
            var folder = new SmallFolder(temp.resolve("fenced-" + step));
            var applied = new SharedLedger();
            apply(folder, applied.open());
            assertNothingAfterFence(folder, applied, step, this::undo);
        }
    }

    private interface Work {
        void on(SmallFolder folder, Ledger ledger);
    }

    private static int steps(SmallFolder folder, Work work) {
        var count = new AtomicInteger();
        work.on(folder, new SharedLedger().open(step -> count.incrementAndGet() < 0));
        return count.get();
    }

    private void assertNothingAfterFence(SmallFolder folder, SharedLedger ledger, int fence, Work work) {
        var calendarAtFence = new ArrayList<Map<String, String>>();
        var mailsAtFence = new ArrayList<List<String>>();
        var entriesAtFence = new ArrayList<Integer>();
        IntPredicate fencedAt = step -> {
            if (step == fence) {
                calendarAtFence.add(folder.content());
                mailsAtFence.add(List.copyOf(mails));
                entriesAtFence.add(ledger.entries().size());
            }
            return step == fence;
        };

        assertThatThrownBy(() -> work.on(folder, ledger.open(fencedAt)))
                .as("fenced at %d", fence)
                .isInstanceOf(Fenced.class);
        assertThat(calendarAtFence).containsExactly(folder.content());
        assertThat(mailsAtFence).containsExactly(mails);
        assertThat(entriesAtFence).containsExactly(ledger.entries().size());
    }

    private void apply(SmallFolder folder, Ledger ledger) {
        var run = new ApplyRun(
                SmallFolder.plans(),
                "r",
                ledger,
                notice -> {
                    mails.add(notice.uid());
                    return "<" + mails.size() + "@example.org>";
                },
                (organizer, objectId, decision, outcome) -> {});
        for (String organizer : folder.calendars().organizers()) {
            run.recover(folder.calendars().of(organizer), Pause.never());
        }
        for (String organizer : folder.calendars().organizers()) {
            run.run(folder.calendars().of(organizer));
        }
    }

    private void undo(SmallFolder folder, Ledger ledger) {
        new UndoRun(
                        ledger,
                        organizer -> Optional.of(folder.calendars().of(organizer)),
                        uid -> true,
                        (organizer, objectId, key, reason) -> {})
                .run();
    }
}
