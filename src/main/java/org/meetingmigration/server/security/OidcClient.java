package org.meetingmigration.server.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The issuer, as its client sees it. What it says of itself is asked for at the first sign-in, and kept: it may be
/// down when the service starts.
final class OidcClient {

    private static final int TIMEOUT = (int) Duration.ofSeconds(10).toMillis();

    private final OidcSettings settings;
    private final OidcSettings.Client own;

    private volatile @Nullable Known known;

    private record Known(OIDCProviderMetadata metadata, IDTokenValidator validator) {}

    OidcClient(OidcSettings settings, OidcSettings.Client own) {
        this.settings = settings;
        this.own = own;
    }

    ClientID id() {
        return new ClientID(own.id());
    }

    OIDCProviderMetadata metadata() throws IOException, GeneralException {
        return known().metadata();
    }

    private Known known() throws IOException, GeneralException {
        var found = known;
        if (found == null) {
            var metadata = OIDCProviderMetadata.resolve(new Issuer(settings.issuer()), TIMEOUT, TIMEOUT);
            found = new Known(metadata, validator(metadata));
            known = found;
        }
        return found;
    }

    private IDTokenValidator validator(OIDCProviderMetadata metadata) throws IOException {
        var retriever = new DefaultResourceRetriever(TIMEOUT, TIMEOUT, 1 << 20);
        var keys = JWKSourceBuilder.<SecurityContext>create(
                        metadata.getJWKSetURI().toURL(), retriever)
                .build();
        return new IDTokenValidator(
                metadata.getIssuer(), id(), new JWSVerificationKeySelector<>(algorithms(metadata), keys), null);
    }

    /// Those with a public key: a token signed with the client's secret, or with nothing, is not taken.
    private static Set<JWSAlgorithm> algorithms(OIDCProviderMetadata metadata) {
        var algorithms = new HashSet<JWSAlgorithm>(
                metadata.getIDTokenJWSAlgs() == null ? List.of(JWSAlgorithm.RS256) : metadata.getIDTokenJWSAlgs());
        algorithms.retainAll(JWSAlgorithm.Family.SIGNATURE);
        return algorithms;
    }

    /// @throws ParseException if the issuer refuses, or answers what is no token
    JWT idToken(AuthorizationGrant grant) throws IOException, GeneralException {
        var endpoint = metadata().getTokenEndpointURI();
        var request = (own.secret().isEmpty()
                        ? new TokenRequest.Builder(endpoint, id(), grant)
                        : new TokenRequest.Builder(endpoint, authentication(), grant))
                .build()
                .toHTTPRequest();
        request.setConnectTimeout(TIMEOUT);
        request.setReadTimeout(TIMEOUT);
        request.setFollowRedirects(false);
        var response = OIDCTokenResponseParser.parse(request.send());
        if (!response.indicatesSuccess()) {
            throw new ParseException(String.valueOf(response.toErrorResponse().getErrorObject()));
        }
        var token = response.toSuccessResponse().getTokens().toOIDCTokens().getIDToken();
        if (token == null) {
            throw new ParseException("The issuer gave no ID token.");
        }
        return token;
    }

    private ClientAuthentication authentication() throws IOException, GeneralException {
        var methods = metadata().getTokenEndpointAuthMethods();
        var secret = new Secret(own.secret());
        return methods == null || methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                ? new ClientSecretBasic(id(), secret)
                : new ClientSecretPost(id(), secret);
    }

    /// The session has limits of its own: ID tokens are over after minutes.
    Caller caller(JWT token, Nonce nonce) throws IOException, GeneralException, BadJOSEException, JOSEException {
        var claims = known().validator().validate(token, nonce);
        return OidcTokens.caller(claims.toJWTClaimsSet().getClaims(), null, settings);
    }
}
