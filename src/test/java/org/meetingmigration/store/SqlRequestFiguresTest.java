package org.meetingmigration.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meetingmigration.migration.ledger.Entry;
import org.meetingmigration.migration.request.Counts;
import org.meetingmigration.migration.request.MigrationRequest;
import org.meetingmigration.migration.request.Order;
import org.meetingmigration.migration.request.RequestFigures.CodeCount;
import org.meetingmigration.migration.request.RequestFigures.ReasonCount;
import org.meetingmigration.migration.request.RequestFigures.Step;
import org.meetingmigration.migration.request.RequestFigures.Sum;
import org.meetingmigration.migration.request.RequestSearch.Place;
import org.meetingmigration.migration.request.RequestSearch.Sort;
import org.meetingmigration.migration.request.RequestSearch.Wanted;
import org.meetingmigration.migration.request.RequestState;
import org.meetingmigration.migration.request.Requests.NewRequest;

/// Figures over requests, and looking for them.
class SqlRequestFiguresTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    Path temp;

    private Store store;

    @BeforeEach
    void open() {
        store = TestStores.open(temp);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private String waiting(String user, Order order, Instant due) {
        var request = new NewRequest("contoso", user, user + "@x.org", order, "MANUAL", due, "admin");
        return store.requests().enqueue(List.of(request)).getFirst().id();
    }

    private MigrationRequest begun(String user, Order order) {
        var id = waiting(user, order, NOW);
        store.requests().admit("contoso", NOW, 100);
        return store.requests().claim(id, NOW).orElseThrow();
    }

    private MigrationRequest ended(String user, RequestState state, Counts counts, String code, Instant at) {
        return ended(begun(user, Order.toHome()), state, counts, code, at);
    }

    private MigrationRequest ended(
            MigrationRequest request, RequestState state, Counts counts, String code, Instant at) {
        store.requests().finish(request.id(), request.epoch(), state, counts, code, "", at);
        return request;
    }

    private MigrationRequest failedMeeting(String user, String reason) {
        var request = begun(user, Order.toHome());
        try (var ledger = store.ledgers().open(request.id(), request.id(), request.epoch())) {
            ledger.append(new Entry.Outcome(user, "o", "u", "", "Failed", reason, "zoom", "jitsi"));
        }
        return ended(request, RequestState.Failed, new Counts(1, 0, 1, 0, 0), "MEETINGS_FAILED", NOW);
    }

    private List<String> found(Wanted wanted, Sort sort, @Nullable Place after) {
        return store.search().search("contoso", wanted, sort, after, 10).stream()
                .map(MigrationRequest::userId)
                .toList();
    }

    @Test
    void sumsShouldKeepUndosApart() {
        var done = ended("ann", RequestState.Succeeded, new Counts(7, 4, 1, 2, 9), "", NOW);
        ended(begun("ann", Order.undo(done.id(), "")), RequestState.Succeeded, new Counts(4, 4, 0, 0, 0), "", NOW);
        waiting("bob", Order.toHome(), NOW);

        var sums = store.figures().sums("contoso");

        assertThat(sums).hasSize(4);
        assertThat(sums.get(RequestState.Succeeded)).isEqualTo(new Sum(2, 4, 1, 2, 4, 9));
        assertThat(sums.get(RequestState.Pending)).isEqualTo(new Sum(1, 0, 0, 0, 0, 0));
        assertThat(store.figures().sums("fabrikam")).containsValue(Sum.NONE);
    }

    @Test
    void courseShouldCountWhatEndedInEachStep() {
        ended("ann", RequestState.Succeeded, Counts.NONE, "", NOW.plusSeconds(10));
        ended("bob", RequestState.Failed, Counts.NONE, "X", NOW.plusSeconds(70));
        ended("cid", RequestState.Succeeded, Counts.NONE, "", NOW.plusSeconds(119));
        ended("dan", RequestState.Succeeded, Counts.NONE, "", NOW.minusSeconds(1));

        assertThat(store.figures().ended("contoso", NOW, Duration.ofMinutes(1)))
                .containsExactly(new Step(0, 1, 0), new Step(1, 1, 1));
    }

    @Test
    void failuresShouldBeCountedByReasonAndCode() {
        failedMeeting("ann", "STALE");
        failedMeeting("bob", "STALE");
        failedMeeting("cid", "READ_BACK");

        assertThat(store.figures().reasons("contoso", 9))
                .containsExactly(new ReasonCount("Failed", "STALE", 2), new ReasonCount("Failed", "READ_BACK", 1));
        assertThat(store.figures().codes("contoso", 9)).containsExactly(new CodeCount("MEETINGS_FAILED", 3));
        assertThat(store.figures().reasons("fabrikam", 9)).isEmpty();
    }

    @Test
    void queueAgeShouldBeThatOfTheTenant() {
        waiting("ann", Order.toHome(), NOW.minusSeconds(60));

        assertThat(store.figures().queueAge("contoso", NOW)).hasSeconds(60);
        assertThat(store.figures().queueAge("fabrikam", NOW)).isZero();
    }

    @Test
    void searchShouldSortAndGoOnBehindAPlace() {
        ended("bob", RequestState.Succeeded, Counts.NONE, "", NOW.plusSeconds(1));
        ended("ann", RequestState.Failed, Counts.NONE, "X", NOW.plusSeconds(2));
        var last = ended("cid", RequestState.Succeeded, Counts.NONE, "", NOW.plusSeconds(3));

        assertThat(found(Wanted.ALL, Sort.NEWEST, null)).containsExactly("cid", "ann", "bob");
        assertThat(found(Wanted.ALL, Sort.OLDEST, null)).containsExactly("bob", "ann", "cid");
        assertThat(found(Wanted.ALL, Sort.USER, null)).containsExactly("ann", "bob", "cid");
        var micros = ChronoUnit.MICROS.between(Instant.EPOCH, NOW.plusSeconds(3));
        assertThat(found(Wanted.ALL, Sort.NEWEST, new Place(Long.toString(micros), last.id())))
                .containsExactly("ann", "bob");
        assertThat(found(Wanted.ALL, Sort.USER, new Place("ann@x.org", "zzz"))).containsExactly("bob", "cid");
    }

    @Test
    void searchShouldFilterByEverythingAtOnce() {
        failedMeeting("ann", "STALE");
        failedMeeting("bob", "STALE");
        ended("cid", RequestState.Failed, Counts.NONE, "NO_TARGET", NOW);

        assertThat(found(new Wanted(Set.of(), null, "", "STALE", null, null), Sort.USER, null))
                .containsExactly("ann", "bob");
        assertThat(found(new Wanted(Set.of(), null, "", "NO_TARGET", null, null), Sort.USER, null))
                .containsExactly("cid");
        assertThat(found(
                        new Wanted(Set.of(RequestState.Failed), List.of("bob", "cid"), "", "STALE", NOW, NOW),
                        Sort.USER,
                        null))
                .containsExactly("bob");
        assertThat(found(new Wanted(Set.of(), List.of(), "", "", null, null), Sort.USER, null))
                .isEmpty();
        assertThat(found(new Wanted(Set.of(), null, "no-such-bridge", "", null, null), Sort.USER, null))
                .isEmpty();
    }
}
