package org.meetingmigration.audit;

/// What a scan could not look at.
///
/// @param number within its scan
/// @param organizer user principal name
/// @param object id of the object in the calendar, at most 500 characters; empty for a mailbox
/// @param why for people, at most 500 characters
public record Gap(long number, String organizer, Kind kind, String object, String why) {

    private static final int LONGEST = 500;

    /// What it is.
    public enum Kind {
        OBJECT,
        MAILBOX
    }

    public Gap {
        object = cut(object, LONGEST);
        why = cut(why, LONGEST);
    }

    /// No pair of surrogates is cut in two.
    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end);
    }
}
