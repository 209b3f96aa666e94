package org.meetingmigration.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meetingmigration.cli.demo.DemoOrganization;
import org.meetingmigration.server.OpenApi.Operation;
import org.meetingmigration.server.config.ServerConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A client that knows nothing but the document drives a service that really runs: each answer must be one that the
/// document names, with the body it says.
class DescribedClientTest {

    private static final String ANNE = "anne.holm@nordlys.example.org";

    private final OpenApi openApi = OpenApi.read();
    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();

    @TempDir
    private Path dir;

    private String base = "";
    private String token = "";

    @Test
    void serviceShouldAnswerAsItsDocumentSays() throws IOException {
        var clock = InstantSource.system();
        DemoOrganization.write(dir.resolve("calendars"), clock.instant(), 1);
        try (var server = Server.start(configuration(), clock, Server.Initial.NOTHING)) {
            base = "http://127.0.0.1:" + server.port();
            token = server.firstToken().orElseThrow();
            drive();
        }
    }

    private void drive() {
        expect(200, "getReadiness", Map.of());
        expect(200, "getCaller", Map.of());
        assertThat(expect(200, "listTenants", Map.of()).at("/items/0/tenant").asString())
                .isEqualTo("nordlys");
        settings();
        numbers();
        users();
        migration();
        tokens();
        expect(200, "listAudit", Map.of());
        expect(200, "listMails", Map.of("state", "Failed"));
        expect(200, "summarizeMails", Map.of());
        expect(200, "getMetrics", Map.of());
    }

    private void settings() {
        expect(200, "getSettings", Map.of());
        expect(428, "changeSettings", Map.of(), "{\"hold\":\"PT0S\"}");
        expect(412, "changeSettings", Map.of("If-Match", "\"999\""), "{\"hold\":\"PT0S\"}");
        var changed = expect(200, "changeSettings", Map.of("If-Match", "*"), "{\"hold\":\"PT0S\"}");
        assertThat(changed.get("hold").asString()).isEqualTo("PT0S");
        assertThat(expect(422, "changeSettings", Map.of("If-Match", "*"), "{\"hald\":\"PT0S\"}")
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("hald");
        expect(400, "changeSettings", Map.of("If-Match", "*"), "{");
    }

    private void numbers() {
        expect(201, "addBridge", Map.of(), "{\"name\":\"Main\",\"region\":\"EMEA\"}");
        expect(201, "addServiceNumber", Map.of(), "{\"number\":\"+4589881234\",\"kind\":\"TOLL\"}");
        expect(200, "registerServiceNumber", Map.of("number", "+4589881234"), "{\"bridge\":\"Main\"}");
        expect(200, "changeBridge", Map.of("bridge", "Main"), "{\"defaultNumber\":\"+4589881234\"}");
        expect(200, "listBridges", Map.of());
        expect(200, "listServiceNumbers", Map.of("bridge", "Main"));
        expect(200, "listRetirements", Map.of());
    }

    private void users() {
        var csv = "userPrincipalName,displayName,home,mailbox\r\n" + ANNE + ",Anne Holm,OnPremises," + ANNE + "\r\n";
        assertThat(expect(200, "importUsers", Map.of(), csv).get("added").asInt())
                .isEqualTo(1);
        assertThat(expect(422, "importUsers", Map.of(), csv + "nobody,x,OnPremises,\r\n")
                        .at("/errors/0/row")
                        .asInt())
                .isEqualTo(3);
        expect(200, "exportUsers", Map.of());
        expect(200, "listUsers", Map.of("limit", "1"));
        expect(422, "listUsers", Map.of("limit", "0"));
        expect(422, "listUsers", Map.of("cursor", "nonsense"));
        expect(200, "getUser", Map.of("identity", ANNE));
        expect(404, "getUser", Map.of("identity", "nobody"));
        expect(200, "planMigration", Map.of(), "{\"identity\":\"" + ANNE + "\",\"targetProvider\":\"jitsi\"}");
    }

    private void migration() {
        var key = Map.of("identity", ANNE, "Idempotency-Key", "one");
        var moved = expect(200, "moveUser", key, "{\"target\":\"Online\"}");
        assertThat(moved.at("/effects/0/verdict").asString()).isEqualTo("Enqueued");
        assertThat(expect(200, "moveUser", key, "{\"target\":\"Online\"}")).isEqualTo(moved);
        expect(422, "moveUser", key, "{\"target\":\"OnPremises\"}");
        var request = moved.at("/effects/0/request").asString();
        assertThat(awaitEnd(request).get("state").asString()).isEqualTo("Succeeded");
        expect(200, "changeLicences", Map.of("identity", ANNE), "{\"assign\":[\"AudioConferencing\"]}");
        expect(200, "summarizeRequests", Map.of());
        expect(200, "listRequests", Map.of("state", "Succeeded"));
        var first = expect(200, "listMeetings", Map.of("id", request, "limit", "1"));
        var second = expect(
                200,
                "listMeetings",
                Map.of("id", request, "limit", "1", "cursor", first.get("next").asString()));
        assertThat(second.at("/items/0/number").asLong())
                .isGreaterThan(first.at("/items/0/number").asLong());
        expect(200, "listTransactions", Map.of("identity", ANNE, "limit", "2"));
        expect(404, "stopMigration", Map.of("id", "none"));
        var started = expect(202, "startMigration", Map.of(), "{\"identity\":\"" + ANNE + "\"}");
        awaitEnd(started.get("correlationId").asString());
        var undo = expect(202, "undoMigration", Map.of("id", request), "{}");
        awaitEnd(undo.get("correlationId").asString());
    }

    private JsonNode awaitEnd(String request) {
        for (int i = 0; i < 600; i++) {
            var found = expect(200, "getRequest", Map.of("id", request));
            if (!found.get("state").asString().matches("Pending|InProgress")) {
                return found;
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        throw new AssertionError("The request did not end");
    }

    private void tokens() {
        var made = expect(201, "createToken", Map.of(), "{\"name\":\"n\",\"tenant\":\"nordlys\",\"role\":\"Reader\"}");
        assertThat(made.get("token").asString()).startsWith("mms_");
        assertThat(expect(200, "listTokens", Map.of()).toString())
                .doesNotContain(made.get("token").asString());
        expect(204, "revokeToken", Map.of("id", made.get("id").asString()));
    }

    private JsonNode expect(int status, String operationId, Map<String, String> values) {
        return expect(status, operationId, values, "");
    }

    /// Sends what the document describes, and checks the answer by it.
    private JsonNode expect(int status, String operationId, Map<String, String> values, String body) {
        var operation = openApi.operations().stream()
                .filter(candidate -> candidate.id().equals(operationId))
                .findFirst()
                .orElseThrow();
        var response = send(operation, values, body);
        assertThat(response.statusCode())
                .as(operationId + " " + response.body())
                .isEqualTo(status);
        var described = openApi.resolve(operation.node().at("/responses/" + status));
        assertThat(described.isMissingNode())
                .as(operationId + " documents " + status)
                .isFalse();
        if (!described.has("content")) {
            assertThat(response.body()).isEmpty();
            return json.nullNode();
        }
        var type = response.headers().firstValue("Content-Type").orElseThrow().replaceFirst(";.*", "");
        var schema = described.get("content").path(type).path("schema");
        assertThat(schema.isMissingNode())
                .as(operationId + " documents " + type)
                .isFalse();
        if (!type.endsWith("json") || type.endsWith("ndjson")) {
            return json.nullNode();
        }
        var answer = json.readTree(response.body());
        assertThat(openApi.errors(schema, answer)).as(operationId).isEmpty();
        return answer;
    }

    private HttpResponse<String> send(Operation operation, Map<String, String> values, String body) {
        var path = operation.path().replace("{tenant}", "nordlys");
        var query = new StringBuilder();
        var request = HttpRequest.newBuilder();
        for (JsonNode parameter : operation.parameters()) {
            var name = parameter.get("name").asString();
            var value = values.get(name);
            if (value != null) {
                var encoded = URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
                switch (parameter.get("in").asString()) {
                    case "path" -> path = path.replace("{" + name + "}", encoded);
                    case "query" -> query.append(query.isEmpty() ? '?' : '&').append(name + "=" + encoded);
                    default -> request.header(name, value);
                }
            }
        }
        operation.node().at("/requestBody/content").propertyNames().stream()
                .findFirst()
                .ifPresent(type -> request.header("Content-Type", type));
        request.uri(URI.create(base + path + query))
                .header("Authorization", "Bearer " + token)
                .method(operation.method(), body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(operation + " failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private ServerConfiguration configuration() {
        var tenant = new ServerConfiguration.Tenant(
                new ServerConfiguration.Calendars.Folder(dir.resolve("calendars"), ZoneOffset.UTC),
                Optional.of(dir.resolve("outbox")),
                "jitsi",
                Map.of("jitsi", new ServerConfiguration.Provider.Jitsi("https://meet.example.org", Optional.empty())),
                Map.of());
        return new ServerConfiguration(
                new ServerConfiguration.Server(InetAddress.getLoopbackAddress(), 0, false, Optional.empty()),
                dir.resolve("data"),
                Optional.empty(),
                new ServerConfiguration.Work(2, Duration.ofSeconds(5), 4),
                Map.of("nordlys", tenant));
    }
}
