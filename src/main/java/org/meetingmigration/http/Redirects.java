package org.meetingmigration.http;

import java.net.URI;
import java.util.Set;
import org.meetingmigration.meeting.PermanentFailure;

/// Where redirects may lead: within the host that was called, from `http` to `https` there, and to hosts that are
/// allowed by name. The next call carries the credentials, so it never leads from `https` to `http`.
record Redirects(Origin own, Set<String> allowed) {

    static final int MOST = 5;

    /// @param location as the server says, relative to `from`
    /// @throws PermanentFailure `REDIRECTED`
    URI follow(URI from, String location) {
        var to = resolve(from, location);
        var target = Origin.of(to);
        if (Origin.of(from).isSecure() && !target.isSecure()) {
            throw refused(own.host() + " redirects to " + target.host()
                    + " without TLS; have its administrator correct that");
        }
        if (!target.equals(own) && !isUpgrade(target) && allowed.stream().noneMatch(target::isCalled)) {
            throw refused(own.host() + " redirects to " + target.hostAndPort()
                    + "; if that is right, allow redirects to that host or use its address");
        }
        return to;
    }

    PermanentFailure tooMany() {
        return refused(own.host() + " redirects in circles; check the address");
    }

    private boolean isUpgrade(Origin target) {
        return !own.isSecure() && target.isSecure() && target.host().equals(own.host());
    }

    private URI resolve(URI from, String location) {
        try {
            // the JDK joins a relative path to a host without one
            var to = rooted(from).resolve(location);
            if (to.getHost() != null && isHttp(to)) {
                return bare(to);
            }
        } catch (IllegalArgumentException e) {
            // told like any other that leads nowhere
        }
        throw refused(own.host() + " redirects to something that is no web address; check the address");
    }

    private static URI rooted(URI uri) {
        return uri.getRawPath().isEmpty() ? uri.resolve("/") : uri;
    }

    private static boolean isHttp(URI uri) {
        return "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
    }

    /// Without a user name and a fragment, which are nothing to send.
    private static URI bare(URI uri) {
        var host = uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
        var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return URI.create(URI.create(uri.getScheme() + "://" + host + uri.getRawPath() + query)
                .toASCIIString());
    }

    private static PermanentFailure refused(String message) {
        return new PermanentFailure("REDIRECTED", message);
    }
}
