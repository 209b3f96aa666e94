package org.meetingmigration.calendar.caldav;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.meetingmigration.http.AnswerReader;
import org.meetingmigration.http.HttpAnswer;
import org.meetingmigration.http.HttpCall;
import org.meetingmigration.http.HttpCalls;
import org.meetingmigration.http.UnansweredCall;
import org.meetingmigration.meeting.PermanentFailure;
import org.meetingmigration.meeting.TransientFailure;

/// Requests to one server on behalf of one mailbox. Calendars ask it in terms of paths and events.
final class DavClient {

    private static final byte[] NOTHING = {};

    private final HttpCalls calls;
    private final URI server;
    private final String mailbox;
    private final Map<String, String> headers;

    /// @param server any address on it
    /// @param headers for every request, for example `Authorize-As`
    DavClient(HttpCalls calls, URI server, String mailbox, Map<String, String> headers) {
        this.calls = calls;
        this.server = server;
        this.mailbox = mailbox;
        this.headers = Map.copyOf(headers);
    }

    /// The same with one more header.
    DavClient with(String header, String value) {
        var more = new HashMap<>(headers);
        more.put(header, value);
        return new DavClient(calls, server, mailbox, more);
    }

    URI uri(String path) {
        return server.resolve(path);
    }

    String mailbox() {
        return mailbox;
    }

    /// An answer with its responses; none where its status is not 207.
    record Found(HttpAnswer answer, List<DavResponse> responses) {
        int status() {
            return answer.status();
        }

        Optional<DavResponse> first() {
            return responses.stream().filter(DavResponse::isThere).findFirst();
        }
    }

    /// What a resource offers: the `DAV` and `Allow` headers.
    HttpAnswer options(URI uri) {
        return send("OPTIONS", uri, Map.of(), NOTHING, (answer, _) -> answer);
    }

    /// @param depth 0 or 1 (RFC 4918 10.2)
    /// @throws TransientFailure when the server fails at all of it or at a part
    Found propfind(URI uri, int depth, byte[] body) {
        return well(found("PROPFIND", uri, depth, body));
    }

    /// @throws TransientFailure when the server fails at all of it or at a part
    Found report(URI uri, int depth, byte[] body) {
        return well(found("REPORT", uri, depth, body));
    }

    /// What is missing from half an answer would be taken for not there.
    private static Found well(Found found) {
        Stream.concat(Stream.of(found.status()), found.responses().stream().map(DavResponse::status))
                .filter(DavClient::isFault)
                .findFirst()
                .ifPresent(status -> {
                    throw failed(found.answer(), status);
                });
        return found;
    }

    /// 501 is the answer of what is no CalDAV server.
    private static boolean isFault(int status) {
        return status / 100 == 5 && status != 501;
    }

    private static TransientFailure failed(HttpAnswer answer, int status) {
        return new TransientFailure(
                "The calendar server " + answer.uri().getHost() + " fails (" + status + "); its log says why",
                Optional.empty());
    }

    private Found found(String method, URI uri, int depth, byte[] body) {
        return send(method, uri, xml(depth), body, (answer, in) -> {
            var responses = new ArrayList<DavResponse>();
            if (answer.status() == 207) {
                MultiStatusReader.read(in, responses::add);
            }
            return new Found(answer, responses);
        });
    }

    /// Like [#found], with each response as it arrives. A broken connection begins it anew: what was shown is
    /// shown again.
    private void report(String path, int depth, byte[] body, Consumer<DavResponse> responses) {
        HttpAnswer answer = reportIfWell(path, depth, body, responses);
        if (isFault(answer.status())) {
            throw failed(answer, answer.status());
        }
    }

    private HttpAnswer reportIfWell(String path, int depth, byte[] body, Consumer<DavResponse> responses) {
        return send("REPORT", uri(path), xml(depth), body, (answer, in) -> {
            if (answer.status() == 207) {
                MultiStatusReader.read(in, responses);
            } else if (!isFault(answer.status())) {
                throw refused(answer, "207");
            }
            return answer;
        });
    }

    private static Map<String, String> xml(int depth) {
        return Map.of("Depth", Integer.toString(depth), "Content-Type", "application/xml; charset=utf-8");
    }

    /// @param usual status in the place of the one that came
    private PermanentFailure refused(HttpAnswer answer, String usual) {
        return switch (answer.status()) {
            case 403 ->
                new PermanentFailure(
                        "NOT_ALLOWED",
                        "The calendar server " + answer.uri().getHost() + " does not let the service account read the"
                                + " calendars of " + mailbox + "; give it the right to, then start again.");
            case 404, 410 ->
                new PermanentFailure(
                        "CALENDAR_GONE", "A calendar of " + mailbox + " was removed meanwhile; start again.");
            default ->
                new PermanentFailure(
                        "NOT_CALDAV",
                        "The server " + answer.uri().getHost() + " answered " + answer.status()
                                + " where a CalDAV server answers " + usual
                                + "; check the address of the calendars.");
        };
    }

    /// Paths of events in a calendar, as the server finds them.
    ///
    /// @param body of a calendar-query
    /// @throws PermanentFailure `LIST_CUT`, and see [#refused]
    List<String> eventPaths(String collection, byte[] body) {
        var paths = new ArrayList<String>();
        report(collection, 1, body, response -> path(response, collection).ifPresent(paths::add));
        return paths;
    }

    /// Paths of events that came or changed since a token; empty where the server cannot tell.
    ///
    /// @throws PermanentFailure `LIST_CUT`
    List<String> changedPaths(String collection, String token) {
        var found = found("REPORT", uri(collection), 1, DavBodies.sync(token));
        return found.responses().stream()
                .flatMap(response -> path(response, collection).stream())
                .toList();
    }

    /// Of an event that may be there: whatever else a list says of it, reading it tells.
    private Optional<String> path(DavResponse response, String collection) {
        Optional<String> path = path(response);
        if (response.status() == 507 && path.filter(collection::equals).isPresent()) {
            throw new PermanentFailure(
                    "LIST_CUT",
                    "The calendar server " + server.getHost() + " lists only a part of the meetings of " + mailbox
                            + "; raise its limit, then start again.");
        }
        return path.filter(found -> !response.isGone() && isIn(found, collection));
    }

    private static boolean isIn(String path, String collection) {
        return path.startsWith(collection)
                && path.length() > collection.length()
                && path.indexOf('/', collection.length()) < 0;
    }

    Optional<String> path(DavResponse response) {
        return Href.path(response.href(), server);
    }

    /// Events by their paths, each once, in the server's order; those that are gone are left out.
    ///
    /// @param paths all in the collection
    /// @throws PermanentFailure `ANSWER_TOO_LARGE`: to be asked for fewer at once
    List<Event> events(String collection, List<String> paths) {
        var events = new LinkedHashMap<String, Event>();
        var wanted = Set.copyOf(paths);
        reportIfWell(
                collection,
                1,
                DavBodies.multiget(paths),
                response -> path(response)
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
        report(collection, 1, DavBodies.etags(paths), response -> {
            if (response.isThere()) {
                path(response)
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
            throw isFault(answer.status()) ? failed(answer, answer.status()) : refused(answer, "200");
        });
    }

    /// @param otherwise what to make of an answer that neither is the event nor says that it is gone
    private Optional<Event> event(String path, Function<HttpAnswer, Event> otherwise) {
        try {
            return send("GET", uri(path), Map.of(), NOTHING, (answer, in) -> got(path, answer, in, otherwise));
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
            return send("PUT", uri(path), conditions, content, (answer, _) -> PutResult.of(answer.status()));
        } catch (UnansweredCall e) {
            return PutResult.UNKNOWN;
        }
    }

    private <T> T send(String method, URI uri, Map<String, String> own, byte[] body, AnswerReader<T> reader) {
        var all = new HashMap<>(headers);
        all.putAll(own);
        return calls.send(new HttpCall(method, uri, all, body, mailbox), reader);
    }
}
