package org.meetingmigration.joinblock.html;

import java.util.Locale;

/// What is known of the names of HTML elements. A name is an id; 0 stands for every name that HTML does not have.
final class TagName {

    /// Stands on lines of its own.
    static final int BLOCK = 1;
    /// Has no content and no end tag.
    static final int VOID = 1 << 1;
    /// Content is text up to the end tag, not markup, and is not shown.
    static final int RAW = 1 << 2;
    /// Tags inside do not close elements outside.
    static final int BARRIER = 1 << 3;
    /// The start tag ends an open paragraph.
    static final int ENDS_PARAGRAPH = 1 << 4;
    /// Shows something that is not text.
    static final int OBJECT = 1 << 5;
    /// A cell of a table.
    static final int CELL = 1 << 6;
    /// May stand in `<head>`.
    static final int IN_HEAD = 1 << 7;
    /// White space inside is shown as it stands.
    static final int PREFORMATTED = 1 << 8;
    /// Can hold only certain elements, so that no other block can be put directly into it.
    static final int STRUCTURE = 1 << 9;

    private static final String[] NAMES = new String[256];
    private static final int[] TRAITS = new int[256];
    private static final int[] SLOTS = new int[1024];
    private static final int LONGEST = 10;
    private static int count = 1;

    static {
        add(BLOCK, "body html frameset option optgroup legend");
        add(BLOCK | IN_HEAD, "head");
        add(BLOCK | ENDS_PARAGRAPH, "address article aside blockquote center details dialog dir div fieldset");
        add(BLOCK | ENDS_PARAGRAPH, "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup main nav");
        add(BLOCK | ENDS_PARAGRAPH, "search section summary li dd dt p");
        add(BLOCK | ENDS_PARAGRAPH | STRUCTURE, "dl ol ul menu");
        add(BLOCK | ENDS_PARAGRAPH | PREFORMATTED, "pre listing");
        add(BLOCK | ENDS_PARAGRAPH | VOID, "hr");
        // A paragraph stays open around a table: calendar bodies have no doctype and so are shown in quirks mode.
        add(BLOCK | BARRIER | STRUCTURE, "table");
        add(BLOCK | STRUCTURE, "tr tbody thead tfoot");
        add(BLOCK | BARRIER, "caption");
        add(BARRIER | CELL, "td th");
        add(STRUCTURE, "colgroup");
        add(RAW, "iframe noembed noframes");
        add(RAW | IN_HEAD, "script style title");
        add(PREFORMATTED | RAW, "textarea xmp");
        add(VOID, "area br col embed param source track wbr frame");
        add(VOID | IN_HEAD, "base link meta basefont bgsound");
        add(VOID | OBJECT, "img input image");
        add(OBJECT, "object video audio canvas svg button select meter progress math");
        add(IN_HEAD, "noscript template");
        add(0, "a abbr acronym applet b bdi bdo big blink cite code data datalist del dfn em font i ins kbd label map");
        add(0, "mark marquee nobr output picture q rp rt ruby s samp slot small span strike strong sub sup time tt u");
        add(0, "var");
    }

    static final int A = id("a");
    static final int BR = id("br");
    static final int HR = id("hr");
    static final int P = id("p");
    static final int HEAD = id("head");
    static final int BODY = id("body");
    static final int HTML = id("html");
    static final int TABLE = id("table");
    static final int TR = id("tr");
    static final int TD = id("td");
    static final int TH = id("th");
    static final int CAPTION = id("caption");
    static final int LI = id("li");
    static final int DD = id("dd");
    static final int DT = id("dt");
    static final int BLOCKQUOTE = id("blockquote");
    static final int PRE = id("pre");
    static final int LISTING = id("listing");
    static final int MENU = id("menu");
    static final int OL = id("ol");
    static final int UL = id("ul");
    static final int DL = id("dl");
    static final int TBODY = id("tbody");
    static final int THEAD = id("thead");
    static final int TFOOT = id("tfoot");

    private TagName() {}

    private static void add(int traits, String names) {
        for (var name : names.split(" ")) {
            NAMES[count] = name;
            TRAITS[count] = traits;
            var slot = hash(name, 0, name.length());
            while (SLOTS[slot] != 0) {
                slot = (slot + 1) & (SLOTS.length - 1);
            }
            SLOTS[slot] = count++;
        }
    }

    private static int hash(String text, int from, int to) {
        var hash = 0;
        for (var i = from; i < to; i++) {
            hash = hash * 31 + (text.charAt(i) | 0x20);
        }
        return (hash ^ (hash >>> 10)) & (SLOTS.length - 1);
    }

    /// The id of the name in a range of the source, in any case; 0 for a name that HTML does not have.
    static int id(String html, int from, int to) {
        if (to - from > LONGEST) {
            return 0;
        }
        for (var slot = hash(html, from, to); SLOTS[slot] != 0; slot = (slot + 1) & (SLOTS.length - 1)) {
            var name = NAMES[SLOTS[slot]];
            if (name.length() == to - from && html.regionMatches(true, from, name, 0, name.length())) {
                return SLOTS[slot];
            }
        }
        return 0;
    }

    static int id(String name) {
        return id(name, 0, name.length());
    }

    static int count() {
        return count;
    }

    static boolean has(int id, int traits) {
        return (TRAITS[id] & traits) != 0;
    }

    /// The name in lower case: of a known element without making a string.
    static String of(int id, String html, int from) {
        return id == 0 ? html.substring(from, end(html, from)).toLowerCase(Locale.ROOT) : NAMES[id];
    }

    /// Where the name that begins here ends.
    static int end(String html, int from) {
        var at = from;
        while (at < html.length()
                && html.charAt(at) != '>'
                && html.charAt(at) != '/'
                && !Whitespace.is(html.charAt(at))) {
            at++;
        }
        return at;
    }
}
