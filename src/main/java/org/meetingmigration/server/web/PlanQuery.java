package org.meetingmigration.server.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.migration.plan.PlanStore.PartFilter;
import org.springframework.web.util.UriComponentsBuilder;

/// Which parts of a plan the address of a page asks for; null means any, and an empty text what has none.
///
/// @param user object id
/// @param after number of the part to go on behind
public record PlanQuery(
        @Nullable String provider,
        @Nullable String outcome,
        @Nullable String reason,
        @Nullable String user,
        @Nullable Long after) {

    static final PlanQuery ALL = new PlanQuery(null, null, null, null, null);

    public boolean isFiltered() {
        return provider != null || outcome != null || reason != null || user != null;
    }

    PartFilter filter() {
        return new PartFilter(provider, outcome, reason, user);
    }

    long place() {
        return after == null ? 0 : after;
    }

    PlanQuery behind(long number) {
        return new PlanQuery(provider, outcome, reason, user, number);
    }

    /// The same from the beginning.
    public PlanQuery first() {
        return new PlanQuery(provider, outcome, reason, user, null);
    }

    public static PlanQuery ofProvider(String provider) {
        return new PlanQuery(provider, null, null, null, null);
    }

    public static PlanQuery ofOutcome(String outcome) {
        return new PlanQuery(null, outcome, null, null, null);
    }

    public static PlanQuery ofReason(String reason) {
        return new PlanQuery(null, null, reason, null, null);
    }

    public static PlanQuery ofUser(String user) {
        return new PlanQuery(null, null, null, user, null);
    }

    public static PlanQuery alike(String provider, String outcome, String reason) {
        return new PlanQuery(provider, outcome, reason, null, null);
    }

    /// For a link, for example `?outcome=Migrated`; empty for everything.
    public String link() {
        var link = UriComponentsBuilder.newInstance();
        add(link, "provider", provider);
        add(link, "outcome", outcome);
        add(link, "reason", reason);
        add(link, "user", user);
        add(link, "after", after == null ? null : after.toString());
        return link.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder link, String name, @Nullable String value) {
        if (value != null) {
            link.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }
}
