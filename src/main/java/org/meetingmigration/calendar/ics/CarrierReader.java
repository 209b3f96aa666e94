package org.meetingmigration.calendar.ics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.icalendar.ContentLine;
import org.meetingmigration.icalendar.Encoding;
import org.meetingmigration.icalendar.EventText;
import org.meetingmigration.icalendar.MappedText;
import org.meetingmigration.meeting.Carrier;
import org.meetingmigration.meeting.Carrier.Kind;

/// Finds the properties of an event that can carry a join block.
final class CarrierReader {

    /// Longest value that is decoded, in raw bytes. HTML costs more memory for each byte than plain text does.
    static final int LONGEST = 16 << 20;

    static final int LONGEST_HTML = 4 << 20;

    /// A carrier and where it stands.
    ///
    /// @param property whether the carrier is the whole property, so that removing it removes the line
    record Bound(Carrier carrier, ContentLine line, MappedText value, boolean property) {}

    private static final Set<String> URIS = Set.of(
            "URL",
            "CONFERENCE",
            "X-CONFERENCE",
            "X-GOOGLE-CONFERENCE",
            "X-GOOGLE-HANGOUT",
            "X-MICROSOFT-SKYPETEAMSMEETINGURL",
            "X-MICROSOFT-ONLINEMEETINGEXTERNALLINK",
            "X-MICROSOFT-ONLINEMEETINGINTERNALLINK",
            "X-NCTALK-URL",
            "X-OPENPAAS-VIDEOCONFERENCE",
            "X-ZOOM-JOINURL");

    private static final List<String> PROPERTY_FAMILIES = List.of(
            "X-MICROSOFT-ONLINEMEETING",
            "X-MICROSOFT-SKYPETEAMS",
            "X-MICROSOFT-SCHEDULINGSERVICE",
            "X-MICROSOFT-CONFERENCETELURI",
            "X-MICROSOFT-TEAMSVTC",
            "X-MICROSOFT-LOCATIONS",
            "X-GOOGLE-",
            "X-NCTALK-",
            "X-EGROUPWARE-VIDEOCONFERENCE");

    private final List<Bound> found = new ArrayList<>();

    /// @param hidden names of properties that are passed over
    static CarrierReader of(EventText event, Set<String> hidden) {
        var reader = new CarrierReader();
        event.lines().stream().filter(line -> !hidden.contains(line.name())).forEach(reader::property);
        event.alarms().forEach(reader::alarm);
        return reader;
    }

    List<Bound> found() {
        return found;
    }

    /// Whether the event has a carrier that is too long to be decoded.
    static boolean isTooLarge(EventText event) {
        for (ContentLine line : event.lines()) {
            if (isTooLarge(line) && kind(line) != null) {
                return true;
            }
        }
        return false;
    }

    private void property(ContentLine line) {
        if (!line.isWellFormed()) {
            return;
        }
        Kind kind = kind(line);
        if (kind != null) {
            add(line.name(), kind, line);
        }
        if (line.is("DESCRIPTION")) {
            alternative(line);
        }
    }

    /// How a property is to be read; null for one that carries nothing.
    private static @Nullable Kind kind(ContentLine line) {
        String name = line.name();
        return switch (name) {
            case "DESCRIPTION" -> Kind.PLAIN;
            case "X-ALT-DESC" -> Kind.HTML;
            case "STYLED-DESCRIPTION" -> isHtml(line) ? Kind.HTML : Kind.PLAIN;
            case "LOCATION", "X-MICROSOFT-LOCATIONDISPLAYNAME" -> Kind.LOCATION;
            case String uri when URIS.contains(uri) -> Kind.URI;
            default -> name.startsWith("X-") && isOfFamily(name) ? Kind.PROPERTY : null;
        };
    }

    private static boolean isOfFamily(String name) {
        for (String family : PROPERTY_FAMILIES) {
            if (name.startsWith(family)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHtml(ContentLine line) {
        return line.parameter("FMTTYPE").toLowerCase(Locale.ROOT).startsWith("text/html");
    }

    /// `DESCRIPTION;ALTREP="data:text/html,…"` as Thunderbird writes it.
    private void alternative(ContentLine line) {
        if (isTooLarge(line)) {
            return;
        }
        line.htmlDataUri("ALTREP").ifPresent(html -> add("DESCRIPTION;ALTREP", Kind.HTML, line, html, false));
    }

    /// A reminder by e-mail copies the description; one on the screen does not (RFC 5545 3.6.6).
    private void alarm(List<ContentLine> lines) {
        boolean mails = lines.stream()
                .anyMatch(line -> line.is("ACTION") && line.plainValue().strip().equalsIgnoreCase("EMAIL"));
        if (!mails) {
            return;
        }
        lines.stream()
                .filter(line -> line.is("DESCRIPTION"))
                .forEach(line -> add("VALARM/DESCRIPTION", Kind.PLAIN, line));
    }

    private void add(String name, Kind kind, ContentLine line) {
        if (isTooLarge(line)) {
            return;
        }
        boolean verbatim = name.equals("URL") || name.equals("CONFERENCE");
        add(name, kind, line, line.value(verbatim ? Encoding.VERBATIM : Encoding.TEXT), true);
    }

    private static boolean isTooLarge(ContentLine line) {
        boolean html = line.is("X-ALT-DESC") || line.is("STYLED-DESCRIPTION");
        return line.end() - line.start() > (html ? LONGEST_HTML : LONGEST);
    }

    private void add(String name, Kind kind, ContentLine line, MappedText value, boolean property) {
        var carrier = new Carrier(found.size(), name, kind, value.text(), line.parameter("LANGUAGE"));
        found.add(new Bound(carrier, line, value, property));
    }
}
