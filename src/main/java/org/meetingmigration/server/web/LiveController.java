package org.meetingmigration.server.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.meetingmigration.server.events.RequestEvents;
import org.meetingmigration.server.events.RequestStream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Tells an open page that something changed, at most once a second, and that it is still heard (server-sent events,
/// WHATWG HTML 9.2). What changed the page asks for itself.
@RestController
class LiveController {

    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    private static final Duration TOGETHER = Duration.ofSeconds(1);

    /// After this the page connects anew, and its session is looked at.
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final RequestEvents events;
    private final InstantSource clock;

    LiveController(RequestEvents events, InstantSource clock) {
        this.events = events;
        this.clock = clock;
    }

    @GetMapping("/t/{tenant}/live")
    void live(@PathVariable String tenant, HttpServletResponse response) throws IOException, InterruptedException {
        var stream = events.listen(tenant, Optional.empty()).orElse(null);
        if (stream == null) {
            response.setStatus(503);
            return;
        }
        try (stream) {
            response.setContentType("text/event-stream");
            response.setCharacterEncoding("UTF-8");
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Accel-Buffering", "no");
            send(stream, response.getOutputStream());
            // Now, and not after the stream is left: then the service may end.
            response.getOutputStream().close();
        }
    }

    private void send(RequestStream stream, OutputStream out) throws IOException, InterruptedException {
        var end = clock.instant().plus(LONGEST);
        write(out, "retry: 1000\n\nevent: changed\ndata: hello\n\n");
        while (!stream.isOver() && clock.instant().isBefore(end)) {
            boolean changed = stream.next(HEARTBEAT).isPresent();
            if (changed) {
                drain(stream, clock.instant().plus(TOGETHER));
            }
            write(out, "event: changed\ndata: " + (changed ? "requests" : "nothing") + "\n\n");
        }
    }

    /// What else changes meanwhile is told with it.
    private void drain(RequestStream stream, Instant until) throws InterruptedException {
        while (!stream.isOver() && clock.instant().isBefore(until)) {
            var left = Duration.between(clock.instant(), until);
            if (left.isPositive() && stream.next(left).isEmpty()) {
                return;
            }
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
