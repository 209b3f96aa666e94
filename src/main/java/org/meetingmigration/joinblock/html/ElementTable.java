package org.meetingmigration.joinblock.html;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/// All elements in document order, as parallel arrays; [Element] objects are made when asked for. -1 is no
/// element.
final class ElementTable {

    private final String html;
    private int[] starts = new int[64];
    private int[] startTagEnds = new int[64];
    private int[] endTagStarts = new int[64];
    private int[] ends = new int[64];
    private int[] textStarts = new int[64];
    private int[] textEnds = new int[64];
    private int[] parents = new int[64];
    private short[] names = new short[64];
    private short[] depths = new short[64];
    private boolean[] quotes = new boolean[64];
    private int count;

    private int[] anchors = new int[16];
    private int anchorCount;

    ElementTable(String html) {
        this.html = html;
    }

    // ---- building

    int open(int name, int start, int startTagEnd, int parent, int textStart) {
        if (count == starts.length) {
            grow(count + (count >> 1));
        }
        var element = count++;
        starts[element] = start;
        startTagEnds[element] = startTagEnd;
        parents[element] = parent;
        textStarts[element] = textStart;
        names[element] = (short) name;
        depths[element] = (short) (parent < 0 ? 0 : depths[parent] + 1);
        quotes[element] = name == TagName.BLOCKQUOTE || (parent >= 0 && quotes[parent]);
        return element;
    }

    private void grow(int capacity) {
        starts = Arrays.copyOf(starts, capacity);
        startTagEnds = Arrays.copyOf(startTagEnds, capacity);
        endTagStarts = Arrays.copyOf(endTagStarts, capacity);
        ends = Arrays.copyOf(ends, capacity);
        textStarts = Arrays.copyOf(textStarts, capacity);
        textEnds = Arrays.copyOf(textEnds, capacity);
        parents = Arrays.copyOf(parents, capacity);
        names = Arrays.copyOf(names, capacity);
        depths = Arrays.copyOf(depths, capacity);
        quotes = Arrays.copyOf(quotes, capacity);
    }

    void close(int element, int endTagStart, int end, int textEnd) {
        endTagStarts[element] = endTagStart;
        ends[element] = end;
        textEnds[element] = textEnd;
    }

    void markQuote(int element) {
        quotes[element] = true;
    }

    void markAnchor(int element) {
        if (anchorCount == anchors.length) {
            anchors = Arrays.copyOf(anchors, anchorCount * 2);
        }
        anchors[anchorCount++] = element;
    }

    // ---- reading

    int start(int element) {
        return starts[element];
    }

    int startTagEnd(int element) {
        return startTagEnds[element];
    }

    int endTagStart(int element) {
        return endTagStarts[element];
    }

    int end(int element) {
        return ends[element];
    }

    int parent(int element) {
        return parents[element];
    }

    int name(int element) {
        return names[element];
    }

    int depth(int element) {
        return element < 0 ? -1 : depths[element];
    }

    boolean isInQuote(int element) {
        return element >= 0 && quotes[element];
    }

    /// The innermost element that contains both.
    int common(int one, int other) {
        var a = one;
        var b = other;
        while (a != b) {
            if (depth(a) >= depth(b)) {
                a = parents[a];
            } else {
                b = parents[b];
            }
        }
        return a;
    }

    Element element(int element) {
        return new Element(
                TagName.of(names[element], html, starts[element] + 1),
                starts[element],
                startTagEnds[element],
                endTagStarts[element],
                ends[element],
                depths[element],
                attributes(element));
    }

    Attributes attributes(int element) {
        return new Attributes(html, TagName.end(html, starts[element] + 1));
    }

    List<Element> elements() {
        return new ListView<>(count, this::element);
    }

    List<Anchor> anchors(VisibleText text) {
        return new ListView<>(anchorCount, index -> anchor(anchors[index], text));
    }

    private Anchor anchor(int element, VisibleText text) {
        var anchor = element(element);
        var href = anchor.attributes().find("href").orElseThrow();
        var textStart = textStarts[element];
        // What was still to be written when the link began, a space or a line break, stands before it.
        while (textStart < textEnds[element] && text.sourceStart(textStart) < startTagEnds[element]) {
            textStart++;
        }
        return new Anchor(
                withoutBreaks(Entities.decodeAttribute(html, href.valueStart(), href.valueEnd())),
                href.valueStart(),
                href.valueEnd(),
                textStart,
                textEnds[element],
                anchor);
    }

    private static String withoutBreaks(String url) {
        var stripped = url.strip();
        return stripped.chars().anyMatch(c -> c == '\n' || c == '\r' || c == '\t')
                ? stripped.replace("\n", "").replace("\r", "").replace("\t", "")
                : stripped;
    }

    private static final class ListView<T> extends AbstractList<T> implements RandomAccess {
        private final int size;
        private final IntFunction<T> make;

        ListView(int size, IntFunction<T> make) {
            this.size = size;
            this.make = make;
        }

        @Override
        public T get(int index) {
            return make.apply(Objects.checkIndex(index, size));
        }

        @Override
        public int size() {
            return size;
        }
    }
}
