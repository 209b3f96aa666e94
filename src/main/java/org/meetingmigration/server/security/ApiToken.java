package org.meetingmigration.server.security;

import java.time.Instant;

/// An API token as it is stored: never the token itself.
///
/// @param id for example `k3f9…`; names the token in commands
/// @param name for people; stands in the audit trail
/// @param tenant id of a tenant, or `*`
/// @param hash SHA-256 of the token, hexadecimal
public record ApiToken(
        String id, String name, String tenant, Role role, String hash, Instant created, Instant expires) {

    public boolean isValidAt(Instant now) {
        return now.isBefore(expires);
    }

    /// Without the hash: what is logged by mistake gives nothing away.
    @Override
    public String toString() {
        return "ApiToken[" + id + ", " + name + ", " + tenant + ", " + role + "]";
    }
}
