package org.meetingmigration.http;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Puts credentials on requests. Basic and bearer go with every one, as some servers never ask; a digest once the
/// server has said how, and then with every one too.
final class SignIn {

    private static final int NONCE = 16;

    private final Credentials credentials;
    private final ConcurrentMap<Origin, Session> sessions = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();

    private record Session(DigestChallenge challenge, AtomicInteger uses) {}

    SignIn(Credentials credentials) {
        this.credentials = credentials;
    }

    /// The `Authorization` header; empty for none.
    Optional<String> header(String method, URI uri) {
        return switch (credentials) {
            case Credentials.None() -> Optional.empty();
            case Credentials.Basic(var user, var password) ->
                Optional.of("Basic "
                        + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8)));
            case Credentials.Bearer(var token) -> Optional.of("Bearer " + token);
            case Credentials.Digest digest ->
                Optional.ofNullable(sessions.get(Origin.of(uri))).map(session -> answer(session, digest, method, uri));
        };
    }

    /// What to make of a 401.
    ///
    /// @param challenged how many 401 the same call has had before
    /// @return whether trying again may help
    boolean learn(Origin origin, HttpHeaders headers, int challenged) {
        if (!(credentials instanceof Credentials.Digest)) {
            return false;
        }
        var challenge = DigestChallenge.of(Challenge.read(headers.allValues("WWW-Authenticate")));
        challenge.ifPresent(found -> sessions.put(origin, new Session(found, new AtomicInteger())));
        // a server may forget a nonce between two calls without saying so, but not the one it has just given
        return challenge.isPresent()
                && (challenged == 0 || (challenged == 1 && challenge.get().stale()));
    }

    private String answer(Session session, Credentials.Digest digest, String method, URI uri) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        return session.challenge()
                .answer(
                        digest,
                        method,
                        target(uri),
                        session.uses().incrementAndGet(),
                        HexFormat.of().formatHex(nonce));
    }

    private static String target(URI uri) {
        var path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }
}
