package org.meetingmigration.conferencing.jitsi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.meetingmigration.conferencing.ConferencingProvider;
import org.meetingmigration.conferencing.ConferencingProviderContract;
import org.meetingmigration.conferencing.Rooms;

class JitsiTokensTest extends ConferencingProviderContract {

    private static final String SECRET = "a-secret-of-at-least-256-bits-for-hs256";

    @Override
    protected ConferencingProvider provider() {
        return new JitsiProvider("https://meet.example.org", Rooms.of(1), Optional.of(tokens(SECRET)));
    }

    @Override
    protected boolean makesRooms() {
        return true;
    }

    @Test
    void tokenShouldLetIntoTheRoomOfItsUrlOnly() throws Exception {
        var url = provider().meetingFor(SERIES).joinUrl();
        var room = Rooms.of(1).of(SERIES);
        assertThat(url).startsWith("https://meet.example.org/" + room + "?jwt=");
        var parts = url.substring(url.indexOf('=') + 1).split("\\.");
        assertThat(parts).hasSize(3);
        assertThat(decoded(parts[0])).isEqualTo("{\"typ\":\"JWT\",\"alg\":\"HS256\"}");
        assertThat(decoded(parts[1]))
                .isEqualTo("{\"aud\":\"jitsi\",\"iss\":\"mms\",\"sub\":\"meet.example.org\",\"room\":\"" + room
                        + "\",\"exp\":1893456000}");
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        var signature = mac.doFinal((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(Base64.getUrlDecoder().decode(parts[2])).isEqualTo(signature);
    }

    @Test
    void secretShouldNotBePrinted() {
        assertThat(tokens(SECRET).toString()).contains("jitsi").doesNotContain(SECRET);
    }

    @Test
    void missingConfigurationShouldBeNamed() {
        assertThatThrownBy(() -> tokens(" ")).hasMessageContaining("app_secret");
        assertThatThrownBy(() -> new JitsiTokens.Claims("jitsi", "", "*", Instant.EPOCH))
                .hasMessageContaining("issuer");
    }

    private static JitsiTokens tokens(String secret) {
        var claims = new JitsiTokens.Claims("jitsi", "mms", "meet.example.org", Instant.parse("2030-01-01T00:00:00Z"));
        return new JitsiTokens(claims, secret);
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }
}
