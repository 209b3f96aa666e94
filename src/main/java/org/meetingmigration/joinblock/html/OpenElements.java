package org.meetingmigration.joinblock.html;

import static org.meetingmigration.joinblock.html.TagName.BARRIER;
import static org.meetingmigration.joinblock.html.TagName.ENDS_PARAGRAPH;
import static org.meetingmigration.joinblock.html.TagName.has;

import java.util.Arrays;

/// The elements that are open while the source is read. Every question takes constant time: for each name the
/// position of its innermost open element is known.
final class OpenElements {

    /// Deeper elements are opened and closed, but not kept: the way up from a character stays short. Browsers
    /// stop at 512.
    private static final int DEEPEST = 4096;

    /// Names that HTML does not have are looked for no further up than this.
    private static final int REACH_OF_UNKNOWN = 64;

    private final String html;
    private final ElementTable elements;
    private final VisibleText text;

    private int[] kept = new int[64];
    private int[] starts = new int[64];
    private int[] outerSameName = new int[64];
    private short[] names = new short[64];
    private int size;
    private final int[] innermost = new int[TagName.count()];

    OpenElements(String html, ElementTable elements, VisibleText text) {
        this.html = html;
        this.elements = elements;
        this.text = text;
        Arrays.fill(innermost, -1);
    }

    /// The innermost open element that is kept, -1 for none.
    int current() {
        return size == 0 ? -1 : kept[size - 1];
    }

    boolean isOpen(int name) {
        return innermost[name] >= 0;
    }

    boolean isPreformatted() {
        return isOpen(TagName.PRE) || isOpen(TagName.LISTING);
    }

    /// @return whether the element is kept; then it is [#current]
    boolean open(int name, int start, int startTagEnd) {
        if (size == kept.length) {
            var larger = size + (size >> 1);
            kept = Arrays.copyOf(kept, larger);
            starts = Arrays.copyOf(starts, larger);
            outerSameName = Arrays.copyOf(outerSameName, larger);
            names = Arrays.copyOf(names, larger);
        }
        var keep = size < DEEPEST;
        kept[size] = keep ? elements.open(name, start, startTagEnd, current(), text.length()) : current();
        starts[size] = start;
        names[size] = (short) name;
        outerSameName[size] = innermost[name];
        innermost[name] = size++;
        return keep;
    }

    /// Ends what a start tag ends without saying so (WHATWG HTML 13.1.2.4, optional tags). A link in a link does
    /// not end the outer one: were the inner one cut, the outer one would stay open.
    void makeRoomFor(int name, int end) {
        var table = innermost[TagName.TABLE];
        if (has(name, ENDS_PARAGRAPH)) {
            closeAbove(TagName.P, barrier(), end);
        }
        if (name == TagName.LI) {
            closeAbove(TagName.LI, Math.max(barrier(), innermostOf(TagName.UL, TagName.OL, TagName.MENU)), end);
        }
        if (name == TagName.DD || name == TagName.DT) {
            var list = Math.max(barrier(), innermost[TagName.DL]);
            closeAbove(TagName.DD, list, end);
            closeAbove(TagName.DT, list, end);
        }
        if (has(name, TagName.CELL)) {
            closeAbove(TagName.TD, Math.max(table, innermost[TagName.TR]), end);
            closeAbove(TagName.TH, Math.max(table, innermost[TagName.TR]), end);
        }
        if (isRowOrGroup(name)) {
            closeAbove(TagName.TR, table, end);
        }
        if (isRowOrGroup(name) && name != TagName.TR) {
            closeAbove(TagName.TBODY, table, end);
            closeAbove(TagName.THEAD, table, end);
            closeAbove(TagName.TFOOT, table, end);
        }
    }

    private static boolean isRowOrGroup(int name) {
        return has(name, TagName.STRUCTURE) && has(name, TagName.BLOCK) && !has(name, ENDS_PARAGRAPH | BARRIER);
    }

    private int innermostOf(int... tags) {
        var position = -1;
        for (var tag : tags) {
            position = Math.max(position, innermost[tag]);
        }
        return position;
    }

    /// What an end tag inside cannot reach beyond.
    private int barrier() {
        return Math.max(
                Math.max(innermost[TagName.TABLE], innermost[TagName.CAPTION]),
                Math.max(innermost[TagName.TD], innermost[TagName.TH]));
    }

    private void closeAbove(int name, int limit, int end) {
        if (innermost[name] > limit) {
            closeDownTo(innermost[name], end, end);
        }
    }

    void closeImplied(int name, int end) {
        closeAbove(name, -1, end);
    }

    /// An end tag; one that fits nothing is passed over.
    ///
    /// @param contentEnd where the last content before it ends: elements without end tags of their own end there
    /// @return whether it fits
    boolean endTag(int name, int start, int end, int contentEnd) {
        var position = name == 0 ? unknown(start + 2) : innermost[name];
        if (position <= limit(name)) {
            return false;
        }
        closeDownTo(position + 1, contentEnd, contentEnd);
        pop(start, end);
        return true;
    }

    /// Ends the innermost element where its start tag ends.
    void endVoid(int end) {
        pop(end, end);
    }

    private int limit(int name) {
        if (name == TagName.TABLE) {
            return -1;
        }
        if (has(name, TagName.CELL | BARRIER) || isRowOrGroup(name)) {
            return innermost[TagName.TABLE];
        }
        return barrier();
    }

    private int unknown(int nameStart) {
        var length = TagName.end(html, nameStart) - nameStart;
        for (var position = size - 1; position >= Math.max(0, size - REACH_OF_UNKNOWN); position--) {
            if (names[position] == 0
                    && html.regionMatches(true, starts[position] + 1, html, nameStart, length)
                    && TagName.end(html, starts[position] + 1) == starts[position] + 1 + length) {
                return position;
            }
        }
        return -1;
    }

    /// Closes all elements from a position on, without an end tag.
    private void closeDownTo(int position, int endTagStart, int end) {
        while (size > position) {
            pop(endTagStart, end);
        }
    }

    private void pop(int endTagStart, int end) {
        size--;
        innermost[names[size]] = outerSameName[size];
        if (size < DEEPEST) {
            elements.close(kept[size], endTagStart, end, text.length());
        }
    }

    /// Closes everything at the end of the source. `<body>` and `<html>` take the end tags that were met last.
    void finish(int contentEnd, EndTag body, EndTag html) {
        var end = contentEnd;
        while (size > 0) {
            var tag = names[size - 1] == TagName.BODY ? body : names[size - 1] == TagName.HTML ? html : EndTag.NONE;
            end = tag.isThere() ? tag.end() : end;
            pop(tag.isThere() ? tag.start() : end, end);
        }
    }

    /// Where an end tag stands.
    record EndTag(int start, int end) {
        static final EndTag NONE = new EndTag(-1, -1);

        boolean isThere() {
            return start >= 0;
        }
    }
}
