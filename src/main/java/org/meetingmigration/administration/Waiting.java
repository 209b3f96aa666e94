package org.meetingmigration.administration;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.meetingmigration.administration.RetirementStore.Stored;
import org.meetingmigration.administration.Retirements.State;
import org.meetingmigration.migration.request.Requests;

/// Waits until the requests have ended, whatever the end: failed ones show up in the search that follows.
final class Waiting {

    private static final int PAGE = 500;

    private final Transactions transactions;
    private final Requests requests;
    private final RetirementStore store;
    private final InstantSource clock;

    Waiting(Transactions transactions, Requests requests, RetirementStore store, InstantSource clock) {
        this.transactions = transactions;
        this.requests = requests;
        this.store = store;
        this.clock = clock;
    }

    /// Asks about the next requests in turn, round and round, so that some that take long do not hide the
    /// others.
    Optional<Stored> step(Stored stored) {
        return transactions.run(() -> {
            var id = stored.retirement().id();
            var page = store.awaited(id, stored.cursor(), PAGE);
            var ended = page.stream()
                    .filter(request -> hasEnded(stored.retirement().tenant(), request))
                    .toList();
            store.arrived(id, ended);
            var waiting = store.countAwaited(id);
            if (waiting == 0) {
                return Optional.of(verify(stored));
            }
            return remember(stored, ended, waiting, page.size() < PAGE ? "" : page.getLast());
        });
    }

    private boolean hasEnded(String tenant, String request) {
        return requests.find(tenant, request)
                .map(found -> !found.state().isOpen())
                .orElse(true);
    }

    private Stored verify(Stored stored) {
        var arrived =
                Progress.repointed(stored.retirement(), stored.retirement().users(), 0, clock.instant());
        var verifying = Progress.in(arrived, State.Verifying, "Searching all calendars", clock.instant());
        return RetirementSteps.save(store, new Stored(verifying, "", stored.version()));
    }

    /// At the end of a round there is nothing more to ask for now.
    private Optional<Stored> remember(Stored stored, List<String> ended, long waiting, String cursor) {
        var before = stored.retirement();
        if (ended.isEmpty() && cursor.equals(stored.cursor())) {
            return Optional.empty();
        }
        var after = Progress.repointed(before, before.users(), waiting, clock.instant());
        var saved = RetirementSteps.save(store, new Stored(after, cursor, stored.version()));
        return cursor.isEmpty() ? Optional.empty() : Optional.of(saved);
    }
}
