package org.meetingmigration.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meetingmigration.migration.SmallFolder.ANNA;
import static org.meetingmigration.migration.SmallFolder.calendar;
import static org.meetingmigration.migration.SmallFolder.teams;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/// A run that keeps to what was agreed does that and nothing else, killed or not.
@ParameterizedClass
@ValueSource(ints = {1, 10})
class AgreedRunTest {

    private static final String WORK = ANNA + "/work/";
    private static final String NOW = "20261201T090000Z";

    @Parameter
    int savesAtOnce;

    @TempDir
    Path temp;

    private record Listed(List<Agreed> parts) implements Agreement {
        @Override
        public List<Agreed> of(String objectId, String uid) {
            return parts.stream()
                    .filter(part ->
                            part.objectId().equals(objectId) && part.key().uid().equals(uid))
                    .toList();
        }

        @Override
        public void forEachToWrite(Consumer<Agreed> visitor) {
            parts.stream().filter(Agreed::isToWrite).forEach(visitor);
        }
    }

    private static Agreement agreed(SmallFolder folder) {
        var parts = new ArrayList<Agreement.Agreed>();
        var plans = SmallFolder.plans();
        plans.run(
                folder.calendars().of(ANNA),
                plan -> plan.decisions()
                        .forEach(decision -> parts.add(new Agreement.Agreed(
                                plan.object().id(),
                                decision.stored().part().key(),
                                decision.findings().provider(),
                                decision.joinUrl(),
                                plans.digest(decision)))),
                unreadable -> {});
        return new Listed(parts);
    }

    private static void apply(SmallFolder folder, Agreement agreement, Fuse fuse) {
        var plans = SmallFolder.plans().keepingTo(agreement);
        FolderWork.apply(folder, fuse, Pause.never(), plans, List.of(ANNA));
    }

    private SmallFolder folder(String name) {
        var folder = new SmallFolder(temp.resolve(name), savesAtOnce);
        folder.write(WORK + "doomed.ics", calendar(teams("doomed", "", NOW, "x@example.com")));
        folder.write(
                WORK + "altered.ics",
                calendar(teams("altered", "", NOW, "x@example.com").replace("Før", "F")));
        folder.write(WORK + "invited.ics", calendar(teams("invited", "", NOW, "x@example.com")));
        folder.write(WORK + "retitled.ics", calendar(teams("retitled", "", NOW, "x@example.com")));
        return folder;
    }

    /// What people do between the plan and its application.
    private static void disturb(SmallFolder folder) {
        try {
            Files.delete(folder.dir().resolve(WORK + "doomed.ics"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        folder.write(WORK + "altered.ics", calendar(teams("altered", "", NOW, "x@example.com")));
        folder.write(WORK + "invited.ics", calendar(teams("invited", "", NOW, "y@example.com")));
        folder.write(
                WORK + "retitled.ics",
                calendar(teams("retitled", "", NOW, "x@example.com").replace("SUMMARY:Møde", "SUMMARY:Other")));
        folder.write(WORK + "late.ics", calendar(teams("late", "", NOW, "x@example.com")));
        folder.write(WORK + "plain.ics", calendar(teams("plain", "", NOW, "x@example.com")));
    }

    @Test
    void undisturbedRunShouldDoAllThatWasAgreed() {
        var folder = folder("a");
        apply(folder, agreed(folder), Fuse.harmless());

        assertThat(FolderWork.outcomes(folder).values()).doesNotContain("Review CHANGED_SINCE_PLAN");
        assertThat(folder.content().get(WORK + "series.ics")).contains("LOCATION:Jitsi Meet");
    }

    @Test
    void whatChangedAppearedOrVanishedSinceShouldBeLeftAndReported() {
        var folder = folder("a");
        var agreement = agreed(folder);
        disturb(folder);
        var before = folder.content();

        apply(folder, agreement, Fuse.harmless());

        var outcomes = FolderWork.outcomes(folder);
        assertThat(outcomes).hasSize(10);
        assertThat(outcomes.entrySet().stream()
                        .filter(entry -> entry.getValue().equals("Review CHANGED_SINCE_PLAN"))
                        .map(entry -> entry.getKey().replaceFirst(".*/(.*)\\.ics.*", "$1")))
                .containsExactlyInAnyOrder("altered", "invited", "late", "plain");
        assertThat(outcomes.entrySet().stream()
                        .filter(entry -> entry.getValue().equals("Skipped GONE_SINCE_PLAN"))
                        .map(entry -> entry.getKey().replaceFirst(".*/(.*)\\.ics.*", "$1")))
                .containsExactly("doomed");
        for (var left : List.of("altered", "invited", "late", "plain")) {
            assertThat(folder.content().get(WORK + left + ".ics")).isEqualTo(before.get(WORK + left + ".ics"));
        }
        for (var done : List.of("single", "series", "retitled")) {
            assertThat(folder.content().get(WORK + done + ".ics")).contains("LOCATION:Jitsi Meet");
        }
    }

    @Test
    void runKilledAtAnyStepShouldEndAsIfItHadNotBeen() {
        var undisturbed = folder("undisturbed");
        var agreement = agreed(undisturbed);
        disturb(undisturbed);
        var counter = Fuse.harmless();
        apply(undisturbed, agreement, counter);
        assertThat(counter.steps()).isGreaterThan(15);

        for (int step = 0; step < counter.steps(); step++) {
            var folder = folder("killed-" + step);
            disturb(folder);
            FolderWork.kill(folder, new Fuse(step), (there, fuse) -> apply(there, agreement, fuse));
            apply(folder, agreement, Fuse.harmless());

            assertThat(folder.content()).as("killed at step %d", step).isEqualTo(undisturbed.content());
            assertThat(FolderWork.outcomes(folder))
                    .as("killed at step %d", step)
                    .isEqualTo(FolderWork.outcomes(undisturbed));
        }
    }

    @Test
    void runOverWhatIsDoneShouldFindItAsAgreed() {
        var folder = folder("a");
        var agreement = agreed(folder);
        FolderWork.apply(folder, Fuse.harmless(), Pause.never(), SmallFolder.plans(), List.of(ANNA));
        var again = new SmallFolder(temp.resolve("b"), savesAtOnce);
        folder.content().forEach(again::write);

        apply(again, agreement, Fuse.harmless());

        assertThat(FolderWork.outcomes(again).values())
                .doesNotContain("Review CHANGED_SINCE_PLAN", "Skipped GONE_SINCE_PLAN")
                .contains("Unchanged ");
    }
}
