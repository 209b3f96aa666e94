package org.meetingmigration.server.web;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.migration.request.RequestSearch.Place;
import org.meetingmigration.migration.request.RequestSearch.Sort;
import org.meetingmigration.migration.request.RequestState;

/// Which requests the address of a page asks for; what is null or empty means any.
///
/// @param user part of a name or an address
/// @param bridge id
/// @param reason of a meeting, or code of a request
/// @param within how long ago they last changed at most, for example `PT24H`
/// @param from instant of the last change, as is `to`; both inclusive
/// @param after with `afterId` the [Place] to go on behind
public record RequestsQuery(
        @Nullable Set<RequestState> state,
        @Nullable String user,
        @Nullable String bridge,
        @Nullable String reason,
        @Nullable String within,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Sort sort,
        @Nullable String after,
        @Nullable String afterId) {

    /// What `within` offers.
    public static final List<String> PERIODS = List.of("PT1H", "PT24H", "P7D", "P30D");

    static RequestsQuery ofUser(String text) {
        return new RequestsQuery(null, text, null, null, null, null, null, null, null, null);
    }

    public boolean has(RequestState wanted) {
        return state != null && state.contains(wanted);
    }

    public String userText() {
        return text(user);
    }

    public String bridgeId() {
        return text(bridge);
    }

    public String reasonCode() {
        return text(reason);
    }

    public String period() {
        return text(within);
    }

    public Sort order() {
        return Objects.requireNonNullElse(sort, Sort.NEWEST);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    public boolean isFiltered() {
        return (state != null && !state.isEmpty())
                || !(userText() + bridgeId() + reasonCode() + period()).isEmpty()
                || from != null
                || to != null;
    }

    Set<RequestState> states() {
        return state == null ? Set.of() : state;
    }

    @Nullable
    Instant since(Instant now) {
        try {
            return period().isEmpty() ? from : now.minus(Duration.parse(period()));
        } catch (DateTimeParseException e) {
            return from;
        }
    }

    @Nullable
    Place place() {
        return after == null || afterId == null ? null : new Place(after, afterId);
    }

    /// The same in another order, from the beginning.
    public RequestsQuery by(Sort other) {
        return new RequestsQuery(state, user, bridge, reason, within, from, to, other, null, null);
    }

    RequestsQuery behind(Place place) {
        return new RequestsQuery(state, user, bridge, reason, within, from, to, sort, place.key(), place.id());
    }

    /// For a link, for example `?state=Failed&sort=USER`.
    public String link() {
        var states = states().stream().map(RequestState::name).sorted().collect(Collectors.joining(","));
        return new Query()
                .with("state", states)
                .with("user", userText())
                .with("bridge", bridgeId())
                .with("reason", reasonCode())
                .with("within", period())
                .with("from", from == null ? "" : from.toString())
                .with("to", to == null ? "" : to.toString())
                .with("sort", order() == Sort.NEWEST ? "" : order().name())
                .with("after", text(after))
                .with("afterId", text(afterId))
                .text();
    }
}
