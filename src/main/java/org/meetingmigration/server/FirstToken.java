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

    /// Made where there has never been a token; empty else. Only where nobody but this machine reaches the
    /// service: whoever starts it reads the token from the terminal, and nobody else can use it meanwhile.
    ///
    /// @throws StartFault if there is no token and others may reach the service
    static Optional<String> madeFor(StoredTokens tokens, ServerConfiguration configuration, InstantSource clock) {
        if (!tokens.isEmpty()) {
            return Optional.empty();
        }
        var server = configuration.server();
        if (!server.address().isLoopbackAddress() || server.behindProxy()) {
            throw new StartFault("There is no token yet, and others may reach the service. Make one here, with the"
                    + " same configuration: mms serve --new-admin-token");
        }
        return Optional.of(make("first", tokens, clock));
    }

    /// Admin of everything.
    static String make(String name, StoredTokens tokens, InstantSource clock) {
        var secret = TokenText.random();
        var now = clock.instant();
        tokens.add(new ApiToken(
                TokenText.randomId(),
                name,
                Caller.EVERY_TENANT,
                Role.Admin,
                TokenText.hash(secret),
                now,
                now.plus(GOOD_FOR)));
        return secret;
    }
}
