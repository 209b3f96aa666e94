package org.meetingmigration.http;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Duration;

/// An answer as it came, those among them that are not what the call is answered with in the end: redirects,
/// challenges, "busy".
///
/// @param method for example `PROPFIND`
/// @param uri what was asked
/// @param status for example 207
/// @param version of HTTP, for example `HTTP/1.1`
/// @param tls for example `TLSv1.3`; empty for none
/// @param headers found by name in any case
/// @param took until the headers were there
public record Seen(
        String method, URI uri, int status, String version, String tls, HttpHeaders headers, Duration took) {}
