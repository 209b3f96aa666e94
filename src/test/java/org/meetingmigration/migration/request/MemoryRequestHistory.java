package org.meetingmigration.migration.request;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.migration.ledger.Entry;

/// Requests that only stand there to be looked at, in memory.
public final class MemoryRequestHistory implements RequestHistory, RequestFigures, RequestSearch {

    private final List<Row> rows = new ArrayList<>();
    private final Map<String, String> bridges = new HashMap<>();

    private record Row(MigrationRequest request, List<Part> parts) {

        /// Outcomes that call for a person, also of parts that were taken back since.
        Stream<Part> troubles() {
            return parts.stream()
                    .filter(part ->
                            part.outcome().equals("Failed") || part.outcome().equals("Review"));
        }
    }

    private record Part(String outcome, String reason, boolean undone) {}

    @Override
    public RequestFigures figures() {
        return this;
    }

    @Override
    public RequestSearch search() {
        return this;
    }

    @Override
    public void onBridge(String user, String bridgeId) {
        bridges.put("contoso/id-" + user, bridgeId);
    }

    @Override
    public String waiting(String tenant, String user, Order order, Instant due) {
        return add(tenant, user, order, RequestState.Pending, Counts.NONE, "", due, due, List.of());
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
        return add(tenant, user, order, state, counts, code, at, at, parts(ledger));
    }

    private static List<Part> parts(Entry... ledger) {
        var parts = new LinkedHashMap<String, Part>();
        for (Entry entry : ledger) {
            switch (entry) {
                case Entry.Outcome outcome ->
                    parts.put(
                            outcome.objectId() + " " + outcome.uid() + " " + outcome.recurrenceId(),
                            new Part(outcome.outcome(), outcome.reason(), false));
                case Entry.Undone undone ->
                    parts.computeIfPresent(
                            undone.objectId() + " " + undone.uid() + " " + undone.recurrenceId(),
                            (key, part) -> new Part(part.outcome(), part.reason(), true));
                default -> throw new UnsupportedOperationException(entry.toString());
            }
        }
        return List.copyOf(parts.values());
    }

    private String add(
            String tenant,
            String user,
            Order order,
            RequestState state,
            Counts counts,
            String code,
            Instant due,
            Instant modified,
            List<Part> parts) {
        var id = "request-%04d".formatted(rows.size());
        var request = new MigrationRequest(
                id,
                tenant,
                "id-" + user,
                user + "@contoso.com",
                state,
                order,
                List.of("MANUAL"),
                due,
                modified,
                due,
                state.isOpen() ? null : due,
                counts,
                0,
                "",
                code,
                state.isOpen() ? 0 : 1,
                false,
                "admin");
        rows.add(new Row(request, parts));
        return id;
    }

    private Stream<Row> of(String tenant) {
        return rows.stream().filter(row -> row.request().tenant().equals(tenant));
    }

    @Override
    public Map<RequestState, Sum> sums(String tenant) {
        var sums = Arrays.stream(RequestState.values())
                .collect(Collectors.toMap(Function.identity(), state -> Sum.NONE, (a, b) -> a, TreeMap::new));
        of(tenant).map(Row::request).forEach(request -> sums.merge(request.state(), sum(request), Sum::plus));
        return sums;
    }

    private static Sum sum(MigrationRequest request) {
        var counts = request.counts();
        return request.order().kind() == Order.Kind.UNDO
                ? new Sum(1, 0, 0, 0, counts.succeeded(), counts.invites())
                : new Sum(1, counts.succeeded(), counts.failed(), counts.review(), 0, counts.invites());
    }

    @Override
    public List<Step> ended(String tenant, Instant from, Duration step) {
        var steps = new TreeMap<Integer, Step>();
        of(tenant)
                .map(Row::request)
                .filter(request ->
                        !request.state().isOpen() && !request.modified().isBefore(from))
                .forEach(request -> {
                    int number =
                            (int) Duration.between(from, request.modified()).dividedBy(step);
                    boolean good = request.state() == RequestState.Succeeded;
                    steps.merge(
                            number,
                            new Step(number, good ? 1 : 0, good ? 0 : 1),
                            (a, b) -> new Step(number, a.succeeded() + b.succeeded(), a.failed() + b.failed()));
                });
        return List.copyOf(steps.values());
    }

    @Override
    public List<ReasonCount> reasons(String tenant, int limit) {
        var counts = of(tenant)
                .flatMap(Row::troubles)
                .filter(part -> !part.undone())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream()
                .map(entry ->
                        new ReasonCount(entry.getKey().outcome(), entry.getKey().reason(), entry.getValue()))
                .sorted(Comparator.comparing(ReasonCount::meetings).reversed().thenComparing(ReasonCount::reason))
                .limit(limit)
                .toList();
    }

    @Override
    public List<CodeCount> codes(String tenant, int limit) {
        var counts = of(tenant)
                .map(Row::request)
                .filter(request -> request.state() == RequestState.Failed
                        && !request.code().isEmpty())
                .collect(Collectors.groupingBy(MigrationRequest::code, Collectors.counting()));
        return counts.entrySet().stream()
                .map(entry -> new CodeCount(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(CodeCount::requests).reversed().thenComparing(CodeCount::code))
                .limit(limit)
                .toList();
    }

    @Override
    public Duration queueAge(String tenant, Instant now) {
        return of(tenant)
                .map(Row::request)
                .filter(request -> request.state() == RequestState.Pending
                        && !request.due().isAfter(now))
                .map(request -> Duration.between(request.due(), now).truncatedTo(ChronoUnit.SECONDS))
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    @Override
    public List<MigrationRequest> search(String tenant, Wanted wanted, Sort sort, @Nullable Place after, int limit) {
        var order = order(sort);
        return of(tenant)
                .filter(row -> isWanted(row, wanted))
                .map(Row::request)
                .sorted(order)
                .filter(request -> after == null || isBehind(request, sort, after))
                .limit(limit)
                .toList();
    }

    private boolean isWanted(Row row, Wanted wanted) {
        var request = row.request();
        var bridge = bridges.get(request.tenant() + "/" + request.userId());
        return (wanted.states().isEmpty() || wanted.states().contains(request.state()))
                && (wanted.users() == null || wanted.users().contains(request.userId()))
                && (wanted.bridgeId().isEmpty() || wanted.bridgeId().equals(bridge))
                && (wanted.reason().isEmpty() || hasReason(row, wanted.reason()))
                && (wanted.from() == null || !request.modified().isBefore(wanted.from()))
                && (wanted.to() == null || !request.modified().isAfter(wanted.to()));
    }

    private static boolean hasReason(Row row, String reason) {
        return row.request().code().equals(reason)
                || row.troubles().anyMatch(part -> part.reason().equals(reason));
    }

    private static Comparator<MigrationRequest> order(Sort sort) {
        return switch (sort) {
            case NEWEST ->
                Comparator.comparing(MigrationRequest::modified)
                        .thenComparing(MigrationRequest::id)
                        .reversed();
            case OLDEST -> Comparator.comparing(MigrationRequest::modified).thenComparing(MigrationRequest::id);
            case USER ->
                Comparator.comparing(MigrationRequest::userPrincipalName).thenComparing(MigrationRequest::id);
        };
    }

    private static boolean isBehind(MigrationRequest request, Sort sort, Place place) {
        int byKey = sort == Sort.USER
                ? request.userPrincipalName().compareTo(place.key())
                : Long.compare(micros(request.modified()), Long.parseLong(place.key()));
        int compared = byKey == 0 ? request.id().compareTo(place.id()) : byKey;
        return sort == Sort.NEWEST ? compared < 0 : compared > 0;
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }
}
