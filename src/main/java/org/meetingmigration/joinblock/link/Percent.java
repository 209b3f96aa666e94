package org.meetingmigration.joinblock.link;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Percent-encoding (RFC 3986 2.1).
final class Percent {

    private Percent() {}

    /// The text decoded once; empty when an escape is malformed, a character beside one is not ASCII, or the bytes are
    /// not UTF-8.
    static Optional<String> decode(String text) {
        return decode(text, '%');
    }

    /// Like [#decode(String)] for encodings that put another character where `%` belongs.
    static Optional<String> decode(String text, char escape) {
        if (text.indexOf(escape) < 0) {
            return Optional.of(text);
        }
        var bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0x7e) {
                return Optional.empty();
            }
            if (c != escape) {
                bytes.write(c);
                continue;
            }
            if (i + 2 >= text.length()) {
                return Optional.empty();
            }
            int high = Character.digit(text.charAt(++i), 16);
            int low = Character.digit(text.charAt(++i), 16);
            if (high < 0 || low < 0) {
                return Optional.empty();
            }
            bytes.write(high << 4 | low);
        }
        return utf8(bytes.toByteArray());
    }

    private static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
