package org.meetingmigration.notice.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.meetingmigration.notice.smtp.ScriptedSmtp.DROP;
import static org.meetingmigration.notice.smtp.ScriptedSmtp.HANG;
import static org.meetingmigration.notice.smtp.ScriptedSmtp.LAST;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.meetingmigration.notice.smtp.MailServer.Answer;
import org.meetingmigration.notice.smtp.MailServer.Mail;
import org.meetingmigration.notice.smtp.SmtpSettings.Login;
import org.meetingmigration.notice.smtp.SmtpSettings.Timeouts;
import org.meetingmigration.notice.smtp.SmtpSettings.Tls;

/// SMTP, with servers that behave and servers that do not.
class SmtpServerTest {

    private static final String TEXT = "Message-ID: <1@mms.contoso.com>\r\nSubject: x\r\nBcc: kept\r\n\r\n.dot\r\n"
            + "\u00e6 ".repeat(600) + "\r\n";

    @TempDir
    private Path dir;

    private Optional<ScriptedSmtp> smtp = Optional.empty();
    private Optional<SmtpServer> server = Optional.empty();

    private ScriptedSmtp scripted() throws IOException {
        smtp = Optional.of(new ScriptedSmtp(Optional.empty()));
        return smtp.get();
    }

    private ScriptedSmtp encrypted(TestKeys keys) throws IOException, GeneralSecurityException {
        smtp = Optional.of(new ScriptedSmtp(Optional.of(keys.context())));
        return smtp.get();
    }

    private SmtpServer connecting(int port, Tls tls, Optional<Login> login, Optional<Path> ca) {
        var quick = new Timeouts(Duration.ofSeconds(2), Duration.ofMillis(700), Duration.ofSeconds(2));
        server = Optional.of(new SmtpServer(new SmtpSettings("127.0.0.1", port, tls, login, ca, quick)));
        return server.get();
    }

    private SmtpServer plain(ScriptedSmtp smtp) {
        return connecting(smtp.port(), Tls.NONE, Optional.empty(), Optional.empty());
    }

    @AfterEach
    void close() throws IOException {
        server.ifPresent(SmtpServer::close);
        if (smtp.isPresent()) {
            smtp.get().close();
        }
    }

    private static Mail mail(String... recipients) {
        return new Mail(
                "<1@mms.contoso.com>", "anne@contoso.com", List.of(recipients), TEXT.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void bytesShouldGoOverTheWireUnchangedExceptForBcc() throws IOException {
        var smtp = scripted();

        var answers = plain(smtp).send(mail("a@x.org", "b@y.org"));

        assertThat(answers)
                .isEqualTo(Map.of(
                        "a@x.org", new Answer.Taken("250 2.0.0 queued as 1"),
                        "b@y.org", new Answer.Taken("250 2.0.0 queued as 1")));
        var taken = smtp.taken.getFirst();
        assertThat(taken.text()).isEqualTo(TEXT.replace("Bcc: kept\r\n", ""));
        assertThat(taken.sender()).isEqualTo("anne@contoso.com");
        assertThat(taken.recipients()).containsExactly("a@x.org", "b@y.org");
    }

    @Test
    void connectionShouldBeUsedAgainAndRenewedWhenItDied() throws IOException {
        var smtp = scripted();
        var server = plain(smtp);

        server.send(mail("a@x.org"));
        server.send(mail("b@x.org"));
        assertThat(smtp.connections).hasValue(1);

        smtp.script(command -> command.equals("NOOP") ? DROP : "");
        server.send(mail("c@x.org"));
        assertThat(smtp.connections).hasValue(2);
        assertThat(smtp.taken).hasSize(3);
    }

    @Test
    void connectionShouldBeRenewedAfterManyMails() throws IOException {
        var smtp = scripted();
        var server = plain(smtp);

        for (int i = 0; i < 101; i++) {
            server.send(mail("a@x.org"));
        }

        assertThat(smtp.connections).hasValue(2);
    }

    @Test
    void refusedAndDeferredRecipientsShouldNotKeepTheMailFromTheOthers() throws IOException {
        var smtp = scripted();
        smtp.script(command -> {
            if (command.startsWith("RCPT TO:<gone@")) {
                return "550-5.1.1 <gone@x.org>: no such user,\r\n550 5.1.1 ask postmaster@x.org";
            }
            return command.startsWith("RCPT TO:<busy@") ? "451 4.3.0 try later" : "";
        });
        var server = plain(smtp);

        var answers = server.send(mail("gone@x.org", "a@x.org", "busy@x.org", "b@x.org"));

        assertThat(answers)
                .isEqualTo(Map.of(
                        "gone@x.org", new Answer.Refused("550-5.1.1 <...>: no such user, 550 5.1.1 ask ..."),
                        "busy@x.org", new Answer.Deferred("451 4.3.0 try later"),
                        "a@x.org", new Answer.Taken("250 2.0.0 queued as 1"),
                        "b@x.org", new Answer.Taken("250 2.0.0 queued as 1")));
        assertThat(smtp.taken.getFirst().recipients()).containsExactly("a@x.org", "b@x.org");
        server.send(mail("a@x.org"));
        assertThat(smtp.connections).hasValue(1);
    }

    @Test
    void recipientsThatNeedQuotesShouldBeToldFromOneAnother() throws IOException {
        var smtp = scripted();
        smtp.script(command -> command.startsWith("RCPT TO:<\"b..c\"@") ? "553 no" : "");

        assertThat(plain(smtp).send(mail("\"a..b\"@x.org", "\"b..c\"@x.org")))
                .isEqualTo(Map.of(
                        "\"a..b\"@x.org", new Answer.Taken("250 2.0.0 queued as 1"),
                        "\"b..c\"@x.org", new Answer.Refused("553 no")));
    }

    @Test
    void connectionShouldGoOnWhenNoRecipientWasTaken() throws IOException {
        var smtp = scripted();
        smtp.script(command -> command.startsWith("RCPT") ? "550 no" : "");
        var server = plain(smtp);

        assertThat(server.send(mail("a@x.org", "b@x.org")).values()).containsOnly(new Answer.Refused("550 no"));
        smtp.script(command -> "");
        server.send(mail("c@x.org"));

        assertThat(smtp.taken.getFirst().recipients()).containsExactly("c@x.org");
        assertThat(smtp.connections).hasValue(1);
    }

    @ParameterizedTest
    @CsvSource({
        "MAIL, 451 4.3.0 later, Deferred", "MAIL, 550 5.7.1 not you, Refused", "DATA, 451 4.3.0 later, Deferred",
        "DATA, 554 5.6.0 spam, Refused", "., 452 4.3.1 disk full, Deferred", "., 554 5.7.1 spam, Refused",
        "., 421 4.3.2 going down, Deferred"
    })
    void answerToTheWholeMailShouldBeEachRecipientsAnswer(String command, String text, String kind) throws IOException {
        var smtp = scripted();
        smtp.script(sent -> sent.startsWith(command) && !sent.startsWith(".d") ? text : "");

        var answers = plain(smtp).send(mail("a@x.org", "b@x.org"));

        var expected = kind.equals("Refused") ? new Answer.Refused(text) : new Answer.Deferred(text);
        assertThat(answers).isEqualTo(Map.of("a@x.org", expected, "b@x.org", expected));
        assertThat(smtp.taken).isEmpty();
    }

    @Test
    void refusalOfTheTextShouldLeaveTheAnswersToSingleRecipients() throws IOException {
        var smtp = scripted();
        smtp.script(command -> switch (command) {
            case "RCPT TO:<gone@x.org>" -> "550 gone";
            case "." -> "451 later";
            default -> "";
        });

        assertThat(plain(smtp).send(mail("gone@x.org", "a@x.org")))
                .isEqualTo(Map.of(
                        "gone@x.org", new Answer.Refused("550 gone"), "a@x.org", new Answer.Deferred("451 later")));
    }

    @ParameterizedTest
    @CsvSource({
        "MAIL, DROP",
        "RCPT, DROP",
        "DATA, DROP",
        "., DROP",
        "., 250 DROP",
        "MAIL, HANG",
        "., HANG",
        "RCPT, nonsense"
    })
    void brokenConnectionShouldDeferEverybodyAndNotBeUsedAgain(String command, String what) throws IOException {
        var smtp = scripted();
        smtp.script(sent -> sent.startsWith(command) ? what : "");
        var server = plain(smtp);

        assertThat(server.send(mail("a@x.org", "b@x.org")).values())
                .containsOnly(new Answer.Deferred("the connection broke"));
        smtp.script(sent -> "");

        assertThat(server.send(mail("a@x.org")).values()).allMatch(Answer.Taken.class::isInstance);
        assertThat(smtp.connections).hasValue(2);
    }

    @Test
    void mailShouldBeTakenThoughTheServerHangsUpBehindIts250() throws IOException {
        var smtp = scripted();
        smtp.script(sent -> sent.equals(".") ? LAST + "250 queued" : "");
        var server = plain(smtp);

        assertThat(server.send(mail("a@x.org")).values()).containsOnly(new Answer.Taken("250 queued"));
        assertThat(server.send(mail("b@x.org")).values()).containsOnly(new Answer.Taken("250 queued"));
        assertThat(smtp.connections).hasValue(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {DROP, HANG, "554 go away", "nonsense"})
    void serverThatLetsNobodyInShouldBeUnavailable(String greeting) throws IOException {
        var smtp = scripted();
        smtp.script(command -> command.equals("CONNECT") ? greeting : "");

        assertUnavailable(plain(smtp)).withMessageContaining("127.0.0.1:" + smtp.port());
    }

    @Test
    void closedPortShouldBeUnavailable() throws IOException {
        int port;
        try (var closed = new ScriptedSmtp(Optional.empty())) {
            port = closed.port();
        }

        assertUnavailable(connecting(port, Tls.NONE, Optional.empty(), Optional.empty()))
                .withMessage("127.0.0.1:" + port + " cannot be reached");
    }

    private static ThrowableAssertAlternative<MailServer.Unavailable> assertUnavailable(SmtpServer server) {
        return assertThatExceptionOfType(MailServer.Unavailable.class).isThrownBy(() -> server.send(mail("a@x.org")));
    }

    @Test
    void startTlsShouldComeBeforeThePassword() throws Exception {
        var keys = TestKeys.in(dir, "ip:127.0.0.1");
        var smtp = encrypted(keys);

        connecting(smtp.port(), Tls.STARTTLS, Optional.of(new Login("mms", "open-sesame")), Optional.of(keys.pem()))
                .send(mail("a@x.org"));

        assertThat(smtp.taken).hasSize(1);
        assertThat(smtp.commands)
                .extracting(line -> line.split(" ", 2)[0])
                .startsWith("EHLO", "STARTTLS", "EHLO", "AUTH");
    }

    @Test
    void serverWithoutStartTlsShouldGetNeitherPasswordNorMail() throws IOException {
        var smtp = scripted();

        assertUnavailable(connecting(
                        smtp.port(), Tls.STARTTLS, Optional.of(new Login("mms", "open-sesame")), Optional.empty()))
                .withMessageContaining("has no STARTTLS");

        assertThat(smtp.commands).noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
    }

    @Test
    void certificateThatNobodyKnowsShouldNotBeTrusted() throws Exception {
        var smtp = encrypted(TestKeys.in(dir, "ip:127.0.0.1"));

        assertUnavailable(connecting(smtp.port(), Tls.STARTTLS, Optional.empty(), Optional.empty()))
                .withMessageContaining("not trusted");
    }

    @Test
    void certificateOfAnotherHostShouldNotBeTrusted() throws Exception {
        var keys = TestKeys.in(dir, "dns:other.example.org");
        var smtp = encrypted(keys);

        assertUnavailable(connecting(smtp.port(), Tls.STARTTLS, Optional.empty(), Optional.of(keys.pem())));
        assertThat(smtp.taken).isEmpty();
    }

    @Test
    void wrongPasswordShouldBeUnavailableAndStandInNoMessage() throws IOException {
        var smtp = scripted();
        smtp.script(command -> command.startsWith("AUTH") ? "535 5.7.8 no, open-sesame is wrong" : "");

        assertUnavailable(connecting(
                        smtp.port(), Tls.NONE, Optional.of(new Login("mms", "open-sesame")), Optional.empty()))
                .withMessage("127.0.0.1:" + smtp.port() + " does not take the user and password");
        assertThat(new Login("mms", "open-sesame")).hasToString("mms:***");
    }

    @Test
    void serverThatWantsASignInShouldBeUnavailable() throws IOException {
        var smtp = scripted();
        smtp.script(command -> command.startsWith("MAIL") ? "530 5.7.0 Authentication required" : "");

        assertUnavailable(plain(smtp)).withMessageContaining("(530)");
    }
}
