package org.meetingmigration.calendar.caldav;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// The bodies of requests.
final class DavBodies {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
    private static final String NAMES = " xmlns:D=\"DAV:\" xmlns:C=\"urn:ietf:params:xml:ns:caldav\"";

    private DavBodies() {}

    /// @param properties with their prefix, for example `D:owner`, `C:calendar-home-set`
    static byte[] propfind(String... properties) {
        return xml("<D:propfind" + NAMES + ">" + prop(properties) + "</D:propfind>");
    }

    private static String prop(String... properties) {
        return "<D:prop><" + String.join("/><", properties) + "/></D:prop>";
    }

    /// Who has a calendar address (RFC 3744 9.4).
    static byte[] principalSearch(String address) {
        return xml("<D:principal-property-search" + NAMES
                + "><D:property-search><D:prop><C:calendar-user-address-set/></D:prop>"
                + "<D:match>" + escaped(address) + "</D:match></D:property-search>"
                + prop("C:calendar-user-address-set", "C:calendar-home-set")
                + "</D:principal-property-search>");
    }

    /// ETags of the events (RFC 4791 7.8), without expanding series: a resource holds a whole one.
    ///
    /// @param range what an event is to overlap, as an element; empty for every event
    static byte[] events(String range) {
        return xml("<C:calendar-query" + NAMES + ">" + prop("D:getetag")
                + "<C:filter><C:comp-filter name=\"VCALENDAR\"><C:comp-filter name=\"VEVENT\">" + range
                + "</C:comp-filter></C:comp-filter></C:filter></C:calendar-query>");
    }

    static String from(Instant start) {
        return "<C:time-range start=\"" + UTC.format(start) + "\"/>";
    }

    static String between(Instant start, Instant end) {
        return "<C:time-range start=\"" + UTC.format(start) + "\" end=\"" + UTC.format(end) + "\"/>";
    }

    /// Events by their paths (RFC 4791 7.9).
    static byte[] multiget(List<String> paths) {
        var hrefs = new StringBuilder();
        paths.forEach(path -> hrefs.append("<D:href>").append(escaped(path)).append("</D:href>"));
        return xml("<C:calendar-multiget" + NAMES + ">" + prop("D:getetag", "C:schedule-tag", "C:calendar-data") + hrefs
                + "</C:calendar-multiget>");
    }

    /// ETags alone of events by their paths.
    static byte[] etags(List<String> paths) {
        var hrefs = new StringBuilder();
        paths.forEach(path -> hrefs.append("<D:href>").append(escaped(path)).append("</D:href>"));
        return xml("<C:calendar-multiget" + NAMES + ">" + prop("D:getetag") + hrefs + "</C:calendar-multiget>");
    }

    /// What changed since a token (RFC 6578 3.2).
    static byte[] sync(String token) {
        return xml("<D:sync-collection" + NAMES + "><D:sync-token>" + escaped(token)
                + "</D:sync-token><D:sync-level>1</D:sync-level>" + prop("D:getetag") + "</D:sync-collection>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static byte[] xml(String text) {
        return (HEAD + text).getBytes(UTF_8);
    }
}
