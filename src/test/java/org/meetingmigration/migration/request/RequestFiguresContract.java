package org.meetingmigration.migration.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.meetingmigration.migration.ledger.Entry;
import org.meetingmigration.migration.request.RequestFigures.CodeCount;
import org.meetingmigration.migration.request.RequestFigures.ReasonCount;
import org.meetingmigration.migration.request.RequestFigures.Step;
import org.meetingmigration.migration.request.RequestFigures.Sum;

/// What all figures over requests keep to.
public abstract class RequestFiguresContract {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    /// Of an empty store.
    protected abstract RequestHistory history();

    private String ended(String user, RequestState state, String code, Instant at, Entry... ledger) {
        return history().ended("contoso", user, Order.toHome(), state, Counts.NONE, code, at, ledger);
    }

    private static Entry outcome(String object, String outcome, String reason) {
        return new Entry.Outcome("ann", object, "uid", "", outcome, reason, "zoom", "jitsi");
    }

    @Test
    void sumsShouldKeepUndosApart() {
        var counts = new Counts(7, 4, 1, 2, 9);
        var done = history().ended("contoso", "ann", Order.toHome(), RequestState.Succeeded, counts, "", NOW);
        var undo = Order.undo(done, "");
        history().ended("contoso", "ann", undo, RequestState.Succeeded, new Counts(4, 4, 0, 0, 0), "", NOW);
        history().waiting("contoso", "bob", Order.toHome(), NOW);

        var sums = history().figures().sums("contoso");

        assertThat(sums).containsOnlyKeys(RequestState.values());
        assertThat(sums.get(RequestState.Succeeded)).isEqualTo(new Sum(2, 4, 1, 2, 4, 9));
        assertThat(sums.get(RequestState.Pending)).isEqualTo(new Sum(1, 0, 0, 0, 0, 0));
        assertThat(sums.get(RequestState.Failed)).isEqualTo(Sum.NONE);
        assertThat(history().figures().sums("fabrikam"))
                .containsOnlyKeys(RequestState.values())
                .containsValue(Sum.NONE);
    }

    @Test
    void courseShouldCountWhatEndedInEachStep() {
        ended("dan", RequestState.Succeeded, "", NOW.minusSeconds(1));
        ended("eve", RequestState.Succeeded, "", NOW);
        ended("ann", RequestState.Succeeded, "", NOW.plusSeconds(59));
        ended("bob", RequestState.Failed, "X", NOW.plusSeconds(120));
        ended("cid", RequestState.Succeeded, "", NOW.plusSeconds(179));
        history().waiting("contoso", "fay", Order.toHome(), NOW);

        assertThat(history().figures().ended("contoso", NOW, Duration.ofMinutes(1)))
                .containsExactly(new Step(0, 2, 0), new Step(2, 1, 1));
        assertThat(history().figures().ended("fabrikam", NOW, Duration.ofMinutes(1)))
                .isEmpty();
    }

    @Test
    void partsThatNeedAPersonShouldBeCountedByReason() {
        ended(
                "ann",
                RequestState.Failed,
                "MEETINGS_FAILED",
                NOW,
                outcome("a", "Failed", "STALE"),
                outcome("b", "Failed", "READ_BACK"),
                outcome("c", "Review", "OPEN_BLOCK"),
                outcome("d", "Skipped", "PASTED"),
                outcome("e", "Migrated", ""));
        ended("bob", RequestState.Failed, "MEETINGS_FAILED", NOW, outcome("a", "Failed", "STALE"));

        assertThat(history().figures().reasons("contoso", 9))
                .containsExactly(
                        new ReasonCount("Failed", "STALE", 2),
                        new ReasonCount("Review", "OPEN_BLOCK", 1),
                        new ReasonCount("Failed", "READ_BACK", 1));
        assertThat(history().figures().reasons("contoso", 1)).containsExactly(new ReasonCount("Failed", "STALE", 2));
        assertThat(history().figures().reasons("fabrikam", 9)).isEmpty();
    }

    @Test
    void onlyTheLastOutcomeThatStandsShouldCount() {
        ended(
                "ann",
                RequestState.Failed,
                "MEETINGS_FAILED",
                NOW,
                outcome("a", "Failed", "STALE"),
                outcome("a", "Migrated", ""),
                outcome("b", "Migrated", ""),
                outcome("b", "Failed", "GONE"),
                outcome("c", "Failed", "READ_BACK"),
                new Entry.Undone("c", "uid", ""));

        assertThat(history().figures().reasons("contoso", 9)).containsExactly(new ReasonCount("Failed", "GONE", 1));
    }

    @Test
    void failedRequestsShouldBeCountedByCode() {
        ended("ann", RequestState.Failed, "NO_TARGET", NOW);
        ended("bob", RequestState.Failed, "STOPPED", NOW);
        ended("cid", RequestState.Failed, "STOPPED", NOW);
        ended("dan", RequestState.Failed, "", NOW);
        ended("eve", RequestState.Succeeded, "STOPPED", NOW);

        assertThat(history().figures().codes("contoso", 9))
                .containsExactly(new CodeCount("STOPPED", 2), new CodeCount("NO_TARGET", 1));
        assertThat(history().figures().codes("contoso", 1)).containsExactly(new CodeCount("STOPPED", 2));
        assertThat(history().figures().codes("fabrikam", 9)).isEmpty();
    }

    @Test
    void queueAgeShouldBeThatOfTheOldestThatIsDueInTheTenant() {
        history().waiting("contoso", "ann", Order.toHome(), NOW.minusSeconds(60));
        history().waiting("contoso", "bob", Order.toHome(), NOW.minusSeconds(5));
        history().waiting("fabrikam", "cid", Order.toHome(), NOW.plusSeconds(60));

        assertThat(history().figures().queueAge("contoso", NOW)).hasSeconds(60);
        assertThat(history().figures().queueAge("contoso", NOW.minusSeconds(61)))
                .isZero();
        assertThat(history().figures().queueAge("fabrikam", NOW)).isZero();
    }
}
