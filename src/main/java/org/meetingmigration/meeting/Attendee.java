package org.meetingmigration.meeting;

/// Someone invited to a meeting.
///
/// @param email lower case, without `mailto:`
/// @param name as the calendar shows it; empty when absent
/// @param status their reply as in RFC 5545 PARTSTAT, for example `ACCEPTED`; `NEEDS-ACTION` when absent
public record Attendee(String email, String name, String status) {

    /// The part after the `@`; empty for an address without one.
    public String domain() {
        return email.substring(email.lastIndexOf('@') + 1);
    }
}
