package org.meetingmigration.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meetingmigration.migration.Fenced;
import org.meetingmigration.migration.ledger.Entry;
import org.meetingmigration.migration.ledger.Ledger;
import org.meetingmigration.migration.ledger.LedgerContract;
import org.meetingmigration.migration.request.Counts;
import org.meetingmigration.migration.request.MigrationRequest;
import org.meetingmigration.migration.request.Order;
import org.meetingmigration.migration.request.RequestLedgers.LedgerPlace;
import org.meetingmigration.migration.request.RequestLedgers.LedgerRow;
import org.meetingmigration.migration.request.RequestLedgers.Recorded;
import org.meetingmigration.migration.request.RequestState;
import org.meetingmigration.migration.request.Requests.NewRequest;

class SqlLedgerTest extends LedgerContract {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    Path temp;

    private Store store;
    private MigrationRequest held;

    @BeforeEach
    void openStore() {
        store = TestStores.open(temp);
        held = claimed("ann", Order.toHome());
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    private MigrationRequest claimed(String user, Order order) {
        var request = new NewRequest("contoso", user, user + "@x.org", order, "MANUAL", NOW, "admin");
        var id = store.requests().enqueue(List.of(request)).getFirst().id();
        assertThat(store.requests().admit("contoso", NOW, 9)).contains(id);
        return store.requests().claim(id, NOW).orElseThrow();
    }

    private void finish(MigrationRequest request) {
        store.requests().finish(request.id(), request.epoch(), RequestState.Succeeded, Counts.NONE, "", "", NOW);
    }

    @Override
    protected Ledger open() {
        held = store.requests().claim(held.id(), NOW).orElseThrow();
        return store.ledgers().open(held.id(), held.id(), held.epoch());
    }

    /// Another handle sees what stands in the table.
    @Override
    protected Stream<Entry> read() {
        return store.ledgers().open(held.id(), held.id(), held.epoch()).entries();
    }

    private List<LedgerRow> rows() {
        return store.ledgers().rows("contoso", held.id(), 0, 100);
    }

    private static Entry outcome(String uid, String outcome) {
        return new Entry.Outcome("a@x.org", "a@x.org/" + uid, uid, "", outcome, "", "skype4b", "jitsi");
    }

    @Test
    void workerWhoseEpochIsOverShouldWriteNothing() {
        var old = open();
        old.append(STARTED);
        try (var ledger = open()) {
            ledger.append(INTENT);
            assertThatThrownBy(old::force).isInstanceOf(Fenced.class).hasMessageContaining(held.id());
            old.close();
        }

        assertThat(readAll()).containsExactly(INTENT);
    }

    @Test
    void rowsShouldShowTheLastOutcomeOfEachPart() {
        write(List.of(STARTED, outcome("one", "Failed"), outcome("two", "Migrated"), outcome("one", "Failed")));
        write(List.of(INTENT, outcome("one", "Migrated"), outcome("three", "Skipped")));

        assertThat(rows()).extracting(LedgerRow::uid).containsExactly("two", "one", "three");
        assertThat(rows()).extracting(LedgerRow::outcome).containsExactly("Migrated", "Migrated", "Skipped");
        assertThat(rows()).extracting(LedgerRow::number).isSorted();
        assertThat(store.ledgers().rows("contoso", held.id(), rows().getFirst().number(), 1))
                .containsExactly(rows().get(1));
        assertThat(store.ledgers().rows("fabrikam", held.id(), 0, 100)).isEmpty();
    }

    @Test
    void undoShouldWriteIntoTheLedgerItTakesBackFencedByItsOwnRequest() {
        write(List.of(STARTED, outcome("one", "Migrated"), outcome("two", "Migrated")));
        finish(held);
        var undo = claimed("ann", Order.undo(held.id(), ""));
        var ledger = store.ledgers().open(held.id(), undo.id(), undo.epoch());
        ledger.append(new Entry.Undone("a@x.org/two", "two", ""));
        ledger.force();
        assertThat(rows()).extracting(LedgerRow::outcome).containsExactly("Migrated", "Undone");

        finish(undo);
        ledger.append(new Entry.Undone("a@x.org/one", "one", ""));
        assertThatThrownBy(ledger::force).isInstanceOf(Fenced.class).hasMessageContaining(undo.id());
        assertThat(rows()).extracting(LedgerRow::outcome).containsExactly("Migrated", "Undone");
    }

    @Test
    void rowsOfAUserShouldGoThroughAllTheirRequestsInPages() {
        for (int i = 0; i < 3; i++) {
            write(List.of(STARTED, outcome("one" + i, "Migrated"), outcome("two" + i, "Migrated")));
            finish(held);
            held = claimed("ann", Order.toHome());
        }
        var seen = new ArrayList<LedgerRow>();
        for (var page = page(null); !page.isEmpty(); page = page(seen.getLast().place())) {
            seen.addAll(page);
        }

        assertThat(seen).extracting(LedgerRow::uid).containsExactly("one0", "two0", "one1", "two1", "one2", "two2");
        var at = seen.getFirst().at();
        assertThat(store.ledgers().rowsOfUser("contoso", "ann", at, at, null, 9))
                .isNotEmpty();
        assertThat(store.ledgers().rowsOfUser("contoso", "ann", null, at.minusSeconds(1), null, 9))
                .isEmpty();
        assertThat(store.ledgers().rowsOfUser("fabrikam", "ann", null, null, null, 9))
                .isEmpty();
    }

    @Test
    void newestOfAUserShouldShowEachPartOnceNewestRequestFirst() {
        write(List.of(STARTED, outcome("one", "Failed"), outcome("two", "Migrated"), outcome("three", "Migrated")));
        finish(held);
        var first = held.id();
        held = claimed("ann", Order.toHome());
        write(List.of(STARTED, outcome("one", "Failed"), outcome("one", "Migrated"), outcome("four", "Skipped")));
        finish(held);

        var seen = new ArrayList<LedgerRow>();
        for (var page = newest(null);
                !page.isEmpty();
                page = newest(seen.getLast().place())) {
            seen.addAll(page);
        }
        assertThat(seen).extracting(LedgerRow::uid).containsExactly("one", "four", "two", "three");
        assertThat(seen.getFirst().outcome()).isEqualTo("Migrated");
        assertThat(seen.getLast().request()).isEqualTo(first);
        assertThat(store.ledgers().newestOfUser("fabrikam", "ann", null, 9)).isEmpty();
        assertThat(store.ledgers().rowsOfMeeting("contoso", "ann", "a@x.org/one", "one", 9))
                .extracting(LedgerRow::request)
                .containsExactly(held.id(), first);
        assertThat(store.ledgers().rowsOfMeeting("contoso", "bob", "a@x.org/one", "one", 9))
                .isEmpty();
    }

    private List<LedgerRow> newest(@Nullable LedgerPlace after) {
        return store.ledgers().newestOfUser("contoso", "ann", after, 3);
    }

    @Test
    void placeShouldLeadToTheNewestOutcomeOfItsPart() {
        write(List.of(STARTED, outcome("one", "Failed")));
        var old = rows().getFirst().place();
        write(List.of(outcome("one", "Migrated")));

        assertThat(store.ledgers().row("contoso", old)).contains(rows().getFirst());
        assertThat(store.ledgers().row("fabrikam", old)).isEmpty();
        assertThat(store.ledgers().row("contoso", new LedgerPlace(held.id(), 1)))
                .isEmpty();
    }

    @Test
    void entriesOfAMeetingShouldLeaveOutThoseOfOthers() {
        var mailed = new Entry.Mailed("a@x.org", "one", "<1@x.org>", 2);
        write(List.of(STARTED, INTENT, outcome("one", "Migrated"), outcome("two", "Migrated"), mailed));

        var own = store.ledgers().entries("contoso", held.id(), "a@x.org/one", "one");
        assertThat(own).extracting(Recorded::entry).containsExactly(outcome("one", "Migrated"), mailed);
        assertThat(own).extracting(Recorded::number).containsExactly(3L, 5L);
        assertThat(store.ledgers().entries("fabrikam", held.id(), "a@x.org/one", "one"))
                .isEmpty();
        var intent = (Entry.Intent) INTENT;
        var uid = intent.parts().getFirst().image().key().uid();
        assertThat(store.ledgers().entries("contoso", held.id(), intent.objectId(), uid))
                .extracting(Recorded::entry)
                .containsExactly(INTENT);
        assertThat(store.ledgers().entries("contoso", held.id(), intent.objectId(), uid + "x"))
                .isEmpty();
    }

    private List<LedgerRow> page(@Nullable LedgerPlace after) {
        return store.ledgers().rowsOfUser("contoso", "ann", null, null, after, 4);
    }

    @Test
    void removedRequestShouldTakeItsLedgerAlong() {
        write(List.of(STARTED, outcome("one", "Migrated")));
        finish(held);

        assertThat(store.requests().removeEndedBefore("contoso", NOW.plusSeconds(1), 9))
                .isEqualTo(1);
        assertThat(rows()).isEmpty();
        assertThat(store.ledgers().rowsOfUser("contoso", "ann", null, null, null, 9))
                .isEmpty();
    }
}
