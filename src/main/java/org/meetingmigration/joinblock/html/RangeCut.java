package org.meetingmigration.joinblock.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.meetingmigration.meeting.Span;

/// Works out which source ranges to remove so that a piece of the visible text goes together with the elements
/// that hold nothing else. Where the two ends do not meet under one parent, an element that is only partly inside
/// keeps its tags, as when a DOM range is deleted.
final class RangeCut {

    private final HtmlReader html;
    private final ElementTable elements;
    private final VisibleText text;
    private final int first;
    private final int last;

    /// Where the last visible thing before the range ends and the first one after it begins.
    private final int floor;

    private final int ceiling;

    /// @param first the first visible character to remove
    /// @param last the last one
    private RangeCut(HtmlReader html, int first, int last) {
        this.html = html;
        this.elements = html.elements;
        this.text = html.text;
        this.first = first;
        this.last = last;
        this.floor = floor();
        this.ceiling = ceiling();
    }

    static List<Span> of(HtmlReader html, int from, int to) {
        var first = html.text.firstVisible(from, to);
        return first < 0 ? List.of() : new RangeCut(html, first, html.text.lastVisible(first, to)).ranges();
    }

    private int floor() {
        var before = text.lastVisible(0, first);
        var textEnd = before < 0 ? 0 : text.sourceEnd(before);
        var objects = html.objects();
        var next = position(objects, text.sourceStart(first));
        return next == 0 ? textEnd : Math.max(textEnd, objects[next - 1] + 1);
    }

    private int ceiling() {
        var after = text.firstVisible(last + 1, text.length());
        var textStart = after < 0 ? Integer.MAX_VALUE : text.sourceStart(after);
        var objects = html.objects();
        var next = position(objects, text.sourceEnd(last));
        return next == objects.length ? textStart : Math.min(textStart, objects[next]);
    }

    /// How many of the ascending numbers are below a limit.
    private static int position(int[] ascending, int limit) {
        var found = Arrays.binarySearch(ascending, limit);
        return found >= 0 ? found : -found - 1;
    }

    private List<Span> ranges() {
        var common = elements.common(text.element(first), text.element(last));
        var whole = whole(common);
        if (whole >= 0) {
            return List.of(new Span(elements.start(whole), elements.end(whole)));
        }
        var start = text.sourceStart(first);
        var left = text.element(first);
        while (left != common && elements.start(left) >= floor) {
            start = elements.start(left);
            left = elements.parent(left);
        }
        var end = text.sourceEnd(last);
        var right = text.element(last);
        while (right != common && elements.end(right) <= ceiling) {
            end = elements.end(right);
            right = elements.parent(right);
        }
        return between(start, left, end, right, common);
    }

    /// The outermost element to be taken as a whole, -1 for none. A block that somebody put around the text
    /// stays, for it may be the user's own; one that a join block brings with it goes, and so does what could not
    /// hold another block.
    private int whole(int common) {
        var whole = -1;
        var bare = true;
        for (var element = common; element >= 0 && holdsNothingElse(element); element = elements.parent(element)) {
            if (isPage(element)) {
                break;
            }
            bare = bare && cannotHoldBlock(elements.name(element));
            if (bare || isJoinBlock(element)) {
                whole = element;
            }
        }
        return whole;
    }

    private boolean holdsNothingElse(int element) {
        return elements.start(element) >= floor && elements.end(element) <= ceiling;
    }

    private boolean isPage(int element) {
        var name = elements.name(element);
        return name == TagName.BODY
                || name == TagName.HTML
                || elements.element(element).hasClassStartingWith("WordSection");
    }

    private static boolean cannotHoldBlock(int name) {
        return name == TagName.P
                || TagName.has(name, TagName.STRUCTURE)
                || !TagName.has(name, TagName.BLOCK | TagName.CELL);
    }

    private boolean isJoinBlock(int element) {
        var candidate = elements.element(element);
        var id = candidate.id();
        return candidate.hasClass("me-email-text") || id.endsWith("join-block") || id.endsWith("jitsi-link");
    }

    /// What lies between the two ends without the tags of the elements that are only partly there.
    private List<Span> between(int start, int left, int end, int right, int common) {
        var ranges = new Ranges();
        var from = start;
        for (var element = left; element != common; element = elements.parent(element)) {
            ranges.add(from, elements.endTagStart(element));
            from = elements.end(element);
        }
        var entered = new ArrayList<Integer>();
        for (var element = right; element != common; element = elements.parent(element)) {
            entered.add(element);
        }
        for (var element : entered.reversed()) {
            ranges.add(from, elements.start(element));
            from = elements.startTagEnd(element);
        }
        ranges.add(from, end);
        return List.copyOf(ranges.spans);
    }

    /// Collects ranges in order; empty ones are dropped, adjacent ones joined.
    private static final class Ranges {
        private final List<Span> spans = new ArrayList<>();

        void add(int from, int to) {
            if (from >= to) {
                return;
            }
            if (!spans.isEmpty() && spans.getLast().end() == from) {
                spans.add(new Span(spans.removeLast().start(), to));
                return;
            }
            spans.add(new Span(from, to));
        }
    }
}
