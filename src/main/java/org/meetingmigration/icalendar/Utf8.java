package org.meetingmigration.icalendar;

import java.nio.charset.StandardCharsets;

/// Whether bytes are UTF-8 once they are unfolded: a fold may stand inside a character.
final class Utf8 {

    private Utf8() {}

    static boolean isValid(byte[] raw, int start, int end) {
        for (int at = start; at < end; at++) {
            if (raw[at] < 0) {
                return isValidAsItStands(raw, at, end) || isValidSlowly(raw, at, end);
            }
        }
        return true;
    }

    /// Folds between characters do no harm.
    private static boolean isValidAsItStands(byte[] raw, int start, int end) {
        return new String(raw, start, end - start, StandardCharsets.UTF_8).indexOf('\ufffd') < 0;
    }

    /// The decoder gives a byte that is not UTF-8 a character of its own: one raw byte for one character above 0x7f.
    private static boolean isValidSlowly(byte[] raw, int start, int end) {
        MappedText decoded = TextDecoder.decode(raw, start, end, Encoding.VERBATIM);
        String text = decoded.text();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80 && decoded.rawEnd(i + 1) - decoded.rawStart(i) == 1) {
                return false;
            }
        }
        return true;
    }
}
