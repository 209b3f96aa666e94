package org.meetingmigration.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.meetingmigration.server.RunningService.ANNE;
import static org.meetingmigration.server.RunningService.TENANT;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Changes of requests as a client of a service that runs hears them.
@Timeout(60)
class EventsTest {

    private static final int MOST_OF_TENANT = 50;

    @TempDir
    private Path dir;

    private RunningService service;
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<HttpResponse<?>> open = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        service = RunningService.start(dir);
        service.importUsers("", "userPrincipalName,home,mailbox", ANNE + ",OnPremises," + ANNE);
    }

    @AfterEach
    void stop() {
        service.close();
        client.shutdownNow();
    }

    private record Event(String id, String data) {}

    private BufferedReader listen(String lastEventId) throws IOException, InterruptedException {
        var request = service.request(TENANT + "/events");
        if (!lastEventId.isEmpty()) {
            request.header("Last-Event-ID", lastEventId);
        }
        var response = client.send(request.build(), BodyHandlers.ofInputStream());
        open.add(response);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
        var reader = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
        assertThat(reader.readLine()).startsWith("retry:");
        return reader;
    }

    /// Up to the one that says that the request has ended.
    private static List<Event> readToEndOf(String request, BufferedReader stream) throws IOException {
        var events = new ArrayList<Event>();
        var id = "";
        for (var line = stream.readLine(); line != null; line = stream.readLine()) {
            if (line.startsWith("id: ")) {
                id = line.substring(4);
            }
            if (line.startsWith("data: ")) {
                events.add(new Event(id, line));
                if (line.contains(request) && line.contains("\"state\":\"Succeeded\"")) {
                    return events;
                }
            }
        }
        throw new AssertionError("The stream ended after " + events);
    }

    private String migrate() {
        return service.json(
                        "POST", TENANT + "/requests", "{\"identity\":\"" + ANNE + "\",\"targetProvider\":\"jitsi\"}")
                .get("correlationId")
                .asString();
    }

    @Test
    void listenerShouldHearOfARequestAndGoOnWhereItWas() throws IOException, InterruptedException {
        try (var stream = listen("")) {
            var first = migrate();

            var events = readToEndOf(first, stream);

            assertThat(events)
                    .allMatch(
                            event -> event.data().contains(first) && event.id().endsWith(first));
            assertMissedAreTold(events.getLast(), first);
        }
    }

    private void assertMissedAreTold(Event last, String first) throws IOException, InterruptedException {
        var second = migrate();
        service.awaitIdle();
        try (var stream = listen(last.id())) {
            var missed = readToEndOf(second, stream);
            assertThat(missed).allMatch(event -> event.data().contains(second));
            assertThat(missed).noneMatch(event -> event.data().contains(first));
        }
        try (var stream = listen("nonsense")) {
            var third = migrate();
            assertThat(readToEndOf(third, stream)).isNotEmpty();
        }
    }

    @Test
    void streamsShouldEndWithTheService() throws IOException, InterruptedException {
        try (var stream = listen("")) {
            service.close();

            assertThatNoException().isThrownBy(() -> stream.lines().toList());
        }
    }

    @Test
    void streamsOfATenantShouldBeLimited() throws IOException, InterruptedException {
        for (int i = 0; i < MOST_OF_TENANT; i++) {
            listen("");
        }

        var refused = service.send(service.request(TENANT + "/events").build());

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.body()).contains("urn:mms:problem:unavailable", "close other streams");
    }
}
