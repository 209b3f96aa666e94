package org.meetingmigration.server.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/// The text of an API token: `mms_` and 32 random bytes in base64url. With 256 random bits a plain hash is enough:
/// there is nothing to guess.
public final class TokenText {

    static final String PREFIX = "mms_";

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private TokenText() {}

    /// A new token.
    public static String random() {
        return PREFIX + base64(BYTES);
    }

    /// A name for a token that gives nothing of it away, 16 characters.
    public static String randomId() {
        return base64(12);
    }

    /// SHA-256, hexadecimal.
    public static String hash(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /// In a time that does not depend on where they differ.
    static boolean sameHash(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    private static String base64(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
