package org.meetingmigration.joinblock.html;

/// Walks over the attributes of a tag, by the tokenisation rules of WHATWG HTML 13.2.5.32 ff.
final class AttributeScanner {

    private final String html;
    private int position;
    private int nameStart;
    private int nameEnd;
    private int valueStart;
    private int valueEnd;
    private boolean closed;

    /// @param from after the name of the tag
    AttributeScanner(String html, int from) {
        this.html = html;
        this.position = from;
    }

    /// Goes to the next attribute; false at the end of the tag, and then [#position] is after its `>`.
    boolean next() {
        while (position < html.length() && (Whitespace.is(html.charAt(position)) || html.charAt(position) == '/')) {
            position++;
        }
        if (position == html.length()) {
            return false;
        }
        if (html.charAt(position) == '>') {
            position++;
            closed = true;
            return false;
        }
        readName();
        readValue();
        return true;
    }

    private void readName() {
        nameStart = position++;
        while (position < html.length() && !endsName(html.charAt(position))) {
            position++;
        }
        nameEnd = position;
    }

    private static boolean endsName(char c) {
        return c == '=' || c == '>' || c == '/' || Whitespace.is(c);
    }

    private void readValue() {
        valueStart = nameEnd;
        valueEnd = nameEnd;
        var at = skipWhitespace(position);
        if (at == html.length() || html.charAt(at) != '=') {
            position = at;
            return;
        }
        at = skipWhitespace(at + 1);
        if (at < html.length() && (html.charAt(at) == '"' || html.charAt(at) == '\'')) {
            var close = html.indexOf(html.charAt(at), at + 1);
            valueStart = at + 1;
            valueEnd = close < 0 ? html.length() : close;
            position = close < 0 ? html.length() : close + 1;
            return;
        }
        valueStart = at;
        while (at < html.length() && html.charAt(at) != '>' && !Whitespace.is(html.charAt(at))) {
            at++;
        }
        valueEnd = at;
        position = at;
    }

    private int skipWhitespace(int from) {
        var at = from;
        while (at < html.length() && Whitespace.is(html.charAt(at))) {
            at++;
        }
        return at;
    }

    boolean nameIs(String name) {
        return nameEnd - nameStart == name.length() && html.regionMatches(true, nameStart, name, 0, name.length());
    }

    int valueStart() {
        return valueStart;
    }

    int valueEnd() {
        return valueEnd;
    }

    int position() {
        return position;
    }

    /// Whether the tag ends with a `>`; false where the text ended first. Known once [#next] has returned false.
    boolean closed() {
        return closed;
    }
}
