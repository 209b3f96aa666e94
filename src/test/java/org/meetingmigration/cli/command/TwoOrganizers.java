package org.meetingmigration.cli.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A small folder of calendars, around [Screen#NOW].
final class TwoOrganizers {

    static final String ADA = "ada@example.org";
    static final String BEN = "ben@example.org";

    private final Path dir;

    private TwoOrganizers(Path dir) {
        this.dir = dir;
    }

    /// Ada: a Zoom meeting to come, one that is over, one without a link, a series with a changed occurrence, one of
    /// somebody else, a damaged file and a note. Ben: an export with a Jitsi meeting.
    static TwoOrganizers in(Path dir) {
        var made = new TwoOrganizers(dir);
        made.ada("zoom.ics", event("zoom-1", "20261124T100000Z", "", "LOCATION:https://us02web.zoom.us/j/123456789"));
        made.ada("past.ics", event("past-1", "20200101T100000Z", "", "LOCATION:https://us02web.zoom.us/j/223456789"));
        made.ada("plain.ics", event("plain-1", "20261124T100000Z", "", "LOCATION:Room 7"));
        made.ada(
                "series.ics",
                event(
                                "series-1",
                                "20261201T090000Z",
                                "RRULE:FREQ=WEEKLY\r\n",
                                "LOCATION:https://us02web.zoom.us/j/323456789")
                        + event(
                                "series-1",
                                "20261208T110000Z",
                                "RECURRENCE-ID:20261208T090000Z\r\n",
                                "LOCATION:https://us02web.zoom.us/j/323456789"));
        made.ada(
                "theirs.ics",
                event("theirs-1", "20261124T100000Z", "", "LOCATION:https://us02web.zoom.us/j/423456789")
                        .replace("ORGANIZER:mailto:" + ADA, "ORGANIZER:mailto:else@example.com"));
        made.write(ADA + "/work/damaged.ics", "this is no calendar\r\n");
        made.write(ADA + "/work/notes.txt", "buy milk");
        made.write(
                BEN + ".ics",
                calendar(event("jitsi-1", "20261130T100000Z", "", "LOCATION:https://meet.jit.si/BensRoom")
                        .replace(ADA, BEN)));
        return made;
    }

    static String event(String uid, String start, String more, String location) {
        return "BEGIN:VEVENT\r\nUID:" + uid + "\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:" + start + "\r\n" + more
                + "SUMMARY:About " + uid + "\r\nORGANIZER:mailto:" + ADA + "\r\nATTENDEE:mailto:cleo@example.org\r\n"
                + "ATTENDEE:mailto:dora@example.com\r\n" + location + "\r\nEND:VEVENT\r\n";
    }

    static String calendar(String events) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\n" + events + "END:VCALENDAR\r\n";
    }

    void ada(String name, String events) {
        write(ADA + "/work/" + name, calendar(events));
    }

    void write(String name, String content) {
        try {
            Path file = dir.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String read(String name) {
        try {
            return Files.readString(dir.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
