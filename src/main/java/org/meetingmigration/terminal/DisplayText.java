package org.meetingmigration.terminal;

import java.util.ArrayList;
import java.util.List;

/// Text as a terminal shows it: columns instead of chars, and nothing that steers the terminal.
public final class DisplayText {

    /// First and last code point of ranges that take two columns (Unicode UAX 11, coarse).
    private static final int[][] WIDE = {
        {0x1100, 0x115F},
        {0x2E80, 0x303E},
        {0x3041, 0xA4CF},
        {0xAC00, 0xD7A3},
        {0xF900, 0xFAFF},
        {0xFE30, 0xFE6F},
        {0xFF00, 0xFF60},
        {0xFFE0, 0xFFE6},
        {0x1F300, 0x1F64F},
        {0x1F680, 0x1F6FF},
        {0x1F900, 0x1F9FF},
        {0x20000, 0x3FFFD},
    };

    private DisplayText() {}

    /// Replaces line breaks, control characters and direction overrides: a title from a calendar must not move the
    /// cursor, change colours or reorder a line.
    public static String safe(String text) {
        var safe = new StringBuilder(text.length());
        text.codePoints().map(DisplayText::harmless).forEach(safe::appendCodePoint);
        return safe.toString();
    }

    private static int harmless(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> ' ';
            case Character.CONTROL -> codePoint == '\n' || codePoint == '\r' || codePoint == '\t' ? ' ' : 0xFFFD;
            case Character.SURROGATE -> 0xFFFD;
            case Character.FORMAT -> isDirection(codePoint) ? 0xFFFD : codePoint;
            default -> codePoint;
        };
    }

    private static boolean isDirection(int codePoint) {
        return (codePoint >= 0x202A && codePoint <= 0x202E) || (codePoint >= 0x2066 && codePoint <= 0x2069);
    }

    /// Columns that the text takes.
    public static int width(String text) {
        return text.codePoints().map(DisplayText::width).sum();
    }

    /// At most `columns` wide; a shortened text ends with `…`.
    public static String clip(String text, int columns) {
        if (text.length() * 2L <= columns || width(text) <= columns) {
            return text;
        }
        int room = columns - 1;
        int end = 0;
        while (end < text.length()) {
            int codePoint = text.codePointAt(end);
            room -= width(codePoint);
            if (room < 0) {
                break;
            }
            end += Character.charCount(codePoint);
        }
        return text.substring(0, end) + "…";
    }

    /// Lines at most `columns` wide, broken at spaces; a longer word has a line of its own, and sticks out.
    public static List<String> wrap(String text, int columns) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        int used = 0;
        for (String word : text.split(" +")) {
            int width = width(word);
            if (used > 0 && used + 1 + width > columns) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            line.append(used > 0 ? " " : "").append(word);
            used += width + (used > 0 ? 1 : 0);
        }
        lines.add(line.toString());
        return List.copyOf(lines);
    }

    private static int width(int codePoint) {
        if (codePoint < 0x300) {
            return 1;
        }
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        for (int[] range : WIDE) {
            if (codePoint >= range[0] && codePoint <= range[1]) {
                return 2;
            }
        }
        return 1;
    }
}
