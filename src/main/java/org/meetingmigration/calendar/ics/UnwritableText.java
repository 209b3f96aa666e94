package org.meetingmigration.calendar.ics;

import org.meetingmigration.meeting.PartKey;

/// New text that the object's character set cannot hold.
public final class UnwritableText extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnwritableText(PartKey part) {
        super("The new block cannot be written in the character set of " + part);
    }
}
