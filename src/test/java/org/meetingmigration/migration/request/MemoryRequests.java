package org.meetingmigration.migration.request;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.testing.Restorable;

/// In memory, what administration asks of requests; ids are `request-1`, `request-2`, …
public final class MemoryRequests implements Requests, Restorable {

    private Map<String, MigrationRequest> requests = new LinkedHashMap<>();
    private Map<String, String> waiting = new LinkedHashMap<>();

    @Override
    public Runnable remember() {
        var before = new LinkedHashMap<>(requests);
        var waitingBefore = new LinkedHashMap<>(waiting);
        return () -> {
            requests = before;
            waiting = waitingBefore;
        };
    }

    public List<MigrationRequest> all() {
        return List.copyOf(requests.values());
    }

    /// A worker takes it.
    public void begin(String id, Instant now) {
        var request = requests.get(id);
        put(copy(request, RequestState.InProgress, request.order(), request.reasons(), request.due(), now));
        waiting.values().remove(id);
    }

    public void end(String id, RequestState state) {
        var request = requests.get(id);
        put(copy(request, state, request.order(), request.reasons(), request.due(), request.due()));
        waiting.values().remove(id);
    }

    @Override
    public List<Enqueued> enqueue(List<NewRequest> added) {
        return added.stream().map(this::enqueue).toList();
    }

    private Enqueued enqueue(NewRequest added) {
        var key = added.tenant() + "/" + added.userId();
        var there = added.order().plan().isEmpty() ? waiting.get(key) : null;
        if (there != null) {
            var request = requests.get(there);
            var reasons = new ArrayList<>(request.reasons());
            if (!reasons.contains(added.reason())) {
                reasons.add(added.reason());
            }
            var order = added.reason().equals("MANUAL") ? added.order() : request.order();
            var due = added.due().isBefore(request.due()) ? added.due() : request.due();
            put(copy(request, request.state(), order, reasons, due, null));
            return new Enqueued(there, true);
        }
        var id = "request-" + (requests.size() + 1);
        put(new MigrationRequest(
                id,
                added.tenant(),
                added.userId(),
                added.userPrincipalName(),
                RequestState.Pending,
                added.order(),
                List.of(added.reason()),
                added.due(),
                added.due(),
                added.due(),
                null,
                Counts.NONE,
                0,
                "",
                "",
                0,
                false,
                added.requestedBy()));
        if (added.order().plan().isEmpty()) {
            waiting.put(key, id);
        }
        return new Enqueued(id, false);
    }

    private void put(MigrationRequest request) {
        requests.put(request.id(), request);
    }

    private static MigrationRequest copy(
            MigrationRequest request,
            RequestState state,
            Order order,
            List<String> reasons,
            Instant due,
            @Nullable Instant moment) {
        return new MigrationRequest(
                request.id(),
                request.tenant(),
                request.userId(),
                request.userPrincipalName(),
                state,
                order,
                reasons,
                request.created(),
                request.modified(),
                due,
                moment,
                request.counts(),
                request.retries(),
                request.message(),
                request.code(),
                request.epoch(),
                request.stopping(),
                request.requestedBy());
    }

    @Override
    public Optional<MigrationRequest> find(String tenant, String id) {
        return Optional.ofNullable(requests.get(id))
                .filter(request -> request.tenant().equals(tenant));
    }

    @Override
    public List<MigrationRequest> list(String tenant, RequestFilter filter, @Nullable Cursor after, int limit) {
        return requests.values().stream()
                .filter(request -> request.tenant().equals(tenant)
                        && (filter.userId().isEmpty() || filter.userId().equals(request.userId()))
                        && (filter.states().isEmpty() || filter.states().contains(request.state())))
                .sorted(Comparator.comparing(MigrationRequest::modified).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public Map<RequestState, Long> count(String tenant) {
        var counts = new EnumMap<RequestState, Long>(RequestState.class);
        requests.values().stream()
                .filter(request -> request.tenant().equals(tenant))
                .forEach(request -> counts.merge(request.state(), 1L, Long::sum));
        return counts;
    }

    @Override
    public List<StateCount> summary(String tenant, RequestFilter filter) {
        var counts = new EnumMap<RequestState, Long>(RequestState.class);
        requests.values().forEach(request -> counts.merge(request.state(), 1L, Long::sum));
        return counts.entrySet().stream()
                .map(entry -> new StateCount(entry.getKey(), entry.getValue()))
                .toList();
    }

    @Override
    public boolean stop(String tenant, String id, String by, Instant now) {
        var open = find(tenant, id).filter(request -> request.state().isOpen()).isPresent();
        if (open) {
            end(id, RequestState.Failed);
        }
        return open;
    }

    @Override
    public List<String> admit(String tenant, Instant now, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<String> tenantsWithDue(Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<HandedOut> handedOut() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<MigrationRequest> claim(String id, Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void progress(String id, long epoch, Counts counts, Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void release(String id, long epoch, Instant due, int retries, String code, String message, Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void finish(
            String id, long epoch, RequestState state, Counts counts, String code, String message, Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Interruption interruption(String id, long epoch) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void resetHandedOut() {
        throw new UnsupportedOperationException();
    }

    @Override
    public int removeEndedBefore(String tenant, Instant modified, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Duration queueAge(Instant now) {
        throw new UnsupportedOperationException();
    }
}
