package org.meetingmigration.migration.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.meetingmigration.migration.ledger.Entry;
import org.meetingmigration.migration.request.RequestSearch.Place;
import org.meetingmigration.migration.request.RequestSearch.Sort;
import org.meetingmigration.migration.request.RequestSearch.Wanted;

/// What every search for requests keeps to.
public abstract class RequestSearchContract {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00.123456Z");

    /// Of an empty store.
    protected abstract RequestHistory history();

    private void ended(String user, RequestState state, String code, Instant at, Entry... ledger) {
        history().ended("contoso", user, Order.toHome(), state, Counts.NONE, code, at, ledger);
    }

    private static Entry failed(String reason) {
        return new Entry.Outcome("ann", "a", "uid", "", "Failed", reason, "zoom", "jitsi");
    }

    private List<MigrationRequest> search(Wanted wanted, Sort sort, @Nullable Place after, int limit) {
        return history().search().search("contoso", wanted, sort, after, limit);
    }

    private static List<String> names(List<MigrationRequest> requests) {
        return requests.stream()
                .map(request -> request.userPrincipalName().replace("@contoso.com", ""))
                .toList();
    }

    private List<String> found(Wanted wanted) {
        return names(search(wanted, Sort.USER, null, 9));
    }

    private static Place place(MigrationRequest request, Sort sort) {
        var key = sort == Sort.USER
                ? request.userPrincipalName()
                : Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, request.modified()));
        return new Place(key, request.id());
    }

    @Test
    void requestsShouldComeInTheOrderThatIsAskedFor() {
        ended("bob", RequestState.Succeeded, "", NOW.plusSeconds(1));
        ended("ann", RequestState.Failed, "X", NOW.plusSeconds(2));
        ended("cid", RequestState.Succeeded, "", NOW.plusSeconds(3));
        history().ended("fabrikam", "dan", Order.toHome(), RequestState.Succeeded, Counts.NONE, "", NOW);

        assertThat(names(search(Wanted.ALL, Sort.NEWEST, null, 9))).containsExactly("cid", "ann", "bob");
        assertThat(names(search(Wanted.ALL, Sort.OLDEST, null, 9))).containsExactly("bob", "ann", "cid");
        assertThat(names(search(Wanted.ALL, Sort.USER, null, 9))).containsExactly("ann", "bob", "cid");
        assertThat(names(search(Wanted.ALL, Sort.USER, null, 2))).containsExactly("ann", "bob");
    }

    /// Whatever is equal by what is sorted by.
    @ParameterizedTest
    @EnumSource
    void pagesShouldShowEveryRequestOnce(Sort sort) {
        for (int i = 0; i < 7; i++) {
            ended("ann", i % 2 == 0 ? RequestState.Failed : RequestState.Succeeded, "X", NOW);
            ended("bob", RequestState.Succeeded, "", NOW.plusSeconds(i / 3));
        }
        var all = search(Wanted.ALL, sort, null, 99);

        var paged = new ArrayList<MigrationRequest>();
        for (var page = search(Wanted.ALL, sort, null, 2); !page.isEmpty(); ) {
            paged.addAll(page);
            page = search(Wanted.ALL, sort, place(page.getLast(), sort), 2);
        }

        assertThat(all).hasSize(14);
        assertThat(paged)
                .extracting(MigrationRequest::id)
                .containsExactlyElementsOf(
                        all.stream().map(MigrationRequest::id).toList());
    }

    @Test
    void statesAndUsersShouldNarrowTheSearch() {
        ended("ann", RequestState.Succeeded, "", NOW);
        ended("bob", RequestState.Failed, "X", NOW);
        history().waiting("contoso", "cid", Order.toHome(), NOW);

        assertThat(found(new Wanted(Set.of(RequestState.Failed), null, "", "", null, null)))
                .containsExactly("bob");
        assertThat(found(new Wanted(Set.of(RequestState.Failed, RequestState.Pending), null, "", "", null, null)))
                .containsExactly("bob", "cid");
        assertThat(found(new Wanted(Set.of(), List.of("id-ann", "id-cid"), "", "", null, null)))
                .containsExactly("ann", "cid");
        assertThat(found(new Wanted(Set.of(), List.of(), "", "", null, null))).isEmpty();
    }

    @Test
    void reasonShouldBeThatOfAMeetingOrCodeOfTheRequest() {
        ended("ann", RequestState.Failed, "MEETINGS_FAILED", NOW, failed("STALE"));
        ended("bob", RequestState.Failed, "MEETINGS_FAILED", NOW, failed("STALE"));
        ended("cid", RequestState.Failed, "NO_TARGET", NOW);
        ended(
                "dan",
                RequestState.Succeeded,
                "",
                NOW,
                failed("STALE"),
                new Entry.Outcome("ann", "a", "uid", "", "Migrated", "", "zoom", "jitsi"));

        assertThat(found(new Wanted(Set.of(), null, "", "STALE", null, null))).containsExactly("ann", "bob");
        assertThat(found(new Wanted(Set.of(), null, "", "NO_TARGET", null, null)))
                .containsExactly("cid");
        assertThat(found(new Wanted(Set.of(), null, "", "GONE", null, null))).isEmpty();
    }

    @Test
    void bridgeShouldBeThatOfTheUserNow() {
        ended("ann", RequestState.Succeeded, "", NOW);
        ended("bob", RequestState.Succeeded, "", NOW);
        history().onBridge("ann", "first");
        history().onBridge("bob", "first");
        history().onBridge("bob", "second");

        assertThat(found(new Wanted(Set.of(), null, "first", "", null, null))).containsExactly("ann");
        assertThat(found(new Wanted(Set.of(), null, "third", "", null, null))).isEmpty();
    }

    @Test
    void timesShouldIncludeTheirEnds() {
        ended("ann", RequestState.Succeeded, "", NOW);
        ended("bob", RequestState.Succeeded, "", NOW.plusSeconds(1));
        ended("cid", RequestState.Succeeded, "", NOW.plusSeconds(2));

        assertThat(found(new Wanted(Set.of(), null, "", "", NOW.plusSeconds(1), null)))
                .containsExactly("bob", "cid");
        assertThat(found(new Wanted(Set.of(), null, "", "", null, NOW.plusSeconds(1))))
                .containsExactly("ann", "bob");
        assertThat(found(new Wanted(Set.of(), null, "", "", NOW.plusSeconds(1), NOW.plusSeconds(1))))
                .containsExactly("bob");
    }

    @Test
    void everythingAtOnceShouldNarrowTogether() {
        ended("ann", RequestState.Failed, "MEETINGS_FAILED", NOW, failed("STALE"));
        ended("bob", RequestState.Failed, "MEETINGS_FAILED", NOW, failed("STALE"));
        ended("bob", RequestState.Failed, "MEETINGS_FAILED", NOW.plusSeconds(1), failed("STALE"));
        history().onBridge("ann", "first");
        history().onBridge("bob", "first");

        var wanted = new Wanted(Set.of(RequestState.Failed), List.of("id-bob", "id-cid"), "first", "STALE", NOW, NOW);
        assertThat(found(wanted)).containsExactly("bob");
    }
}
