package org.meetingmigration.administration;

/// Checks of texts that admins give.
final class Texts {

    private static final int LONGEST = 256;
    private static final int LONGEST_SHOWN = 64;

    private Texts() {}

    /// One line without what is around it.
    ///
    /// @param field named in the message
    /// @throws Refused with INVALID when it is blank, longer than 256 characters, or has control characters
    static String line(String field, String text) {
        if (text.isBlank()) {
            throw new Refused(Refused.Why.INVALID, field + " is empty; give a value");
        }
        return lineOrEmpty(field, text);
    }

    /// As [#line], but may be empty.
    static String lineOrEmpty(String field, String text) {
        var line = text.strip();
        if (line.length() > LONGEST) {
            throw new Refused(Refused.Why.INVALID, field + " is too long; give at most " + LONGEST + " characters");
        }
        if (line.chars().anyMatch(Character::isISOControl)) {
            throw new Refused(Refused.Why.INVALID, field + " contains control characters; leave them out");
        }
        return line;
    }

    /// The text as a message may repeat it: short, on one line.
    static String shown(String text) {
        var cut = text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
        var shown = new StringBuilder();
        cut.codePoints().map(c -> Character.isISOControl(c) ? '?' : c).forEach(shown::appendCodePoint);
        return '"' + shown.toString() + '"';
    }
}
