package org.meetingmigration.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meetingmigration.server.security.OidcSettings;

/// Bearer tokens of an issuer that runs here.
class OidcTest {

    private Issuer issuer;
    private TestApi api;

    @BeforeEach
    void start() throws IOException, JOSEException {
        issuer = Issuer.start();
        api = new TestApi(Optional.of(new OidcSettings(issuer.url(), "mms", "roles", "", Optional.empty())));
    }

    @AfterEach
    void stop() {
        api.close();
        issuer.close();
    }

    @Test
    void rolesOfTheClaimShouldCountInTheirTenantAlone() throws JOSEException {
        var token = token("mms", Instant.now().plusSeconds(60), "contoso:Admin", "nonsense", "fabrikam:King");

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
        var forged = Issuer.signed(
                issuer.claims("ada", "mms", later, List.of("*:Admin")).build(), stranger);

        assertThat(status(token("other", later, "*:Admin"))).isEqualTo(401);
        assertThat(status(forged)).isEqualTo(401);
        assertThat(status(token("mms", Instant.now().minus(Duration.ofHours(1)), "*:Admin")))
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

    private String token(String audience, Instant expires, String... roles) throws JOSEException {
        return issuer.token(
                issuer.claims("ada", audience, expires, List.of(roles)).build());
    }
}
