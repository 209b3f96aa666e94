package org.meetingmigration.icalendar;

/// How characters are written in a property value or parameter.
public enum Encoding {
    /// As they are: URI and other values without escapes.
    VERBATIM,
    /// TEXT (RFC 5545 3.3.11): `\\`, `\;`, `\,` and `\n`.
    TEXT,
    /// The data of a `data:` URI (RFC 2397), percent-encoded UTF-8.
    PERCENT;

    private static final String HEX = "0123456789ABCDEF";

    /// The character that begins an escape; NUL for none.
    char escape() {
        return switch (this) {
            case VERBATIM -> 0;
            case TEXT -> '\\';
            case PERCENT -> '%';
        };
    }

    /// Whether a character of new text is written as the one ASCII octet that it is.
    boolean isPlain(int codePoint) {
        return switch (this) {
            case VERBATIM -> isPrintable(codePoint);
            case TEXT -> isPrintable(codePoint) && codePoint != '\\' && codePoint != ';' && codePoint != ',';
            case PERCENT -> isUnreserved(codePoint);
        };
    }

    private static boolean isPrintable(int codePoint) {
        return codePoint >= ' ' && codePoint < 0x7f;
    }

    private static boolean isUnreserved(int codePoint) {
        return codePoint >= 'a' && codePoint <= 'z'
                || codePoint >= 'A' && codePoint <= 'Z'
                || codePoint >= '0' && codePoint <= '9'
                || "-_.~".indexOf(codePoint) >= 0;
    }

    /// The escaped form of one character of new text. Control characters other than tab and line break have no place
    /// in a calendar and become nothing.
    String write(int codePoint) {
        if (codePoint < ' ' && codePoint != '\n' && codePoint != '\t' || codePoint == 0x7f) {
            return "";
        }
        return switch (this) {
            case VERBATIM -> codePoint == '\n' ? "" : Character.toString(codePoint);
            case TEXT -> text(codePoint);
            case PERCENT -> percent(codePoint);
        };
    }

    private static String text(int codePoint) {
        return switch (codePoint) {
            case '\n' -> "\\n";
            case '\\' -> "\\\\";
            case ';' -> "\\;";
            case ',' -> "\\,";
            default -> Character.toString(codePoint);
        };
    }

    private static String percent(int codePoint) {
        if (isUnreserved(codePoint)) {
            return Character.toString(codePoint);
        }
        var escaped = new StringBuilder();
        for (byte b : Character.toString(codePoint).getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
            escaped.append('%').append(HEX.charAt((b >> 4) & 0xf)).append(HEX.charAt(b & 0xf));
        }
        return escaped.toString();
    }
}
