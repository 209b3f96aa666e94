package org.meetingmigration.server.security;

import java.security.Principal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who calls.
///
/// @param id tells callers of the same name apart: of the API token, or issuer and subject of the bearer token
/// @param name of the API token, or subject of the bearer token; stands in the audit trail
/// @param grants what they may do where
/// @param expires when the token ends; null for never
public record Caller(
        String id,
        String name,
        List<Grant> grants,
        @Nullable Instant expires) implements Principal {

    /// Stands for all tenants.
    public static final String EVERY_TENANT = "*";

    public Caller {
        grants = List.copyOf(grants);
    }

    /// @param tenant id of a tenant, or [#EVERY_TENANT]
    public record Grant(String tenant, Role role) {}

    /// What the caller may do in the tenant; empty when nothing.
    public Optional<Role> roleIn(String tenant) {
        return grants.stream()
                .filter(grant -> grant.tenant().equals(tenant) || grant.tenant().equals(EVERY_TENANT))
                .map(Grant::role)
                .max(Comparator.naturalOrder());
    }

    /// What the caller may do anywhere; empty when nothing.
    public Optional<Role> highestRole() {
        return grants.stream().map(Grant::role).max(Comparator.naturalOrder());
    }

    @Override
    public String getName() {
        return name;
    }
}
