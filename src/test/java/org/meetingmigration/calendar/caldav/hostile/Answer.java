package org.meetingmigration.calendar.caldav.hostile;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// What to say to a request. The length of the body is not among the headers.
public record Answer(int status, Map<String, String> headers, byte[] body) {

    public Answer {
        var anyCase = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(headers);
        headers = anyCase;
    }

    public static Answer of(int status) {
        return new Answer(status, Map.of(), new byte[0]);
    }

    public static Answer of(int status, String contentType, String body) {
        return new Answer(status, Map.of("Content-Type", contentType), body.getBytes(StandardCharsets.UTF_8));
    }

    /// A 207 with this body.
    public static Answer multiStatus(String xml) {
        return of(207, "application/xml; charset=utf-8", xml);
    }

    public Answer with(String header, String value) {
        var more = new TreeMap<>(headers);
        more.put(header, value);
        return new Answer(status, more, body);
    }

    public Answer without(String header) {
        var fewer = new TreeMap<>(headers);
        fewer.remove(header);
        return new Answer(status, fewer, body);
    }

    public Answer withText(UnaryOperator<String> change) {
        return new Answer(status, headers, change.apply(text()).getBytes(StandardCharsets.UTF_8));
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public boolean isXml() {
        return headers.getOrDefault("Content-Type", "").contains("xml");
    }
}
