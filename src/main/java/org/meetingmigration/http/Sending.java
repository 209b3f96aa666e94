package org.meetingmigration.http;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.meetingmigration.meeting.PermanentFailure;
import org.meetingmigration.meeting.TransientFailure;

/// One call, with all the requests that it takes.
final class Sending<T> {

    private final Transport transport;
    private final HttpCall call;
    private final AnswerReader<T> reader;
    private final Redirects redirects;
    private final Patience patience = new Patience(RandomGenerator.getDefault());
    private URI uri;
    private int redirected;
    private int challenged;

    Sending(Transport transport, HttpCall call, AnswerReader<T> reader) {
        this.transport = transport;
        this.call = call;
        this.reader = reader;
        this.uri = call.uri();
        this.redirects = new Redirects(Origin.of(uri), transport.settings().redirectHosts());
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
        var gate = transport.gates().gate(Origin.of(uri));
        try (var pass = gate.enter(call.mailbox(), transport.settings().limits(), patience)) {
            return new Exchange<>(transport, call, reader, uri, pass).run();
        } catch (InterruptedException e) {
            throw stopped();
        }
    }

    private void move(String location) {
        if (++redirected > Redirects.MOST) {
            throw redirects.tooMany();
        }
        uri = redirects.follow(uri, location);
    }

    private void challenge(HttpHeaders headers) {
        if (!transport.signIn().learn(Origin.of(uri), headers, challenged++)) {
            throw new PermanentFailure("NOT_SIGNED_IN", host() + " refuses the sign-in; check user, password or token");
        }
    }

    private void waitFor(String why, Optional<Duration> retryAfter) {
        var wait = patience.another(retryAfter).orElseThrow(() -> new TransientFailure(why, retryAfter));
        try {
            transport.gates().pause().sleep(wait);
        } catch (InterruptedException e) {
            throw stopped();
        }
    }

    /// Nothing of the call is on its way.
    private TransientFailure stopped() {
        Thread.currentThread().interrupt();
        return new TransientFailure("Stopped while waiting for " + host(), Optional.empty());
    }

    private String host() {
        return Origin.of(uri).hostAndPort();
    }
}
