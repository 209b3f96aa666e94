package org.meetingmigration.server.config;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.meetingmigration.notice.smtp.SmtpSettings.Tls;
import org.meetingmigration.notice.smtp.Trust;
import org.meetingmigration.server.config.ServerConfiguration.Mail;

/// Reads how mails of a tenant are sent.
final class MailReader {

    /// Submission, submission over TLS, relay (RFC 6409, RFC 8314).
    private static final Map<Tls, Integer> PORTS = Map.of(Tls.STARTTLS, 587, Tls.TLS, 465, Tls.NONE, 25);

    private static final int PER_MINUTE = 600;
    private static final int PER_DOMAIN = 120;
    private static final int MOST = 100_000;
    private static final String LOOPBACK = "localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|::1|\\[::1]";
    private static final String ADDRESS = "[^@\\s<>]{1,64}@[^@\\s<>]{1,255}";

    private final Sources sources;

    MailReader(Sources sources) {
        this.sources = sources;
    }

    Mail mail(Section section) {
        var host = section.required("host");
        var tls = section.value(
                "tls", Tls.STARTTLS, "starttls, tls or none", text -> Tls.valueOf(text.toUpperCase(Locale.ROOT)));
        if (!section.flag("allow-plain") && tls == Tls.NONE && !host.matches(LOOPBACK)) {
            section.fault(
                    "tls",
                    "none lets everybody on the way read mails and password; use starttls or tls,"
                            + " or set allow-plain");
        }
        var user = section.text("user").orElse("");
        var password = section.secret("password");
        if (user.isEmpty() == section.has("password")) {
            section.fault(user.isEmpty() ? "user" : "password", "is missing");
        }
        var mail = new Mail(
                host,
                section.number("port", PORTS.getOrDefault(tls, 0), 1, 65_535),
                tls,
                user,
                password,
                certificates(section),
                section.value("envelope-sender", "", "a mail address", MailReader::address),
                section.number("per-minute", PER_MINUTE, 1, MOST),
                section.number("per-domain-per-minute", PER_DOMAIN, 1, MOST));
        section.finish();
        return mail;
    }

    private Optional<Path> certificates(Section section) {
        var file = section.text("ca").map(sources::path);
        try {
            file.ifPresent(Trust::of);
        } catch (IllegalArgumentException e) {
            section.fault("ca", String.valueOf(e.getMessage()));
        }
        return file;
    }

    private static String address(String text) {
        if (!text.matches(ADDRESS)) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }
}
