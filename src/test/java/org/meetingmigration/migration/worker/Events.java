package org.meetingmigration.migration.worker;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Calendar objects with one Teams meeting.
final class Events {

    private Events() {}

    /// @param more lines of the event, each with its end
    static byte[] teams(String organizer, String uid, String attendee, String more) {
        var url = "https://teams.microsoft.com/l/meetup-join/19%3ameeting_" + uid
                + "%40thread.v2/0?context=%7b%22Tid%22%3a%22t%22%7d";
        var rule = "_".repeat(80);
        return event(
                organizer,
                uid,
                more + "ATTENDEE;PARTSTAT=ACCEPTED;CN=Guest:mailto:" + attendee + "\r\n"
                        + "X-MICROSOFT-SKYPETEAMSMEETINGURL:" + url + "\r\n"
                        + "LOCATION:Microsoft Teams-møde\r\n",
                "Før\\n" + rule + "\\nMicrosoft Teams-møde\\nKlik her for at deltage i mødet<" + url + ">\\n" + rule
                        + "\\nEfter");
    }

    static byte[] teams(String organizer, String uid, String attendee) {
        return teams(organizer, uid, attendee, "");
    }

    /// Has two blocks, so that a person must say which is right.
    static byte[] doubtful(String organizer, String uid) {
        return event(
                organizer,
                uid,
                "",
                "Join https://zoom.us/j/84218418001 or\\nhttps://teams.microsoft.com/l/meetup-join/19%3ameeting_" + uid
                        + "%40thread.v2/0?context=%7b%7d as you like");
    }

    static byte[] event(String organizer, String uid, String more, String description) {
        return ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//Test//EN\r\nBEGIN:VEVENT\r\nUID:" + uid
                        + "\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:20991203T090000Z\r\nSUMMARY:Møde " + uid
                        + "\r\nORGANIZER;CN=Owner:mailto:" + organizer + "\r\n" + more + "DESCRIPTION:" + description
                        + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
                .getBytes(UTF_8);
    }
}
