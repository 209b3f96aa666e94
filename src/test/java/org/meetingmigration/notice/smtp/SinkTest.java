package org.meetingmigration.notice.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meetingmigration.notice.smtp.MailServer.Answer;
import org.meetingmigration.notice.smtp.MailServer.Mail;
import org.meetingmigration.notice.smtp.SmtpSettings.Timeouts;
import org.meetingmigration.notice.smtp.SmtpSettings.Tls;
import org.meetingmigration.testing.Shared;

/// A mail server in another language, which refuses and defers some.
class SinkTest {

    @TempDir
    private Path dir;

    @Test
    void goodRecipientsShouldGetTheMailThatOthersAreRefused() throws Exception {
        var script = Shared.path("servers/smtpsink.sh");
        var port = freePort();
        sink(script, "start", port);
        try (var server = new SmtpServer(
                new SmtpSettings("127.0.0.1", port, Tls.NONE, Optional.empty(), Optional.empty(), Timeouts.USUAL))) {
            var text = "Message-ID: <1@x>\r\n\r\n.\r\n..\r\n";
            var mail = new Mail(
                    "<1@x>",
                    "anne@contoso.com",
                    List.of("a@reject.test", "b@ok.test", "c@defer.test", "d@ok.test"),
                    text.getBytes(StandardCharsets.UTF_8));

            assertThat(server.send(mail))
                    .isEqualTo(Map.of(
                            "a@reject.test", new Answer.Refused("550 5.1.1 no such user"),
                            "b@ok.test", new Answer.Taken("250 queued 1"),
                            "c@defer.test", new Answer.Deferred("451 4.3.0 try later"),
                            "d@ok.test", new Answer.Taken("250 queued 1")));
            assertThat(Files.readString(dir.resolve("sink/mail/000001.eml")))
                    .contains("X-Env-To: b@ok.test, d@ok.test\r\n")
                    .contains("X-Env-From: <anne@contoso.com>")
                    .endsWith(text);
        } finally {
            sink(script, "stop", port);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void sink(Path script, String command, int port) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        script.toString(), command, dir.resolve("sink").toString(), String.valueOf(port))
                .redirectErrorStream(true)
                .redirectOutput(dir.resolve("sink.log").toFile())
                .start();
        assertThat(process.waitFor())
                .as(Files.readString(dir.resolve("sink.log")))
                .isZero();
    }
}
