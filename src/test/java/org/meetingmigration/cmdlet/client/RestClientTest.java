package org.meetingmigration.cmdlet.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.meetingmigration.cmdlet.CmdletError;
import org.meetingmigration.cmdlet.Secret;

class RestClientTest {

    @TempDir
    private Path temp;

    @Test
    void brokenConnectionShouldBeTriedOnceMoreWithTheSameKey() {
        try (var fake = new FakeService()) {
            fake.breakConnections(1);
            fake.service().in(Optional.of("contoso")).post(Route.of("requests"), new Body().set("identity", "a"));
            assertThat(fake.asked()).hasSize(2);
            assertThat(fake.asked().getFirst().headers().get("Idempotency-key"))
                    .hasSize(1)
                    .isEqualTo(fake.asked().getLast().headers().get("Idempotency-key"));
        }
    }

    @Test
    void connectionThatStaysBrokenShouldBeGivenUp() {
        try (var fake = new FakeService()) {
            fake.breakConnections(9);
            assertThatThrownBy(() -> fake.service().rest().get(Route.of("me")))
                    .isInstanceOf(CmdletError.class)
                    .hasMessageContaining("broke")
                    .hasMessageNotContaining(FakeService.TOKEN);
        }
    }

    @Test
    void absentServiceShouldSayHowToStartIt() throws Exception {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        var nobody = new RestClient(new Connection(
                ServiceAddress.of("http://127.0.0.1:" + free), Optional.of(new Secret(FakeService.TOKEN))));
        assertThatThrownBy(() -> nobody.get(Route.of("me")))
                .hasMessage("No service answers at http://127.0.0.1:" + free + "; start it with: mms serve");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://mms.contoso.com",
                "http://127.0.0.1.evil.example",
                "http://localhost.evil.example",
                "ftp://127.0.0.1",
                "https://user:secret@mms.contoso.com",
                "https://mms.contoso.com/?token=x",
                "mms.contoso.com",
                "",
                "https://",
                "::",
            })
    void unsafeAddressShouldBeRefused(String address) {
        assertThatThrownBy(() -> ServiceAddress.of(address)).isInstanceOf(CmdletError.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://127.0.0.1:8477", "http://localhost", "http://[::1]:8477", "https://mms.contoso.com/mms"})
    void safeAddressShouldBeTaken(String address) {
        assertThat(ServiceAddress.of(address + "/").base()).isEqualTo(address);
    }

    @Test
    void savedTokenShouldGoToItsOwnServiceAlone() {
        var environment = Map.of("XDG_CONFIG_HOME", temp.toString());
        var own = new Connection(ServiceAddress.of("https://mms.contoso.com"), Optional.of(new Secret("mms_1")));
        new SignInFile(environment).save(own);
        assertThat(Connections.find(Optional.empty(), Optional.empty(), environment, temp)
                        .token())
                .isPresent();
        assertThat(Connections.find(Optional.of("https://evil.example"), Optional.empty(), environment, temp)
                        .token())
                .isEmpty();
    }

    @Test
    void commandLineShouldComeBeforeEnvironmentBeforeFile() throws Exception {
        var file = Files.writeString(temp.resolve("t"), "mms_file\n");
        var environment = Map.of(
                "XDG_CONFIG_HOME", temp.toString(), "MMS_TOKEN", "mms_env", "MMS_ADDRESS", "https://env.example");
        var found = Connections.find(Optional.of("https://cli.example"), Optional.of("t"), environment, temp);
        assertThat(found.address().base()).isEqualTo("https://cli.example");
        assertThat(found.token().orElseThrow().reveal()).isEqualTo("mms_file");
        var second = Connections.find(Optional.empty(), Optional.empty(), environment, temp);
        assertThat(second.address().base()).isEqualTo("https://env.example");
        assertThat(second.token().orElseThrow().reveal()).isEqualTo("mms_env");
        assertThat(file).exists();
        assertThat(Connections.find(Optional.empty(), Optional.empty(), Map.of("HOME", temp.toString()), temp))
                .isEqualTo(new Connection(ServiceAddress.DEFAULT, Optional.empty()));
    }

    @Test
    void namesShouldNotLeadToAnotherPath() {
        assertThat(Route.of("users", "../../me?x=1#y").encoded()).isEqualTo("/users/..%2F..%2Fme%3Fx%3D1%23y");
        assertThat(Route.of("users", "..").encoded()).isEqualTo("/users/%2E%2E");
        assertThatThrownBy(() -> Route.of("users", " ")).isInstanceOf(CmdletError.class);
    }

    @Test
    void faultsOfRowsShouldBeListed() {
        var body = """
                {"title":"Invalid","detail":"Nothing was changed.","errors":[{"row":7,"field":"home","message":"is empty"}]}
                """;
        var error = Problems.of(ServiceAddress.DEFAULT, 422, body.getBytes(StandardCharsets.UTF_8), Optional.empty());
        assertThat(error).hasMessage("Nothing was changed.\n  row 7, home: is empty");
        assertThat(error.category()).isEqualTo(CmdletError.Category.FAILED);
    }

    @Test
    void somethingElseThatAnswersShouldBeNamed() {
        var error =
                Problems.of(ServiceAddress.DEFAULT, 404, "<html>".getBytes(StandardCharsets.UTF_8), Optional.empty());
        assertThat(error).hasMessageContaining("no such service (status 404)");
    }
}
