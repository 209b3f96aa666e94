package org.meetingmigration.server.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Set;
import org.meetingmigration.server.api.Idempotency.Answer;
import org.meetingmigration.server.api.Idempotency.Known;
import org.meetingmigration.server.problem.ProblemKind;
import org.meetingmigration.server.problem.ProblemWriter;
import org.meetingmigration.server.security.Caller;
import org.meetingmigration.server.security.TokenText;
import org.springframework.security.core.Authentication;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// Gives a command that is sent again with the same `Idempotency-Key` the answer it got the first time. Not for
/// tokens, whose answer is a secret that is not kept, nor for what is streamed: plans change nothing, and the same
/// CSV again changes nothing.
final class IdempotentCommands extends OncePerRequestFilter {

    static final String KEY = "Idempotency-Key";
    private static final int LONGEST = 128;
    private static final Set<String> COMMANDS = Set.of("POST", "PUT", "PATCH", "DELETE");

    private final Idempotency answers;
    private final ProblemWriter problems;
    private final InstantSource clock;

    IdempotentCommands(Idempotency answers, ProblemWriter problems, InstantSource clock) {
        this.answers = answers;
        this.problems = problems;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return request.getHeader(KEY) == null
                || !COMMANDS.contains(request.getMethod())
                || path.startsWith(Api.ROOT + "/tokens")
                || path.endsWith("/users.csv")
                || path.endsWith("/plans");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = request.getHeader(KEY).strip();
        if (key.isEmpty() || key.length() > LONGEST) {
            problems.write(
                    request, response, ProblemKind.MALFORMED, KEY + " is to have 1 to " + LONGEST + " characters.");
            return;
        }
        try {
            var body = request.getInputStream().readAllBytes();
            filter(new Replayed(request, body), response, chain, key, fingerprint(request, body));
        } catch (BodyLimit.TooLarge e) {
            problems.write(request, response, ProblemKind.TOO_LARGE, String.valueOf(e.getMessage()));
        }
    }

    private void filter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, String key, String fingerprint)
            throws ServletException, IOException {
        var caller = caller(request);
        switch (answers.begin(caller, key, fingerprint, clock.instant())) {
            case Known.New() -> run(request, response, chain, caller, key);
            case Known.Running() ->
                problems.write(
                        request, response, ProblemKind.CONFLICT, "The command with this key still runs; ask again.");
            case Known.Reused() ->
                problems.write(
                        request,
                        response,
                        ProblemKind.IDEMPOTENCY_KEY_REUSED,
                        "This key was sent with another command; take a new one for each.");
            case Known.Done(var answer) -> replay(answer, response);
        }
    }

    private void run(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, String caller, String key)
            throws ServletException, IOException {
        var cached = new ContentCachingResponseWrapper(response);
        boolean kept = false;
        try {
            chain.doFilter(request, cached);
            if (cached.getStatus() < 500) {
                var body = new String(cached.getContentAsByteArray(), StandardCharsets.UTF_8);
                var answer = new Answer(cached.getStatus(), cached.getContentType(), cached.getHeader("ETag"), body);
                answers.answer(caller, key, answer);
                kept = true;
            }
        } finally {
            if (!kept) {
                answers.forget(caller, key);
            }
        }
        cached.copyBodyToResponse();
    }

    private static void replay(Answer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        response.setHeader("Idempotency-Replayed", "true");
        if (answer.eTag() != null) {
            response.setHeader("ETag", answer.eTag());
        }
        if (answer.contentType() != null) {
            response.setContentType(answer.contentType());
        }
        response.getOutputStream().write(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    private static String caller(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication signedIn
                        && signedIn.getPrincipal() instanceof Caller caller
                ? caller.id()
                : "";
    }

    private static String fingerprint(HttpServletRequest request, byte[] body) {
        var query = request.getQueryString() == null ? "" : request.getQueryString();
        var text = String.join("\n", request.getMethod(), request.getRequestURI(), query);
        return TokenText.hash(text + "\n" + new String(body, StandardCharsets.ISO_8859_1));
    }

    /// A request whose body was read.
    private static final class Replayed extends HttpServletRequestWrapper {

        private final byte[] body;

        Replayed(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            var in = new ByteArrayInputStream(body);
            return new ServletInputStream() {
                @Override
                public int read() {
                    return in.read();
                }

                @Override
                public int read(byte[] bytes, int offset, int length) {
                    return in.read(bytes, offset, length);
                }

                @Override
                public boolean isFinished() {
                    return in.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new UnsupportedOperationException("Bodies are read by blocking");
                }
            };
        }
    }
}
