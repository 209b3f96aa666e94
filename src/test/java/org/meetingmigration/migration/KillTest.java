package org.meetingmigration.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import org.meetingmigration.meeting.Reason;

/// Killed at every step and started again, a run and an undo end as if they had not been killed.
@ParameterizedClass
@ValueSource(ints = {1, 2, 10})
class KillTest {

    @Parameter
    int savesAtOnce;

    @TempDir
    Path temp;

    @Test
    void runKilledAtAnyStepShouldEndAsIfItHadNotBeen() throws IOException {
        var undisturbed = new SmallFolder(temp.resolve("undisturbed"), savesAtOnce);
        var counter = Fuse.harmless();
        FolderWork.apply(undisturbed, counter);
        assertThat(counter.steps()).isGreaterThan(20);
        assertThat(undisturbed.content().get(SmallFolder.BO + ".ics")).contains("LOCATION:Jitsi Meet");

        for (int step = 0; step < counter.steps(); step++) {
            var folder = new SmallFolder(temp.resolve("killed-" + step), savesAtOnce);
            FolderWork.kill(folder, new Fuse(step), FolderWork::apply);
            FolderWork.apply(folder, Fuse.harmless());

            assertThat(folder.content()).as("killed at step %d", step).isEqualTo(undisturbed.content());
            assertThat(FolderWork.outcomes(folder))
                    .as("killed at step %d", step)
                    .isEqualTo(FolderWork.outcomes(undisturbed));
        }
    }

    @Test
    void runKilledTwiceShouldEndAsIfItHadNotBeen() throws IOException {
        var undisturbed = new SmallFolder(temp.resolve("undisturbed"), savesAtOnce);
        FolderWork.apply(undisturbed, Fuse.harmless());

        for (int step = 0; step < 30; step++) {
            var folder = new SmallFolder(temp.resolve("killed-" + step), savesAtOnce);
            FolderWork.kill(folder, new Fuse(step), FolderWork::apply);
            FolderWork.kill(folder, new Fuse(step % 5), FolderWork::apply);
            FolderWork.apply(folder, Fuse.harmless());

            assertThat(folder.content()).as("killed at step %d", step).isEqualTo(undisturbed.content());
            assertThat(FolderWork.outcomes(folder))
                    .as("killed at step %d", step)
                    .isEqualTo(FolderWork.outcomes(undisturbed));
        }
    }

    @Test
    void undoShouldRestoreEveryByteWhereverTheRunWasKilled() {
        var counter = Fuse.harmless();
        FolderWork.apply(new SmallFolder(temp.resolve("count"), savesAtOnce), counter);

        for (int step = 0; step < counter.steps(); step++) {
            var folder = new SmallFolder(temp.resolve("killed-" + step), savesAtOnce);
            Map<String, String> before = folder.content();
            FolderWork.kill(folder, new Fuse(step), FolderWork::apply);
            FolderWork.undo(folder, Fuse.harmless());

            assertThat(FolderWork.withoutOutbox(folder))
                    .as("killed at step %d", step)
                    .isEqualTo(before);
        }
    }

    @Test
    void undoKilledAtAnyStepShouldEndAsIfItHadNotBeen() {
        for (int step = 0; step < 20; step++) {
            var folder = new SmallFolder(temp.resolve("killed-" + step), savesAtOnce);
            Map<String, String> before = folder.content();
            FolderWork.apply(folder, Fuse.harmless());
            FolderWork.kill(folder, new Fuse(step), FolderWork::undo);
            List<Reason> left = FolderWork.undo(folder, Fuse.harmless());

            assertThat(FolderWork.withoutOutbox(folder))
                    .as("killed at step %d", step)
                    .isEqualTo(before);
            assertThat(left).as("killed at step %d", step).isEmpty();
        }
    }

    @Test
    void folderShouldNotBeLitteredByAKilledRun() throws IOException {
        var folder = new SmallFolder(temp.resolve("littered"), savesAtOnce);
        FolderWork.kill(folder, new Fuse(7), FolderWork::apply);
        FolderWork.apply(folder, Fuse.harmless());

        try (var files = Files.walk(folder.dir())) {
            assertThat(files.map(Path::toString)).noneMatch(name -> name.endsWith(".tmp"));
        }
    }
}
