package org.meetingmigration.server;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.meetingmigration.server.security.ApiToken;
import org.meetingmigration.server.security.ApiTokens;
import org.meetingmigration.server.security.Role;

/// API tokens in the store.
final class StoredTokens implements ApiTokens {

    private final org.meetingmigration.store.ApiTokens stored;
    private final InstantSource clock;

    StoredTokens(org.meetingmigration.store.ApiTokens stored, InstantSource clock) {
        this.stored = stored;
        this.clock = clock;
    }

    /// Whether there has ever been one.
    boolean isEmpty() {
        return stored.isEmpty();
    }

    @Override
    public void add(ApiToken token) {
        stored.add(new org.meetingmigration.store.ApiToken(
                token.id(),
                token.name(),
                token.tenant(),
                token.role().name(),
                token.hash(),
                token.created(),
                token.expires(),
                null,
                null));
    }

    @Override
    public Optional<ApiToken> findByHash(String hash) {
        var found = stored.withHash(hash).filter(token -> token.revoked() == null);
        found.ifPresent(token -> stored.used(token, clock.instant()));
        return found.flatMap(StoredTokens::read);
    }

    @Override
    public List<ApiToken> list(String tenant) {
        return stored.list(tenant).stream()
                .filter(token -> token.revoked() == null)
                .flatMap(token -> read(token).stream())
                .toList();
    }

    @Override
    public boolean revoke(ApiToken token) {
        return stored.revoke(token.tenant(), token.id(), clock.instant());
    }

    /// Empty for a role of another version.
    private static Optional<ApiToken> read(org.meetingmigration.store.ApiToken token) {
        return Role.of(token.role())
                .map(role -> new ApiToken(
                        token.id(),
                        token.name(),
                        token.tenant(),
                        role,
                        token.hash(),
                        token.created(),
                        token.expires()));
    }
}
