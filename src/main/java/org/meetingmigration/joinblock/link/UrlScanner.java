package org.meetingmigration.joinblock.link;

import java.util.List;

/// Walks through a text from URL to URL, in time linear to its length.
///
/// A URL ends before white space, control characters, quotes, angle brackets, `\`, and the first character that is not
/// ASCII: Chinese and Japanese put no space around it. Brackets belong to it in pairs only; punctuation at its end is
/// the sentence's.
final class UrlScanner {

    /// Google's own dialogs show this host's links without `https://`, and people copy them so.
    static final String BARE = "meet.google.com/";

    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";
    private static final String TRAILING = ".,;:!?'" + OPENING;

    /// HTML entities that end a URL where escaped HTML is read as text; `&amp;` does not.
    private static final List<String> ENDING_ENTITIES =
            List.of("&lt;", "&gt;", "&quot;", "&nbsp;", "&#34;", "&#39;", "&#60;", "&#62;", "&#160;");

    private final String text;
    private final List<String> schemes;
    private int position;
    private int nextColon = -1;
    private int nextBare = -1;
    private int start;
    private int end;

    /// @param schemes lower case, without colon; where one ends with another (`https`, …) the longer one first
    UrlScanner(String text, List<String> schemes) {
        this.text = text;
        this.schemes = schemes;
    }

    /// Moves to the next URL; false when there is none.
    boolean next() {
        while (true) {
            nextColon = advance(nextColon, ":/");
            nextBare = advance(nextBare, BARE);
            if (nextColon < 0 && nextBare < 0) {
                return false;
            }
            boolean bare = nextColon < 0 || (nextBare >= 0 && nextBare < nextColon);
            boolean found = bare ? readBare() : readFromScheme();
            if (found) {
                return true;
            }
        }
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /// The next place from `position` on; what was found earlier and still lies ahead is not searched for again.
    private int advance(int known, String wanted) {
        if (known == Integer.MIN_VALUE || known >= position) {
            return known;
        }
        int found = text.indexOf(wanted, position);
        return found < 0 ? Integer.MIN_VALUE : found;
    }

    private boolean readBare() {
        int at = nextBare;
        position = at + BARE.length();
        if (at > 0 && isHostPart(text.charAt(at - 1))) {
            return false;
        }
        return read(at, position);
    }

    private boolean readFromScheme() {
        int colon = nextColon;
        int from = position;
        position = colon + 2;
        boolean hasHost = text.startsWith("/", position);
        for (var scheme : schemes) {
            int at = colon - scheme.length();
            if (at >= from && text.regionMatches(true, at, scheme, 0, scheme.length())) {
                // "https:/x" is a slip of the pen; only native schemes do without a host
                return (hasHost || !Url.isWeb(scheme)) && read(at, hasHost ? position + 1 : position);
            }
        }
        return false;
    }

    private boolean read(int at, int contentStart) {
        start = at;
        end = trimmed(contentStart, extent(contentStart));
        position = Math.max(end, contentStart);
        return end > contentStart;
    }

    private int extent(int from) {
        var open = new int[OPENING.length()];
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isPlain(c)) {
                continue;
            }
            int closing = CLOSING.indexOf(c);
            int opening = OPENING.indexOf(c);
            if (!isUrlCharacter(c)
                    || (closing >= 0 && --open[closing] < 0)
                    || (opening >= 0 && text.startsWith("http", i + 1))
                    || (c == '&' && endsWithEntity(i))) {
                return i;
            }
            if (opening >= 0) {
                open[opening]++;
            }
        }
        return text.length();
    }

    private boolean endsWithEntity(int ampersand) {
        for (var entity : ENDING_ENTITIES) {
            if (text.startsWith(entity, ampersand)) {
                return true;
            }
        }
        return false;
    }

    private int trimmed(int from, int to) {
        int last = to;
        while (last > from && TRAILING.indexOf(text.charAt(last - 1)) >= 0) {
            last--;
        }
        return last;
    }

    private static boolean isUrlCharacter(char c) {
        return c > ' ' && c < 0x7f && c != '<' && c != '>' && c != '"' && c != '\\' && c != '`';
    }

    /// What most of a URL is made of.
    private static boolean isPlain(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '-' && c <= '9') || c == '%';
    }

    private static boolean isHostPart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || ".-_@/%=:".indexOf(c) >= 0;
    }
}
