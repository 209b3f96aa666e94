package org.meetingmigration.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Map;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.apache.coyote.http2.Http2Protocol;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meetingmigration.meeting.PermanentFailure;
import org.meetingmigration.meeting.TransientFailure;

/// Against a server with a certificate that only its own file vouches for, for `localhost` and not for `127.0.0.1`.
class HttpCallsTlsTest {

    private static final String PASSWORD = "of-this-test";
    private static final int LARGE = 5_000_000;

    private static final AnswerReader<String> TEXT =
            (answer, body) -> answer.status() + " " + new String(body.readAllBytes(), UTF_8);

    @TempDir
    private static Path dir;

    private static final Tomcat TOMCAT = new Tomcat();

    private final MovingClock clock = new MovingClock();
    private final HostGates gates = new HostGates(clock, clock);

    @BeforeAll
    static void start() throws Exception {
        var keys = selfSigned();
        var der = keys.getCertificate("calendar").getEncoded();
        Files.writeString(
                dir.resolve("ca.pem"),
                "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(der)
                        + "\n-----END CERTIFICATE-----\n");
        TOMCAT.setBaseDir(dir.toString());
        TOMCAT.setConnector(connector());
        var context = TOMCAT.addContext("", null);
        Tomcat.addServlet(context, "echo", new Echo()).addMapping("/*");
        TOMCAT.start();
    }

    @AfterAll
    static void stop() throws Exception {
        TOMCAT.stop();
        TOMCAT.destroy();
    }

    @Test
    void serverWithAlpnShouldBeSpokenToInHttp2() {
        try (var calls = new HttpCalls(trusting(), gates)) {
            var call = new HttpCall("REPORT", uri("localhost"), Map.of("Depth", "1"), "<query/>".getBytes(UTF_8), "");

            assertThat(calls.send(call, TEXT)).isEqualTo("200 HTTP/2.0 REPORT 1 <query/>");
        }
    }

    @Test
    void watcherShouldSeeHowTheServerIsSpokenTo() {
        var seen = new ArrayList<Seen>();
        try (var calls = new HttpCalls(trusting(), gates, seen::add)) {
            calls.send(HttpCall.of("GET", uri("localhost")), TEXT);
        }
        assertThat(seen)
                .singleElement()
                .satisfies(answer -> assertThat(answer.version() + " " + answer.tls() + " " + answer.status())
                        .isEqualTo("HTTP/2 TLSv1.3 200"));
    }

    @Test
    void largeBodiesShouldArriveWholeOrBeCut() {
        try (var calls = new HttpCalls(trusting(), gates);
                var narrow = new HttpCalls(trusting().withLargestAnswer(LARGE - 1), gates)) {
            var call = HttpCall.of("GET", uri("localhost").resolve("/large"));

            int length = calls.send(call, (_, body) -> body.readAllBytes().length);
            int unread = calls.send(call, (answer, _) -> answer.status());

            assertThat(length).isEqualTo(LARGE);
            assertThat(unread).isEqualTo(200);
            assertThatExceptionOfType(PermanentFailure.class)
                    .isThrownBy(() -> narrow.send(call, TEXT))
                    .extracting(PermanentFailure::code)
                    .isEqualTo("ANSWER_TOO_LARGE");
        }
    }

    @Test
    void platformsAuthoritiesShouldStillBeTrusted() {
        var own = Tls.trusting(dir.resolve("ca.pem"));

        assertThat(own.getSupportedSSLParameters().getProtocols()).contains("TLSv1.3");
        assertThat(Tls.trusted(dir.resolve("ca.pem"))).hasSizeGreaterThan(50);
    }

    @Test
    void unknownAuthorityShouldNotBeTrusted() {
        try (var calls = new HttpCalls(HttpSettings.DEFAULT, gates)) {
            assertTlsFailed(calls, HttpCall.of("GET", uri("localhost")))
                    .contains("localhost:", "certificate authority");
            assertTlsFailed(calls, HttpCall.of("PUT", uri("localhost")));
            assertThat(clock.slept()).isEmpty();
        }
    }

    @Test
    void certificateForAnotherNameShouldNotBeTrusted() {
        try (var calls = new HttpCalls(trusting(), gates)) {
            assertTlsFailed(calls, HttpCall.of("GET", uri("127.0.0.1"))).contains("127.0.0.1:");
        }
    }

    @Test
    void serverWithoutTlsShouldBeToldLikeOneWithoutTrust() throws IOException {
        try (var plain = speaking("HTTP/1.1 400 Bad Request\r\n\r\n");
                var calls = new HttpCalls(trusting(), gates)) {
            assertTlsFailed(calls, HttpCall.of("GET", uri(plain)));
        }
    }

    @Test
    void connectionThatEndsInTheHandshakeShouldBeTransientForAnyMethod() throws IOException {
        try (var server = speaking("");
                var calls = new HttpCalls(trusting(), gates)) {
            assertThatExceptionOfType(TransientFailure.class)
                    .isThrownBy(() -> calls.send(HttpCall.of("PUT", uri(server)), TEXT));
        }
    }

    @Test
    void missingOrEmptyFileOfAuthoritiesShouldBeTold() throws IOException {
        var empty = Files.writeString(dir.resolve("empty.pem"), "");
        var garbage = Files.writeString(dir.resolve("garbage.pem"), "-----BEGIN CERTIFICATE-----\nnone\n");
        for (var file : new Path[] {empty, garbage, dir.resolve("missing.pem")}) {
            assertThatExceptionOfType(PermanentFailure.class)
                    .isThrownBy(() -> new HttpCalls(HttpSettings.DEFAULT.withCa(file), gates))
                    .withMessageContaining(file.toString())
                    .extracting(PermanentFailure::code)
                    .isEqualTo("CA_UNREADABLE");
        }
    }

    private static HttpSettings trusting() {
        return HttpSettings.DEFAULT
                .withCa(dir.resolve("ca.pem"))
                .withTimeouts(Duration.ofSeconds(10), Duration.ofSeconds(10));
    }

    private static URI uri(String host) {
        return URI.create("https://" + host + ":" + TOMCAT.getConnector().getLocalPort() + "/calendars");
    }

    private static AbstractStringAssert<?> assertTlsFailed(HttpCalls calls, HttpCall call) {
        var failure = assertThatExceptionOfType(PermanentFailure.class)
                .isThrownBy(() -> calls.send(call, TEXT))
                .actual();
        assertThat(failure.code()).isEqualTo("TLS_FAILED");
        return assertThat(failure.getMessage());
    }

    private static URI uri(ServerSocket server) {
        return URI.create("https://localhost:" + server.getLocalPort() + "/");
    }

    /// Reads a little, says this, and hangs up.
    private static ServerSocket speaking(String words) throws IOException {
        var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try (var socket = server.accept()) {
                    socket.getInputStream().read(new byte[8192]);
                    socket.getOutputStream().write(words.getBytes(UTF_8));
                } catch (IOException e) {
                    // the next one
                }
            }
        });
        return server;
    }

    private static Connector connector() {
        var connector = new Connector();
        connector.setPort(0);
        connector.setProperty("address", "127.0.0.1");
        connector.setScheme("https");
        connector.setSecure(true);
        connector.setProperty("SSLEnabled", "true");
        connector.addUpgradeProtocol(new Http2Protocol());
        var host = new SSLHostConfig();
        var certificate = new SSLHostConfigCertificate(host, SSLHostConfigCertificate.Type.UNDEFINED);
        certificate.setCertificateKeystoreFile(dir.resolve("keys.p12").toString());
        certificate.setCertificateKeystorePassword(PASSWORD);
        host.addCertificate(certificate);
        connector.addSslHostConfig(host);
        return connector;
    }

    private static KeyStore selfSigned() throws IOException, GeneralSecurityException, InterruptedException {
        var file = dir.resolve("keys.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var process = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "calendar",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=calendar",
                        "-ext",
                        "san=dns:localhost",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(dir.resolve("keytool.log").toFile())
                .start();
        assertThat(process.waitFor()).isZero();
        return KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
    }

    /// Says what it was asked.
    private static final class Echo extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            if (request.getRequestURI().equals("/large")) {
                response.getOutputStream().write(new byte[LARGE]);
                return;
            }
            var body = new String(request.getInputStream().readAllBytes(), UTF_8);
            response.getWriter()
                    .print(String.join(
                            " ", request.getProtocol(), request.getMethod(), request.getHeader("Depth"), body));
        }
    }
}
