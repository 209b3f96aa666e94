package org.meetingmigration.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meetingmigration.migration.request.RequestFilter;
import org.meetingmigration.migration.request.RequestLedgers.LedgerRow;

/// A store whose process is killed has everything that was reported as durable.
class StoreKillTest {

    private static final int KILLS = 3;
    private static final int MOST_BEFORE_A_KILL = 400;

    @TempDir
    Path temp;

    @Test
    void killedStoreShouldHaveEverythingThatWasForced() throws IOException, InterruptedException {
        var random = new Random(20261122);
        int last = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            last = runAndKill(1 + random.nextInt(MOST_BEFORE_A_KILL), last);
        }

        try (var store = Store.open(StoreConfig.embedded(temp))) {
            var requests = store.requests().list("contoso", RequestFilter.ALL, null, 9);
            assertThat(requests).hasSize(1);
            var rows = store.ledgers().rows("contoso", requests.getFirst().id(), 0, Integer.MAX_VALUE);
            assertThat(rows).hasSizeGreaterThanOrEqualTo(last);
            assertThat(rows).extracting(LedgerRow::uid).containsExactlyElementsOf(uids(rows.size()));
            assertThat(store.damage()).isEmpty();
        }
    }

    private static List<String> uids(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> "uid-" + number)
                .toList();
    }

    /// @param prints how many entries are to be durable before the kill
    /// @param before last number that an earlier process printed
    /// @return last number that this one printed
    private int runAndKill(int prints, int before) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var printed = new ArrayList<Integer>();
        try (var out = process.inputReader()) {
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                printed.add(Integer.valueOf(line));
                if (printed.size() == prints) {
                    // Unlike that of the process, this leaves what it printed readable.
                    process.toHandle().destroyForcibly();
                }
            }
        }
        process.waitFor();
        assertThat(printed).hasSizeGreaterThanOrEqualTo(prints);
        assertThat(printed.getFirst()).as("the first number after a restart").isGreaterThan(before);
        return printed.getLast();
    }

    private List<String> command() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return List.of(
                java,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Dslf4j.internal.verbosity=ERROR",
                "-cp",
                System.getProperty("java.class.path"),
                KilledWriter.class.getName(),
                temp.toString());
    }
}
