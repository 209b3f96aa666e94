package org.meetingmigration.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
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
import org.meetingmigration.meeting.Reason;

/// An undo that was journalled, and saved only after another worker had taken the undo over.
class LateUndoTest {

    @TempDir
    private Path temp;

    @Test
    void partThatALateWorkerRestoredShouldNotCountAsEdited() {
        var undisturbed = new SmallFolder(temp.resolve("count"));
        FolderWork.apply(undisturbed, Fuse.harmless());
        FolderWork.undo(undisturbed, Fuse.harmless());
        for (int late = 0; late < 3; late++) {
            var folder = new SmallFolder(temp.resolve("late-" + late));
            Map<String, String> before = folder.content();
            FolderWork.apply(folder, Fuse.harmless());

            var asleep = new ArrayList<PreparedSave>();
            int number = late;
            FolderWork.kill(
                    folder,
                    Fuse.harmless(),
                    (of, fuse) -> FolderWork.undo(of, save -> {
                        asleep.add(save);
                        if (asleep.size() > number) {
                            throw new Fuse.Killed();
                        }
                        return save;
                    }));
            PreparedSave last = asleep.getLast();
            var saved = new ArrayList<SaveResult>();
            List<Reason> left = FolderWork.undo(folder, save -> {
                if (saved.isEmpty() && save.objectId().equals(last.objectId())) {
                    saved.add(folder.calendars().of(owner(save)).save(last));
                }
                return save;
            });

            assertThat(saved).as("late at %d", late).hasExactlyElementsOfTypes(SaveResult.Saved.class);
            assertThat(left).as("late at %d", late).isEmpty();
            assertThat(FolderWork.withoutOutbox(folder)).as("late at %d", late).isEqualTo(before);
            assertThat(FolderWork.undone(folder)).isEqualTo(FolderWork.undone(undisturbed));
        }
    }

    private static String owner(PreparedSave save) {
        return save.objectId().startsWith(SmallFolder.ANNA) ? SmallFolder.ANNA : SmallFolder.BO;
    }

    /// A calendar in which something happens before each write.
    record BeforeSave(Calendar calendar, UnaryOperator<PreparedSave> before) implements Calendar {
        @Override
        public String owner() {
            return calendar.owner();
        }

        @Override
        public void scanWhile(Predicate<StoredObject> visitor) {
            calendar.scanWhile(visitor);
        }

        @Override
        public Optional<StoredObject> read(String objectId) {
            return calendar.read(objectId);
        }

        @Override
        public PreparedSave prepare(StoredObject object, List<PartChange> changes) {
            return calendar.prepare(object, changes);
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
            return calendar.save(before.apply(save));
        }
    }
}
