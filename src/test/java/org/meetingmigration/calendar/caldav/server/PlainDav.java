package org.meetingmigration.calendar.caldav.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/// Requests as they are: no redirect is followed. Radicale speaks HTTP/1.0 and closes its connections; the
/// client of the JDK keeps such a connection all the same, and a request on it that finds it closed is sent
/// again.
public final class PlainDav {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int TRIES = 5;
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private PlainDav() {}

    /// The headers that log a user in whose password is the name followed by `pw`, and more headers.
    public static Map<String, String> as(String user, Map<String, String> more) {
        var credential = (user + ":" + user + "pw").getBytes(StandardCharsets.UTF_8);
        var headers = new TreeMap<>(more);
        headers.put("Authorization", "Basic " + Base64.getEncoder().encodeToString(credential));
        return headers;
    }

    public static Map<String, String> as(String user) {
        return as(user, Map.of());
    }

    public static Reply send(String method, URI uri, Map<String, String> headers, byte[] body) {
        var publisher = body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
        var request = HttpRequest.newBuilder(uri).timeout(PATIENCE).method(method, publisher);
        headers.forEach(request::setHeader);
        return send(request.build(), TRIES);
    }

    private static Reply send(HttpRequest request, int tries) {
        try {
            return Reply.of(CLIENT.send(request, BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            if (tries > 1 && String.valueOf(e.getMessage()).contains("received no bytes")) {
                return send(request, tries - 1);
            }
            throw new UncheckedIOException(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static Reply send(String method, URI uri, Map<String, String> headers, String xml) {
        var all = new TreeMap<>(headers);
        all.put("Content-Type", "application/xml; charset=utf-8");
        return send(method, uri, all, xml.getBytes(StandardCharsets.UTF_8));
    }

    public static Reply send(String method, URI uri, Map<String, String> headers) {
        return send(method, uri, headers, new byte[0]);
    }
}
