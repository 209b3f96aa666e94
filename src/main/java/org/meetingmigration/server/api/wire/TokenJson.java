package org.meetingmigration.server.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.server.security.ApiToken;

/// An API token.
///
/// @param token the secret, shown once when it is made; null ever after
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TokenJson(
        String id,
        String name,
        String tenant,
        String role,
        Instant created,
        Instant expires,
        @Nullable String token) {

    /// @param secret null when it is not shown
    public static TokenJson of(ApiToken token, @Nullable String secret) {
        return new TokenJson(
                token.id(),
                token.name(),
                token.tenant(),
                token.role().name(),
                token.created(),
                token.expires(),
                secret);
    }

    /// Not the secret.
    @Override
    public String toString() {
        return "TokenJson[" + id + "]";
    }
}
