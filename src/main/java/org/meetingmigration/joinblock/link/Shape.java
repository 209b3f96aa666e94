package org.meetingmigration.joinblock.link;

import java.util.Locale;

/// What a piece of a URL must look like; named in lower case in the provider table. Each looks at every character at
/// most twice.
enum Shape {
    /// Anything but nothing.
    ANY,
    /// `0`-`9` only.
    DIGITS,
    /// Letters, digits, `-` and `_` with at least one digit: a generated code rather than the name of a page.
    CODE,
    /// Six or more of `A`-`Z` and `0`-`9`.
    UPPER,
    /// `abc-def-ghi` or `abc-d3f-ghi-jk1`: BigBlueButton's front end Greenlight.
    BBB,
    /// Eight or more lower-case letters and digits: Nextcloud Talk.
    TOKEN,
    /// A UUID (RFC 9562 4).
    UUID,
    /// Conference id of Skype for Business where the rest of the path leaves no doubt: 3 to 8 of `A`-`Z` and `0`-`9`.
    FOCUS,
    /// Conference id of Skype for Business where it must speak for itself: eight, or six and seven with a digit.
    FOCUS6,
    /// Conference id of Skype for Business as made today: exactly eight.
    FOCUS8,
    /// Thread of a Teams meeting, `19:…`.
    THREAD;

    static Shape named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    boolean fits(String text) {
        return !text.isEmpty()
                && switch (this) {
                    case ANY -> true;
                    case DIGITS -> text.chars().allMatch(Shape::isDigit);
                    case CODE -> text.chars().allMatch(Shape::isCode) && hasDigit(text);
                    case UPPER -> isUpper(text, 6, Integer.MAX_VALUE);
                    case BBB -> isGroupsOfThree(text);
                    case TOKEN -> text.length() >= 8 && text.chars().allMatch(c -> isLower(c) || isDigit(c));
                    case UUID -> isUuid(text);
                    case FOCUS -> isUpper(text, 3, 8);
                    case FOCUS6 -> isUpper(text, 6, 8) && (text.length() == 8 || hasDigit(text));
                    case FOCUS8 -> isUpper(text, 8, 8);
                    case THREAD -> text.startsWith("19:");
                };
    }

    private static boolean isUpper(String text, int shortest, int longest) {
        return text.length() >= shortest
                && text.length() <= longest
                && text.chars().allMatch(c -> (c >= 'A' && c <= 'Z') || isDigit(c));
    }

    private static boolean isGroupsOfThree(String text) {
        if (text.length() != 11 && text.length() != 15) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (i % 4 == 3 ? c != '-' : !isLower(c) && !isDigit(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUuid(String text) {
        if (text.length() != 36) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? c != '-' : Character.digit(c, 16) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(Shape::isDigit);
    }

    private static boolean isCode(int c) {
        return isLower(c) || (c >= 'A' && c <= 'Z') || isDigit(c) || c == '-' || c == '_';
    }

    private static boolean isLower(int c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
