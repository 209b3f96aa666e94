package org.meetingmigration.cmdlet.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.cmdlet.CmdletError;
import org.meetingmigration.cmdlet.CmdletError.Category;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Requests to one service with one token. A request whose connection breaks is sent once more; commands carry an
/// idempotency key, so that the service carries them out once. Redirects are not followed: the token is for this
/// service alone. Every method throws [CmdletError] when the service refuses, or does not answer. Safe for use by
/// several threads.
public final class RestClient {

    private static final String API = "/api/v1";
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final Duration LONG_ANSWER = Duration.ofMinutes(15);
    private static final int LARGEST_ANSWER = 64 * 1024 * 1024;
    private static final int LARGEST_PROBLEM = 1024 * 1024;

    private final Connection connection;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    public RestClient(Connection connection) {
        this.connection = connection;
    }

    public ServiceAddress address() {
        return connection.address();
    }

    public Connection connection() {
        return connection;
    }

    public JsonNode get(Route route) {
        return json(send(request(route, ANSWER).GET().build()));
    }

    /// A command.
    ///
    /// @param method `POST`, `PUT`, `PATCH` or `DELETE`
    /// @param body null for none
    /// @return what it answers; a missing node where that is nothing
    public JsonNode command(String method, Route route, @Nullable Body body) {
        return json(send(command(method, route, ANSWER)
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body.bytes()))
                .build()));
    }

    /// A change of settings, whatever they are now.
    public JsonNode change(String method, Route route, @Nullable Body body) {
        return json(send(command(method, route, ANSWER)
                .header("If-Match", "*")
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body.bytes()))
                .build()));
    }

    /// Sends a file, for example `text/csv`.
    public JsonNode upload(Route route, String type, BodyPublisher content) {
        return json(send(command("PUT", route, LONG_ANSWER)
                .header("Content-Type", type)
                .PUT(content)
                .build()));
    }

    /// What a route answers, as it comes; the caller closes it.
    public InputStream download(Route route, String type) {
        return send(request(route, LONG_ANSWER).setHeader("Accept", type).GET().build());
    }

    /// Answers that come line by line while the service works; the caller closes them.
    public JsonLines lines(Route route, Body body) {
        return new JsonLines(
                address(),
                send(command("POST", route, LONG_ANSWER)
                        .setHeader("Accept", "application/x-ndjson")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(body.bytes()))
                        .build()));
    }

    private HttpRequest.Builder command(String method, Route route, Duration timeout) {
        return request(route, timeout)
                .method(method, BodyPublishers.noBody())
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    private HttpRequest.Builder request(Route route, Duration timeout) {
        var token = connection.token().orElseThrow(() -> Problems.noToken(address()));
        return HttpRequest.newBuilder(address().resolve(API + route.encoded()))
                .timeout(timeout)
                .header("Authorization", "Bearer " + token.reveal())
                .header("Accept", "application/json");
    }

    private InputStream send(HttpRequest request) {
        HttpResponse<InputStream> response = answer(request);
        if (response.statusCode() / 100 == 2) {
            return response.body();
        }
        try (var body = response.body()) {
            throw Problems.of(
                    address(),
                    response.statusCode(),
                    body.readNBytes(LARGEST_PROBLEM),
                    response.headers().firstValue("Retry-After").filter(text -> text.matches("\\d{1,6}")));
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private HttpResponse<InputStream> answer(HttpRequest request) {
        try {
            return once(request);
        } catch (ConnectException | HttpTimeoutException e) {
            throw noAnswer(e);
        } catch (IOException lost) {
            return again(request);
        }
    }

    private HttpResponse<InputStream> again(HttpRequest request) {
        try {
            return once(request);
        } catch (ConnectException | HttpTimeoutException e) {
            throw noAnswer(e);
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private HttpResponse<InputStream> once(HttpRequest request) throws IOException {
        try {
            return http.send(request, BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CmdletError("Stopped.", Category.STOPPED, e);
        }
    }

    private CmdletError noAnswer(IOException e) {
        if (e.getCause() instanceof UnresolvedAddressException) {
            return new CmdletError(
                    "There is no host of that name: " + address() + ". Check the address.", Category.UNAVAILABLE, e);
        }
        if (e instanceof HttpTimeoutException && !(e instanceof HttpConnectTimeoutException)) {
            return new CmdletError(
                    "The service at " + address() + " took too long to answer. Asking again is safe.",
                    Category.UNAVAILABLE,
                    e);
        }
        return new CmdletError(
                "No service answers at " + address() + "; start it with: mms serve", Category.UNAVAILABLE, e);
    }

    private CmdletError broken(IOException e) {
        return new CmdletError(
                "The connection to " + address() + " broke (" + e.getClass().getSimpleName()
                        + "). Doing it again is safe.",
                Category.UNAVAILABLE,
                e);
    }

    private JsonNode json(InputStream answer) {
        try (answer) {
            var bytes = answer.readNBytes(LARGEST_ANSWER);
            return bytes.length == 0
                    ? JsonMapper.shared().missingNode()
                    : JsonMapper.shared().readTree(bytes);
        } catch (IOException e) {
            throw broken(e);
        } catch (JacksonException e) {
            throw new CmdletError(
                    "What answers at " + address() + " is no such service. Check the address.", Category.FAILED, e);
        }
    }
}
