package org.meetingmigration.conferencing;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/// Checks addresses that an admin configures.
public final class WebAddress {

    private static final int HIGHEST_PORT = 65_535;

    private WebAddress() {}

    /// The address, if it is one that attendees may be sent to: https, or http on this machine for trials; a host;
    /// no user and password.
    ///
    /// @param what names the setting in messages, for example `The Jitsi base URL`
    /// @throws IllegalArgumentException with a sentence that says what to do; it does not repeat the address, which
    ///     may hold a secret
    public static URI checked(String what, String address) {
        var uri = parsed(what, address);
        var scheme = uri.getScheme();
        if (scheme == null || !uri.getSchemeSpecificPart().startsWith("//")) {
            throw new IllegalArgumentException(
                    what + " must be a full address; write it like https://meet.example.org");
        }
        if (uri.getRawAuthority() != null && uri.getRawAuthority().indexOf('@') >= 0) {
            throw new IllegalArgumentException(what + " must not hold a user or password; attendees would see it");
        }
        var host = uri.getHost();
        if (host == null || uri.getPort() > HIGHEST_PORT) {
            throw new IllegalArgumentException(what + " has no valid host name; write it like https://meet.example.org"
                    + " (names with other letters than a-z in their xn-- form)");
        }
        requireSafe(what, scheme.toLowerCase(Locale.ROOT), host);
        return uri;
    }

    private static URI parsed(String what, String address) {
        try {
            return new URI(address);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(what + " is not a valid address: " + e.getReason() + " at character "
                    + (e.getIndex() + 1) + "; write it like https://meet.example.org");
        }
    }

    private static void requireSafe(String what, String scheme, String host) {
        if (scheme.equals("https") || (scheme.equals("http") && isLoopback(host))) {
            return;
        }
        if (scheme.equals("http")) {
            throw new IllegalArgumentException(
                    what + " must begin with https://; http:// is accepted for localhost only");
        }
        throw new IllegalArgumentException(what + " must begin with https://, not with " + scheme + ":");
    }

    /// By name alone: asking DNS would make the answer depend on where and when it is asked.
    private static boolean isLoopback(String host) {
        var name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost")
                || name.endsWith(".localhost")
                || name.equals("[::1]")
                || name.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
    }
}
