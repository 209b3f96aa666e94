package org.meetingmigration.calendar.caldav;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.meetingmigration.http.HttpAnswer;
import org.meetingmigration.http.UnansweredCall;
import org.meetingmigration.meeting.PermanentFailure;

/// Lists, reads and writes the events of calendars, for one mailbox.
final class EventClient {

    private final DavClient dav;

    EventClient(DavClient dav) {
        this.dav = dav;
    }

    /// The same with one more header.
    EventClient with(String header, String value) {
        return new EventClient(dav.with(header, value));
    }

    /// Paths of events in a calendar, as the server finds them.
    ///
    /// @param body of a calendar-query
    /// @throws PermanentFailure `LIST_CUT`, and see [DavClient#refused]
    List<String> eventPaths(String collection, byte[] body) {
        var paths = new ArrayList<String>();
        dav.report(collection, 1, body, response -> pathIn(response, collection).ifPresent(paths::add));
        return paths;
    }

    /// Paths of events that came or changed since a token; empty where the server cannot tell.
    ///
    /// @throws PermanentFailure `LIST_CUT`
    List<String> changedPaths(String collection, String token) {
        var found = dav.found("REPORT", dav.uri(collection), 1, DavBodies.sync(token));
        return found.responses().stream()
                .flatMap(response -> pathIn(response, collection).stream())
                .toList();
    }

    /// Of an event that may be there: whatever else a list says of it, reading it tells.
    private Optional<String> pathIn(DavResponse response, String collection) {
        Optional<String> path = dav.path(response);
        if (response.status() == 507 && path.filter(collection::equals).isPresent()) {
            throw new PermanentFailure(
                    "LIST_CUT",
                    "The calendar server " + dav.host() + " lists only a part of the meetings of " + dav.mailbox()
                            + "; raise its limit, then start again.");
        }
        return path.filter(found -> !response.isGone() && isIn(found, collection));
    }

    private static boolean isIn(String path, String collection) {
        return path.startsWith(collection)
                && path.length() > collection.length()
                && path.indexOf('/', collection.length()) < 0;
    }

    /// Events by their paths, each once, in the server's order; those that are gone are left out.
    ///
    /// @param paths all in the collection
    /// @throws PermanentFailure `ANSWER_TOO_LARGE`: to be asked for fewer at once
    List<Event> events(String collection, List<String> paths) {
        var events = new LinkedHashMap<String, Event>();
        var wanted = Set.copyOf(paths);
        dav.reportIfWell(
                collection,
                1,
                DavBodies.multiget(paths),
                response -> dav.path(response)
                        .filter(path -> wanted.contains(path) && response.isThere())
                        .ifPresent(path -> events.putIfAbsent(path, event(path, response))));
        // What a server leaves out, fails at or says to be missing may be there all the same: its GET tells.
        paths.stream()
                .filter(path -> !events.containsKey(path))
                .toList()
                .forEach(path -> eventOrWhyNot(path).ifPresent(event -> events.put(path, event)));
        return List.copyOf(events.values());
    }

    /// One event that the server does not give must not keep the others from being read.
    private Optional<Event> eventOrWhyNot(String path) {
        return event(
                path,
                answer -> Event.unreadable(path, "", "the server answers " + answer.status() + " when asked for it"));
    }

    /// ETags of those events that are there, by path.
    Map<String, String> etags(String collection, List<String> paths) {
        var etags = new HashMap<String, String>();
        dav.report(collection, 1, DavBodies.etags(paths), response -> {
            if (response.isThere()) {
                dav.path(response)
                        .ifPresent(
                                path -> etags.put(path, response.text("getetag").strip()));
            }
        });
        return etags;
    }

    private static Event event(String path, DavResponse response) {
        String etag = response.text("getetag").strip();
        if (response.tooLarge()) {
            return Event.unreadable(path, etag, "it is larger than can be read at once");
        }
        return event(path, etag, response.text("schedule-tag").strip(), response.text("calendar-data"));
    }

    private static Event event(String path, String etag, String scheduleTag, String text) {
        if (etag.isEmpty()) {
            return Event.unreadable(
                    path, etag, "the server names no ETag for it, without which nobody can write safely");
        }
        // XML makes every line end LF (XML 1.0 2.11); iCalendar has CRLF (RFC 5545 3.1).
        String lines = text.indexOf("\r\n") >= 0 ? text : text.replace("\n", "\r\n");
        return new Event(path, etag, scheduleTag, lines.getBytes(StandardCharsets.UTF_8), "");
    }

    /// The event as it is stored now; empty if it is gone.
    ///
    /// @throws PermanentFailure `NOT_ALLOWED`, `NOT_CALDAV`
    /// @throws TransientFailure when the server fails
    Optional<Event> event(String path) {
        return event(path, answer -> {
            throw DavClient.isFault(answer.status())
                    ? DavClient.failed(answer, answer.status())
                    : dav.refused(answer, "200");
        });
    }

    /// @param otherwise what to make of an answer that neither is the event nor says that it is gone
    private Optional<Event> event(String path, Function<HttpAnswer, Event> otherwise) {
        try {
            return dav.send(
                    "GET",
                    dav.uri(path),
                    Map.of(),
                    DavClient.NOTHING,
                    (answer, in) -> got(path, answer, in, otherwise));
        } catch (PermanentFailure tooLarge) {
            if (tooLarge.code().equals("ANSWER_TOO_LARGE")) {
                return Optional.of(Event.unreadable(path, "", "it is larger than can be read at once"));
            }
            throw tooLarge;
        }
    }

    private static Optional<Event> got(
            String path, HttpAnswer answer, InputStream in, Function<HttpAnswer, Event> otherwise) throws IOException {
        return switch (answer.status()) {
            case 200 -> {
                byte[] content = in.readAllBytes();
                String etag = answer.header("ETag").orElse("").strip();
                String tag = answer.header("Schedule-Tag").orElse("").strip();
                yield Optional.of(
                        etag.isEmpty() ? event(path, etag, tag, "") : new Event(path, etag, tag, content, ""));
            }
            case 404, 410 -> Optional.empty();
            default -> Optional.of(otherwise.apply(answer));
        };
    }

    /// Replaces an event if it still is what it was.
    ///
    /// @param etag the state it is to be in (RFC 9110 13.1.1)
    /// @param scheduleTag besides, where not empty (RFC 6638 8.3)
    PutResult put(String path, byte[] content, String etag, String scheduleTag) {
        var conditions = new HashMap<String, String>();
        conditions.put("Content-Type", "text/calendar; charset=utf-8");
        conditions.put("If-Match", etag);
        if (!scheduleTag.isEmpty()) {
            conditions.put("If-Schedule-Tag-Match", scheduleTag);
        }
        try {
            return dav.send("PUT", dav.uri(path), conditions, content, (answer, _) -> PutResult.of(answer.status()));
        } catch (UnansweredCall e) {
            return PutResult.UNKNOWN;
        }
    }
}
