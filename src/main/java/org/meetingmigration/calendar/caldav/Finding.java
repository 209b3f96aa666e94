package org.meetingmigration.calendar.caldav;

/// One thing that a [Probe] looked at.
///
/// @param mailbox whose it is; empty for the server's
/// @param check what was looked at, for example `etags`
/// @param found a sentence for people; may quote the server, so print it with care
/// @param advice what to do; empty for nothing
public record Finding(String mailbox, String check, Verdict verdict, String found, String advice) {

    private static final int LONGEST_QUOTE = 120;

    static Finding ok(String check, String found) {
        return new Finding("", check, Verdict.OK, found, "");
    }

    static Finding note(String check, String found, String advice) {
        return new Finding("", check, Verdict.NOTE, found, advice);
    }

    static Finding problem(String check, String found, String advice) {
        return new Finding("", check, Verdict.PROBLEM, found, advice);
    }

    Finding of(String owner) {
        return new Finding(owner, check, verdict, found, advice);
    }

    /// What a server said, not longer than anybody reads.
    static String quoted(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }
}
