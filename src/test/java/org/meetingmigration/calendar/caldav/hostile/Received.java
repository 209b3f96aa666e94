package org.meetingmigration.calendar.caldav.hostile;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/// A request as it came.
///
/// @param target path and query as the client wrote them, for example `/calendars/alice/work/1.ics`
/// @param headers by name in any case; several of one name are joined by `, `
public record Received(String method, String target, Map<String, String> headers, byte[] body) {

    public Received {
        var anyCase = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(headers);
        headers = anyCase;
    }

    /// Requests of a method, for example `PUT`.
    public static Predicate<Received> method(String name) {
        return request -> request.method.equals(name);
    }

    /// Requests whose target ends so, for example `/1.ics`.
    public static Predicate<Received> at(String end) {
        return request -> request.target.endsWith(end);
    }

    /// REPORT requests of a kind, for example `calendar-multiget`.
    public static Predicate<Received> report(String kind) {
        return method("REPORT").and(request -> request.text().contains(kind));
    }

    public static Predicate<Received> any() {
        return _ -> true;
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /// The target without what follows a question mark.
    String path() {
        return target.split("\\?", 2)[0];
    }

    Received without(String... names) {
        var fewer = new TreeMap<>(headers);
        for (var name : names) {
            fewer.remove(name);
        }
        return new Received(method, target, fewer, body);
    }

    Received withBody(String text) {
        return new Received(method, target, headers, text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return method + " " + target + " " + headers + "\n" + text();
    }
}
