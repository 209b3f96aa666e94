package org.meetingmigration.joinblock.render;

import java.util.Locale;

/// Pieces of HTML that survive mail programs and sanitisers: inline styles, no classes to rely on, nothing fetched.
final class Html {

    private Html() {}

    /// For text and for attribute values in either quote.
    static String escape(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /// A link; only the text where the URL is not http or https, so that no `javascript:` can be clicked.
    ///
    /// @param attributes HTML, for example `id="x" style="font-size:14px"`
    static String link(String url, String text, String attributes) {
        if (!isWeb(url)) {
            return escape(text);
        }
        return "<a href=\"" + escape(url) + "\" " + attributes + ">" + escape(text) + "</a>";
    }

    /// A number that a phone can call; only the text where there is no digit in it.
    static String phoneLink(String number, String attributes) {
        var dialled = new StringBuilder("tel:");
        number.chars().filter(Html::isDialled).forEach(c -> dialled.append((char) c));
        if (number.chars().noneMatch(c -> c >= '0' && c <= '9')) {
            return escape(number);
        }
        return "<a href=\"" + dialled + "\" " + attributes + ">" + escape(number) + "</a>";
    }

    /// A rule as text: it is what is left to find the block by when a sanitiser has dropped classes and ids.
    static String rule(String rule, String style) {
        return "<div aria-hidden=\"true\" style=\"" + style + "; overflow:hidden; white-space:nowrap\">" + rule
                + "</div>";
    }

    static boolean isWeb(String url) {
        var start = url.substring(0, Math.min(8, url.length())).toLowerCase(Locale.ROOT);
        return start.startsWith("https://") || start.startsWith("http://");
    }

    private static boolean isDialled(int c) {
        return (c >= '0' && c <= '9') || "+*#,;".indexOf(c) >= 0;
    }
}
