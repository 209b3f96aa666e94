package org.meetingmigration.server.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.migration.request.MigrationRequest;
import org.meetingmigration.server.api.wire.RequestJson;
import org.meetingmigration.server.events.RequestEvents;
import org.meetingmigration.server.events.RequestEvents.Position;
import org.meetingmigration.server.events.RequestStream;
import org.meetingmigration.server.problem.ProblemFault;
import org.meetingmigration.server.problem.ProblemKind;
import org.meetingmigration.server.security.Caller;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// Changes of requests as they happen (server-sent events, WHATWG HTML 9.2).
@RestController
class EventController {

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    /// After this the client signs in anew: its token may have been revoked.
    private static final Duration LONGEST = Duration.ofHours(1);

    private final RequestEvents events;
    private final JsonMapper json;
    private final InstantSource clock;

    EventController(RequestEvents events, JsonMapper json, InstantSource clock) {
        this.events = events;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping(Api.TENANT + "/events")
    void events(
            @PathVariable String tenant,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            @AuthenticationPrincipal Caller caller,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        var stream = events.listen(tenant, position(lastEventId))
                .orElseThrow(() -> new ProblemFault(
                        ProblemKind.UNAVAILABLE, "Too many listen already; close other streams, or try again later."));
        try (stream) {
            response.setContentType("text/event-stream");
            response.setCharacterEncoding("UTF-8");
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Accel-Buffering", "no");
            send(stream, response.getOutputStream(), end(caller));
            // Now, and not after the stream is left: then the service may end.
            response.getOutputStream().close();
        }
    }

    private Instant end(Caller caller) {
        var end = clock.instant().plus(LONGEST);
        var expires = caller.expires();
        return expires != null && expires.isBefore(end) ? expires : end;
    }

    private void send(RequestStream stream, OutputStream out, Instant end) throws IOException, InterruptedException {
        write(out, "retry: 3000\n\n");
        while (!stream.isOver() && clock.instant().isBefore(end)) {
            var next = stream.next(HEARTBEAT);
            write(out, next.map(this::event).orElse(": heartbeat\n\n"));
        }
    }

    private String event(MigrationRequest request) {
        return "id: " + request.modified() + "_" + request.id() + "\nevent: request\ndata: "
                + json.writeValueAsString(RequestJson.of(request)) + "\n\n";
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /// An id that we never gave is as good as none.
    private static Optional<Position> position(@Nullable String id) {
        int end = id == null ? -1 : id.indexOf('_');
        if (id == null || end < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Position(Instant.parse(id.substring(0, end)), id.substring(end + 1)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
