package org.meetingmigration.server;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.meetingmigration.server.security.ApiToken;
import org.meetingmigration.server.security.ApiTokens;

/// API tokens in memory.
final class MemoryTokens implements ApiTokens {

    private final List<ApiToken> tokens = new CopyOnWriteArrayList<>();

    @Override
    public void add(ApiToken token) {
        tokens.add(token);
    }

    @Override
    public Optional<ApiToken> findByHash(String hash) {
        return tokens.stream().filter(token -> token.hash().equals(hash)).findFirst();
    }

    @Override
    public List<ApiToken> list(String tenant) {
        return tokens.stream().filter(token -> token.tenant().equals(tenant)).toList();
    }

    @Override
    public boolean revoke(ApiToken token) {
        return tokens.remove(token);
    }
}
