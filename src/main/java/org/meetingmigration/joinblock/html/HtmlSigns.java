package org.meetingmigration.joinblock.html;

/// Tells HTML from plain text in which a `<` may stand for itself.
final class HtmlSigns {

    private HtmlSigns() {}

    static boolean in(String text) {
        for (var at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
            if (text.regionMatches(true, at + 1, "!doctype html", 0, 13) || isTag(text, at + 1)) {
                return true;
            }
        }
        return false;
    }

    /// A known name, and after it the end of the tag or an attribute with a value: `a <b and c> d` is prose.
    private static boolean isTag(String text, int from) {
        var nameStart = text.startsWith("/", from) ? from + 1 : from;
        var nameEnd = nameStart;
        while (nameEnd < text.length() && Character.isLetterOrDigit(text.charAt(nameEnd)) && nameEnd - nameStart < 12) {
            nameEnd++;
        }
        if (TagName.id(text, nameStart, nameEnd) == 0) {
            return false;
        }
        var at = skipSpace(text, nameEnd);
        if (isTagEnd(text, at)) {
            return true;
        }
        return at > nameEnd && nameStart == from && isAttribute(text, at);
    }

    private static boolean isTagEnd(String text, int at) {
        return text.startsWith(">", at) || text.startsWith("/>", at);
    }

    private static boolean isAttribute(String text, int from) {
        var at = from;
        while (at < text.length() && isAttributeName(text.charAt(at))) {
            at++;
        }
        return at > from && text.startsWith("=", skipSpace(text, at));
    }

    private static boolean isAttributeName(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == ':' || c == '_';
    }

    private static int skipSpace(String text, int from) {
        var at = from;
        while (at < text.length() && Whitespace.is(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
