package org.meetingmigration.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meetingmigration.server.security.OidcSettings;

/// Bearer tokens of an issuer that runs here.
class OidcTest {

    private RSAKey key;
    private HttpServer issuer;
    private TestApi api;

    @BeforeEach
    void start() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("one").generate();
        issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        serve("/.well-known/openid-configuration", """
                {"issuer": "%s", "jwks_uri": "%s/keys", "subject_types_supported": ["public"]}
                """.formatted(url(), url()));
        serve("/keys", new JWKSet(key.toPublicJWK()).toString());
        issuer.start();
        api = new TestApi(Optional.of(new OidcSettings(url(), "mms", "roles", "")));
    }

    @AfterEach
    void stop() {
        api.close();
        issuer.stop(0);
    }

    @Test
    void rolesOfTheClaimShouldCountInTheirTenantAlone() throws JOSEException {
        var token = token(key, "mms", Instant.now().plusSeconds(60), "contoso:Admin", "nonsense", "fabrikam:King");

        assertThat(api.get("/api/v1/me", token).body())
                .contains("ada", "contoso", "Admin")
                .doesNotContain("fabrikam");
        assertThat(api.get("/api/v1/tenants/contoso/settings", token).statusCode())
                .isEqualTo(200);
        assertThat(api.get("/api/v1/tenants/fabrikam/settings", token).statusCode())
                .isEqualTo(404);
        assertThat(api.get("/api/v1/tokens", token).statusCode()).isEqualTo(200);
    }

    @Test
    void tokensForOthersOrOfOthersOrTooOldShouldBeRefused() throws JOSEException {
        var later = Instant.now().plusSeconds(60);
        var stranger = new RSAKeyGenerator(2048).keyID("one").generate();

        assertThat(status(token(key, "other", later, "*:Admin"))).isEqualTo(401);
        assertThat(status(token(stranger, "mms", later, "*:Admin"))).isEqualTo(401);
        assertThat(status(token(key, "mms", Instant.now().minus(Duration.ofHours(1)), "*:Admin")))
                .isEqualTo(401);
    }

    @Test
    void whoGuessesShouldHaveToWait() {
        for (int i = 0; i < 10; i++) {
            assertThat(status("mms_guess" + i)).isEqualTo(401);
        }

        var blocked = api.get("/api/v1/me", "mms_guess");

        assertThat(blocked.statusCode()).isEqualTo(429);
        assertThat(blocked.headers().firstValue("Retry-After")).contains("60");
    }

    private int status(String token) {
        return api.get("/api/v1/me", token).statusCode();
    }

    private String url() {
        return "http://localhost:" + issuer.getAddress().getPort();
    }

    private void serve(String path, String body) {
        issuer.createContext(path, exchange -> {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            try (var out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        });
    }

    private String token(RSAKey signer, String audience, Instant expires, String... roles) throws JOSEException {
        var claims = new JWTClaimsSet.Builder()
                .issuer(url())
                .subject("ada")
                .audience(audience)
                .expirationTime(Date.from(expires))
                .claim("roles", List.of(roles))
                .build();
        var jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(signer.getKeyID())
                        .build(),
                claims);
        jwt.sign(new RSASSASigner(signer));
        return jwt.serialize();
    }
}
