package org.meetingmigration.server.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.util.Base64;
import java.util.Optional;

/// What a browser keeps in a cookie while its user is at the issuer, so that strangers cost the service no memory.
///
/// @param state comes back in the address (RFC 6749 10.12)
/// @param nonce comes back in the ID token (OpenID Connect Core 3.1.2.1)
/// @param verifier proves that the code was given to this browser (RFC 7636)
/// @param to path of the page to go to afterwards; empty for the first
record PendingSignIn(State state, Nonce nonce, CodeVerifier verifier, String to) {

    static PendingSignIn to(String to) {
        return new PendingSignIn(new State(), new Nonce(), new CodeVerifier(), to);
    }

    /// @return empty for what [#write] cannot have written
    static Optional<PendingSignIn> read(String cookie) {
        var parts = cookie.split("\\.", -1);
        if (parts.length != 4) {
            return Optional.empty();
        }
        try {
            var to = new String(Base64.getUrlDecoder().decode(parts[3]), UTF_8);
            return Optional.of(
                    new PendingSignIn(new State(parts[0]), new Nonce(parts[1]), new CodeVerifier(parts[2]), to));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// Letters, digits, `-`, `_` and `.` alone.
    String write() {
        var path = Base64.getUrlEncoder().withoutPadding().encodeToString(to.getBytes(UTF_8));
        return String.join(".", state.getValue(), nonce.getValue(), verifier.getValue(), path);
    }
}
