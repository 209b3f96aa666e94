package org.meetingmigration.server;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.meetingmigration.server.config.ServerConfiguration;
import org.meetingmigration.server.security.ApiToken;
import org.meetingmigration.server.security.Caller;
import org.meetingmigration.server.security.Role;
import org.meetingmigration.server.security.TokenText;

/// The token that somebody needs who has none yet.
final class FirstToken {

    private static final Duration GOOD_FOR = Duration.ofDays(90);

    private FirstToken() {}

    /// Made where there has never been a token; empty else. Only on loopback: whoever starts the service reads it from
    /// the terminal, and nobody else can use it meanwhile.
    ///
    /// @throws StartFault if there is no token and the service is to listen to others
    static Optional<String> madeFor(StoredTokens tokens, ServerConfiguration configuration, InstantSource clock) {
        if (!tokens.isEmpty()) {
            return Optional.empty();
        }
        if (!configuration.server().address().isLoopbackAddress()) {
            throw new StartFault("The first start makes the first token and listens to this machine alone: start once"
                    + " with server.address 127.0.0.1, make the tokens you need, then start with your address.");
        }
        var secret = TokenText.random();
        var now = clock.instant();
        tokens.add(new ApiToken(
                TokenText.randomId(),
                "first",
                Caller.EVERY_TENANT,
                Role.Admin,
                TokenText.hash(secret),
                now,
                now.plus(GOOD_FOR)));
        return Optional.of(secret);
    }
}
