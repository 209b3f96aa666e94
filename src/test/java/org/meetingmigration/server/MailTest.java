package org.meetingmigration.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meetingmigration.server.RunningService.ANNE;
import static org.meetingmigration.server.RunningService.TENANT;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meetingmigration.cli.demo.DemoOrganization;
import org.meetingmigration.notice.MailQueue.QueuedMail;
import org.meetingmigration.notice.MailQueue.Result;
import org.meetingmigration.notice.MailState;
import org.meetingmigration.notice.smtp.SmtpSettings;
import org.meetingmigration.server.config.ServerConfiguration;
import org.meetingmigration.server.security.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Mails of the service, and what the API tells of them.
class MailTest {

    @TempDir
    private Path dir;

    private ServerConfiguration sendingTo(int port) {
        var configuration = RunningService.configuration(dir);
        var tenant = configuration.tenants().get("nordlys");
        var mail = new ServerConfiguration.Mail(
                "127.0.0.1", port, SmtpSettings.Tls.NONE, "", Optional.empty(), Optional.empty(), "", 6000, 6000);
        return new ServerConfiguration(
                configuration.server(),
                configuration.data(),
                configuration.signIn(),
                configuration.work(),
                Map.of(
                        "nordlys",
                        new ServerConfiguration.Tenant(
                                tenant.calendars(),
                                Optional.empty(),
                                tenant.onlineProvider(),
                                tenant.providers(),
                                tenant.hosts(),
                                Optional.of(mail),
                                tenant.audit())));
    }

    @Test
    void mailsOfAMigrationShouldReachTheMailServer() throws IOException {
        DemoOrganization.write(dir.resolve("calendars"), InstantSource.system().instant(), 1);
        var greenMail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        greenMail.start();
        var configuration = sendingTo(greenMail.getSmtp().getPort());
        try (var server = Server.start(configuration, InstantSource.system(), Server.Initial.NOTHING)) {
            var service = RunningService.of(server, server.firstToken().orElseThrow());
            service.json("PATCH", TENANT + "/settings", "{\"hold\":\"PT0S\"}");
            service.importUsers("", "userPrincipalName,home,mailbox", ANNE + ",OnPremises," + ANNE);
            service.json("POST", TENANT + "/users/" + ANNE + "/move", "{\"target\":\"Online\"}");
            service.awaitIdle();
            var summary = service.await(TENANT + "/mails/summary", counts -> count(counts, "Owed") == 0);

            var sent = service.get(TENANT + "/mails?state=Sent&limit=1000").get("items");
            assertThat(sent).isNotEmpty().hasSize((int) count(summary, "Sent"));
            assertThat(sent.valueStream()
                            .map(mail -> mail.get("messageId").asString())
                            .distinct()
                            .sorted()
                            .toList())
                    .isEqualTo(List.of(greenMail.getReceivedMessages()).stream()
                            .map(MailTest::messageId)
                            .distinct()
                            .sorted()
                            .toList());
            assertThat(service.send(service.request("/metrics").build()).body())
                    .contains("mms_mails_sent_total{tenant=\"nordlys\"} " + count(summary, "Sent") + ".0")
                    .contains("mms_mails_failed_total{tenant=\"nordlys\"} 0.0")
                    .contains("mms_mails_owed{tenant=\"nordlys\"} 0.0")
                    .contains("mms_mail_server_available{tenant=\"nordlys\"} 1.0")
                    .doesNotContain("@");
        } finally {
            greenMail.stop();
        }
    }

    private static String messageId(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static long count(JsonNode summary, String state) {
        return summary.get("items")
                .valueStream()
                .filter(item -> item.get("state").asString().equals(state))
                .mapToLong(item -> item.get("recipientCount").asLong())
                .sum();
    }

    @Test
    void readersShouldSeeNoAddressAndOthersPageByPage() {
        try (var api = new TestApi(Optional.empty())) {
            var now = TestApi.CLOCK.instant();
            var text = "text".getBytes(StandardCharsets.UTF_8);
            api.mails.put(
                    "contoso",
                    new QueuedMail(
                            "<1@x>", "request-1", "uid-1", "anne@contoso.com", List.of("bob@x.org", "eve@x.org"), text),
                    now);
            api.mails.record(
                    "contoso",
                    "<1@x>",
                    List.of(new Result("bob@x.org", MailState.Failed, now, "550 5.1.1 bob is unknown")),
                    now);
            var path = "/api/v1/tenants/contoso/mails";

            var read = api.get(path + "?limit=1", api.token("contoso", Role.Reader))
                    .body();
            var operated = api.get(path + "?state=failed", api.token("contoso", Role.Operator))
                    .body();

            assertThat(read)
                    .contains("\"recipient\":\"***@x.org\"")
                    .contains("\"next\":")
                    .doesNotContain("bob", "eve");
            assertThat(operated)
                    .contains("bob@x.org", "550 5.1.1 bob is unknown", "request-1", "uid-1")
                    .doesNotContain("eve", "nextDue");
            assertThat(api.get(path + "?state=lost", api.token("contoso", Role.Reader))
                            .statusCode())
                    .isEqualTo(422);
            assertThat(api.get(path + "?cursor=lost", api.token("contoso", Role.Reader))
                            .statusCode())
                    .isEqualTo(422);
        }
    }

    @Test
    void everyRowShouldStandOnOnePage() {
        try (var api = new TestApi(Optional.empty())) {
            var text = "text".getBytes(StandardCharsets.UTF_8);
            var recipients = List.of("a@x.org", "b@x.org", "c@x.org");
            api.mails.put(
                    "contoso",
                    new QueuedMail("<1@x>", "r", "u", "anne@contoso.com", recipients, text),
                    TestApi.CLOCK.instant());
            var json = new JsonMapper();
            var token = api.token("contoso", Role.Admin);
            var path = "/api/v1/tenants/contoso/mails?limit=2";

            var first = json.readTree(api.get(path, token).body());
            var second =
                    json.readTree(api.get(path + "&cursor=" + first.get("next").asString(), token)
                            .body());

            assertThat(first.get("items")
                            .valueStream()
                            .map(row -> row.get("recipient").asString()))
                    .containsExactly("c@x.org", "b@x.org");
            assertThat(second.get("items")
                            .valueStream()
                            .map(row -> row.get("recipient").asString()))
                    .containsExactly("a@x.org");
            assertThat(second.has("next")).isFalse();
        }
    }
}
