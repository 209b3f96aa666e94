package org.meetingmigration.cmdlet.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.meetingmigration.cmdlet.Secret;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Answers as the REST contract says, from a small state in memory, and keeps what it was asked.
public final class FakeService implements AutoCloseable {

    public static final String TOKEN = "mms_NobodyShouldEverSeeThisText";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final FakeTenant tenant = new FakeTenant();
    private volatile int connectionsToBreak;

    /// @param line `POST /users/a%40b/move`, without `/api/v1/tenants/contoso`
    public record Asked(String line, String body, Map<String, List<String>> headers) {}

    /// @param status of HTTP
    /// @param type of the content
    public record Answer(int status, String type, String body) {

        static Answer json(Object value) {
            return new Answer(200, "application/json", JsonMapper.shared().writeValueAsString(value));
        }

        static Answer accepted(Object value) {
            return new Answer(202, "application/json", JsonMapper.shared().writeValueAsString(value));
        }

        static Answer nothing() {
            return new Answer(204, "", "");
        }

        static Answer problem(int status, String code, String detail) {
            var problem = Map.of("type", "urn:mms:problem:" + code, "title", code, "status", status, "detail", detail);
            return new Answer(
                    status, "application/problem+json", JsonMapper.shared().writeValueAsString(problem));
        }
    }

    public FakeService() {
        this(0);
    }

    /// @param port 0 for any that is free
    public FakeService(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// A client that is signed in.
    public Service service() {
        var connection = new Connection(ServiceAddress.of(address()), Optional.of(new Secret(TOKEN)));
        return new Service(() -> connection, Optional.empty());
    }

    public List<Asked> asked() {
        return asked;
    }

    /// The lines of what was asked in the tenant; who one is and which tenants there are is left out.
    public List<String> lines() {
        return asked.stream()
                .map(Asked::line)
                .filter(line -> !line.equals("GET /api/v1/me"))
                .toList();
    }

    public FakeTenant tenant() {
        return tenant;
    }

    /// The next requests get no answer.
    public void breakConnections(int count) {
        connectionsToBreak = count;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var path = exchange.getRequestURI().getRawPath();
            var query = Optional.ofNullable(exchange.getRequestURI().getRawQuery());
            var shown = path.startsWith(FakeTenant.PATH) ? path.substring(FakeTenant.PATH.length()) : path;
            asked.add(new Asked(
                    exchange.getRequestMethod() + " " + shown
                            + query.map(text -> "?" + text).orElse(""),
                    body,
                    exchange.getRequestHeaders()));
            if (connectionsToBreak > 0) {
                connectionsToBreak--;
                return;
            }
            send(exchange, answer(exchange, path, parameters(query.orElse("")), body));
        }
    }

    private Answer answer(HttpExchange exchange, String path, Map<String, String> query, String body) {
        if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return Answer.problem(401, "unauthenticated", "Who are you?");
        }
        boolean command = !exchange.getRequestMethod().equals("GET");
        if (command && exchange.getRequestHeaders().getFirst("Idempotency-Key") == null) {
            return Answer.problem(400, "invalid", "Idempotency-Key is missing");
        }
        boolean settings = path.endsWith("/settings");
        if (command && settings && exchange.getRequestHeaders().getFirst("If-Match") == null) {
            return Answer.problem(428, "precondition-required", "If-Match is missing");
        }
        var segments = Arrays.stream(path.substring("/api/v1/".length()).split("/"))
                .map(segment -> URLDecoder.decode(segment, StandardCharsets.UTF_8))
                .toList();
        return tenant.answer(exchange.getRequestMethod(), segments, query, json(path, body));
    }

    private static JsonNode json(String path, String body) {
        return body.isEmpty() || path.endsWith(".csv")
                ? JsonMapper.shared().createObjectNode()
                : JsonMapper.shared().readTree(body);
    }

    private static Map<String, String> parameters(String query) {
        var parameters = new LinkedHashMap<String, String>();
        for (var pair : query.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.put(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return parameters;
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        var bytes = answer.body.getBytes(StandardCharsets.UTF_8);
        if (!answer.type.isEmpty()) {
            exchange.getResponseHeaders().set("Content-Type", answer.type);
        }
        exchange.sendResponseHeaders(answer.status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
