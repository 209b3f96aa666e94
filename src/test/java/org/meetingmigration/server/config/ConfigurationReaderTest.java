package org.meetingmigration.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.meetingmigration.notice.smtp.SmtpSettings;

class ConfigurationReaderTest {

    @TempDir
    private Path dir;

    @Test
    void nothingShouldGiveOneTenantOnLoopback() {
        var configuration = ConfigurationReader.read(Optional.empty(), Map.of(), dir);

        assertThat(configuration.server().address()).isEqualTo(InetAddress.getLoopbackAddress());
        assertThat(configuration.server().port()).isEqualTo(8477);
        assertThat(configuration.tenants()).containsOnlyKeys("default");
        assertThat(configuration.data()).isEqualTo(dir.resolve("mms-data"));
    }

    @Test
    void exampleOfTheDocumentationShouldBeTaken() throws IOException {
        var page = Files.readString(Path.of("docs/configuration.md"));
        var example = page.substring(page.indexOf("```yaml\n") + 8, page.indexOf("```\n\n|"));
        Files.writeString(dir.resolve("key"), "k".repeat(40));
        var key = dir.resolve("key").toString();

        var configuration =
                read(example.replace("/etc/mms/room-key", key).replace("/etc/mms/mail-password", key), Map.of());

        assertThat(configuration.tenants().get("contoso").providers()).containsOnlyKeys("jitsi", "bigbluebutton");
        assertThat(configuration.signIn()).isPresent();
        assertThat(configuration.toString()).doesNotContain("kkkk");
    }

    @Test
    void everyMistakeShouldBeToldAtOnceWithItsLine() {
        var wrong = """
                server:
                  prot: 1
                  port: many
                  address: 0.0.0.0
                tenants:
                  contoso:
                    calendars: {path: c, time-zone: Mars}
                    online-provider: jitsi
                    providers:
                      bbb: {template: "https://b/{room}", room-key: letmein}
                """;

        assertThatThrownBy(() -> read(wrong, Map.of("MMS_SERVER_PROT", "1")))
                .isInstanceOf(ConfigurationFault.class)
                .hasMessageContaining("mms.yaml:2: server.prot: unknown key; did you mean port?")
                .hasMessageContaining("mms.yaml:3: server.port: is to be a whole number from 0 to 65535")
                .hasMessageContaining("mms.yaml:4: server.address: ")
                .hasMessageContaining("mms.yaml:7: tenants.contoso.calendars.time-zone: ")
                .hasMessageContaining(
                        "mms.yaml:8: tenants.contoso.online-provider: is to be one of the providers [bbb]")
                .hasMessageContaining("mms.yaml:10: tenants.contoso.providers.bbb.room-key: is a secret")
                .hasMessageContaining("variable MMS_SERVER_PROT: unknown; did you mean MMS_SERVER_PORT?")
                .hasMessageNotContaining("letmein");
    }

    @Test
    void wrongAddressesOfProvidersShouldBeToldWithEverythingElse() {
        var wrong = """
                server:
                  port: many
                tenants:
                  contoso:
                    calendars: {path: c}
                    providers:
                      jitsi:
                        base-url: http://meet.contoso.com
                      bbb:
                        template: https://bbb.contoso.com/{rom}
                """;

        assertThatThrownBy(() -> read(wrong, Map.of()))
                .isInstanceOf(ConfigurationFault.class)
                .hasMessageContaining("mms.yaml:2: server.port: ")
                .hasMessageContaining("mms.yaml:8: tenants.contoso.providers.jitsi.base-url: ")
                .hasMessageContaining("must begin with https://")
                .hasMessageContaining("mms.yaml:10: tenants.contoso.providers.bbb.template: ")
                .hasMessageContaining("unknown placeholder {rom}");
    }

    @Test
    void tokensOfAJitsiServerShouldTakeTheirSecretFromElsewhere() throws IOException {
        var file = """
                tenants:
                  contoso:
                    calendars: {path: c}
                    providers:
                      jitsi:
                        base-url: https://meet.contoso.com
                        token: {secret: "${env:APP_SECRET}", issuer: mms, expires: 2028-01-01T00:00:00Z}
                """;

        var configuration = read(file, Map.of("APP_SECRET", "open-sesame"));

        assertThat(configuration.tenants().get("contoso").providers().get("jitsi"))
                .isEqualTo(new ServerConfiguration.Provider.Jitsi(
                        "https://meet.contoso.com",
                        Optional.empty(),
                        Optional.of(new ServerConfiguration.JitsiToken(
                                new Secret("open-sesame"),
                                "jitsi",
                                "mms",
                                "*",
                                Instant.parse("2028-01-01T00:00:00Z")))));
        assertThat(configuration.toString()).doesNotContain("open-sesame");
        assertThatThrownBy(() -> read(file.replace("${env:APP_SECRET}", "open-sesame"), Map.of()))
                .hasMessageContaining("jitsi.token.secret: is a secret")
                .hasMessageNotContaining("open-sesame");
        assertThatThrownBy(() -> read(file.replace(", issuer: mms, expires: 2028-01-01T00:00:00Z", ""), Map.of()))
                .hasMessageContaining("jitsi.token.issuer: is missing")
                .hasMessageContaining("jitsi.token.expires: is missing")
                .hasMessageContaining("there is nothing at ${env:APP_SECRET}");
    }

    @Test
    void mailServerShouldHaveUsualPortsAndCaps() throws IOException {
        var file = """
                tenants:
                  contoso:
                    calendars: {path: c}
                    mail: {host: mail.contoso.com, user: mms, password: "${env:MAIL_PASSWORD}"}
                  fabrikam:
                    calendars: {path: f}
                    mail: {host: 127.0.0.1, tls: none, per-minute: 30, envelope-sender: bounces@fabrikam.com}
                """;

        var configuration = read(file, Map.of("MAIL_PASSWORD", "open-sesame"));

        assertThat(configuration.tenants().get("contoso").mail())
                .contains(new ServerConfiguration.Mail(
                        "mail.contoso.com",
                        587,
                        SmtpSettings.Tls.STARTTLS,
                        "mms",
                        Optional.of(new Secret("open-sesame")),
                        Optional.empty(),
                        "",
                        600,
                        120));
        assertThat(configuration.tenants().get("fabrikam").mail().orElseThrow())
                .returns(25, ServerConfiguration.Mail::port)
                .returns(30, ServerConfiguration.Mail::perMinute)
                .returns("bounces@fabrikam.com", ServerConfiguration.Mail::envelopeSender);
        assertThat(configuration.toString()).doesNotContain("open-sesame");
    }

    @Test
    void mistakesInAMailServerShouldBeToldTogether() throws IOException {
        Files.writeString(dir.resolve("empty.pem"), "nothing");
        var wrong = """
                tenants:
                  contoso:
                    calendars: {path: c}
                    outbox: o
                    mail:
                      host: mail.contoso.com
                      tls: none
                      password: letmein
                      ca: empty.pem
                      envelope-sender: nobody
                      per-minute: 0
                  fabrikam:
                    calendars: {path: f}
                    mail: {tls: sometimes, user: mms}
                """;

        assertThatThrownBy(() -> read(wrong, Map.of()))
                .isInstanceOf(ConfigurationFault.class)
                .hasMessageContaining("mms.yaml:5: tenants.contoso.mail: would be sent, and outbox")
                .hasMessageContaining("mms.yaml:7: tenants.contoso.mail.tls: none lets everybody")
                .hasMessageContaining("mms.yaml:8: tenants.contoso.mail.password: is a secret")
                .hasMessageContaining("tenants.contoso.mail.user: is missing")
                .hasMessageContaining("mms.yaml:9: tenants.contoso.mail.ca: ")
                .hasMessageContaining("mms.yaml:10: tenants.contoso.mail.envelope-sender: is to be a mail address")
                .hasMessageContaining("mms.yaml:11: tenants.contoso.mail.per-minute: ")
                .hasMessageContaining("tenants.fabrikam.mail.host: is missing")
                .hasMessageContaining("tenants.fabrikam.mail.tls: is to be starttls, tls or none")
                .hasMessageContaining("tenants.fabrikam.mail.password: is missing")
                .hasMessageNotContaining("letmein");
    }

    @Test
    void plainWayToAMailServerShouldBeTakenWhenItIsAllowed() throws IOException {
        var file = "tenants: {contoso: {calendars: {path: c}, mail: {host: relay, tls: none, allow-plain: true}}}";

        assertThat(read(file, Map.of()).tenants().get("contoso").mail()).isPresent();
        assertThatThrownBy(() -> read(file.replace("true", "false"), Map.of())).isInstanceOf(ConfigurationFault.class);
    }

    @Test
    void environmentShouldGoBeforeTheFile() throws IOException {
        var configuration = read("server: {port: 1}", Map.of("MMS_SERVER_PORT", "2", "MMS_DEBUG", "1"));

        assertThat(configuration.server().port()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"server: [", "- a", "server: 1", "a: {b: 1", "\t"})
    void otherTextShouldBeAFault(String text) {
        assertThatThrownBy(() -> read(text, Map.of())).isInstanceOf(ConfigurationFault.class);
    }

    @Test
    void everyKeyShouldBeDocumented() throws IOException {
        var page = Files.readString(Path.of("docs/configuration.md"));

        assertThat(Stream.concat(
                                Stream.of(ServerConfiguration.class),
                                Stream.concat(
                                        Stream.of(ServerConfiguration.class.getDeclaredClasses()),
                                        Stream.of(ServerConfiguration.Provider.class.getDeclaredClasses())))
                        .filter(Class::isRecord)
                        .flatMap(type -> Stream.of(type.getRecordComponents()))
                        .map(RecordComponent::getName)
                        .map(name -> name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT)))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(page).containsPattern("\\| `([^`]*\\.)?" + key + "[`.]"));
    }

    private ServerConfiguration read(String text, Map<String, String> environment) throws IOException {
        var file = dir.resolve("mms.yaml");
        Files.writeString(file, text);
        return ConfigurationReader.read(Optional.of(file), environment, dir);
    }
}
