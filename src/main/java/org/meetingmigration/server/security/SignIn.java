package org.meetingmigration.server.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationManagerResolver;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/// Tells API tokens from OIDC tokens by their first characters, and checks either.
final class SignIn implements AuthenticationManagerResolver<HttpServletRequest> {

    private final ApiTokens tokens;
    private final Optional<AuthenticationManager> oidc;
    private final FailedSignIns failures;
    private final InstantSource clock;

    SignIn(ApiTokens tokens, Optional<AuthenticationManager> oidc, FailedSignIns failures, InstantSource clock) {
        this.tokens = tokens;
        this.oidc = oidc;
        this.failures = failures;
        this.clock = clock;
    }

    @Override
    public AuthenticationManager resolve(HttpServletRequest request) {
        return authentication ->
                signIn(((BearerTokenAuthenticationToken) authentication).getToken(), request.getRemoteAddr());
    }

    /// @param address of the caller, for [FailedSignIns]
    /// @throws AuthenticationException if the token is not good, or too many were tried from there
    Authentication signIn(String bearer, String address) {
        if (failures.isBlocked(address)) {
            throw new TooManyFailures();
        }
        try {
            return bearer.startsWith(TokenText.PREFIX)
                    ? apiToken(bearer)
                    : oidc(new BearerTokenAuthenticationToken(bearer));
        } catch (BadCredentialsException | InvalidBearerTokenException e) {
            failures.failed(address);
            throw e;
        } catch (AuthenticationException e) {
            // The issuer's keys could not be fetched, for example: no guess, so it does not count.
            throw e;
        }
    }

    private Authentication apiToken(String bearer) {
        var hash = TokenText.hash(bearer);
        var token = tokens.findByHash(hash)
                .filter(found -> TokenText.sameHash(found.hash(), hash))
                .filter(found -> found.isValidAt(clock.instant()))
                .orElseThrow(() -> new BadCredentialsException("The token is unknown, revoked or expired."));
        var grant = new Caller.Grant(token.tenant(), token.role());
        return new CallerAuthentication(
                new Caller("token " + token.id(), token.name(), List.of(grant), token.expires()));
    }

    private Authentication oidc(Authentication authentication) {
        var manager = oidc.orElseThrow(
                () -> new BadCredentialsException("Bearer tokens of an issuer are not configured; use an API token."));
        var result = manager.authenticate(authentication);
        if (result == null) {
            throw new BadCredentialsException("The token was not understood.");
        }
        return result;
    }
}
