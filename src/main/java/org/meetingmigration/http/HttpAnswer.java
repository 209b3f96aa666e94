package org.meetingmigration.http;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.Optional;

/// How a call was answered.
///
/// @param status for example 207
/// @param uri what was asked in the end, after redirects
/// @param headers found by name in any case
public record HttpAnswer(int status, URI uri, HttpHeaders headers) {

    /// The first header of that name, for example `ETag`; empty when there is none.
    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    public boolean isSuccess() {
        return status / 100 == 2;
    }
}
