package org.meetingmigration.server.security;

import java.util.List;
import java.util.Optional;

/// Port: where API tokens are kept.
public interface ApiTokens {

    void add(ApiToken token);

    /// @param hash SHA-256, hexadecimal
    Optional<ApiToken> findByHash(String hash);

    /// Of one tenant, or those for all of them where it is `*`, by time of creation.
    List<ApiToken> list(String tenant);

    /// Ends a token at once.
    ///
    /// @return false when that was done before
    boolean revoke(ApiToken token);
}
