package org.meetingmigration.server.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.migration.request.MigrationRequest;
import org.meetingmigration.migration.request.RequestFilter;
import org.meetingmigration.migration.request.RequestLedgers;
import org.meetingmigration.migration.request.RequestLedgers.LedgerRow;
import org.meetingmigration.migration.request.Requests;
import org.meetingmigration.server.api.wire.LedgerRowJson;
import org.meetingmigration.server.api.wire.Page;

/// The ledgers of all requests of one user as one list.
///
/// @param from of [LedgerRow#at], inclusive, as is `to`; null for any
record TransactionHistory(
        Requests requests,
        RequestLedgers ledgers,
        String tenant,
        String userId,
        @Nullable Instant from,
        @Nullable Instant to) {

    /// Requests that one page looks into, so that it ends soon even if they are empty.
    private static final int REQUESTS = 50;

    Page<LedgerRowJson> page(int limit, @Nullable String cursor) {
        var walk = new Walk(limit);
        var parts = Cursors.read(cursor, 3);
        Requests.Cursor behind = null;
        if (!parts.isEmpty()) {
            behind = RequestCursor.of(parts.get(0), parts.get(1));
            long row = LedgerController.number(parts.get(2));
            requests.find(tenant, behind.id())
                    .filter(request -> request.userId().equals(userId))
                    .ifPresent(request -> walk.take(request, row));
        }
        // What a request did, it did before it was last changed: older ones have nothing to show.
        var filter = new RequestFilter(userId, Set.of(), "", from, null);
        var found = walk.isFull() ? List.<MigrationRequest>of() : requests.list(tenant, filter, behind, REQUESTS);
        for (MigrationRequest request : found) {
            if (!walk.isFull()) {
                walk.take(request, 0);
            }
        }
        boolean more = walk.isFull() || found.size() == REQUESTS;
        return new Page<>(walk.rows.stream().map(LedgerRowJson::of).toList(), more ? walk.place : null);
    }

    private final class Walk {

        private final int limit;
        private final List<LedgerRow> rows = new ArrayList<>();
        private boolean full;
        private @Nullable String place;

        Walk(int limit) {
            this.limit = limit;
        }

        boolean isFull() {
            return full;
        }

        void take(MigrationRequest request, long after) {
            int asked = limit - rows.size();
            var found = ledgers.rows(tenant, request.id(), after, asked);
            found.stream().filter(TransactionHistory.this::isWithin).forEach(rows::add);
            full = found.size() == asked;
            place = Cursors.write(
                    request.modified(),
                    request.id(),
                    found.isEmpty() ? after : found.getLast().number());
        }
    }

    private boolean isWithin(LedgerRow row) {
        return (from == null || !row.at().isBefore(from))
                && (to == null || !row.at().isAfter(to));
    }
}
