package org.meetingmigration.calendar.ics;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.meetingmigration.calendar.Invitation;
import org.meetingmigration.icalendar.ContentLine;
import org.meetingmigration.icalendar.EventText;
import org.meetingmigration.icalendar.Refolding;

/// Writes parts of a meeting as the calendar of an iMIP message (RFC 5546 3.2.2).
final class InvitationText {

    private static final List<String> TIMES = List.of("DTSTART", "DTEND", "RECURRENCE-ID", "RDATE", "EXDATE");

    private InvitationText() {}

    /// @param timeZones VTIMEZONE components by TZID, unfolded
    /// @param events of one meeting, the master first where it is among them; at least one
    static Invitation of(Map<String, String> timeZones, List<EventText> events) {
        var text = new StringBuilder("BEGIN:VCALENDAR\r\n")
                .append("PRODID:-//Meeting Migration Service//mms//EN\r\n")
                .append("VERSION:2.0\r\n")
                .append("METHOD:REQUEST\r\n");
        Set<String> used = events.stream()
                .flatMap(event -> event.lines().stream())
                .filter(line -> TIMES.contains(line.name()))
                .map(line -> line.parameter("TZID"))
                .collect(Collectors.toSet());
        timeZones.forEach((id, component) -> {
            if (used.contains(id)) {
                text.append(Refolding.component(component.lines().toList()));
            }
        });
        events.forEach(event -> text.append(Refolding.event(event)));
        text.append("END:VCALENDAR\r\n");
        EventText first = events.getFirst();
        return new Invitation(text.toString(), People.organizerName(first), sequence(first));
    }

    private static int sequence(EventText event) {
        String value =
                event.first("SEQUENCE").map(ContentLine::plainValue).orElse("0").strip();
        return value.matches("[0-9]{1,9}") ? Integer.parseInt(value) : 0;
    }
}
