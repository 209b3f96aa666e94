package org.meetingmigration.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meetingmigration.cli.ExitCodes;

class DemoCommandTest {

    @TempDir
    Path temp;

    @Test
    void demoShouldShowEveryStepAndEndAsItBegan() throws IOException {
        Files.createDirectory(temp.resolve("mms-demo"));
        var screen = new Screen(temp);
        assertThat(screen.mms("demo", "--yes")).isZero();
        assertThat(screen.out())
                .contains("$ mms audit mms-demo-2/calendars")
                .contains("$ mms plan mms-demo-2/calendars")
                .contains("One of them, before and after:")
                .contains("    +https://meet.example.org/")
                .contains("$ mms apply mms-demo-2/calendars")
                .contains("Content-Type: multipart/alternative")
                .contains("$ mms undo mms-demo-2/calendars --yes")
                .contains("byte for byte")
                .contains("mms-demo-2/plan.html")
                .containsPattern("anne\\.holm@nordlys\\.example\\.org +Pending")
                .containsPattern("anne\\.holm@nordlys\\.example\\.org +Succeeded +23 +23 +0")
                .containsPattern("Succeeded +1\\R");
        assertThat(screen.err()).isEmpty();
        assertThat(temp.resolve("mms-demo-2/plan.html")).isNotEmptyFile();
        assertThat(temp.resolve("mms-demo-2/outbox")).isNotEmptyDirectory();
    }

    @Test
    void demoShouldRefuseAFolderThatIsInUse() throws IOException {
        Files.writeString(temp.resolve("letter.txt"), "mine");
        var screen = new Screen(temp);
        assertThat(screen.mms("demo", "--yes", ".")).isEqualTo(ExitCodes.USAGE);
        assertThat(screen.err()).contains("is not empty");
        assertThat(temp).isDirectoryContaining("glob:**letter.txt");
    }
}
