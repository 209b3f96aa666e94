package org.meetingmigration.icalendar;

import java.nio.charset.StandardCharsets;

/// Reads raw bytes as a [MappedText]: unfolds first, then undoes the escapes, then UTF-8, all in one pass.
final class TextDecoder {

    private final byte[] raw;
    private final int end;
    private final Unfolding bytes;
    private final Encoding encoding;
    private final StringBuilder text;
    private final OffsetMap.Builder map = new OffsetMap.Builder();

    private TextDecoder(byte[] raw, int start, int end, Encoding encoding) {
        this.raw = raw;
        this.end = end;
        this.bytes = new Unfolding(raw, start, end);
        this.encoding = encoding;
        this.text = new StringBuilder(end - start);
    }

    static MappedText decode(byte[] raw, int start, int end, Encoding encoding) {
        if (plainUntil(raw, start, end, encoding) == end) {
            var text = new String(raw, start, end - start, StandardCharsets.ISO_8859_1);
            return new MappedText(text, OffsetMap.plain(start, end), encoding);
        }
        var decoder = new TextDecoder(raw, start, end, encoding);
        decoder.run();
        return new MappedText(decoder.text.toString(), decoder.map.build(end), encoding);
    }

    private void run() {
        while (true) {
            int start = bytes.start();
            int plain = plainUntil(raw, start, end, encoding);
            if (plain > start) {
                addPlain(start, plain);
                continue;
            }
            int b = bytes.next();
            if (b == Unfolding.END) {
                return;
            }
            if (b == '\\' && encoding == Encoding.TEXT) {
                add(unescaped(), start);
                continue;
            }
            if (b == '%' && encoding == Encoding.PERCENT) {
                b = percentDecoded(b);
            }
            if (b < 0x80) {
                add((char) b, start);
                continue;
            }
            addMultiByte(b, start);
        }
    }

    /// Where the bytes end that stand for themselves: ASCII without line ends and escapes.
    private static int plainUntil(byte[] raw, int start, int end, Encoding encoding) {
        char escape = encoding.escape();
        int at = start;
        while (at < end && raw[at] >= ' ' && raw[at] != escape) {
            at++;
        }
        return at;
    }

    private void addPlain(int start, int stop) {
        map.addRun(text.length(), start, stop);
        text.append(new String(raw, start, stop - start, StandardCharsets.ISO_8859_1));
        bytes.rewind(stop);
    }

    private void add(char c, int start) {
        map.add(text.length(), start, bytes.position());
        text.append(c);
    }

    /// The character that a backslash and the next byte stand for; the backslash itself where that is no escape.
    private char unescaped() {
        int afterBackslash = bytes.position();
        return switch (bytes.next()) {
            case 'n', 'N' -> '\n';
            case '\\' -> '\\';
            case ';' -> ';';
            case ',' -> ',';
            default -> {
                bytes.rewind(afterBackslash);
                yield '\\';
            }
        };
    }

    private int percentDecoded(int otherwise) {
        int afterPercent = bytes.position();
        int high = Character.digit(bytes.next(), 16);
        int low = Character.digit(bytes.next(), 16);
        if (high < 0 || low < 0) {
            bytes.rewind(afterPercent);
            return otherwise;
        }
        return high << 4 | low;
    }

    private void addMultiByte(int first, int start) {
        int afterFirst = bytes.position();
        int codePoint = codePoint(first);
        if (codePoint < 0) {
            bytes.rewind(afterFirst);
            add((char) first, start);
            return;
        }
        if (Character.isBmpCodePoint(codePoint)) {
            add((char) codePoint, start);
            return;
        }
        add(Character.highSurrogate(codePoint), start);
        add(Character.lowSurrogate(codePoint), bytes.position());
    }

    /// The code point of a UTF-8 sequence (RFC 3629 3), shortest form only; -1 where the bytes are not UTF-8.
    private int codePoint(int first) {
        int length = first >= 0xf0 && first <= 0xf4 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0;
        if (length == 0 || first > 0xf4) {
            return -1;
        }
        int codePoint = first & (0x7f >> length);
        for (int i = 1; i < length; i++) {
            int b = bytes.next();
            if (b == '%' && encoding == Encoding.PERCENT) {
                b = percentDecoded(b);
            }
            if ((b & 0xc0) != 0x80 || b == Unfolding.END) {
                return -1;
            }
            codePoint = codePoint << 6 | b & 0x3f;
        }
        boolean overlong = length == 3 && codePoint < 0x800 || length == 4 && codePoint < 0x10000;
        boolean surrogate = codePoint >= 0xd800 && codePoint <= 0xdfff;
        return overlong || surrogate || codePoint > 0x10ffff ? -1 : codePoint;
    }
}
