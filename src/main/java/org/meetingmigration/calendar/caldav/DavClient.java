package org.meetingmigration.calendar.caldav;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.meetingmigration.http.AnswerReader;
import org.meetingmigration.http.HttpAnswer;
import org.meetingmigration.http.HttpCall;
import org.meetingmigration.http.HttpCalls;
import org.meetingmigration.meeting.PermanentFailure;
import org.meetingmigration.meeting.TransientFailure;

/// Requests to one server on behalf of one mailbox. Calendars ask it in terms of paths and events.
final class DavClient {

    static final byte[] NOTHING = {};

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

    String host() {
        return server.getHost();
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
    static boolean isFault(int status) {
        return status / 100 == 5 && status != 501;
    }

    static TransientFailure failed(HttpAnswer answer, int status) {
        return new TransientFailure(
                "The calendar server " + answer.uri().getHost() + " fails (" + status + "); its log says why",
                Optional.empty());
    }

    /// The same, whatever fails.
    Found found(String method, URI uri, int depth, byte[] body) {
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
    void report(String path, int depth, byte[] body, Consumer<DavResponse> responses) {
        HttpAnswer answer = reportIfWell(path, depth, body, responses);
        if (isFault(answer.status())) {
            throw failed(answer, answer.status());
        }
    }

    /// The same; of the server's failing, the answer tells.
    HttpAnswer reportIfWell(String path, int depth, byte[] body, Consumer<DavResponse> responses) {
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
    PermanentFailure refused(HttpAnswer answer, String usual) {
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

    Optional<String> path(DavResponse response) {
        return Href.path(response.href(), server);
    }

    <T> T send(String method, URI uri, Map<String, String> own, byte[] body, AnswerReader<T> reader) {
        var all = new HashMap<>(headers);
        all.putAll(own);
        return calls.send(new HttpCall(method, uri, all, body, mailbox), reader);
    }
}
