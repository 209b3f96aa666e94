package org.meetingmigration.http;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// One request.
///
/// @param method for example `GET` or `REPORT`, in upper case
/// @param uri absolute, `http` or `https`; its host gets to see the credentials
/// @param headers names as sent
/// @param body empty for none; not to be changed afterwards
/// @param mailbox whose data it is about, for the limit per mailbox, such as `ada@contoso.example`; empty for nobody's
@SuppressWarnings("ArrayRecordComponent") // nobody compares calls
public record HttpCall(String method, URI uri, Map<String, String> headers, byte[] body, String mailbox) {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "PROPFIND", "REPORT");
    private static final byte[] NO_BODY = {};

    public HttpCall {
        headers = Headers.checked(headers);
        if (uri.getHost() == null || !isHttp(uri)) {
            throw new IllegalArgumentException("no address of a web server");
        }
        uri = URI.create(uri.toASCIIString());
    }

    /// A call without headers, body and mailbox.
    public static HttpCall of(String method, URI uri) {
        return new HttpCall(method, uri, Map.of(), NO_BODY, "");
    }

    /// Whether it changes nothing, so that doing it twice does no harm (RFC 9110 9.2.1).
    boolean isSafe() {
        return SAFE.contains(method);
    }

    private static boolean isHttp(URI uri) {
        return Set.of("http", "https").contains(String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return method + " to " + uri.getHost();
    }
}
