package org.meetingmigration.calendar.caldav.server;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// What a server answered.
public record Reply(int status, HttpHeaders headers, byte[] body) {

    static Reply of(HttpResponse<byte[]> response) {
        return new Reply(response.statusCode(), response.headers(), response.body());
    }

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /// With its quotes, for example `"abc"`; empty where the server gave none.
    public Optional<String> etag() {
        return headers.firstValue("ETag");
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return status + " " + headers.map() + "\n" + text();
    }
}
