package org.meetingmigration.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meetingmigration.meeting.Attendee;

class OutboxFolderTest {

    private static final ImipMessage MESSAGE = ImipMessage.compose(ImipMessageTest.notice(
            "Budget", Locale.ENGLISH, List.of(new Attendee("ann@example.org", "Ann", "ACCEPTED"))));

    @TempDir
    Path folder;

    @Test
    void putShouldWriteOneFileAndMakeTheFolder() throws IOException {
        var dir = folder.resolve("out/box");
        assertThat(new OutboxFolder(dir).put(MESSAGE)).isTrue();
        try (var files = Files.list(dir)) {
            assertThat(files).containsExactly(dir.resolve(MESSAGE.fileName()));
        }
        assertThat(dir.resolve(MESSAGE.fileName())).content().contains("Message-ID: " + MESSAGE.messageId());
    }

    @Test
    void putShouldNeverRewriteAFile() throws IOException {
        var outbox = new OutboxFolder(folder);
        assertThat(outbox.put(MESSAGE)).isTrue();
        Files.writeString(folder.resolve(MESSAGE.fileName()), "sent");
        assertThat(outbox.put(MESSAGE)).isFalse();
        assertThat(folder.resolve(MESSAGE.fileName())).hasContent("sent");
    }

    @Test
    void putShouldReplaceWhatACrashLeftHalfWritten() throws IOException {
        var leftover = folder.resolve("." + MESSAGE.fileName() + ".tmp");
        Files.writeString(leftover, "x".repeat(100_000));
        assertThat(new OutboxFolder(folder).put(MESSAGE)).isTrue();
        assertThat(leftover).doesNotExist();
        assertThat(folder.resolve(MESSAGE.fileName())).content().doesNotContain("xxxxxxxxxx");
    }
}
