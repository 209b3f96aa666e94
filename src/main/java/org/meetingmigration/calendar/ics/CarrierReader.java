package org.meetingmigration.calendar.ics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
    private boolean tooLarge;

    static CarrierReader of(EventText event) {
        var reader = new CarrierReader();
        event.lines().forEach(reader::property);
        event.alarms().forEach(reader::alarm);
        return reader;
    }

    List<Bound> found() {
        return found;
    }

    /// Whether a value was too long to be decoded.
    boolean tooLarge() {
        return tooLarge;
    }

    private void property(ContentLine line) {
        if (!line.isWellFormed()) {
            return;
        }
        kind(line).ifPresent(kind -> add(line.name(), kind, line));
        if (line.is("DESCRIPTION")) {
            alternative(line);
        }
    }

    private static Optional<Kind> kind(ContentLine line) {
        String name = line.name();
        return switch (name) {
            case "DESCRIPTION" -> Optional.of(Kind.PLAIN);
            case "X-ALT-DESC" -> Optional.of(Kind.HTML);
            case "STYLED-DESCRIPTION" -> Optional.of(isHtml(line) ? Kind.HTML : Kind.PLAIN);
            case "LOCATION", "X-MICROSOFT-LOCATIONDISPLAYNAME" -> Optional.of(Kind.LOCATION);
            default -> {
                if (URIS.contains(name)) {
                    yield Optional.of(Kind.URI);
                }
                yield PROPERTY_FAMILIES.stream().anyMatch(name::startsWith)
                        ? Optional.of(Kind.PROPERTY)
                        : Optional.empty();
            }
        };
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

    private boolean isTooLarge(ContentLine line) {
        boolean html = line.is("X-ALT-DESC") || line.is("STYLED-DESCRIPTION");
        boolean large = line.end() - line.start() > (html ? LONGEST_HTML : LONGEST);
        tooLarge |= large;
        return large;
    }

    private void add(String name, Kind kind, ContentLine line, MappedText value, boolean property) {
        var carrier = new Carrier(found.size(), name, kind, value.text(), line.parameter("LANGUAGE"));
        found.add(new Bound(carrier, line, value, property));
    }
}
