package org.meetingmigration.joinblock.html;

import java.util.List;
import java.util.Objects;
import org.meetingmigration.meeting.Span;

/// HTML as calendar bodies hold it, valid or not, seen as the text a reader sees, with the way back to the
/// source. Nothing is moved, repaired or written anew: whoever changes the body cuts ranges out of the source.
///
/// Reading takes time and memory linear in the source, whatever it holds. Immutable; may be shared between
/// threads.
public final class HtmlText {

    private final HtmlReader read;
    private final String text;
    private final int sourceLength;

    private HtmlText(String html) {
        this.read = new HtmlReader(html).read();
        this.text = read.text.toString();
        this.sourceLength = html.length();
    }

    public static HtmlText of(String html) {
        return new HtmlText(html);
    }

    /// Whether a text holds a tag of an element that HTML knows, such as `<p>`, `<br/>` or `<a href=…>`;
    /// `<https://…>` and `<name@host>` are none. Use it where a property may hold either form, as Google
    /// Calendar's DESCRIPTION.
    public static boolean looksLikeHtml(String text) {
        return HtmlSigns.in(text);
    }

    /// Text nodes with entities decoded (`&nbsp;` is U+00A0) and white space collapsed, except in `<pre>`. A `\n`
    /// stands for each `<br>`, for each boundary between blocks (one for several together), and for an `<hr>`,
    /// which is a line of its own. Script, style, title and comments are not in it; elements that styles hide
    /// are.
    public String text() {
        return text;
    }

    /// Where the source of a character begins. An entity is one character, and so is a run of white space. The
    /// boundary between two blocks has no source: it begins and ends at the tag that makes it.
    ///
    /// @param textIndex a position in [#text]; its length gives the end of the source
    public int sourceStart(int textIndex) {
        return isAfterText(textIndex) ? sourceLength : read.text.sourceStart(textIndex);
    }

    /// Where the source of a character ends, see [#sourceStart].
    public int sourceEnd(int textIndex) {
        return isAfterText(textIndex) ? sourceLength : read.text.sourceEnd(textIndex);
    }

    /// Every `<a>` with an `href`, in the order of the source. Made anew on each access.
    public List<Anchor> anchors() {
        return read.elements.anchors(read.text);
    }

    /// Every element in the order of the source, up to a depth of 4096. Made anew on each access.
    public List<Element> elements() {
        return read.elements.elements();
    }

    /// Whether a character stands in a quoted message: in a `<blockquote>`, in Gmail's `gmail_quote`, or after
    /// the mark that Outlook puts before the message replied to (`appendonsend`, `divRplyFwdMsg`).
    public boolean inQuote(int textIndex) {
        return read.elements.isInQuote(elementAt(textIndex)) || sourceStart(textIndex) >= read.quoteStart();
    }

    /// The source ranges to remove so that the text `[from, to)` disappears together with the elements that hold
    /// nothing else, ascending and apart from each other; none where nothing visible is in the range.
    ///
    /// Space between words, block boundaries, empty elements and comments are nothing; U+00A0, `<br>`, `<hr>` and
    /// images are something. An element that is partly inside keeps its tags. A block element that holds exactly
    /// the range stays (it may be the user's own), unless it is a join block by its class or id; one that could
    /// not hold another block in the same place (`<a>`, `<b>`, `<p>`, `<table>`) goes.
    public List<Span> cut(int from, int to) {
        Objects.checkFromToIndex(from, to, text.length());
        return RangeCut.of(read, from, to);
    }

    private int elementAt(int textIndex) {
        return isAfterText(textIndex) ? -1 : read.text.element(textIndex);
    }

    private boolean isAfterText(int textIndex) {
        return Objects.checkIndex(textIndex, text.length() + 1) == text.length();
    }
}
