package org.meetingmigration.migration.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgersTest {

    private static final Instant AT = Instant.parse("2026-11-22T17:15:00Z");

    @TempDir
    private Path dir;

    @Test
    void folderWithoutLedgersShouldHaveNoRequestsAndStayAsItIs() {
        assertThat(new Ledgers(dir).requests()).isEmpty();
        assertThat(dir).isEmptyDirectory();
    }

    @Test
    void requestsShouldBeShownNewestFirstWithTheirState() throws IOException {
        write("20261121-080000-aaaa", new Entry.Finished(AT.plusSeconds(60), Map.of("Migrated", 3)));
        write("20261122-080000-aaaa");
        Files.writeString(dir.resolve(".mms/requests/notes.txt"), "not a ledger");

        var requests = new Ledgers(dir).requests();

        assertThat(requests)
                .extracting(RecordedRequest::requestId)
                .containsExactly("20261122-080000-aaaa", "20261121-080000-aaaa");
        assertThat(requests).extracting(RecordedRequest::isFinished).containsExactly(false, true);
        assertThat(requests.getLast().counts()).isEqualTo(Map.of("Migrated", 3));
        assertThat(requests.getLast().options()).isEqualTo(Map.of("to", "jitsi"));
        assertThat(new Ledgers(dir).unfinished()).containsExactly(requests.getFirst());
    }

    @Test
    void requestShouldStayFinishedWhenPartsAreUndoneLater() {
        write("20261121-080000-aaaa", new Entry.Finished(AT, Map.of()), new Entry.Undone("o", "u", ""));

        assertThat(new Ledgers(dir).unfinished()).isEmpty();
    }

    @Test
    void requestOfWhichNothingSurvivedShouldNotBeShown() {
        FileLedger.open(dir, "20261121-080000-aaaa").close();

        assertThat(new Ledgers(dir).requests()).isEmpty();
    }

    @Test
    void unknownRequestShouldBeEmpty() {
        assertThat(new Ledgers(dir).find("20261121-080000-aaaa")).isEmpty();
        assertThat(new Ledgers(dir).find("../../etc/passwd")).isEmpty();
    }

    @Test
    void damagedStartShouldBeAnErrorWithTheFile() throws IOException {
        write("20261121-080000-aaaa");
        Files.writeString(dir.resolve(".mms/requests/20261121-080000-aaaa.jsonl"), "garbage\n");

        assertThatThrownBy(() -> new Ledgers(dir).requests())
                .isInstanceOf(DamagedLedger.class)
                .hasMessageContaining("20261121-080000-aaaa.jsonl, line 1");
    }

    @Test
    void requestIdsShouldSortByTimeAndBeValid() {
        var early = new RequestIds(InstantSource.fixed(AT), new Random(1)).next();
        var late = new RequestIds(InstantSource.fixed(AT.plusSeconds(1)), new Random(2)).next();

        assertThat(early).matches("20261122-171500-[2-9a-z]{4}").isLessThan(late);
        write(early);
        assertThat(new Ledgers(dir).find(early)).isPresent();
    }

    @Test
    void requestIdsOfOneSecondShouldDiffer() {
        var ids = new RequestIds(InstantSource.fixed(AT), new Random(1));

        assertThat(ids.next()).isNotEqualTo(ids.next());
    }

    private void write(String requestId, Entry... more) {
        try (var ledger = FileLedger.open(dir, requestId)) {
            ledger.append(new Entry.Started(requestId, AT, Map.of("to", "jitsi")));
            List.of(more).forEach(ledger::append);
        }
    }
}
