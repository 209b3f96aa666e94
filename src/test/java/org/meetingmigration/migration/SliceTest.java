package org.meetingmigration.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meetingmigration.meeting.Reason;

/// A run and an undo in slices of any length, some of them killed, end as if they had been one.
class SliceTest {

    private static final int SEEDS = 120;

    @TempDir
    Path temp;

    @Test
    void slicesShouldEndLikeOneRun() {
        SmallFolder undisturbed = folder("undisturbed");
        FolderWork.apply(undisturbed, Fuse.harmless());

        int most = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            SmallFolder folder = folder("slices-" + seed);
            int slices = inSlices(new Random(seed), FolderWork::apply, folder);

            assertThat(folder.content()).as("seed %d", seed).isEqualTo(undisturbed.content());
            assertThat(FolderWork.outcomes(folder)).as("seed %d", seed).isEqualTo(FolderWork.outcomes(undisturbed));
            most = Math.max(most, slices);
        }
        assertThat(most).isGreaterThan(5);
    }

    @Test
    void undoInSlicesShouldEndLikeOneUndo() {
        SmallFolder undisturbed = folder("undisturbed");
        FolderWork.apply(undisturbed, Fuse.harmless());
        FolderWork.undo(undisturbed, Fuse.harmless());

        for (int seed = 0; seed < SEEDS; seed++) {
            SmallFolder folder = folder("slices-" + seed);
            Map<String, String> before = folder.content();
            FolderWork.apply(folder, Fuse.harmless());
            var left = new ArrayList<Reason>();
            inSlices(new Random(seed), (of, fuse, pause) -> FolderWork.undo(of, fuse, pause, left), folder);

            assertThat(FolderWork.withoutOutbox(folder)).as("seed %d", seed).isEqualTo(before);
            assertThat(FolderWork.undone(folder)).as("seed %d", seed).isEqualTo(FolderWork.undone(undisturbed));
            assertThat(left).as("seed %d", seed).isEmpty();
        }
    }

    @Test
    void runShouldStopBeforeTheFirstWriteWhenAPauseIsDue() {
        SmallFolder folder = folder("paused");
        Map<String, String> before = folder.content();

        assertThat(FolderWork.apply(folder, Fuse.harmless(), () -> true)).isFalse();

        assertThat(folder.content()).isEqualTo(before);
        assertThat(FolderWork.outcomes(folder)).isEmpty();
    }

    @Test
    void eachSliceShouldDoNoMoreThanItsWrites() {
        SmallFolder folder = folder("one-by-one");
        int slices = 0;
        boolean finished = false;
        while (!finished) {
            Map<String, String> before = FolderWork.withoutOutbox(folder);
            var fuse = Fuse.harmless();
            finished = FolderWork.apply(folder, fuse, fuse.pauseAfter(1));
            slices++;

            var changed = new HashMap<>(FolderWork.withoutOutbox(folder));
            changed.entrySet().removeAll(before.entrySet());
            assertThat(changed).hasSizeLessThanOrEqualTo(1);
        }
        assertThat(slices).isGreaterThan(5);
    }

    /// Once another object is recorded, an object counts as done: so the one that was begun has to come first.
    @Test
    void largeObjectShouldBeFinishedThoughAnotherTurnsUpBeforeIt() {
        var folder = new SmallFolder(temp.resolve("large"));
        var events = new StringBuilder();
        for (int i = 0; i < 2100; i++) {
            events.append(SmallFolder.teams("e" + i, "", "20261203T090000Z", "guest" + i + "@example.com"));
        }
        String large = SmallFolder.BO + "/m/large.ics";
        folder.write(large, SmallFolder.calendar(events.toString()));

        int slices = 0;
        boolean finished = false;
        boolean added = false;
        while (!finished) {
            var fuse = Fuse.harmless();
            finished = FolderWork.apply(folder, fuse, fuse.pauseAfter(1));
            if (!added && folder.content().get(large).contains("Jitsi Meet")) {
                folder.write(
                        SmallFolder.BO + "/m/a.ics",
                        SmallFolder.calendar(SmallFolder.teams("eNew", "", "20261203T090000Z", "x@example.com")));
                added = true;
            }
            assertThat(++slices).isLessThan(20);
        }

        assertThat(slices).isGreaterThan(6);
        assertThat(folder.content().get(large)).doesNotContain("teams.microsoft.com");
        assertThat(folder.content().get(SmallFolder.BO + "/m/a.ics")).doesNotContain("teams.microsoft.com");
        assertThat(FolderWork.outcomes(folder).values())
                .doesNotContain("Unchanged ")
                .noneMatch(v -> v.contains("AND"));
    }

    private interface Slices {
        boolean on(SmallFolder folder, Fuse fuse, Pause pause);
    }

    /// @return how many it took
    private static int inSlices(Random random, Slices work, SmallFolder folder) {
        var finished = new boolean[1];
        int slices = 0;
        while (!finished[0]) {
            var fuse = random.nextInt(3) == 0 ? new Fuse(random.nextInt(25)) : Fuse.harmless();
            var pause = fuse.pauseAfter(1 + random.nextInt(3));
            FolderWork.kill(folder, fuse, (of, deadly) -> finished[0] = work.on(of, deadly, pause));
            slices++;
            assertThat(slices).isLessThan(1000);
        }
        return slices;
    }

    private SmallFolder folder(String name) {
        var folder = new SmallFolder(temp.resolve(name));
        for (int i = 0; i < 5; i++) {
            folder.write(
                    SmallFolder.BO + "/m/" + i + ".ics",
                    SmallFolder.calendar(
                            SmallFolder.teams("e1" + i, "", "20261203T090000Z", "guest" + i + "@example.com")));
        }
        return folder;
    }
}
