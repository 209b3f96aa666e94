package org.meetingmigration.cli.demo;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/// One event while it is put together. Lines come out in the order in which Exchange writes them.
final class Draft {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");

    private final Host host;
    private final String uid;
    private final String title;
    private final LocalDateTime start;
    private final List<String> rules = new ArrayList<>();
    private final List<String> more = new ArrayList<>();
    private List<Guest> guests = List.of();
    private String organizer;
    private String status = "CONFIRMED";
    private String body = "";
    private String html = "";
    private String location = "";

    Draft(Host host, String uid, String title, LocalDateTime start) {
        this.host = host;
        this.uid = uid;
        this.title = title;
        this.start = start;
        this.organizer = "CN=\"" + host.name() + "\":mailto:" + host.email();
    }

    Draft guests(List<Guest> guests) {
        this.guests = List.copyOf(guests);
        return this;
    }

    Draft organizer(Host other) {
        this.organizer = "CN=\"" + other.name() + "\":mailto:" + other.email();
        return this;
    }

    Draft cancelled() {
        this.status = "CANCELLED";
        return this;
    }

    Draft body(String text) {
        this.body = text;
        return this;
    }

    Draft html(String text) {
        this.html = text;
        return this;
    }

    Draft location(String text) {
        this.location = text;
        return this;
    }

    /// RRULE, EXDATE, RECURRENCE-ID: a logical line as it stands in the file.
    Draft rule(String line) {
        rules.add(line);
        return this;
    }

    Draft exceptAt(LocalDateTime occurrence) {
        return rule("EXDATE;TZID=" + host.zone().tzid() + ":" + LOCAL.format(occurrence));
    }

    Draft changes(LocalDateTime occurrence) {
        return rule("RECURRENCE-ID;TZID=" + host.zone().tzid() + ":" + LOCAL.format(occurrence));
    }

    /// Logical lines that stand at the end of the event, as they stand in the file.
    Draft also(List<String> lines) {
        more.addAll(lines);
        return this;
    }

    /// The event.
    ///
    /// @param now moment of its last change
    List<String> lines(Instant now) {
        String language = ";LANGUAGE=" + host.words().get("tag");
        String zone = ";TZID=" + host.zone().tzid() + ":";
        String stamp = UTC.format(now.atOffset(ZoneOffset.UTC));
        var lines = new ArrayList<String>();
        lines.add("BEGIN:VEVENT");
        lines.add("ORGANIZER;" + organizer);
        guests.forEach(guest -> lines.add(guest.line()));
        addText(lines, "DESCRIPTION" + language, body);
        lines.addAll(rules);
        lines.add("UID:" + uid);
        lines.add("SUMMARY" + language + ":" + escape(title));
        lines.add("DTSTART" + zone + LOCAL.format(start));
        lines.add("DTEND" + zone + LOCAL.format(start.plusMinutes(45)));
        lines.add("CLASS:PUBLIC");
        lines.add("DTSTAMP:" + stamp);
        lines.add("CREATED:" + stamp);
        lines.add("LAST-MODIFIED:" + stamp);
        lines.add("TRANSP:OPAQUE");
        lines.add("STATUS:" + status);
        lines.add("SEQUENCE:0");
        addText(lines, "LOCATION" + language, location);
        lines.add("X-MICROSOFT-CDO-BUSYSTATUS:BUSY");
        addText(lines, "X-ALT-DESC;FMTTYPE=text/html", html);
        lines.addAll(more);
        lines.add("BEGIN:VALARM");
        lines.add("DESCRIPTION:REMINDER");
        lines.add("TRIGGER;RELATED=START:-PT15M");
        lines.add("ACTION:DISPLAY");
        lines.add("END:VALARM");
        lines.add("END:VEVENT");
        return lines;
    }

    private static void addText(List<String> lines, String name, String text) {
        if (!text.isEmpty()) {
            lines.add(name + ":" + escape(text));
        }
    }

    /// TEXT of RFC 5545 3.3.11.
    static String escape(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }
}
