package org.meetingmigration.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.meetingmigration.meeting.PermanentFailure;
import org.meetingmigration.meeting.TransientFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One call, with all requests that it takes.
final class Sending<T> {

    private static final Logger LOG = LoggerFactory.getLogger(HttpCalls.class);

    private final HttpClient http;
    private final HttpSettings settings;
    private final HostGates gates;
    private final SignIn signIn;
    private final HttpCall call;
    private final AnswerReader<T> reader;
    private final Redirects redirects;
    private final Patience patience = new Patience(RandomGenerator.getDefault());
    private URI uri;
    private int redirected;
    private int challenged;

    /// What came of one request.
    private sealed interface Step<T> {
        record Done<T>(T value) implements Step<T> {}

        record Moved<T>(String location) implements Step<T> {}

        record Challenged<T>(HttpHeaders headers) implements Step<T> {}

        record Again<T>(String why, Optional<Duration> retryAfter) implements Step<T> {}
    }

    Sending(
            HttpClient http,
            HttpSettings settings,
            HostGates gates,
            SignIn signIn,
            HttpCall call,
            AnswerReader<T> reader) {
        this.http = http;
        this.settings = settings;
        this.gates = gates;
        this.signIn = signIn;
        this.call = call;
        this.reader = reader;
        this.uri = call.uri();
        this.redirects = new Redirects(Origin.of(uri), settings.redirectHosts());
    }

    T run() {
        while (true) {
            switch (step()) {
                case Step.Done<T>(var value) -> {
                    return value;
                }
                case Step.Moved<T>(var location) -> move(location);
                case Step.Challenged<T>(var headers) -> challenge(headers);
                case Step.Again<T>(var why, var retryAfter) -> waitFor(why, retryAfter);
            }
        }
    }

    private Step<T> step() {
        var started = System.nanoTime();
        try (var pass = gate().enter(call.mailbox(), settings.limits(), patience)) {
            return request(pass);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransientFailure("Stopped before " + host() + " was asked", Optional.empty());
        } finally {
            LOG.debug(
                    "{} {} {} took {} ms",
                    call.method(),
                    host(),
                    uri.getRawPath(),
                    (System.nanoTime() - started) / 1_000_000);
        }
    }

    private Step<T> request(HostGate.Pass pass) {
        var started = System.nanoTime();
        try {
            var response = http.send(request(), _ -> new BodyStream(settings.largestAnswer(), left(started)));
            LOG.debug("{} {} {} {}", call.method(), host(), uri.getRawPath(), response.statusCode());
            try (var body = response.body()) {
                return judge(pass, response, body);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw stopped();
        } catch (IOException e) {
            return lost(pass, e);
        }
    }

    private HttpRequest request() {
        var request = HttpRequest.newBuilder(uri).timeout(settings.answerTimeout());
        settings.headers().forEach(request::setHeader);
        call.headers().forEach(request::setHeader);
        signIn.header(call.method(), uri).ifPresent(value -> request.setHeader("Authorization", value));
        if (!Origin.of(uri).isSecure()) {
            request.version(HttpClient.Version.HTTP_1_1); // asks for no upgrade, which some servers trip over
        }
        var body = call.body().length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(call.body());
        return request.method(call.method(), body).build();
    }

    private Step<T> judge(HostGate.Pass pass, HttpResponse<BodyStream> response, BodyStream body) throws IOException {
        var status = response.statusCode();
        return switch (status) {
            case 301, 302, 303, 307, 308 -> {
                var location = response.headers().firstValue("Location");
                if (location.isEmpty()) {
                    yield read(pass, response, body);
                }
                pass.answered();
                yield new Step.Moved<>(location.get());
            }
            case 401 -> {
                pass.answered();
                yield new Step.Challenged<>(response.headers());
            }
            case 407 ->
                throw new PermanentFailure(
                        "PROXY_REFUSED", "The proxy on the way to " + host() + " wants a sign-in; check its settings");
            case 429, 503 ->
                busy(
                        pass,
                        status,
                        RetryAfter.of(response.headers(), gates.clock().instant()));
            case 502, 504 -> {
                pass.failed();
                if (!call.isSafe()) {
                    throw new UnansweredCall(call + " was lost on the way (" + status + ")");
                }
                yield new Step.Again<>(host() + " answered " + status, Optional.empty());
            }
            default -> read(pass, response, body);
        };
    }

    private Step<T> busy(HostGate.Pass pass, int status, Optional<Duration> retryAfter) {
        if (status == 503 && retryAfter.isEmpty()) {
            pass.failed();
        } else {
            pass.answered();
        }
        pass.busy(retryAfter);
        return new Step.Again<>(host() + " is busy (" + status + ")", retryAfter);
    }

    private Step<T> read(HostGate.Pass pass, HttpResponse<BodyStream> response, BodyStream body) throws IOException {
        var value = value(new HttpAnswer(response.statusCode(), uri, response.headers()), body);
        if (response.statusCode() == 500) {
            pass.failed();
        } else {
            pass.answered();
        }
        return new Step.Done<>(value);
    }

    /// A body that broke counts as that, whatever the reader made of it.
    private T value(HttpAnswer answer, BodyStream body) throws IOException {
        try {
            var value = reader.read(answer, body);
            body.throwFailure();
            return value;
        } catch (IOException | RuntimeException e) {
            body.throwFailure();
            throw e;
        }
    }

    private Step<T> lost(HostGate.Pass pass, IOException e) {
        if (e instanceof AnswerTooLarge) {
            pass.answered();
            throw new PermanentFailure(
                    "ANSWER_TOO_LARGE", host() + " answered with " + e.getMessage() + "; that is not read");
        }
        if (e instanceof InterruptedIOException && Thread.currentThread().isInterrupted()) {
            throw stopped();
        }
        if (Tls.isRefusal(e)) {
            throw new PermanentFailure(
                    "TLS_FAILED",
                    "No safe connection to " + host()
                            + ": its certificate is not trusted or is for another name. Check the address, or give the"
                            + " file of its certificate authority");
        }
        pass.failed();
        var why = "The connection to " + host() + " broke (" + e.getClass().getSimpleName() + ")";
        if (call.isSafe()) {
            return new Step.Again<>(why, Optional.empty());
        }
        if (isBeforeSending(e)) {
            throw new TransientFailure(why, Optional.empty());
        }
        throw new UnansweredCall(call + ": the connection broke; it may have been carried out");
    }

    private static boolean isBeforeSending(IOException e) {
        return e instanceof ConnectException || e instanceof HttpConnectTimeoutException || Tls.isHandshake(e);
    }

    private RuntimeException stopped() {
        return call.isSafe()
                ? new TransientFailure("Stopped while " + host() + " was asked", Optional.empty())
                : new UnansweredCall(call + " was stopped; it may have been carried out");
    }

    private void move(String location) {
        if (++redirected > Redirects.MOST) {
            throw redirects.tooMany();
        }
        uri = redirects.follow(uri, location);
    }

    private void challenge(HttpHeaders headers) {
        if (!signIn.learn(Origin.of(uri), headers, challenged++)) {
            throw new PermanentFailure(
                    "NOT_SIGNED_IN", host() + " does not accept the credentials; check user, password or token");
        }
    }

    private void waitFor(String why, Optional<Duration> retryAfter) {
        var wait = patience.another(retryAfter).orElseThrow(() -> new TransientFailure(why, retryAfter));
        try {
            gates.pause().sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransientFailure("Stopped while waiting for " + host(), Optional.empty());
        }
    }

    private Duration left(long started) {
        return settings.answerTimeout().minusNanos(System.nanoTime() - started);
    }

    private HostGate gate() {
        return gates.gate(Origin.of(uri));
    }

    private String host() {
        return Origin.of(uri).hostAndPort();
    }
}
