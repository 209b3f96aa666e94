package org.meetingmigration.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.meetingmigration.audit.HostNames;
import org.meetingmigration.cli.demo.DemoOrganization;
import org.meetingmigration.server.config.ServerConfiguration;
import org.meetingmigration.server.config.ServerConfiguration.Provider;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The whole service on the invented organisation's calendars, with a client. Its tenant is `nordlys`, and
/// triggers wait for nothing.
final class RunningService implements AutoCloseable {

    static final String ANNE = "anne.holm@nordlys.example.org";
    static final String TENANT = "/api/v1/tenants/nordlys";

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;
    private final String token;
    private final Runnable stop;

    private RunningService(int port, String token, Runnable stop) {
        this.port = port;
        this.token = token;
        this.stop = stop;
    }

    static RunningService of(Server server, String token) {
        return new RunningService(server.port(), token, server::close);
    }

    /// One that runs as a process, which [#close] does not end.
    static RunningService at(int port, String token) {
        return new RunningService(port, token, () -> {});
    }

    /// @param dir empty
    static RunningService start(Path dir) throws IOException {
        DemoOrganization.write(dir.resolve("calendars"), InstantSource.system().instant(), 1);
        var server = Server.start(
                configuration(dir), InstantSource.system(), Server.Initial.NOTHING, host -> HostNames.Answer.FOUND);
        var service = RunningService.of(server, server.firstToken().orElseThrow());
        service.json("PATCH", TENANT + "/settings", "{\"hold\":\"PT0S\"}");
        return service;
    }

    static ServerConfiguration configuration(Path dir) {
        var loopback = new ServerConfiguration.Server(InetAddress.getLoopbackAddress(), 0, false, Optional.empty());
        return configuration(dir, loopback);
    }

    static ServerConfiguration configuration(Path dir, ServerConfiguration.Server server) {
        var tenant = new ServerConfiguration.Tenant(
                new ServerConfiguration.Calendars.Folder(dir.resolve("calendars"), ZoneOffset.UTC),
                Optional.of(dir.resolve("outbox")),
                "jitsi",
                Map.of("jitsi", new Provider.Jitsi("https://meet.example.org", Optional.empty())),
                Map.of());
        return new ServerConfiguration(
                server,
                dir.resolve("data"),
                Optional.empty(),
                new ServerConfiguration.Work(2, Duration.ofSeconds(5), 4),
                Map.of("nordlys", tenant));
    }

    /// Where a browser finds it.
    String address() {
        return "http://127.0.0.1:" + port;
    }

    int port() {
        return port;
    }

    /// Admin of everything.
    String token() {
        return token;
    }

    /// A new token for the tenant.
    String token(String role) {
        return json(
                        "POST",
                        "/api/v1/tokens",
                        "{\"name\":\"%s\",\"tenant\":\"nordlys\",\"role\":\"%s\"}".formatted(role, role))
                .get("token")
                .asString();
    }

    /// Signed in as Admin of everything.
    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + token);
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(request + " failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /// The answer, which must be one of success.
    JsonNode json(String method, String path, String body) {
        var response = send(method, path, body);
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
        return JSON.readTree(response.body());
    }

    HttpResponse<String> send(String method, String path, String body) {
        return send(request(path)
                .header("Content-Type", path.contains(".csv") ? "text/csv" : "application/json")
                .header("If-Match", "*")
                .method(method, BodyPublishers.ofString(body))
                .build());
    }

    JsonNode get(String path) {
        return JSON.readTree(send(request(path).build()).body());
    }

    /// @param columns `userPrincipalName`, then these
    /// @param rows values of those columns for a UPN each
    JsonNode importUsers(String query, String columns, String... rows) {
        return json("PUT", TENANT + "/users.csv" + query, columns + "\r\n" + String.join("\r\n", rows) + "\r\n");
    }

    /// Asks until the answer is as wanted.
    JsonNode await(String path, Predicate<JsonNode> wanted) {
        var answer = get(path);
        for (int i = 0; i < 600 && !wanted.test(answer); i++) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            answer = get(path);
        }
        assertThat(wanted).as(String.valueOf(answer)).accepts(answer);
        return answer;
    }

    /// Every request of the tenant has ended.
    void awaitIdle() {
        await(
                TENANT + "/requests/summary",
                summary -> summary.get("items")
                        .valueStream()
                        .filter(item -> item.get("state").asString().matches("Pending|InProgress"))
                        .allMatch(item -> item.get("userCount").asInt() == 0));
    }

    @Override
    public void close() {
        stop.run();
    }
}
