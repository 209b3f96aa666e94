package org.meetingmigration.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.meetingmigration.administration.RetirementStore.Stored;
import org.meetingmigration.administration.Retirements.Retirement;
import org.meetingmigration.administration.Retirements.State;
import org.meetingmigration.directory.Directory;

/// What every [RetirementStore] does.
public abstract class RetirementStoreContract {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    /// An empty one that knows the tenants `contoso` and `fabrikam`.
    protected abstract RetirementStore store();

    @Test
    void addedShouldBeFoundInItsTenantOnly() {
        var store = store();
        var added = retirement("r1", "contoso", "+4511", State.Repointing, 0);
        store.add(added);

        assertThat(store.find("contoso", "r1")).contains(new Stored(added, "", 1));
        assertThat(store.find("fabrikam", "r1")).isEmpty();
        assertThat(store.list("fabrikam")).isEmpty();
        assertThat(store.find("contoso", "r2")).isEmpty();
    }

    @Test
    void addShouldRefuseASecondOpenOneOfANumber() {
        var store = store();
        store.add(retirement("r1", "contoso", "+4511", State.Repointing, 0));
        store.add(retirement("r2", "fabrikam", "+4511", State.Repointing, 0));
        assertThatExceptionOfType(Directory.Conflict.class)
                .isThrownBy(() -> store.add(retirement("r3", "contoso", "+4511", State.Verifying, 1)));

        store.save(new Stored(retirement("r1", "contoso", "+4511", State.Blocked, 0), "", 1));
        store.add(retirement("r3", "contoso", "+4511", State.Verifying, 1));
        assertThat(store.list("contoso")).extracting(Retirement::id).containsExactly("r3", "r1");
    }

    @Test
    void openShouldGiveTheOldestFirstAndNoneThatEnded() {
        var store = store();
        store.add(retirement("r1", "contoso", "+4511", State.Repointing, 0));
        store.add(retirement("r2", "fabrikam", "+4522", State.Verifying, 1));
        store.add(retirement("r3", "contoso", "+4533", State.Repointing, 2));
        for (var state : List.of(State.Released, State.Blocked, State.Cancelled)) {
            store.add(retirement("x" + state, "contoso", "+45" + state.ordinal(), State.Verifying, 3));
            store.save(new Stored(retirement("x" + state, "contoso", "+45" + state.ordinal(), state, 3), "", 1));
        }
        assertThat(store.open()).extracting(stored -> stored.retirement().id()).containsExactly("r1", "r2", "r3");
    }

    @Test
    void saveShouldCompareVersions() {
        var store = store();
        store.add(retirement("r1", "contoso", "+4511", State.Repointing, 0));
        var after = retirement("r1", "contoso", "+4511", State.Migrating, 0);

        assertThat(store.save(new Stored(after, "ashaw@contoso.com", 1))).isTrue();
        assertThat(store.save(new Stored(after, "", 1))).isFalse();

        assertThat(store.find("contoso", "r1")).contains(new Stored(after, "ashaw@contoso.com", 2));
    }

    @Test
    void awaitedShouldStandOnceInOrderUntilTheyArrive() {
        var store = store();
        store.add(retirement("r1", "contoso", "+4511", State.Repointing, 0));
        store.add(retirement("r2", "contoso", "+4522", State.Repointing, 0));
        store.await("r1", List.of("c", "a"));
        store.await("r1", List.of("b", "a"));
        store.await("r2", List.of("z"));
        store.await("r2", List.of());

        assertThat(store.awaited("r1", "", 2)).containsExactly("a", "b");
        assertThat(store.awaited("r1", "b", 2)).containsExactly("c");
        store.arrived("r1", List.of("a", "unknown"));
        store.arrived("r1", List.of());
        assertThat(store.countAwaited("r1")).isEqualTo(2);
        assertThat(store.countAwaited("r2")).isEqualTo(1);
        assertThat(store.countAwaited("r9")).isZero();
    }

    @Test
    void endShouldForgetWhatWasAwaited() {
        var store = store();
        store.add(retirement("r1", "contoso", "+4511", State.Migrating, 0));
        store.await("r1", List.of("a"));
        store.save(new Stored(retirement("r1", "contoso", "+4511", State.Cancelled, 0), "", 1));
        assertThat(store.countAwaited("r1")).isZero();
    }

    private static Retirement retirement(String id, String tenant, String number, State state, int minutes) {
        var created = NOW.plusSeconds(60L * minutes);
        return new Retirement(
                id,
                tenant,
                number,
                "+4599",
                state,
                5,
                4,
                3,
                2,
                List.of("a@b", "c@d"),
                "message",
                created,
                created,
                "me");
    }
}
