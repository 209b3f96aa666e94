package org.meetingmigration.calendar;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// State of a stored object, to be compared for equality only: a SHA-256 in hex, an ETag, a change key.
///
/// The tag may be worked out when it is first asked for, because hashing costs as much as reading and whoever
/// only looks never asks. Safe for use by several threads.
public final class Version {

    private @Nullable Supplier<String> unknown;
    private @Nullable String tag;

    public Version(String tag) {
        this.tag = tag;
    }

    private Version(Supplier<String> unknown) {
        this.unknown = unknown;
    }

    /// The version of an object that is its bytes: their SHA-256 in lower-case hex, hashed when first asked for.
    ///
    /// @param content must not be changed afterwards; let go of once hashed
    public static Version ofContent(byte[] content) {
        return new Version(() -> HexFormat.of().formatHex(sha256().digest(content)));
    }

    /// What the tags of [#ofContent] are made with, for content that is streamed.
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /// The state as text; empty where only the server knows it.
    public synchronized String tag() {
        if (tag == null) {
            tag = unknown == null ? "" : unknown.get();
            unknown = null;
        }
        return tag;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Version version && version.tag().equals(tag());
    }

    @Override
    public int hashCode() {
        return tag().hashCode();
    }

    @Override
    public String toString() {
        return "Version[" + tag() + "]";
    }
}
