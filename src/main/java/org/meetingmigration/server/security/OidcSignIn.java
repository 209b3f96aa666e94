package org.meetingmigration.server.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;

/// Signs people in at the configured issuer: authorization code flow with PKCE (OpenID Connect Core 3.1, RFC 7636).
public final class OidcSignIn {

    private static final Logger LOG = LoggerFactory.getLogger(OidcSignIn.class);

    private final Optional<OidcClient> client;

    OidcSignIn(Optional<OidcSettings> settings) {
        client = settings.flatMap(known -> known.client().map(own -> new OidcClient(known, own)));
    }

    public boolean isConfigured() {
        return client.isPresent();
    }

    /// @param address where the issuer sends people
    /// @param cookie to be kept by the browser until it is back
    public record Begun(URI address, String cookie) {}

    /// @param caller without grants where the issuer gives none
    /// @param to path of the page to go to; empty for the first
    public record Done(Caller caller, String to) {}

    /// @param back our address for [#finish]
    /// @param to path of the page to go to afterwards; empty for the first
    /// @throws AuthenticationServiceException if the issuer does not answer
    public Begun begin(URI back, String to) {
        var issuer = client();
        var pending = PendingSignIn.to(to);
        try {
            var request = new AuthenticationRequest.Builder(
                            ResponseType.CODE, new Scope("openid", "profile"), issuer.id(), back)
                    .endpointURI(issuer.metadata().getAuthorizationEndpointURI())
                    .state(pending.state())
                    .nonce(pending.nonce())
                    .codeChallenge(pending.verifier(), CodeChallengeMethod.S256)
                    .build();
            return new Begun(request.toURI(), pending.write());
        } catch (IOException | GeneralException e) {
            throw unavailable(e);
        }
    }

    /// @param back as it was for [#begin]
    /// @param answered our address with what the issuer added
    /// @throws BadCredentialsException if the answer is not for this browser or not good, or the issuer refused
    /// @throws AuthenticationServiceException if the issuer does not answer
    public Done finish(URI back, URI answered, String cookie) {
        var issuer = client();
        var pending = PendingSignIn.read(cookie).orElseThrow(() -> refused("no sign-in was begun in this browser"));
        try {
            var answer = AuthenticationResponseParser.parse(answered);
            check(answer, pending);
            var code = answer.toSuccessResponse().getAuthorizationCode();
            JWT token = issuer.idToken(new AuthorizationCodeGrant(code, back, pending.verifier()));
            return new Done(issuer.caller(token, pending.nonce()), pending.to());
        } catch (ParseException | BadJOSEException e) {
            throw refused(String.valueOf(e.getMessage()));
        } catch (IOException | GeneralException | JOSEException e) {
            throw unavailable(e);
        }
    }

    private static void check(AuthenticationResponse answer, PendingSignIn pending) {
        if (!pending.state().equals(answer.getState())) {
            throw refused("the answer is for another browser");
        }
        if (!answer.indicatesSuccess()) {
            throw refused(String.valueOf(answer.toErrorResponse().getErrorObject()));
        }
    }

    private OidcClient client() {
        return client.orElseThrow(() -> refused("no client is configured"));
    }

    private static BadCredentialsException refused(String why) {
        LOG.warn("A sign-in at the issuer failed: {}", why.replaceAll("\\p{Cntrl}", " "));
        return new BadCredentialsException(why);
    }

    private static AuthenticationServiceException unavailable(Exception cause) {
        LOG.warn("The issuer cannot be used for signing in", cause);
        return new AuthenticationServiceException("The issuer cannot be used for signing in.", cause);
    }
}
