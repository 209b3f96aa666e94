package org.meetingmigration.conferencing.jitsi;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/// Tokens that let people into a room of a Jitsi server with token authentication
/// (lib-jitsi-meet, `doc/tokens.md`; RFC 7519, HS256).
///
/// Every attendee gets the same token. It is the same each time it is asked for, because a join URL that changed with
/// the clock would make every meeting look changed: so it ends at a fixed moment and says nothing about when it was
/// made.
public final class JitsiTokens {

    private static final String ALGORITHM = "HmacSHA256";

    private final Claims claims;
    private final SecretKeySpec secret;

    /// @param claims what all tokens have in common
    /// @param secret the server's `app_secret`
    /// @throws IllegalArgumentException if the secret is blank
    public JitsiTokens(Claims claims, String secret) {
        if (secret.isBlank()) {
            throw new IllegalArgumentException("The Jitsi token secret is empty; set it to the server's app_secret");
        }
        this.claims = claims;
        this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /// What all tokens have in common.
    ///
    /// @param audience `aud`, for example `jitsi`
    /// @param issuer `iss`, the server's `app_id`
    /// @param subject `sub`, the server's domain or the tenant; `*` for any
    /// @param expires `exp`; after this moment nobody gets in, so it must lie behind the last occurrence
    public record Claims(String audience, String issuer, String subject, Instant expires) {
        public Claims {
            if (audience.isBlank() || issuer.isBlank() || subject.isBlank()) {
                throw new IllegalArgumentException(
                        "Jitsi tokens need audience, issuer and subject; see app_id and the domain in the server's"
                                + " configuration");
            }
        }
    }

    /// For example `eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJhdWQiOi….…`.
    String tokenFor(String room) {
        var header = new LinkedHashMap<String, Object>();
        header.put("typ", "JWT");
        header.put("alg", "HS256");
        var payload = new LinkedHashMap<String, Object>();
        payload.put("aud", claims.audience());
        payload.put("iss", claims.issuer());
        payload.put("sub", claims.subject());
        payload.put("room", room);
        payload.put("exp", claims.expires().getEpochSecond());
        var signed = base64(json(header)) + "." + base64(json(payload));
        return signed + "." + base64(hmac(signed));
    }

    @Override
    public String toString() {
        return "JitsiTokens[" + claims + "]";
    }

    private byte[] hmac(String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has " + ALGORITHM, e);
        }
    }

    private static byte[] json(Map<String, Object> object) {
        return JsonMapper.shared().writeValueAsBytes(object);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
