package org.meetingmigration.cmdlet.directory;

/// Patterns of `-like`: `*` is any text, `?` any one character, without case.
final class Wildcard {

    private Wildcard() {}

    /// Goes back to the last star only, so that the time is at most pattern times text.
    static boolean matches(String pattern, String text) {
        int p = 0;
        int t = 0;
        int star = -1;
        int mark = 0;
        while (t < text.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                mark = t;
            } else if (p < pattern.length() && same(pattern.charAt(p), text.charAt(t))) {
                p++;
                t++;
            } else if (star >= 0) {
                p = star + 1;
                t = ++mark;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }

    private static boolean same(char pattern, char c) {
        return pattern == '?' || Character.toLowerCase(pattern) == Character.toLowerCase(c);
    }
}
