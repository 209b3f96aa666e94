package org.meetingmigration.http;

import java.net.URI;
import java.util.Locale;

/// Scheme, host and port of an address, with the port that goes without saying.
record Origin(String scheme, String host, int port) {

    static Origin of(URI uri) {
        var scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        return new Origin(
                scheme, uri.getHost().toLowerCase(Locale.ROOT), uri.getPort() < 0 ? usual(scheme) : uri.getPort());
    }

    boolean isSecure() {
        return scheme.equals("https");
    }

    /// Whether it is meant by `calendar.example` or `calendar.example:8443`.
    boolean isCalled(String name) {
        return name.equalsIgnoreCase(hostAndPort()) || (port == usual(scheme) && name.equalsIgnoreCase(host));
    }

    String hostAndPort() {
        return host + ":" + port;
    }

    private static int usual(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }
}
