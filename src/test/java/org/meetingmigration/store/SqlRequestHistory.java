package org.meetingmigration.store;

import java.time.Instant;
import java.util.List;
import org.meetingmigration.directory.SampleUsers;
import org.meetingmigration.migration.ledger.Entry;
import org.meetingmigration.migration.request.Counts;
import org.meetingmigration.migration.request.Order;
import org.meetingmigration.migration.request.RequestFigures;
import org.meetingmigration.migration.request.RequestHistory;
import org.meetingmigration.migration.request.RequestSearch;
import org.meetingmigration.migration.request.RequestState;
import org.meetingmigration.migration.request.Requests.NewRequest;

/// Requests that came to be as workers make them.
final class SqlRequestHistory implements RequestHistory {

    private final Store store;

    SqlRequestHistory(Store store) {
        this.store = store;
    }

    @Override
    public String waiting(String tenant, String user, Order order, Instant due) {
        var request = new NewRequest(tenant, "id-" + user, user + "@contoso.com", order, "MANUAL", due, "admin");
        return store.requests().enqueue(List.of(request)).getFirst().id();
    }

    @Override
    public String ended(
            String tenant,
            String user,
            Order order,
            RequestState state,
            Counts counts,
            String code,
            Instant at,
            Entry... ledger) {
        var id = waiting(tenant, user, order, at);
        store.requests().admit(tenant, at, 100);
        var request = store.requests().claim(id, at).orElseThrow();
        try (var open = store.ledgers().open(id, id, request.epoch())) {
            List.of(ledger).forEach(open::append);
        }
        store.requests().finish(id, request.epoch(), state, counts, code, "", at);
        return id;
    }

    @Override
    public void onBridge(String user, String bridgeId) {
        store.directory().saveUsers(List.of(SampleUsers.onBridge(user, bridgeId, "")));
    }

    @Override
    public RequestFigures figures() {
        return store.figures();
    }

    @Override
    public RequestSearch search() {
        return store.search();
    }
}
