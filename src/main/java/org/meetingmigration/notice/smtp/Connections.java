package org.meetingmigration.notice.smtp;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.eclipse.angus.mail.util.MailConnectException;
import org.meetingmigration.notice.smtp.SmtpSettings.Login;
import org.meetingmigration.notice.smtp.SmtpSettings.Tls;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Open connections to one mail server that wait for the next mail. Safe for use by several threads.
final class Connections {

    private static final Logger LOG = LoggerFactory.getLogger(Connections.class);

    /// Servers hang up on who is silent, most after five minutes (RFC 5321 4.5.3.2.7).
    private static final Duration IDLE = Duration.ofSeconds(45);

    /// Many servers take no more over one connection.
    private static final int MAILS = 100;

    private final SmtpSettings settings;
    private final Session session;
    private final Deque<Connection> idle = new ArrayDeque<>();
    private boolean closed;

    Connections(SmtpSettings settings) {
        this.settings = settings;
        this.session = Session.getInstance(properties(settings));
    }

    /// @param mails that it may carry yet
    /// @param usedNanos by [System#nanoTime], the last time
    record Connection(SMTPTransport transport, int mails, long usedNanos) {}

    SmtpSettings settings() {
        return settings;
    }

    Session session() {
        return session;
    }

    /// One that lives.
    ///
    /// @throws MailServer.Unavailable if there is none to be had
    Connection take() {
        for (var next = poll(); next.isPresent(); next = poll()) {
            if (next.get().transport().isConnected()) {
                return next.get();
            }
        }
        return new Connection(connect(), MAILS, System.nanoTime());
    }

    private synchronized Optional<Connection> poll() {
        return Optional.ofNullable(idle.pollLast());
    }

    /// @param reusable false to close it
    void giveBack(Connection connection, boolean reusable) {
        if (!reusable || connection.mails() <= 1 || !keep(connection)) {
            close(connection.transport());
        }
    }

    private synchronized boolean keep(Connection connection) {
        return !closed && idle.add(new Connection(connection.transport(), connection.mails() - 1, System.nanoTime()));
    }

    void closeIdle() {
        for (var old = pollIdle(); old.isPresent(); old = pollIdle()) {
            close(old.get().transport());
        }
    }

    private synchronized Optional<Connection> pollIdle() {
        var oldest = idle.peekFirst();
        return oldest == null || System.nanoTime() - oldest.usedNanos() < IDLE.toNanos()
                ? Optional.empty()
                : Optional.ofNullable(idle.pollFirst());
    }

    void close() {
        synchronized (this) {
            closed = true;
        }
        for (var next = poll(); next.isPresent(); next = poll()) {
            close(next.get().transport());
        }
    }

    private static void close(SMTPTransport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.debug("A connection was not ended well", e);
        }
    }

    private SMTPTransport connect() {
        SMTPTransport transport = null;
        try {
            transport = (SMTPTransport) session.getTransport("smtp");
            transport.connect(
                    settings.host(),
                    settings.port(),
                    settings.login().map(Login::user).orElse(null),
                    settings.login().map(Login::password).orElse(null));
            if (settings.login().isPresent() && !transport.supportsExtension("AUTH")) {
                close(transport);
                throw new MailServer.Unavailable(
                        settings.place() + " lets nobody sign in; is the port right?", new MessagingException());
            }
            return transport;
        } catch (MessagingException e) {
            if (transport != null) {
                close(transport);
            }
            throw new MailServer.Unavailable(settings.place() + " " + problem(e), e);
        }
    }

    /// Says nothing of what the server wrote.
    private static String problem(MessagingException fault) {
        if (fault instanceof AuthenticationFailedException) {
            return "does not take the user and password";
        }
        if (fault instanceof MailConnectException) {
            return "cannot be reached";
        }
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException) {
                return "and we agree on no encryption, or its certificate is not trusted";
            }
        }
        return String.valueOf(fault.getMessage()).startsWith("STARTTLS is required")
                ? "has no STARTTLS"
                : "does not answer as a mail server does";
    }

    private static Properties properties(SmtpSettings settings) {
        var properties = new Properties();
        properties.put("mail.smtp.auth", String.valueOf(settings.login().isPresent()));
        properties.put("mail.smtp.auth.mechanisms", "PLAIN LOGIN");
        properties.put("mail.smtp.starttls.enable", String.valueOf(settings.tls() == Tls.STARTTLS));
        properties.put("mail.smtp.starttls.required", String.valueOf(settings.tls() == Tls.STARTTLS));
        properties.put("mail.smtp.ssl.enable", String.valueOf(settings.tls() == Tls.TLS));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        settings.ca().ifPresent(pem -> properties.put("mail.smtp.ssl.socketFactory", Trust.of(pem)));
        properties.put(
                "mail.smtp.connectiontimeout",
                String.valueOf(settings.timeouts().connect().toMillis()));
        properties.put(
                "mail.smtp.timeout", String.valueOf(settings.timeouts().answer().toMillis()));
        properties.put(
                "mail.smtp.writetimeout",
                String.valueOf(settings.timeouts().write().toMillis()));
        // NOOP is for asking whether a connection lives; RSET would end a mail, and there is none.
        properties.put("mail.smtp.userset", "false");
        properties.put("mail.smtp.quitwait", "false");
        return properties;
    }
}
