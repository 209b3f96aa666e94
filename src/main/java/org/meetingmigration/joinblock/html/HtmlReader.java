package org.meetingmigration.joinblock.html;

import java.util.Arrays;
import java.util.Set;
import org.meetingmigration.joinblock.html.OpenElements.EndTag;

/// Reads HTML once from front to back (WHATWG HTML 13.2.5, the states that calendar bodies need): no look-ahead
/// beyond the tag at hand, so the time is linear whatever the input.
final class HtmlReader {

    private static final Set<String> QUOTE_CLASSES = Set.of("gmail_quote", "yahoo_quoted", "protonmail_quote");

    private static final Set<String> QUOTE_HEADERS = Set.of("divRplyFwdMsg", "appendonsend");

    private final String html;
    final ElementTable elements;
    final VisibleText text;
    private final OpenElements open;

    private int[] objects = new int[16];
    private int objectCount;
    private int quoteStart = Integer.MAX_VALUE;

    private int textStart;
    private int contentEnd;
    private int beforeBodyEnd;
    private EndTag bodyEnd = EndTag.NONE;
    private EndTag htmlEnd = EndTag.NONE;

    HtmlReader(String html) {
        this.html = html;
        this.elements = new ElementTable(html);
        this.text = new VisibleText(html);
        this.open = new OpenElements(html, elements, text);
    }

    /// Starts of the images, inputs and other things that show and are not text, ascending.
    int[] objects() {
        return Arrays.copyOf(objects, objectCount);
    }

    /// From here on all is a quoted message; [Integer#MAX_VALUE] where nothing says so.
    int quoteStart() {
        return quoteStart;
    }

    HtmlReader read() {
        var at = html.indexOf('<');
        while (at >= 0) {
            var next = markup(at);
            at = html.indexOf('<', next == at ? at + 1 : next);
        }
        text(html.length());
        var bodyClosed = bodyEnd.isThere() || htmlEnd.isThere();
        open.finish(bodyClosed ? beforeBodyEnd : contentEnd, bodyEnd, htmlEnd);
        return this;
    }

    /// @return the position after the markup that begins here; `at` itself where the `<` is text
    private int markup(int at) {
        if (at + 1 == html.length()) {
            return at;
        }
        var c = html.charAt(at + 1);
        if (Markup.isLetter(c)) {
            return startTag(at);
        }
        if (c == '!') {
            return skip(at, Markup.commentEnd(html, at));
        }
        if (c == '?') {
            return skip(at, Markup.after(html, '>', at + 2));
        }
        if (c != '/' || at + 2 == html.length()) {
            return at;
        }
        return Markup.isLetter(html.charAt(at + 2)) ? endTag(at) : skip(at, Markup.after(html, '>', at + 2));
    }

    private int skip(int at, int end) {
        text(at);
        textStart = end;
        return end;
    }

    private int startTag(int at) {
        var nameEnd = Markup.nameEnd(html, at + 1);
        if (nameEnd < 0) {
            return at;
        }
        text(at);
        var name = TagName.id(html, at + 1, nameEnd);
        var scanner = new AttributeScanner(html, nameEnd);
        var marks = 0;
        while (scanner.next()) {
            marks |= mark(name, scanner);
        }
        textStart = scanner.position();
        if (!scanner.closed()) {
            textStart = html.length();
            return textStart;
        }
        if ((marks & QUOTE_HEADER) != 0) {
            quoteStart = Math.min(quoteStart, at);
        }
        return name == 0 ? opened(0, at, marks) : known(name, at, marks);
    }

    private static final int HREF = 1;
    private static final int QUOTE = 2;
    private static final int QUOTE_HEADER = 4;

    private int mark(int name, AttributeScanner attribute) {
        if (name == TagName.A && attribute.nameIs("href")) {
            return HREF;
        }
        if (attribute.nameIs("class")) {
            var value = html.substring(attribute.valueStart(), attribute.valueEnd());
            return Attributes.containsToken(value, QUOTE_CLASSES::contains) ? QUOTE : 0;
        }
        if (attribute.nameIs("id")) {
            var value =
                    html.substring(attribute.valueStart(), attribute.valueEnd()).strip();
            return QUOTE_HEADERS.contains(Attributes.withoutForeignPrefix(value)) ? QUOTE_HEADER : 0;
        }
        return 0;
    }

    private int known(int name, int at, int marks) {
        if (!TagName.has(name, TagName.IN_HEAD) && name != TagName.HTML) {
            open.closeImplied(TagName.HEAD, contentEnd);
        }
        if ((name == TagName.BODY || name == TagName.HTML || name == TagName.HEAD) && open.isOpen(name)) {
            return textStart;
        }
        open.makeRoomFor(name, contentEnd);
        if (TagName.has(name, TagName.BLOCK)) {
            text.boundary(at);
        } else if (TagName.has(name, TagName.CELL)) {
            text.cell(at);
        }
        return opened(name, at, marks);
    }

    private int opened(int name, int at, int marks) {
        content(textStart);
        var parent = open.current();
        var kept = open.open(name, at, textStart);
        if (kept) {
            note(open.current(), marks);
        }
        if (TagName.has(name, TagName.OBJECT)) {
            object(at);
        }
        if (TagName.has(name, TagName.VOID)) {
            open.endVoid(textStart);
            showVoid(name, at, parent);
            return textStart;
        }
        if (TagName.has(name, TagName.RAW)) {
            return raw(name);
        }
        if (TagName.has(name, TagName.PREFORMATTED)) {
            skipFirstLineBreak();
        }
        return textStart;
    }

    private void note(int element, int marks) {
        if ((marks & HREF) != 0) {
            elements.markAnchor(element);
        }
        if ((marks & QUOTE) != 0) {
            elements.markQuote(element);
        }
    }

    private void showVoid(int name, int at, int element) {
        if (name == TagName.BR) {
            text.lineBreak(at, textStart, element);
        }
        if (name == TagName.HR) {
            text.lineBreak(at, textStart, element);
            text.boundary(textStart);
        }
    }

    private void object(int at) {
        if (objectCount == objects.length) {
            objects = Arrays.copyOf(objects, objectCount * 2);
        }
        objects[objectCount++] = at;
    }

    private void skipFirstLineBreak() {
        if (html.startsWith("\r\n", textStart)) {
            textStart += 2;
        } else if (html.startsWith("\n", textStart)) {
            textStart++;
        }
    }

    /// Content that is not markup, up to the end tag of its own name.
    private int raw(int name) {
        var length = TagName.of(name, html, 0).length();
        var end = html.indexOf("</", textStart);
        while (end >= 0 && !Markup.isName(html, name, end + 2, length)) {
            end = html.indexOf("</", end + 2);
        }
        var contentStart = textStart;
        var stop = end < 0 ? html.length() : end;
        if (TagName.has(name, TagName.PREFORMATTED)) {
            skipFirstLineBreak();
            text.add(textStart, stop, open.current(), true);
        }
        content(Math.max(contentStart, stop));
        textStart = stop;
        return stop;
    }

    private int endTag(int at) {
        var nameEnd = Markup.nameEnd(html, at + 2);
        if (nameEnd < 0) {
            return at;
        }
        text(at);
        var scanner = new AttributeScanner(html, nameEnd);
        while (scanner.next()) {}
        textStart = scanner.closed() ? scanner.position() : html.length();
        if (!scanner.closed()) {
            return textStart;
        }
        var name = TagName.id(html, at + 2, nameEnd);
        if (name == TagName.BODY || name == TagName.HTML) {
            endOfPage(name, at);
            return textStart;
        }
        if (name == TagName.BR) {
            text.lineBreak(at, textStart, open.current());
        }
        close(name, at);
        return textStart;
    }

    private void close(int name, int at) {
        if (TagName.has(name, TagName.BLOCK)) {
            text.boundary(at);
        }
        if (open.endTag(name, at, textStart, contentEnd)) {
            content(textStart);
        }
    }

    /// Content may follow: browsers read on as if the tag were not there.
    private void endOfPage(int name, int at) {
        text.boundary(at);
        if (!bodyEnd.isThere() && !htmlEnd.isThere()) {
            beforeBodyEnd = contentEnd;
        }
        if (name == TagName.BODY) {
            bodyEnd = new EndTag(at, textStart);
        } else {
            htmlEnd = new EndTag(at, textStart);
        }
    }

    private void content(int end) {
        contentEnd = end;
        bodyEnd = EndTag.NONE;
        htmlEnd = EndTag.NONE;
    }

    /// The text up to the next tag.
    private void text(int to) {
        if (textStart >= to) {
            return;
        }
        var end = to;
        while (end > textStart && Whitespace.is(html.charAt(end - 1))) {
            end--;
        }
        if (end > textStart) {
            open.closeImplied(TagName.HEAD, contentEnd);
            content(end);
        }
        text.add(textStart, to, open.current(), open.isPreformatted());
        textStart = to;
    }
}
