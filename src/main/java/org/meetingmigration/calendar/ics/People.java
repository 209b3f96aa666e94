package org.meetingmigration.calendar.ics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.meetingmigration.icalendar.ContentLine;
import org.meetingmigration.icalendar.EventText;
import org.meetingmigration.meeting.Attendee;

/// Organizer and attendees of an event.
final class People {

    private People() {}

    /// E-mail of the organizer, lower case; empty when the event names none.
    static String organizer(EventText event) {
        return event.first("ORGANIZER").map(People::email).orElse("");
    }

    /// Name of the organizer as the calendar shows it; empty when absent.
    static String organizerName(EventText event) {
        return event.first("ORGANIZER").map(line -> line.parameter("CN")).orElse("");
    }

    /// Everyone invited but the organizer, each address once.
    static List<Attendee> attendees(EventText event, String organizer) {
        var attendees = new ArrayList<Attendee>();
        var seen = new java.util.HashSet<String>();
        seen.add(organizer);
        for (ContentLine line : event.all("ATTENDEE")) {
            String email = email(line);
            if (!email.isEmpty() && seen.add(email)) {
                String status = line.parameter("PARTSTAT").toUpperCase(Locale.ROOT);
                attendees.add(new Attendee(email, line.parameter("CN"), status.isEmpty() ? "NEEDS-ACTION" : status));
            }
        }
        return attendees;
    }

    /// Everyone invited, as far as scheduling is concerned, without the organizer.
    static List<ScheduledAttendee> scheduled(EventText event) {
        return scheduledLines(event).map(People::scheduled).toList();
    }

    /// Their lines.
    static Stream<ContentLine> scheduledLines(EventText event) {
        String organizer = organizer(event);
        return event.all("ATTENDEE").stream()
                .filter(line -> !email(line).isEmpty() && !email(line).equals(organizer));
    }

    static ScheduledAttendee scheduled(ContentLine line) {
        String agent = line.parameter("SCHEDULE-AGENT").toUpperCase(Locale.ROOT);
        return new ScheduledAttendee(
                email(line),
                agent.isEmpty() ? "SERVER" : agent,
                line.parameter("SCHEDULE-STATUS"),
                line.parameter("PARTSTAT").toUpperCase(Locale.ROOT));
    }

    /// The EMAIL parameter (RFC 7986 6.2) where the value is another address, for example `urn:uuid:…`.
    private static String email(ContentLine line) {
        String value = line.plainValue().strip();
        boolean mail = value.regionMatches(true, 0, "mailto:", 0, 7);
        String address = mail ? value.substring(7) : line.parameter("EMAIL");
        if (address.isEmpty() && value.indexOf('@') > 0 && value.indexOf(':') < 0) {
            address = value;
        }
        return address.strip().toLowerCase(Locale.ROOT);
    }
}
