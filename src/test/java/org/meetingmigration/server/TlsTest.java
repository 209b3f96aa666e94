package org.meetingmigration.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meetingmigration.server.config.ServerConfiguration;

/// The service with a certificate of its own.
class TlsTest {

    private static final char[] PASSWORD = "of-this-test".toCharArray();

    @TempDir
    private Path dir;

    @Test
    void serviceShouldSpeakTlsWithThePemFilesItIsGiven() throws Exception {
        var keys = selfSigned();
        var tls = new ServerConfiguration.Tls(
                pem("certificate", keys.getCertificate("mms").getEncoded(), "cert.pem"),
                pem("private key", keys.getKey("mms", PASSWORD).getEncoded(), "key.pem"));
        var configuration = RunningService.configuration(
                dir, new ServerConfiguration.Server(InetAddress.getLoopbackAddress(), 0, false, Optional.of(tls)));
        try (var server = Server.start(configuration, InstantSource.system(), Server.Initial.NOTHING);
                var client = HttpClient.newBuilder().sslContext(trusting(keys)).build();
                var others = HttpClient.newHttpClient()) {
            var live = HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + server.port() + "/health/live"))
                    .build();

            var answer = client.send(live, BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.3");
            assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> others.send(live, BodyHandlers.ofString()));
            assertThat(cookiesAtSignIn(client, server)).hasSize(2).allMatch(cookie -> cookie.contains("; Secure"));
        }
    }

    /// Those of the form and of the session.
    private static List<String> cookiesAtSignIn(HttpClient client, Server server)
            throws IOException, InterruptedException {
        var address = URI.create("https://127.0.0.1:" + server.port() + "/sign-in");
        var page = client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        var forged = page.headers().firstValue("Set-Cookie").orElseThrow();
        var form = "token=" + server.firstToken().orElseThrow() + "&_csrf="
                + page.body().replaceFirst("(?s).*?name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        var signedIn = client.send(
                HttpRequest.newBuilder(address)
                        .header("Cookie", forged.substring(0, forged.indexOf(';')))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
        return Stream.concat(
                        Stream.of(forged),
                        signedIn.headers().allValues("Set-Cookie").stream()
                                .filter(cookie -> cookie.startsWith("mms-session=")))
                .toList();
    }

    @Test
    void missingFilesShouldBeTold() {
        var tls = new ServerConfiguration.Tls(dir.resolve("cert.pem"), dir.resolve("key.pem"));
        var configuration = RunningService.configuration(
                dir, new ServerConfiguration.Server(InetAddress.getLoopbackAddress(), 0, false, Optional.of(tls)));

        assertThatExceptionOfType(StartFault.class)
                .isThrownBy(() -> Server.start(configuration, InstantSource.system(), Server.Initial.NOTHING))
                .withMessageContaining("server.tls")
                .withMessageContaining("cert.pem");
    }

    private KeyStore selfSigned() throws IOException, GeneralSecurityException, InterruptedException {
        var file = dir.resolve("keys.p12");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "mms",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=mms",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .redirectOutput(dir.resolve("keytool.log").toFile())
                .start();
        assertThat(process.waitFor())
                .as(Files.readString(dir.resolve("keytool.log")))
                .isZero();
        return KeyStore.getInstance(file.toFile(), PASSWORD);
    }

    private Path pem(String kind, byte[] der, String name) throws IOException {
        var label = kind.toUpperCase(Locale.ROOT);
        var text = "-----BEGIN " + label + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END " + label + "-----\n";
        return Files.writeString(dir.resolve(name), text);
    }

    private static SSLContext trusting(KeyStore keys) throws GeneralSecurityException, IOException {
        var trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        trusted.setCertificateEntry("mms", keys.getCertificate("mms"));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
