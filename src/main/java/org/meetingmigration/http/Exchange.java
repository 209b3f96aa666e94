package org.meetingmigration.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLSession;
import org.meetingmigration.meeting.PermanentFailure;
import org.meetingmigration.meeting.TransientFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One request of a call, and what its answer says about the host.
final class Exchange<T> {

    private static final Logger LOG = LoggerFactory.getLogger(HttpCalls.class);

    private final Transport transport;
    private final HttpCall call;
    private final AnswerReader<T> reader;
    private final URI uri;
    private final String host;
    private final HostGate.Pass pass;
    private final long started = System.nanoTime();

    /// @param uri that of the call, or where redirects have led
    Exchange(Transport transport, HttpCall call, AnswerReader<T> reader, URI uri, HostGate.Pass pass) {
        this.transport = transport;
        this.call = call;
        this.reader = reader;
        this.uri = uri;
        this.host = Origin.of(uri).hostAndPort();
        this.pass = pass;
    }

    Step<T> run() {
        try {
            var response = transport.http().send(request(), _ -> body());
            transport.watcher().accept(seen(response));
            try (var body = response.body()) {
                return judge(response, body);
            } finally {
                log(String.valueOf(response.statusCode()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw stopped();
        } catch (IOException e) {
            log(e.getClass().getSimpleName());
            return lost(e);
        }
    }

    private HttpRequest request() {
        var request = HttpRequest.newBuilder(uri).timeout(transport.settings().answerTimeout());
        transport.settings().headers().forEach(request::setHeader);
        call.headers().forEach(request::setHeader);
        transport.signIn().header(call.method(), uri).ifPresent(value -> request.setHeader("Authorization", value));
        if (!Origin.of(uri).isSecure()) {
            request.version(HttpClient.Version.HTTP_1_1); // asks for no upgrade, which some servers trip over
        }
        var body = call.body().length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(call.body());
        return request.method(call.method(), body).build();
    }

    private Seen seen(HttpResponse<BodyStream> response) {
        return new Seen(
                call.method(),
                uri,
                response.statusCode(),
                response.version() == HttpClient.Version.HTTP_2 ? "HTTP/2" : "HTTP/1.1",
                response.sslSession().map(SSLSession::getProtocol).orElse(""),
                response.headers(),
                Duration.ofNanos(System.nanoTime() - started));
    }

    /// The JDK watches the time only until the headers are there.
    private BodyStream body() {
        var left = transport.settings().answerTimeout().minusNanos(System.nanoTime() - started);
        return new BodyStream(transport.settings().largestAnswer(), left);
    }

    private Step<T> judge(HttpResponse<BodyStream> response, BodyStream body) throws IOException {
        var location = response.headers().firstValue("Location");
        var status = response.statusCode();
        if (isRedirect(status) && location.isPresent()) {
            pass.answered();
            return new Step.Moved<>(location.get());
        }
        return switch (status) {
            case 401 -> {
                pass.answered();
                yield new Step.Challenged<>(response.headers());
            }
            case 407 -> throw proxyRefused();
            case 429, 503 -> busy(response);
            case 502, 504 -> lostOnTheWay(status);
            default -> new Step.Done<>(read(response, body));
        };
    }

    /// 303 sends whoever changed something elsewhere to look (RFC 9110 15.4.4): nothing to do again there.
    private boolean isRedirect(int status) {
        return status == 301 || status == 302 || (status == 303 && call.isSafe()) || status == 307 || status == 308;
    }

    private PermanentFailure proxyRefused() {
        return new PermanentFailure(
                "PROXY_REFUSED", "The proxy on the way to " + host + " wants a sign-in; check its settings");
    }

    private Step<T> busy(HttpResponse<BodyStream> response) {
        var retryAfter =
                RetryAfter.of(response.headers(), transport.gates().clock().instant());
        if (response.statusCode() == 503 && retryAfter.isEmpty()) {
            pass.failed();
            pass.slowDown();
        } else {
            pass.busy(retryAfter);
        }
        return new Step.Again<>(host + " is busy (" + response.statusCode() + ")", retryAfter);
    }

    private Step<T> lostOnTheWay(int status) {
        pass.failed();
        if (!call.isSafe()) {
            throw new UnansweredCall(call + " was lost on the way (" + status + "); it may have been carried out");
        }
        return new Step.Again<>(host + " is away (" + status + ")", Optional.empty());
    }

    /// A body that broke counts as that, whatever the reader made of it.
    private T read(HttpResponse<BodyStream> response, BodyStream body) throws IOException {
        T value;
        try {
            value = reader.read(new HttpAnswer(response.statusCode(), uri, response.headers()), body);
        } catch (IOException | RuntimeException e) {
            body.throwFailure();
            throw e;
        }
        body.throwFailure();
        if (response.statusCode() == 500) {
            pass.failed();
        } else {
            pass.answered();
        }
        return value;
    }

    private Step<T> lost(IOException e) {
        if (e instanceof AnswerTooLarge) {
            pass.answered();
            throw new PermanentFailure(
                    "ANSWER_TOO_LARGE", host + " answers with " + e.getMessage() + " to one request");
        }
        if (transport.closed().get() || Thread.currentThread().isInterrupted()) {
            throw stopped();
        }
        if (Tls.isRefusal(e)) {
            throw notTrusted();
        }
        pass.failed();
        var why = e instanceof GarbledAnswer
                ? host + " gives answers that make no sense: " + e.getMessage()
                : "The connection to " + host + " broke (" + e.getClass().getSimpleName() + ")";
        if (call.isSafe()) {
            return new Step.Again<>(why, Optional.empty());
        }
        if (isBeforeSending(e)) {
            throw new TransientFailure(why, Optional.empty());
        }
        throw new UnansweredCall(call + " got no answer; it may have been carried out");
    }

    private PermanentFailure notTrusted() {
        return new PermanentFailure(
                "TLS_FAILED",
                "No safe connection to " + host + ": its certificate is not trusted, or is for another name. Check the"
                        + " address, or give the file of its certificate authority");
    }

    private static boolean isBeforeSending(IOException e) {
        return e instanceof ConnectException || e instanceof HttpConnectTimeoutException || Tls.isHandshake(e);
    }

    private RuntimeException stopped() {
        return call.isSafe()
                ? new TransientFailure("Stopped while " + host + " was asked", Optional.empty())
                : new UnansweredCall(call + " was stopped; it may have been carried out");
    }

    private void log(String outcome) {
        if (LOG.isDebugEnabled()) {
            var took = Duration.ofNanos(System.nanoTime() - started).toMillis();
            LOG.debug("{} {} {} {} after {} ms", call.method(), host, uri.getRawPath(), outcome, took);
        }
    }
}
