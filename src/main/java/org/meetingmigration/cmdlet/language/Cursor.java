package org.meetingmigration.cmdlet.language;

import org.meetingmigration.cmdlet.Names;

/// A place in the source. Quotes, dashes and blanks that web pages and word processors put in count as the
/// plain ones.
final class Cursor {

    /// What stands behind the last character.
    static final char END = '\0';

    private static final int DEEPEST = 100;

    private final String text;
    private int at;
    private int depth;

    Cursor(String text) {
        this.text = text;
    }

    int at() {
        return at;
    }

    void backTo(int place) {
        at = place;
    }

    boolean atEnd() {
        return at >= text.length();
    }

    /// The character here in its plain form.
    char peek() {
        return peek(0);
    }

    char peek(int ahead) {
        int place = at + ahead;
        return place < text.length() ? plain(text.charAt(place)) : END;
    }

    /// The character here as it is written; moves on.
    char take() {
        return text.charAt(at++);
    }

    void skip(int count) {
        at += count;
    }

    /// Moves on if the character stands here.
    boolean accept(char c) {
        if (peek() != c) {
            return false;
        }
        at++;
        return true;
    }

    String since(int start) {
        return text.substring(start, at);
    }

    /// The letters, digits and underscores that stand so far ahead; does not move.
    String word(int ahead) {
        int end = Math.min(at + ahead, text.length());
        int start = end;
        while (end < text.length() && isWordChar(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end);
    }

    /// Blanks, comments and continued lines.
    void skipBlanks() {
        while (!atEnd() && skipOneBlank()) {
            // the condition moves on
        }
    }

    /// Blanks, comments and line ends.
    void skipLines() {
        while (!atEnd() && (skipOneBlank() || accept('\n'))) {
            // the condition moves on
        }
    }

    private boolean skipOneBlank() {
        char c = peek();
        if (c == ' ') {
            at++;
            return true;
        }
        if (c == '`') {
            return skipContinuation();
        }
        if (c == '#') {
            skipToLineEnd();
            return true;
        }
        if (c == '<' && peek(1) == '#') {
            skipBlockComment();
            return true;
        }
        return false;
    }

    /// A backtick before a line end, with blanks between, which pasted text often has.
    private boolean skipContinuation() {
        int ahead = 1;
        while (peek(ahead) == ' ') {
            ahead++;
        }
        if (at + ahead >= text.length()) {
            throw incomplete("The line goes on after the backtick.");
        }
        if (peek(ahead) != '\n') {
            return false;
        }
        at += ahead;
        boolean carriageReturn = text.charAt(at) == '\r';
        at++;
        if (carriageReturn && peek() == '\n') {
            at++;
        }
        return true;
    }

    private void skipToLineEnd() {
        while (!atEnd() && peek() != '\n') {
            at++;
        }
    }

    private void skipBlockComment() {
        int end = text.indexOf("#>", at + 2);
        if (end < 0) {
            at = text.length();
            throw incomplete("The comment is not closed with #>.");
        }
        at = end + 2;
    }

    /// Enters a nested construct; each needs a [#leave()].
    void enter() {
        depth++;
        if (depth > DEEPEST) {
            throw error("This is nested more than " + DEEPEST + " deep.");
        }
    }

    void leave() {
        depth--;
    }

    ParseError error(String reason) {
        return errorAt(at, reason);
    }

    ParseError errorAt(int place, String reason) {
        return new ParseError(reason, text, Math.min(place, text.length()), false);
    }

    ParseError incomplete(String reason) {
        return new ParseError(reason, text, at, true);
    }

    /// The reason for a character that nothing can start with here.
    ParseError unexpected() {
        if (atEnd()) {
            return incomplete("The line ends too early.");
        }
        return error("'" + Names.brief(Character.toString(text.codePointAt(at))) + "' is not expected here.");
    }

    static boolean isWordChar(char c) {
        return c == '_' || Character.isLetterOrDigit(c);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static char plain(char c) {
        return switch (c) {
            case '\0' -> '\uFFFD';
            case '\u2018', '\u2019', '\u201A', '\u201B' -> '\'';
            case '\u201C', '\u201D', '\u201E', '\u201F' -> '"';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> '-';
            case '\r' -> '\n';
            case '\t', '\u000B', '\f', '\u00A0', '\u202F', '\u3000', '\u200B', '\uFEFF' -> ' ';
            default -> c >= '\u2000' && c <= '\u200A' ? ' ' : c;
        };
    }

    /// A name with the plain forms of its dashes.
    static String plain(String name) {
        var plain = new StringBuilder(name.length());
        name.chars().forEach(c -> plain.append(plain((char) c)));
        return plain.toString();
    }
}
