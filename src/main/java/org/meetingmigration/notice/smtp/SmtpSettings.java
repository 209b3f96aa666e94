package org.meetingmigration.notice.smtp;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// How a mail server is reached.
///
/// @param ca PEM file of certificates to trust instead of those that Java does; empty for these
public record SmtpSettings(
        String host, int port, Tls tls, Optional<Login> login, Optional<Path> ca, Timeouts timeouts) {

    /// How the way is protected.
    public enum Tls {
        /// The connection begins in the open and goes on encrypted, or not at all (RFC 3207).
        STARTTLS,
        /// Encrypted from the beginning (RFC 8314).
        TLS,
        /// Everybody on the way reads along.
        NONE
    }

    /// @param password never shown
    public record Login(String user, String password) {

        @Override
        public String toString() {
            return user + ":***";
        }
    }

    /// @param answer of the server to one command or to a mail's text; a mail whose answer comes later goes twice, so
    /// it is as long as RFC 5321 4.5.3.2 wants for most of them
    public record Timeouts(Duration connect, Duration answer, Duration write) {

        public static final Timeouts USUAL =
                new Timeouts(Duration.ofSeconds(15), Duration.ofMinutes(5), Duration.ofMinutes(3));
    }

    /// For example `mail.contoso.com:587`.
    String place() {
        return host + ":" + port;
    }
}
