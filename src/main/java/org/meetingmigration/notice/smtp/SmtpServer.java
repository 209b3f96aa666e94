package org.meetingmigration.notice.smtp;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.io.ByteArrayInputStream;
import java.util.Map;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A mail server over SMTP (RFC 5321), with a few connections that are kept for the next mails.
public final class SmtpServer implements MailServer {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpServer.class);

    private final Connections connections;

    /// @throws IllegalArgumentException if the settings' file of certificates cannot be used
    public SmtpServer(SmtpSettings settings) {
        this.connections = new Connections(settings);
    }

    @Override
    public Map<String, Answer> send(Mail mail) {
        var connection = connections.take();
        var reusable = false;
        try {
            var answers = send(mail, connection.transport());
            reusable = answers.isComplete();
            return answers.byRecipient();
        } finally {
            connections.giveBack(connection, reusable);
        }
    }

    private Answers send(Mail mail, SMTPTransport transport) {
        var answers = new Answers(mail.recipients());
        try {
            var message = new SMTPMessage(connections.session(), new ByteArrayInputStream(mail.content()));
            message.setEnvelopeFrom(mail.envelopeSender());
            message.setSendPartial(true);
            var recipients = new Address[mail.recipients().size()];
            for (int i = 0; i < recipients.length; i++) {
                recipients[i] = new InternetAddress(mail.recipients().get(i), false);
            }
            transport.sendMessage(message, recipients);
            answers.taken(String.valueOf(transport.getLastServerResponse()));
        } catch (MessagingException e) {
            answers.failed(e, connections.settings().place());
        } catch (RuntimeException e) {
            // One mail that the library stumbles over must not keep the others waiting.
            LOG.warn(
                    "Mail {} could not be sent: {}",
                    mail.messageId(),
                    e.getClass().getName());
            LOG.debug("Mail", e);
            answers.broken();
        }
        return answers;
    }

    @Override
    public void rest() {
        connections.closeIdle();
    }

    @Override
    public void close() {
        connections.close();
    }
}
