package org.meetingmigration.migration.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.meetingmigration.calendar.PartImage;
import org.meetingmigration.calendar.Version;
import org.meetingmigration.meeting.PartKey;

/// What every ledger keeps to.
public abstract class LedgerContract {

    protected static final String ID = "20261122-171500-k3f9";
    protected static final Instant AT = Instant.parse("2026-11-22T17:15:00Z");
    protected static final Entry STARTED = new Entry.Started(ID, AT, Map.of("to", "jitsi", "base-url", "https://x/"));
    protected static final Entry INTENT = intent("{\"before\":\"æøå 😀 \u2028 \\n\"}");
    protected static final List<Entry> ALL = List.of(
            STARTED,
            INTENT,
            new Entry.Outcome("a@x.org", "a@x.org/w/1.ics", "uid-1", "", "Migrated", "", "skype4b", "jitsi"),
            new Entry.Mailed("a@x.org", "uid-1", "<1.mms@x.org>", 2),
            new Entry.Undone("a@x.org/w/1.ics", "uid-1", "20260608T090000Z"),
            new Entry.Finished(AT.plusSeconds(9), Map.of("Migrated", 1, "Skipped", 2)));

    private static final int MANY = 2_000;

    /// Begins the ledger of request [#ID], or goes on with it as a process does that starts anew: the one before may
    /// have been killed, its ledger not closed.
    protected abstract Ledger open();

    /// What somebody else reads of the ledger at this moment; to be closed.
    protected abstract Stream<Entry> read();

    protected static Entry intent(String before) {
        var image = new PartImage(new PartKey("uid-1", "20260608T090000Z"), before, "abc");
        var part = new Entry.Part(image, "skype4b", "jitsi");
        return new Entry.Intent(
                "a@x.org", "a@x.org/w/1.ics", new Version("v1"), new Version("v2"), List.of(part), false);
    }

    protected static Entry outcome(int number) {
        return new Entry.Outcome("a@x.org", "a@x.org/w/" + number, "uid-" + number, "", "Migrated", "", "a", "b");
    }

    protected final void write(List<Entry> entries) {
        try (var ledger = open()) {
            entries.forEach(ledger::append);
        }
    }

    protected final List<Entry> readAll() {
        try (var entries = read()) {
            return entries.toList();
        }
    }

    private static List<Entry> entries(Ledger ledger) {
        try (var entries = ledger.entries()) {
            return entries.toList();
        }
    }

    @Test
    void entriesShouldComeBackAsTheyWereAndInOrder() {
        write(ALL);

        assertThat(readAll()).isEqualTo(ALL);
    }

    @Test
    void newLedgerShouldHaveNoEntries() {
        try (var ledger = open()) {
            assertThat(entries(ledger)).isEmpty();
        }
    }

    @Test
    void entriesShouldShowWhatWasAppendedAndNotForced() {
        try (var ledger = open()) {
            for (int i = 0; i < ALL.size(); i++) {
                ledger.append(ALL.get(i));
                assertThat(entries(ledger)).isEqualTo(ALL.subList(0, i + 1));
            }
        }
    }

    @Test
    void whatWasForcedShouldSurviveAKill() {
        var killed = open();
        ALL.subList(0, 3).forEach(killed::append);
        killed.force();
        killed.append(ALL.get(3));

        assertThat(readAll()).startsWith(ALL.subList(0, 3).toArray(Entry[]::new));
        try (var ledger = open()) {
            assertThat(entries(ledger)).startsWith(ALL.subList(0, 3).toArray(Entry[]::new));
        }
    }

    @Test
    void reopenedLedgerShouldContinueAtTheEnd() {
        write(ALL.subList(0, 2));
        write(List.of());
        write(ALL.subList(2, 6));

        assertThat(readAll()).isEqualTo(ALL);
    }

    @Test
    void sameEntryTwiceShouldBeTwoEntries() {
        write(List.of(STARTED, outcome(1), outcome(1)));

        assertThat(readAll()).containsExactly(STARTED, outcome(1), outcome(1));
    }

    @Test
    void entriesShouldBeReadableWhileMoreAreAppended() {
        try (var ledger = open()) {
            ledger.append(STARTED);
            for (int i = 1; i < MANY; i++) {
                ledger.append(outcome(i));
            }
            var seen = new ArrayList<Entry>();
            try (var entries = ledger.entries()) {
                entries.limit(MANY).forEachOrdered(entry -> {
                    seen.add(entry);
                    ledger.append(INTENT);
                    ledger.force();
                });
            }
            assertThat(seen).hasSize(MANY).doesNotContain(INTENT).endsWith(outcome(MANY - 1));
            assertThat(entries(ledger)).hasSize(2 * MANY);
        }
    }

    @Test
    void otherReadersShouldSeeABeginningOfItAtAnyTime() throws InterruptedException, ExecutionException {
        var all = new ArrayList<>(List.of(STARTED));
        for (int i = 1; i < MANY; i++) {
            all.add(outcome(i));
        }
        try (var ledger = open()) {
            ledger.append(all.getFirst());
            ledger.force();
            var reading = new FutureTask<>(() -> {
                int most = 0;
                while (most < MANY) {
                    List<Entry> seen = readAll();
                    assertThat(seen).isEqualTo(all.subList(0, seen.size()));
                    assertThat(seen.size()).isGreaterThanOrEqualTo(most);
                    most = seen.size();
                }
                return most;
            });
            Thread.ofVirtual().start(reading);
            for (int i = 1; i < MANY && !reading.isDone(); i++) {
                ledger.append(all.get(i));
                if (i % 100 == 0 || i == MANY - 1) {
                    ledger.force();
                }
            }
            assertThat(reading.get()).isEqualTo(MANY);
        }
    }

    @Test
    void imageOfAMebibyteShouldComeBack() {
        write(List.of(STARTED, intent("x".repeat(1 << 20))));

        assertThat(readAll().getLast().equals(intent("x".repeat(1 << 20)))).isTrue();
    }
}
