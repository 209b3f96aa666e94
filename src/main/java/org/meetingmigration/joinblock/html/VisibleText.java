package org.meetingmigration.joinblock.html;

import java.util.Arrays;

/// The text a reader sees, with a map back to the source. Built once from front to back, then only read.
///
/// The map is a list of segments in three parallel arrays, not an object per character: a segment either stands
/// for as many characters as it has in the source, or all its characters stand for the whole of its source (an
/// entity, a run of white space, a `<br>`). A segment without any source is a boundary that only the layout
/// makes.
final class VisibleText {

    private final String html;
    private final StringBuilder text = new StringBuilder();
    private int[] textStarts = new int[64];
    private int[] sourceStarts = new int[64];
    private int[] sourceEnds = new int[64];
    private int[] elements = new int[64];
    private int segments;

    private int pendingBreak = -1;
    private int pendingSpaceStart = -1;
    private int pendingSpaceEnd = -1;

    VisibleText(String html) {
        this.html = html;
    }

    // ---- building

    /// Text between tags.
    ///
    /// @param element the element it stands in, -1 for none
    void add(int from, int to, int element, boolean preformatted) {
        var at = from;
        while (at < to) {
            var c = html.charAt(at);
            if (c == '&') {
                at = addReference(at, to, element, preformatted);
                continue;
            }
            if (preformatted && c == '\r') {
                var end = at + 1 < to && html.charAt(at + 1) == '\n' ? at + 2 : at + 1;
                addPiece("\n", at, end, element);
                at = end;
                continue;
            }
            if (!preformatted && Whitespace.is(c)) {
                at = addSpace(at, to);
                continue;
            }
            at = addRun(at, to, element, preformatted);
        }
    }

    private int addReference(int at, int to, int element, boolean preformatted) {
        var reference = Entities.decode(html, at, to, false);
        if (reference == Entities.NONE) {
            addPiece("&", at, at + 1, element);
            return at + 1;
        }
        var codePoint = Entities.codePoint(reference);
        var end = Entities.end(reference);
        if (!preformatted && codePoint <= ' ' && Whitespace.is((char) codePoint)) {
            space(at, end);
            return end;
        }
        addPiece(Character.toString(codePoint), at, end, element);
        return end;
    }

    private int addSpace(int from, int to) {
        var end = from + 1;
        while (end < to && Whitespace.is(html.charAt(end))) {
            end++;
        }
        space(from, end);
        return end;
    }

    /// Copies what stands for itself, single spaces between words included.
    private int addRun(int from, int to, int element, boolean preformatted) {
        var end = from + 1;
        while (end < to) {
            var c = html.charAt(end);
            if (c > '&') {
                end++;
                continue;
            }
            if (c == '&' || c == '\r') {
                break;
            }
            if (!preformatted && Whitespace.is(c) && !(c == ' ' && end + 1 < to && isWord(html.charAt(end + 1)))) {
                break;
            }
            end++;
        }
        flush(element);
        append(from, end, element);
        text.append(html, from, end);
        return end;
    }

    private static boolean isWord(char c) {
        return c != '&' && !Whitespace.is(c);
    }

    private void addPiece(String piece, int from, int to, int element) {
        flush(element);
        append(from, to, element);
        text.append(piece);
    }

    private void space(int from, int to) {
        if (pendingSpaceStart < 0 && !atLineStart()) {
            pendingSpaceStart = from;
            pendingSpaceEnd = to;
        }
    }

    /// The edge of a table cell: a space to the reader, nothing in the source.
    void cell(int position) {
        space(position, position);
    }

    /// The edge of a block.
    void boundary(int position) {
        if (pendingBreak < 0) {
            pendingBreak = position;
        }
    }

    /// A `<br>`.
    void lineBreak(int from, int to, int element) {
        pendingSpaceStart = -1;
        addPiece("\n", from, to, element);
    }

    private boolean atLineStart() {
        return pendingBreak >= 0 || text.isEmpty() || text.charAt(text.length() - 1) == '\n';
    }

    private void flush(int element) {
        if (pendingBreak >= 0) {
            if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                append(pendingBreak, pendingBreak, element);
                text.append('\n');
            }
        } else if (pendingSpaceStart >= 0) {
            append(pendingSpaceStart, pendingSpaceEnd, element);
            text.append(' ');
        }
        pendingBreak = -1;
        pendingSpaceStart = -1;
    }

    private void append(int from, int to, int element) {
        if (segments == textStarts.length) {
            var larger = segments + (segments >> 1);
            textStarts = Arrays.copyOf(textStarts, larger);
            sourceStarts = Arrays.copyOf(sourceStarts, larger);
            sourceEnds = Arrays.copyOf(sourceEnds, larger);
            elements = Arrays.copyOf(elements, larger);
        }
        textStarts[segments] = text.length();
        sourceStarts[segments] = from;
        sourceEnds[segments] = to;
        elements[segments] = element;
        segments++;
    }

    // ---- reading

    int length() {
        return text.length();
    }

    @Override
    public String toString() {
        return text.toString();
    }

    int sourceStart(int index) {
        var segment = segment(index);
        return standsForItself(segment) ? sourceStarts[segment] + index - textStarts[segment] : sourceStarts[segment];
    }

    int sourceEnd(int index) {
        var segment = segment(index);
        return standsForItself(segment) ? sourceStarts[segment] + index - textStarts[segment] + 1 : sourceEnds[segment];
    }

    /// The innermost element around a character, -1 for none.
    int element(int index) {
        return elements[segment(index)];
    }

    /// Whether a character is more than the space between words or the boundary of a block.
    boolean isVisible(int index) {
        return switch (text.charAt(index)) {
            case ' ', '\t', '\f' -> false;
            case '\n' -> sourceEnd(index) > sourceStart(index);
            default -> true;
        };
    }

    /// The first visible character of a range, -1 for none.
    int firstVisible(int from, int to) {
        for (var index = from; index < to; index++) {
            if (isVisible(index)) {
                return index;
            }
        }
        return -1;
    }

    /// The last visible character of a range, -1 for none.
    int lastVisible(int from, int to) {
        for (var index = to - 1; index >= from; index--) {
            if (isVisible(index)) {
                return index;
            }
        }
        return -1;
    }

    private int segment(int index) {
        var found = Arrays.binarySearch(textStarts, 0, segments, index);
        return found >= 0 ? found : -found - 2;
    }

    private boolean standsForItself(int segment) {
        var end = segment + 1 < segments ? textStarts[segment + 1] : text.length();
        return end - textStarts[segment] == sourceEnds[segment] - sourceStarts[segment];
    }
}
