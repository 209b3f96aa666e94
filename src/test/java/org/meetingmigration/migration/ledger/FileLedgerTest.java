package org.meetingmigration.migration.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileLedgerTest extends LedgerContract {

    @TempDir
    private Path dir;

    @Override
    protected Ledger open() {
        return FileLedger.open(dir, ID);
    }

    @Override
    protected Stream<Entry> read() {
        return new Ledgers(dir).entries(ID);
    }

    @Test
    void eachEntryShouldBeOneLineWithItsKindFirst() throws IOException {
        write(ALL);

        assertThat(Files.readString(file()).split("\n"))
                .hasSize(ALL.size())
                .allSatisfy(line -> assertThat(line).startsWith("{\"entry\":\""));
        assertThat(Files.readAllLines(file()).getFirst())
                .isEqualTo(
                        "{\"entry\":\"started\",\"requestId\":\"20261122-171500-k3f9\",\"at\":\"2026-11-22T17:15:00Z\","
                                + "\"options\":{\"base-url\":\"https://x/\",\"to\":\"jitsi\"}}");
    }

    @Test
    void tornLastLineShouldBeIgnoredAndCutOffWhenReopened() throws IOException {
        write(ALL.subList(0, 2));
        long sound = Files.size(file());
        Files.writeString(file(), "{\"entry\":\"outcome\",\"organ", StandardOpenOption.APPEND);

        assertThat(readAll()).isEqualTo(ALL.subList(0, 2));
        FileLedger.open(dir, ID).close();
        assertThat(Files.size(file())).isEqualTo(sound);
        write(ALL.subList(2, 3));
        assertThat(readAll()).isEqualTo(ALL.subList(0, 3));
    }

    @Test
    void everyLengthAKillCanLeaveShouldBeReadable() throws IOException {
        write(ALL);
        var whole = Files.readAllBytes(file());

        for (int length = whole.length - 400; length <= whole.length; length++) {
            Files.write(file(), Arrays.copyOf(whole, length));
            var text = new String(whole, 0, length, UTF_8);
            assertThat(readAll()).isEqualTo(ALL.subList(0, (int)
                    text.chars().filter(c -> c == '\n').count()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\0\0\0\0",
                "{\"entry\":\"outcome\",\"organizer\":\"a@x.org\"}",
                "{\"entry\":\"unheard-of\"}",
                "{\"entry\":\"mailed\",\"organizer\":\"a@x.org\",\"uid\":\"u\"}",
                "{\"entry\":\"undone\",\"objectId\":null,\"uid\":\"u\",\"recurrenceId\":\"\"}",
                "{\"entry\":\"undone\",\"objectId\":\"o\",\"uid\":\"u\",\"recurrenceId\":\"\"} more",
                "{\"entry\":\"started\",\"requestId\":\"r\",\"at\":\"2026-11-22T17:15:00Z\",\"options\":{}}",
                "null",
                "[]"
            })
    void damageShouldBeAnErrorWithFileAndLine(String damaged) throws IOException {
        write(ALL.subList(0, 2));
        Files.writeString(file(), damaged + "\n", StandardOpenOption.APPEND);
        write(ALL.subList(2, 6));

        assertThatThrownBy(this::readAll)
                .isInstanceOf(DamagedLedger.class)
                .hasMessageContaining(ID + ".jsonl")
                .hasMessageContaining("line 3");
    }

    @Test
    void propertiesOfALaterReleaseShouldBePassedOver() throws IOException {
        write(List.of(STARTED));
        Files.writeString(
                file(),
                "{\"entry\":\"undone\",\"objectId\":\"o\",\"uid\":\"u\",\"recurrenceId\":\"\",\"by\":\"bo\"}\n",
                StandardOpenOption.APPEND);

        assertThat(readAll()).endsWith(new Entry.Undone("o", "u", ""));
    }

    @Test
    void mailsOfAnEarlierReleaseShouldBeReadable() throws IOException {
        write(List.of(STARTED));
        Files.writeString(
                file(),
                "{\"entry\":\"mailed\",\"organizer\":\"a@x.org\",\"uid\":\"u\",\"messageId\":\"<m@x.org>\"}\n",
                StandardOpenOption.APPEND);

        assertThat(readAll()).endsWith(new Entry.Mailed("a@x.org", "u", "<m@x.org>", 0));
    }

    @Test
    void ledgerShouldBeForItsOwnerAlone() throws IOException {
        write(ALL);

        assertThat(permissions(file())).isEqualTo("rw-------");
        assertThat(permissions(file().getParent())).isEqualTo("rwx------");
        assertThat(permissions(dir.resolve(".mms"))).isEqualTo("rwx------");
    }

    @Test
    void forceShouldWriteBeforeItForcesAndTheDirectoryBeforeAll() {
        var steps = new ArrayList<String>();
        try (var ledger = FileLedger.open(dir, ID, step -> steps.add(step + " " + size()))) {
            ledger.append(STARTED);
            ledger.force();
            steps.add("save");
        }

        long size = size();
        assertThat(steps)
                .containsExactly(
                        "created 0",
                        "directory forced 0",
                        "written " + size,
                        "forced " + size,
                        "save",
                        "written " + size,
                        "forced " + size);
    }

    @Test
    void appendShouldNotWaitForTheDisk() {
        try (var ledger = FileLedger.open(dir, ID)) {
            ledger.append(STARTED);

            assertThat(size()).isZero();
        }
    }

    @Test
    void ledgerShouldTakeNoMoreAfterAFaultAndBeSoundWhenReopened() {
        var broken = FileLedger.open(dir, ID, step -> {
            if (step.equals("written")) {
                throw new IOException("No space left on device");
            }
        });
        broken.append(STARTED);

        assertThatThrownBy(broken::force).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> broken.append(INTENT)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(broken::force).isInstanceOf(IllegalStateException.class);
        broken.close();

        write(List.of(INTENT));
        assertThat(readAll()).containsExactly(STARTED, INTENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../x", "a/b", "A", "-a", "."})
    void strangeRequestIdShouldBeRefused(String requestId) {
        assertThatThrownBy(() -> FileLedger.open(dir, requestId)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void imageOf64MebibytesShouldComeBack() {
        var large = intent("x".repeat(64 << 20));
        write(List.of(STARTED, large));

        try (var entries = new Ledgers(dir).entries(ID)) {
            assertThat(entries.skip(1).findFirst().orElseThrow().equals(large)).isTrue();
        }
    }

    @Test
    void memoryShouldNotGrowWithTheNumberOfEntries() {
        int many = 200_000;
        try (var ledger = FileLedger.open(dir, ID)) {
            ledger.append(STARTED);
            for (int i = 1; i < many; i++) {
                ledger.append(new Entry.Outcome("a@x.org", "a@x.org/w/" + i, "uid-" + i, "", "Migrated", "", "a", "b"));
            }
        }

        long before = usedMemory();
        var seen = new int[1];
        var most = new long[1];
        try (var entries = new Ledgers(dir).entries(ID)) {
            entries.forEach(entry -> {
                if (++seen[0] % (many / 4) == 0) {
                    most[0] = Math.max(most[0], usedMemory() - before);
                }
            });
        }

        assertThat(seen[0]).isEqualTo(many);
        assertThat(most[0]).isLessThan(8L << 20);
    }

    private static long usedMemory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private Path file() {
        return dir.resolve(".mms/requests/" + ID + ".jsonl");
    }

    private long size() {
        try {
            return Files.size(file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
