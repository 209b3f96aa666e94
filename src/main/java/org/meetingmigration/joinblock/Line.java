package org.meetingmigration.joinblock;

import java.util.ArrayList;
import java.util.List;

/// A line of visible text without the blanks around it.
///
/// @param start first character that is no blank
/// @param end after the last character that is no blank; equal to `start` for a blank line
/// @param quoted whether it begins with `>` as a quoted reply does; `start` is behind the marks
record Line(int start, int end, boolean quoted) {

    boolean isBlank() {
        return start == end;
    }

    /// All lines of a text.
    static List<Line> of(String text) {
        var lines = new ArrayList<Line>();
        int from = 0;
        while (from <= text.length()) {
            int to = text.indexOf('\n', from);
            if (to < 0) {
                to = text.length();
            }
            lines.add(trimmed(text, from, to));
            from = to + 1;
        }
        return lines;
    }

    private static Line trimmed(String text, int from, int to) {
        int start = skipBlanks(text, from, to);
        boolean quoted = false;
        while (start < to && text.charAt(start) == '>') {
            quoted = true;
            start = skipBlanks(text, start + 1, to);
        }
        int end = to;
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return new Line(start, end, quoted);
    }

    private static int skipBlanks(String text, int from, int to) {
        int at = from;
        while (at < to && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /// Space, tab, no-break and zero-width spaces, carriage return, byte order mark.
    static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\u00a0' || c == '\u200b' || c == '\u202f' || c == '\ufeff';
    }
}
