package org.meetingmigration.directory.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.UUID;

/// Ids for users of files that have none: the same file gives the same ids. Name-based UUIDs of version 5 (RFC 9562,
/// section 5.5).
final class UserIds {

    private static final UUID NAMESPACE = UUID.fromString("5a3c1d52-6d0e-5b0c-9a58-2f1f0f6f5a11");

    private UserIds() {}

    /// For example `c74a196f-f19d-5ea9-bffd-a2742432fc9c`.
    static String of(String tenant, String userPrincipalName) {
        var name = tenant + "\n" + userPrincipalName.toLowerCase(Locale.ROOT);
        var digest = sha1();
        digest.update(ByteBuffer.allocate(16)
                .putLong(NAMESPACE.getMostSignificantBits())
                .putLong(NAMESPACE.getLeastSignificantBits())
                .flip());
        var hash = ByteBuffer.wrap(digest.digest(name.getBytes(UTF_8)));
        var high = (hash.getLong() & ~0xF000L) | 0x5000L;
        var low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-1", e);
        }
    }
}
