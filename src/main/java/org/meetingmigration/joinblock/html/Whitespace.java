package org.meetingmigration.joinblock.html;

/// White space of HTML (WHATWG "ASCII whitespace"); U+00A0 is not.
final class Whitespace {

    private Whitespace() {}

    static boolean is(char c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f';
    }
}
