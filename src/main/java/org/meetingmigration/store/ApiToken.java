package org.meetingmigration.store;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is stored about a token; the token itself is shown once and kept nowhere.
///
/// @param id UUID
/// @param name given by who made it, for example `nightly feed`
/// @param tenant that it is good for; `*` for all
/// @param role for example `Reader`
/// @param hash SHA-256 of the token in lower-case hex
/// @param expires no longer good from then on
/// @param revoked since when it is not; null while it is
/// @param lastUsed day in UTC; null when never
public record ApiToken(
        String id,
        String name,
        String tenant,
        String role,
        String hash,
        Instant created,
        Instant expires,
        @Nullable Instant revoked,
        @Nullable LocalDate lastUsed) {

    public static final String ALL_TENANTS = "*";

    public boolean isGood(Instant now) {
        return revoked == null && now.isBefore(expires);
    }

    @Override
    public String toString() {
        return "ApiToken[" + id + " " + name + "]";
    }
}
