package org.meetingmigration.conferencing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoomKeyTest {

    private static final MeetingKey MEETING = new MeetingKey("anna@example.org", "uid-1", "");

    @TempDir
    Path folder;

    @Test
    void keyShouldBeMadeOnceAndReadBack() throws IOException {
        var file = folder.resolve("new/room.key");
        var name = name(RoomKey.in(file));
        assertThat(name(RoomKey.in(file))).isEqualTo(name);
        assertThat(Files.readString(file)).matches("[A-Za-z0-9_-]{43}\n");
        try (var files = Files.list(folder.resolve("new"))) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void keyShouldBeReadableByItsOwnerOnly() throws IOException {
        var file = folder.resolve("room.key");
        RoomKey.in(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void everyFileShouldGetAnotherKey() {
        assertThat(name(RoomKey.in(folder.resolve("a")))).isNotEqualTo(name(RoomKey.in(folder.resolve("b"))));
    }

    @Test
    void manyAtOnceShouldEndUpWithOneKey() throws Exception {
        var file = folder.resolve("room.key");
        Callable<String> ask = () -> name(RoomKey.in(file));
        try (var threads = Executors.newFixedThreadPool(8)) {
            var names = threads.invokeAll(Stream.generate(() -> ask).limit(40).toList());
            for (var name : names) {
                assertThat(name.get()).isEqualTo(name(RoomKey.in(file)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "c2hvcnQtc2VjcmV0", "not base64: ÆØÅ", "c2VjcmV0IQ==c2VjcmV0IQ=="})
    void unusableKeyShouldBeRefusedWithoutShowingIt(String content) throws IOException {
        var file = folder.resolve("room.key");
        Files.writeString(file, content);
        assertThatThrownBy(() -> RoomKey.in(file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("restore it from a backup")
                .hasNoCause()
                .satisfies(e -> assertThat(content.isEmpty() || !e.toString().contains(content))
                        .isTrue());
        assertThat(file).hasContent(content);
    }

    @Test
    void hugeFileShouldBeRefusedUnread() throws IOException {
        var file = folder.resolve("room.key");
        Files.writeString(file, "A".repeat(5000));
        assertThatThrownBy(() -> RoomKey.in(file)).hasMessageContaining("too large");
    }

    @Test
    void folderInPlaceOfTheKeyShouldBeNamed() throws IOException {
        var file = Files.createDirectory(folder.resolve("room.key"));
        assertThatThrownBy(() -> RoomKey.in(file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void secretShouldNotBePrinted() {
        assertThat(RoomKey.of(new byte[32])).hasToString("RoomKey[secret]");
    }

    @Test
    void shortSecretShouldBeRefused() {
        assertThatThrownBy(() -> RoomKey.of(new byte[31])).hasMessageContaining("32 bytes");
    }

    private static String name(RoomKey key) {
        return new RoomNames(key).of(MEETING);
    }
}
