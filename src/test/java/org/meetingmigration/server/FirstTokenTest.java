package org.meetingmigration.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meetingmigration.server.config.ServerConfiguration;

/// Who gets a token without having one.
class FirstTokenTest {

    private static final InstantSource CLOCK = InstantSource.system();

    @TempDir
    private Path dir;

    private ServerConfiguration listeningAt(String address, boolean behindProxy) throws UnknownHostException {
        return RunningService.configuration(
                dir, new ServerConfiguration.Server(InetAddress.getByName(address), 0, behindProxy, Optional.empty()));
    }

    private static Server start(ServerConfiguration configuration) {
        return Server.start(configuration, CLOCK, Server.Initial.NOTHING);
    }

    @Test
    void firstStartOnLoopbackShouldMakeOneAndTheNextNone() throws UnknownHostException {
        var configuration = listeningAt("127.0.0.1", false);
        try (var first = start(configuration)) {
            assertThat(first.firstToken())
                    .hasValueSatisfying(token -> assertThat(token).startsWith("mms_"));
        }
        try (var second = start(configuration)) {
            assertThat(second.firstToken()).isEmpty();
        }
    }

    @Test
    void nobodyShouldGetOneWhereOthersMayListen() throws UnknownHostException {
        for (var configuration :
                new ServerConfiguration[] {listeningAt("127.0.0.1", true), listeningAt("0.0.0.0", true)}) {
            assertThatExceptionOfType(StartFault.class)
                    .isThrownBy(() -> start(configuration))
                    .withMessageContaining("mms serve --new-admin-token");
        }
    }

    @Test
    void tokenMadeAtTheMachineShouldLetInBehindAProxy() throws Exception {
        var configuration = listeningAt("127.0.0.1", true);
        var token = Server.newAdminToken(configuration, CLOCK);

        try (var server = start(configuration);
                var client = HttpClient.newHttpClient()) {
            assertThat(server.firstToken()).isEmpty();
            var me = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/api/v1/me"))
                    .header("Authorization", "Bearer " + token)
                    .build();
            assertThat(client.send(me, BodyHandlers.ofString()).body()).contains("\"Admin\"", "\"*\"");
        }
    }

    @Test
    void tokenShouldNotBeMadeBesideARunningService() throws UnknownHostException {
        var configuration = listeningAt("127.0.0.1", false);
        try (var server = start(configuration)) {
            assertThat(server.port()).isPositive();
            assertThatExceptionOfType(StartFault.class)
                    .isThrownBy(() -> Server.newAdminToken(configuration, CLOCK))
                    .matches(StartFault::isBusy)
                    .withMessageContaining("POST /api/v1/tokens");
        }
    }
}
