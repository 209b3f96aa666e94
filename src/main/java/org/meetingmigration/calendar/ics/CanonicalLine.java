package org.meetingmigration.calendar.ics;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.meetingmigration.icalendar.ContentLine;
import org.meetingmigration.icalendar.Encoding;

/// A content line without what has no meaning: folds, escapes that need not be, the case of names, the order
/// of parameters, quotes around their values, values that are the default anyway (RFC 5545). Two lines that a
/// calendar server may take for one another give the same text.
final class CanonicalLine {

    /// What servers (RFC 6638 7) and attendees change by themselves, at any time.
    private static final Set<String> OF_SCHEDULING =
            Set.of("PARTSTAT", "RSVP", "SCHEDULE-STATUS", "SCHEDULE-FORCE-SEND", "X-RESPONSE-COMMENT");

    private static final Set<String> DEFAULT_LINES =
            Set.of("CLASS:PUBLIC", "SEQUENCE:0", "TRANSP:OPAQUE", "PRIORITY:0");
    private static final Set<String> DEFAULT_PARAMETERS = Set.of("ROLE=REQ-PARTICIPANT", "CUTYPE=INDIVIDUAL");

    private CanonicalLine() {}

    /// For example `CONFERENCE;FEATURE=AUDIO,VIDEO;VALUE=URI:https://meet.example.org/r1`; empty for a line
    /// that says nothing.
    static String of(ContentLine line) {
        String canonical = line.isWellFormed() ? written(line) : "";
        return DEFAULT_LINES.contains(canonical) ? "" : canonical;
    }

    private static String written(ContentLine line) {
        boolean person = line.is("ATTENDEE") || line.is("ORGANIZER");
        String parameters = line.parameters().entrySet().stream()
                .filter(parameter -> !person || !OF_SCHEDULING.contains(parameter.getKey()))
                .map(parameter ->
                        parameter.getKey() + "=" + parameter.getValue().replace("\"", ""))
                .filter(parameter -> !DEFAULT_PARAMETERS.contains(parameter))
                .map(parameter -> ";" + parameter)
                .collect(Collectors.joining());
        String value = line.value(Encoding.TEXT).text().replace("\r", "");
        return line.name() + parameters + ":" + (person ? value.toLowerCase(Locale.ROOT) : value);
    }
}
