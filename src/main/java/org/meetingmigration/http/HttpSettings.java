package org.meetingmigration.http;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How calls to a system are made.
///
/// @param headers sent with every call
/// @param ca PEM file of certificate authorities to trust besides those of the platform
/// @param proxy for example `http://proxy.example:3128`; empty for what the JVM was told
/// @param redirectHosts besides a call's own host, where redirects may lead and credentials may be sent:
///     `calendar.example`, or `calendar.example:8443` where the port is not that of the scheme
/// @param connectTimeout for making a connection
/// @param answerTimeout how long the server may take altogether, and one second more per MiB of body
/// @param largestAnswer bytes of body that are accepted
public record HttpSettings(
        Credentials credentials,
        Map<String, String> headers,
        Optional<Path> ca,
        Optional<URI> proxy,
        Set<String> redirectHosts,
        Duration connectTimeout,
        Duration answerTimeout,
        long largestAnswer,
        Limits limits) {

    private static final long MIB = 1024 * 1024;

    /// No credentials, 10 seconds to connect, 60 to answer, 64 MiB of body.
    public static final HttpSettings DEFAULT = new HttpSettings(
            new Credentials.None(),
            Map.of("User-Agent", "meeting-migration-service"),
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            Duration.ofSeconds(10),
            Duration.ofSeconds(60),
            64 * MIB,
            Limits.DEFAULT);

    public HttpSettings {
        headers = Headers.checked(headers);
        redirectHosts = Set.copyOf(redirectHosts);
        if (proxy.isPresent() && !isProxy(proxy.get())) {
            throw new IllegalArgumentException("a proxy is given as http://HOST:PORT");
        }
        if (!connectTimeout.isPositive() || !answerTimeout.isPositive() || largestAnswer < 1) {
            throw new IllegalArgumentException("timeouts and the largest answer have to be more than nothing");
        }
    }

    public HttpSettings withCredentials(Credentials changed) {
        return new HttpSettings(
                changed, headers, ca, proxy, redirectHosts, connectTimeout, answerTimeout, largestAnswer, limits);
    }

    public HttpSettings withHeaders(Map<String, String> changed) {
        return new HttpSettings(
                credentials, changed, ca, proxy, redirectHosts, connectTimeout, answerTimeout, largestAnswer, limits);
    }

    public HttpSettings withCa(Path changed) {
        return new HttpSettings(
                credentials,
                headers,
                Optional.of(changed),
                proxy,
                redirectHosts,
                connectTimeout,
                answerTimeout,
                largestAnswer,
                limits);
    }

    public HttpSettings withProxy(URI changed) {
        return new HttpSettings(
                credentials,
                headers,
                ca,
                Optional.of(changed),
                redirectHosts,
                connectTimeout,
                answerTimeout,
                largestAnswer,
                limits);
    }

    public HttpSettings withRedirectHosts(Set<String> changed) {
        return new HttpSettings(
                credentials, headers, ca, proxy, changed, connectTimeout, answerTimeout, largestAnswer, limits);
    }

    public HttpSettings withTimeouts(Duration connect, Duration answer) {
        return new HttpSettings(credentials, headers, ca, proxy, redirectHosts, connect, answer, largestAnswer, limits);
    }

    public HttpSettings withLargestAnswer(long bytes) {
        return new HttpSettings(
                credentials, headers, ca, proxy, redirectHosts, connectTimeout, answerTimeout, bytes, limits);
    }

    public HttpSettings withLimits(Limits changed) {
        return new HttpSettings(
                credentials, headers, ca, proxy, redirectHosts, connectTimeout, answerTimeout, largestAnswer, changed);
    }

    /// A password in it would be shown wherever the address is.
    private static boolean isProxy(URI uri) {
        return "http".equals(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null;
    }

    /// Headers may hold keys: their names only.
    @Override
    public String toString() {
        return "HttpSettings[" + credentials + ", headers " + headers.keySet() + ", " + limits + "]";
    }
}
