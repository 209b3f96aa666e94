package org.meetingmigration.calendar.ics;

/// An attendee as far as a scheduling server is concerned (RFC 6638 7).
///
/// @param email lower case
/// @param scheduleAgent who tells them: `SERVER`, `CLIENT` or `NONE`
/// @param scheduleStatus what became of the last message, for example `1.2`; empty when the server says nothing
/// @param participation PARTSTAT, for example `ACCEPTED`
public record ScheduledAttendee(String email, String scheduleAgent, String scheduleStatus, String participation) {

    public boolean isByServer() {
        return scheduleAgent.equals("SERVER");
    }

    /// Whether the message is on its way or there: 1.x and 2.x (RFC 6638 3.2.9).
    public boolean isDelivered() {
        return scheduleStatus.startsWith("1.") || scheduleStatus.startsWith("2.");
    }

    /// Whether the server failed for a reason that may be gone by now: 5.1.
    public boolean isToBeTriedAgain() {
        return scheduleStatus.startsWith("5.1");
    }
}
