package org.meetingmigration.notice.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meetingmigration.meeting.Attendee;
import org.meetingmigration.notice.ImipMessage;
import org.meetingmigration.notice.Notice;
import org.meetingmigration.notice.smtp.MailServer.Answer;
import org.meetingmigration.notice.smtp.MailServer.Mail;
import org.meetingmigration.notice.smtp.SmtpSettings.Login;
import org.meetingmigration.notice.smtp.SmtpSettings.Timeouts;
import org.meetingmigration.notice.smtp.SmtpSettings.Tls;

/// A mail server by others, over TLS and with a password.
class GreenMailTest {

    /// One for all: GreenMail reads its key once in a process.
    private static TestKeys keys;

    @BeforeAll
    static void makeKeys(@TempDir Path dir) throws Exception {
        keys = TestKeys.in(dir, "ip:127.0.0.1");
        System.setProperty("greenmail.tls.keystore.file", keys.keystore().toString());
        System.setProperty("greenmail.tls.keystore.password", TestKeys.PASSWORD);
    }

    @AfterAll
    static void clearProperties() {
        System.clearProperty("greenmail.tls.keystore.file");
        System.clearProperty("greenmail.tls.keystore.password");
    }

    private static Notice notice() {
        return new Notice(
                "anne@contoso.com",
                "Anne",
                List.of(new Attendee("bob@example.org", "B\u00f8b", "NEEDS-ACTION")),
                "uid-1",
                3,
                Instant.parse("2026-11-22T12:00:00Z"),
                "request-1",
                Locale.ENGLISH,
                "M\u00f8de",
                "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n",
                "plain",
                "<p>html</p>");
    }

    private static Mail mail() {
        var queued = ImipMessage.compose(notice()).queued();
        return new Mail(queued.messageId(), "bounces@contoso.com", queued.recipients(), queued.content());
    }

    private static SmtpServer connecting(int port, Path ca, String password) {
        return new SmtpServer(new SmtpSettings(
                "127.0.0.1", port, Tls.TLS, Optional.of(new Login("mms", password)), Optional.of(ca), Timeouts.USUAL));
    }

    @Test
    void imipMessageShouldArriveOverTlsAfterSigningIn() throws Exception {
        withGreenMail(greenMail -> {
            try (var server = connecting(greenMail.getSmtps().getPort(), keys.pem(), "open-sesame")) {
                assertThat(server.send(mail()).values()).allMatch(Answer.Taken.class::isInstance);
            }

            var received = greenMail.getReceivedMessages();
            assertThat(received).hasSize(1);
            assertThat(received[0].getMessageID())
                    .isEqualTo(ImipMessage.compose(notice()).messageId());
            assertThat(received[0].getFrom()[0]).hasToString("Anne <anne@contoso.com>");
            assertThat(received[0].getHeader("Return-Path")).containsExactly("<bounces@contoso.com>");
            var parts = (MimeMultipart) received[0].getContent();
            assertThat(parts.getBodyPart(2).getContentType())
                    .contains("text/calendar")
                    .contains("method=REQUEST");
        });
    }

    @Test
    void wrongPasswordShouldBeTold() throws Exception {
        withGreenMail(greenMail -> {
            try (var server = connecting(greenMail.getSmtps().getPort(), keys.pem(), "wrong")) {
                assertThatExceptionOfType(MailServer.Unavailable.class)
                        .isThrownBy(() -> server.send(mail()))
                        .withMessageContaining("does not take the user and password");
            }
            assertThat(greenMail.getReceivedMessages()).isEmpty();
        });
    }

    private interface Use {
        void of(GreenMail greenMail) throws MessagingException, IOException;
    }

    private static void withGreenMail(Use use) throws MessagingException, IOException {
        var greenMail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
        try {
            greenMail.start();
            greenMail.setUser("anne@contoso.com", "mms", "open-sesame");
            use.of(greenMail);
        } finally {
            greenMail.stop();
        }
    }
}
