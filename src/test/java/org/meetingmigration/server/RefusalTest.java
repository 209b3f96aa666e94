package org.meetingmigration.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.meetingmigration.server.security.Role;

/// What hostile or broken clients are told.
class RefusalTest {

    private static final int MEBIBYTE = 1 << 20;

    private TestApi api;

    @BeforeEach
    void start() {
        api = new TestApi(Optional.empty());
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NONSENSE\r\n\r\n",
                "GET /a<b HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /health/live HTTP/1.1\r\n\r\n",
                "GET /health/live HTTP/9.9\r\nHost: x\r\n\r\n",
                "POST /api/v1/tokens HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
                "TRACE /health/live HTTP/1.1\r\nHost: x\r\n\r\n"
            })
    void brokenRequestsShouldLearnNothingAboutTheServer(String request) throws IOException {
        var answer = raw(request);

        assertThat(answer)
                .matches("(?s)HTTP/1\\.1 [45].*")
                .contains("application/problem+json")
                .doesNotContainIgnoringCase("<html", "tomcat", "coyote", "\r\nServer:", "exception");
    }

    @Test
    void headersWithoutEndShouldBeRefused() throws IOException {
        assertThat(raw("GET /health/live HTTP/1.1\r\nHost: x\r\nX: " + "x".repeat(100_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 4")
                .doesNotContain("<html");
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), api.server.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(request.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n")
                            .getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }

    @Test
    void largeBodiesShouldBeRefusedWhetherOrNotTheySayHowLargeTheyAre() {
        var body = ("{\"name\":\"" + "x".repeat(MEBIBYTE) + "\"}").getBytes(ISO_8859_1);

        assertTooLarge(post(BodyPublishers.ofByteArray(body)));
        assertTooLarge(post(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));
    }

    @Test
    void largeBodiesShouldBeRefusedBeforeTheirKeyIsTaken() {
        var body = ("{\"name\":\"" + "x".repeat(MEBIBYTE) + "\"}").getBytes(ISO_8859_1);
        var request = api.request("/api/v1/tenants/contoso/bridges", api.token("*", Role.Admin))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "one")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();

        assertTooLarge(api.send(request));
    }

    private HttpResponse<String> post(BodyPublisher body) {
        return api.send(api.request("/api/v1/tokens", api.token("*", Role.Admin))
                .header("Content-Type", "application/json")
                .POST(body)
                .build());
    }

    private static void assertTooLarge(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(413);
        assertThat(response.body()).contains("urn:mms:problem:too-large", "1 MiB");
    }

    @Test
    void guessersShouldWait() {
        for (int i = 0; i < 10; i++) {
            assertThat(api.get("/api/v1/me", "mms_guess" + i).statusCode()).isEqualTo(401);
        }

        var slowed = api.get("/api/v1/me", "mms_guess");

        assertThat(slowed.statusCode()).isEqualTo(429);
        assertThat(slowed.headers().firstValue("Retry-After")).contains("60");
        assertThat(slowed.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(slowed.body()).contains("urn:mms:problem:rate-limited");
    }

    @Test
    void keysOfTwoTokensShouldBeApartWhateverTheirNames() {
        var body = "{\"name\":\"Main\",\"region\":\"EMEA\"}";
        var one = addBridge("contoso", api.token("contoso", Role.Admin), body);
        var other = addBridge("contoso", api.token("contoso", Role.Admin), body);

        assertThat(one.statusCode()).isEqualTo(201);
        assertThat(other.statusCode()).as(other.body()).isEqualTo(409);
        assertThat(other.headers().firstValue("Idempotency-Replayed")).isEmpty();
    }

    @Test
    void sameCommandShouldGetTheSameAnswer() {
        var token = api.token("contoso", Role.Admin);
        var body = "{\"name\":\"Main\",\"region\":\"EMEA\"}";
        var one = addBridge("contoso", token, body);
        var again = addBridge("contoso", token, body);

        assertThat(again.body()).isEqualTo(one.body());
        assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
    }

    private HttpResponse<String> addBridge(String tenant, String token, String body) {
        return api.send(api.request("/api/v1/tenants/" + tenant + "/bridges", token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "key")
                .POST(BodyPublishers.ofString(body))
                .build());
    }
}
