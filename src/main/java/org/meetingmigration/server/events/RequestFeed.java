package org.meetingmigration.server.events;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.migration.request.MigrationRequest;
import org.meetingmigration.migration.request.RequestFilter;
import org.meetingmigration.migration.request.Requests;

/// Finds what changed since it was last asked. Looks a little further back each time: transactions become visible
/// in another order than their times say.
final class RequestFeed {

    private static final Duration OVERLAP = Duration.ofSeconds(5);
    private static final int PAGE = 500;
    private static final int MOST = 5_000;

    private final Requests requests;
    private final String tenant;
    private final Map<String, Instant> seen = new HashMap<>();
    private Instant since;

    /// What changed before `since` is old news.
    RequestFeed(Requests requests, String tenant, Instant since) {
        this.requests = requests;
        this.tenant = tenant;
        this.since = since;
        changes();
    }

    /// Oldest first; of more than 5,000 changes at once, the newest.
    List<MigrationRequest> changes() {
        var from = since.minus(OVERLAP);
        var changed = changedSince(requests, tenant, from, MOST).stream()
                .filter(request -> !request.modified().equals(seen.get(request.id())))
                .toList();
        for (MigrationRequest request : changed) {
            seen.put(request.id(), request.modified());
            since = since.isAfter(request.modified()) ? since : request.modified();
        }
        seen.values().removeIf(modified -> modified.isBefore(since.minus(OVERLAP)));
        return changed;
    }

    /// Oldest first.
    static List<MigrationRequest> changedSince(Requests requests, String tenant, Instant from, int most) {
        var filter = new RequestFilter("", Set.of(), "", from, null);
        var changed = new ArrayList<MigrationRequest>();
        Requests.@Nullable Cursor after = null;
        while (changed.size() < most) {
            var page = requests.list(tenant, filter, after, Math.min(PAGE, most - changed.size()));
            changed.addAll(page);
            if (page.size() < PAGE) {
                break;
            }
            after = new Requests.Cursor(
                    page.getLast().modified(), page.getLast().id());
        }
        return changed.reversed();
    }
}
