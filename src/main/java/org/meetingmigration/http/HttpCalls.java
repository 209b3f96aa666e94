package org.meetingmigration.http;

import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// Makes calls, see [#send]. Keeps connections, so there is one for many calls; calls with other credentials over the
/// same connections come from [#as]. Safe for use by several threads, which may be virtual.
///
/// Asks for no compressed answers: servers that compress write `-gzip` into the ETag, which they then do not know
/// in `If-Match`.
public final class HttpCalls implements AutoCloseable {

    private final Transport transport;
    private final boolean owner;

    /// Knows about hosts what it sees itself.
    public HttpCalls(HttpSettings settings, InstantSource clock) {
        this(settings, new HostGates(clock));
    }

    /// @param gates what all calls of the process know about hosts
    /// @throws org.meetingmigration.meeting.PermanentFailure `CA_UNREADABLE`
    public HttpCalls(HttpSettings settings, HostGates gates) {
        this(settings, gates, _ -> {});
    }

    /// @param gates what all calls of the process know about hosts
    /// @param watcher shown every answer as it comes, by the thread that called
    /// @throws org.meetingmigration.meeting.PermanentFailure `CA_UNREADABLE`
    public HttpCalls(HttpSettings settings, HostGates gates, Consumer<Seen> watcher) {
        this(
                new Transport(
                        client(settings),
                        settings,
                        gates,
                        new SignIn(settings.credentials()),
                        new AtomicBoolean(),
                        watcher),
                true);
    }

    private HttpCalls(Transport transport, boolean owner) {
        this.transport = transport;
        this.owner = owner;
    }

    /// Calls of somebody else over the same connections; costs next to nothing, but keeps what a server said about
    /// digests. They work until this is closed, and need no closing.
    public HttpCalls as(Credentials credentials) {
        return new HttpCalls(transport.with(credentials), false);
    }

    /// Makes a call and waits for its answer; follows redirects, signs in, waits for a host that is busy, and tries up
    /// to three times what changes nothing. An interrupted thread stops at once, and stays interrupted.
    ///
    /// @throws org.meetingmigration.meeting.TransientFailure when the host is busy or away; nothing was changed
    /// @throws org.meetingmigration.meeting.PermanentFailure `NOT_SIGNED_IN`, `PROXY_REFUSED`, `TLS_FAILED`,
    ///     `REDIRECTED`, `ANSWER_TOO_LARGE`
    /// @throws UnansweredCall when a call that changes something may have been carried out or not
    public <T> T send(HttpCall call, AnswerReader<T> reader) {
        return new Sending<>(transport, call, reader).run();
    }

    /// Ends calls that are on their way, as if their threads were interrupted.
    @Override
    public void close() {
        if (owner) {
            transport.closed().set(true);
            transport.http().shutdownNow();
            transport.http().close();
        }
    }

    private static HttpClient client(HttpSettings settings) {
        var client = HttpClient.newBuilder()
                .connectTimeout(settings.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(Executors.newVirtualThreadPerTaskExecutor());
        settings.ca().ifPresent(file -> client.sslContext(Tls.trusting(file)));
        settings.proxy().ifPresent(proxy -> client.proxy(ProxySelector.of(address(proxy))));
        return client.build();
    }

    private static InetSocketAddress address(URI proxy) {
        return InetSocketAddress.createUnresolved(proxy.getHost(), proxy.getPort() < 0 ? 80 : proxy.getPort());
    }
}
