package org.meetingmigration.server;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Optional;

/// Where the service listens.
///
/// @param port 0 for any that is free
/// @param behindProxy whether a proxy in front says who calls (`X-Forwarded-For`, `X-Forwarded-Proto`)
/// @param tls empty for plain HTTP
public record Listening(InetAddress address, int port, boolean behindProxy, Optional<Tls> tls) {

    /// PEM files.
    public record Tls(Path certificate, Path key) {}

    public static Listening onLoopback(int port) {
        return new Listening(InetAddress.getLoopbackAddress(), port, false, Optional.empty());
    }

    /// Whether nobody but this machine reaches it. Behind a proxy that is not certain.
    boolean isPrivate() {
        return address.isLoopbackAddress() && !behindProxy;
    }
}
