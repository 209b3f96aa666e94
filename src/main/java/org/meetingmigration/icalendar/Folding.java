package org.meetingmigration.icalendar;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// How new text is written among the lines of one calendar object: its line end, its fold byte, its character set.
///
/// @param lineEnd `\r\n` or `\n`
/// @param foldByte SPACE or TAB
/// @param charset UTF-8, or ISO-8859-1 for a file that is not UTF-8
public record Folding(String lineEnd, char foldByte, Charset charset) {

    /// Octets in a physical line without its end (RFC 5545 3.1).
    static final int LIMIT = 75;

    /// The manner of the event that starts at a line.
    static Folding of(byte[] raw, int start, int end) {
        boolean carriageReturn = false;
        char foldByte = ' ';
        for (int at = start; at + 1 < end; at++) {
            if (raw[at] == '\n') {
                carriageReturn |= at > start && raw[at - 1] == '\r';
                if (Unfolding.isFoldByte(raw[at + 1])) {
                    foldByte = (char) raw[at + 1];
                    break;
                }
            }
        }
        return new Folding(
                carriageReturn ? "\r\n" : "\n",
                foldByte,
                Utf8.isValid(raw, start, end) ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
    }

    /// A whole new line with its end.
    byte[] line(String head, String value, Encoding encoding) throws CharacterCodingException {
        var out = new Writer(0, head.length() + value.length());
        out.write(head);
        out.write(value, encoding);
        out.append(lineEnd.getBytes(StandardCharsets.US_ASCII));
        return out.finish();
    }

    /// New text inside a line.
    ///
    /// @param column octets that stand before it in its physical line
    byte[] inside(String text, Encoding encoding, int column) throws CharacterCodingException {
        var out = new Writer(column, text.length());
        out.write(text, encoding);
        return out.finish();
    }

    byte[] fold() {
        return (lineEnd + foldByte).getBytes(StandardCharsets.US_ASCII);
    }

    /// Writes units (a character or a whole escape) that are never split by a fold.
    private final class Writer {
        private final byte[] fold = fold();
        private byte[] bytes;
        private int length;
        private int column;
        private boolean unmappable;

        Writer(int column, int characters) {
            this.column = column;
            this.bytes = new byte[characters + characters / 4 + 16];
        }

        /// Characters as they are.
        void write(String text) {
            int at = 0;
            while (at < text.length()) {
                int codePoint = text.codePointAt(at);
                if (codePoint < 0x80) {
                    octet((byte) codePoint);
                } else {
                    unit(Character.toString(codePoint));
                }
                at += Character.charCount(codePoint);
            }
        }

        void write(String text, Encoding encoding) {
            int at = 0;
            while (at < text.length()) {
                int codePoint = text.codePointAt(at);
                if (encoding.isPlain(codePoint)) {
                    octet((byte) codePoint);
                } else {
                    unit(encoding.write(codePoint));
                }
                at += Character.charCount(codePoint);
            }
        }

        private void octet(byte octet) {
            foldBefore(1);
            if (length == bytes.length) {
                bytes = Arrays.copyOf(bytes, length * 2);
            }
            bytes[length++] = octet;
            column++;
        }

        private void unit(String unit) {
            byte[] encoded = unit.getBytes(charset);
            unmappable |= !charset.equals(StandardCharsets.UTF_8) && !unit.equals(new String(encoded, charset));
            foldBefore(encoded.length);
            append(encoded);
            column += encoded.length;
        }

        private void foldBefore(int octets) {
            if (octets > 0 && column + octets > LIMIT) {
                append(fold);
                column = 1;
            }
        }

        void append(byte[] more) {
            if (length + more.length > bytes.length) {
                bytes = Arrays.copyOf(bytes, (length + more.length) * 2);
            }
            System.arraycopy(more, 0, bytes, length, more.length);
            length += more.length;
        }

        byte[] finish() throws CharacterCodingException {
            if (unmappable) {
                throw new CharacterCodingException();
            }
            return Arrays.copyOf(bytes, length);
        }
    }
}
