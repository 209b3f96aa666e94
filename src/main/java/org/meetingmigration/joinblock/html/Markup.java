package org.meetingmigration.joinblock.html;

import java.util.Locale;
import java.util.Set;

/// Where names, comments and other markup end in the source.
final class Markup {

    private static final Set<String> SCHEMES = Set.of(
            "http", "https", "mailto", "tel", "sip", "sips", "callto", "im", "xmpp", "sms", "ftp", "file", "cid",
            "skype", "conf", "msteams", "zoommtg", "webex", "about", "urn", "geo", "fax", "onenote", "lync", "h323");

    private Markup() {}

    static boolean isLetter(char c) {
        return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    }

    /// The position after the next such character, or the end of the source.
    static int after(String html, char c, int from) {
        var found = html.indexOf(c, from);
        return found < 0 ? html.length() : found + 1;
    }

    /// The end of a comment, a doctype or another declaration.
    ///
    /// @param at where its `<!` stands
    static int commentEnd(String html, int at) {
        if (!html.startsWith("<!--", at)) {
            return after(html, '>', at + 2);
        }
        if (html.startsWith(">", at + 4)) {
            return at + 5;
        }
        if (html.startsWith("->", at + 4)) {
            return at + 6;
        }
        var end = html.indexOf("--", at + 4);
        while (end >= 0 && !html.startsWith(">", end + 2) && !html.startsWith("!>", end + 2)) {
            end = html.indexOf("--", end + 1);
        }
        return end < 0 ? html.length() : after(html, '>', end);
    }

    /// Where the name of a tag ends; -1 where it is not one, as in `<https://…>` and `<name@host>`, which the text
    /// form of a link puts behind its label.
    static int nameEnd(String html, int from) {
        var colon = -1;
        var at = from;
        while (at < html.length() && isNameCharacter(html.charAt(at))) {
            colon = colon < 0 && html.charAt(at) == ':' ? at : colon;
            at++;
        }
        if (at < html.length() && !endsName(html.charAt(at))) {
            return -1;
        }
        return colon >= 0 && isLink(html, from, colon) ? -1 : at;
    }

    private static boolean isLink(String html, int from, int colon) {
        return html.startsWith("//", colon + 1)
                || SCHEMES.contains(html.substring(from, colon).toLowerCase(Locale.ROOT));
    }

    private static boolean isNameCharacter(char c) {
        return isLetter(c) || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == ':';
    }

    private static boolean endsName(char c) {
        return c == '>' || c == '/' || Whitespace.is(c);
    }

    /// Whether the known name stands here, and is not only the beginning of a longer one.
    static boolean isName(String html, int name, int from, int length) {
        var end = from + length;
        return end < html.length() && endsName(html.charAt(end)) && TagName.id(html, from, end) == name;
    }
}
