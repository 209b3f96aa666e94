package org.meetingmigration.migration;

import org.meetingmigration.calendar.Calendar;
import org.meetingmigration.calendar.StoredMeeting;
import org.meetingmigration.calendar.StoredObject;
import org.meetingmigration.calendar.StoredPart;
import org.meetingmigration.joinblock.phone.NumberSearch;
import org.meetingmigration.meeting.Reason;

/// Counts the invitations that still show a phone number, before it is given up. Writes nothing.
public final class NumberAudit {

    /// What was found in the calendars of one organizer.
    ///
    /// @param looked parts of meetings that were looked at: the owner's own, not cancelled, and not over
    /// @param showing those of them that show one of the numbers
    /// @param unreadable objects that could not be read, and parts too large to look at: they may show one too
    public record Result(long looked, long showing, long unreadable) {}

    private final NumberSearch numbers;
    private long looked;
    private long showing;
    private long unreadable;

    private NumberAudit(NumberSearch numbers) {
        this.numbers = numbers;
    }

    public static Result of(Calendar calendar, NumberSearch numbers) {
        var audit = new NumberAudit(numbers);
        calendar.scan(object -> audit.look(object, calendar.owner()));
        return new Result(audit.looked, audit.showing, audit.unreadable);
    }

    private void look(StoredObject object, String owner) {
        if (!object.unreadable().isEmpty()) {
            unreadable++;
            return;
        }
        for (StoredMeeting meeting : object.meetings()) {
            meeting.parts().stream()
                    .filter(part -> Examiner.ineligible(part, owner).isEmpty())
                    .forEach(this::look);
        }
    }

    private void look(StoredPart part) {
        looked++;
        if (part.part().carriers().stream().anyMatch(numbers::isIn)) {
            showing++;
        } else if (part.obstacle() == Reason.BODY_TOO_LARGE) {
            unreadable++;
        }
    }
}
