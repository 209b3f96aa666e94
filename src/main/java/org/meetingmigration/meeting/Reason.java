package org.meetingmigration.meeting;

/// Why a meeting was not migrated, as a code to count by and a sentence that says what to do.
public enum Reason {
    NOT_ORGANIZER("Somebody else organises this meeting; it is migrated from their calendar."),
    PAST("No occurrence starts after now; nothing to do."),
    CANCELLED("The meeting or occurrence is cancelled; nothing to do."),
    NO_JOIN_BLOCK("No online-meeting information was found; nothing to do."),
    OTHER_SOURCE("The block belongs to a provider that --from does not name; add it to --from to migrate it."),
    PASTED("The block was pasted from another meeting or typed by hand; use --include-pasted to migrate it too."),
    QUOTED("The block stands in a quoted or forwarded message; edit it by hand if it is meant to be live."),
    OPEN_BLOCK("The end of the block is not certain; open the meeting and replace the block by hand."),
    LINK_IN_TEXT("A join link stands in the middle of a text; replace it by hand where it should change."),
    SEVERAL_MEETINGS(
            "Blocks of more than one online meeting stand in this meeting; decide by hand which one is right."),
    CARRIERS_DISAGREE(
            "Body, location and properties name different online meetings; decide by hand which one is right."),
    MALFORMED("The event has lines that are not iCalendar; repair it in its calendar program, then run again."),
    RECURRENCE_UNCLEAR(
            "The recurrence rule is invalid or too large to decide whether the series is over; check it by hand."),
    TIME_UNCLEAR("The start time cannot be read; repair the event in its calendar program, then run again."),
    BODY_TOO_LARGE("The description is larger than 16 MiB (HTML: 4 MiB); shorten it, then run again."),
    CHARSET("The new block cannot be written in the file's character set; export the calendar as UTF-8."),
    READ_BACK("The block could not be found again after writing; the meeting was left as it was. Please report this."),
    EDITED_SINCE("Somebody changed this meeting since the migration; it was left as it is."),
    CHANGED_SINCE_PLAN("What the plan shows and what this meeting is now are not the same; it was left as it is. Make a"
            + " new plan for it."),
    GONE_SINCE_PLAN("The plan shows this meeting, but it was deleted, moved or has taken place since; nothing to do."),
    STALE("Somebody kept changing this meeting during the migration; run again."),
    GONE("The meeting was deleted during the migration; nothing to do."),
    UNREADABLE("The file could not be read; see the message, repair the file, then run again."),
    NOT_WRITABLE("The file could not be written; check permissions and free space, then run again."),
    NOT_ALLOWED("The calendar server does not let the service account change this meeting; give it the right to write"
            + " there, then run again."),
    SERVER_REFUSED("The calendar server refused the changed meeting; its log says why. Repair the meeting in a calendar"
            + " program or change it by hand."),
    SERVER_FULL(
            "The calendar server has no room, or allows no meeting as large as this one; make room, then run again."),
    STORED_DIFFERENTLY("The new block is there, but the calendar server stored more differences than that, or somebody"
            + " changed the meeting at the same moment; look at it.");

    private final String advice;

    Reason(String advice) {
        this.advice = advice;
    }

    /// One sentence for people: what it is and what to do.
    public String advice() {
        return advice;
    }
}
