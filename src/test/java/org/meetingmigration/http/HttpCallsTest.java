package org.meetingmigration.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.meetingmigration.http.ScriptedServer.answer;
import static org.meetingmigration.http.ScriptedServer.bytes;
import static org.meetingmigration.http.ScriptedServer.hangUp;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.meetingmigration.http.ScriptedServer.Answer;
import org.meetingmigration.meeting.PermanentFailure;
import org.meetingmigration.meeting.TransientFailure;

class HttpCallsTest {

    private static final AnswerReader<String> TEXT =
            (answer, body) -> answer.status() + " " + new String(body.readAllBytes(), UTF_8);
    private static final HttpSettings SETTINGS =
            HttpSettings.DEFAULT.withTimeouts(Duration.ofSeconds(5), Duration.ofSeconds(5));

    private final MovingClock clock = new MovingClock();
    private final HostGates gates = new HostGates(clock, clock);

    @Test
    void callShouldBeSentAsItIsAndAnsweredToTheReader() throws IOException {
        try (var server = new ScriptedServer(answer(207, "<multistatus/>", "ETag: \"1\""));
                var calls = calls(SETTINGS)) {
            var call = new HttpCall(
                    "REPORT", server.uri("/dav/?a=b%20c"), Map.of("Depth", "1"), "<query/>".getBytes(UTF_8), "ada");

            var tag = calls.send(
                    call, (answer, _) -> answer.status() + answer.header("etag").orElse(""));

            assertThat(tag).isEqualTo("207\"1\"");
            var request = server.requests().getFirst();
            assertThat(request.line()).isEqualTo("REPORT /dav/?a=b%20c HTTP/1.1");
            assertThat(request.body()).isEqualTo("<query/>");
            assertThat(request.header("Depth")).isEqualTo("1");
            assertThat(request.header("User-Agent")).isEqualTo("meeting-migration-service");
            assertThat(request.header("Authorization") + request.header("Upgrade") + request.header("Accept-Encoding"))
                    .isEmpty();
        }
    }

    @Test
    void watcherShouldSeeEveryAnswerOnTheWay() throws IOException {
        var seen = new CopyOnWriteArrayList<String>();
        try (var server = new ScriptedServer(
                        answer(302, "", "Location: /there"), answer(429, "", "Retry-After: 1"), answer(200, "x"));
                var calls = new HttpCalls(
                        SETTINGS,
                        gates,
                        answer -> seen.add(answer.status() + answer.uri().getPath() + answer.tls()))) {
            calls.send(get(server.uri("/here")), TEXT);
        }
        assertThat(seen).containsExactly("302/here", "429/there", "200/there");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 204, 304, 400, 403, 404, 409, 412, 423, 500, 501, 507})
    void mostStatusesShouldBeForTheReader(int status) throws IOException {
        try (var server = new ScriptedServer(answer(status, ""));
                var calls = calls(SETTINGS)) {
            assertThat(calls.send(put(server.uri("/")), TEXT)).isEqualTo(status + " ");
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void connectionsShouldBeUsedAgainWhateverTheReaderLeaves() throws IOException {
        try (var server = new ScriptedServer(answer(200, "x".repeat(20_000)));
                var calls = calls(SETTINGS)) {
            for (var i = 0; i < 5; i++) {
                calls.send(get(server.uri("/")), (_, body) -> body.read());
                calls.send(get(server.uri("/")), (answer, _) -> answer.status());
            }
            assertThat(server.requests()).hasSize(10);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void basicAndBearerShouldBeSentUnasked() throws IOException {
        try (var server = new ScriptedServer(answer(200, ""));
                var calls = calls(SETTINGS.withCredentials(new Credentials.Basic("Aladdin", "open sesame")))) {
            calls.send(get(server.uri("/")), TEXT);
            calls.as(new Credentials.Bearer("t0ken")).send(get(server.uri("/")), TEXT);

            assertThat(server.requests())
                    .extracting(request -> request.header("Authorization"))
                    .containsExactly("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==", "Bearer t0ken");
        }
    }

    @Test
    void refusedCredentialsShouldNotBeTriedAgain() throws IOException {
        try (var server = new ScriptedServer(answer(401, "", "WWW-Authenticate: Basic realm=\"x\""));
                var calls = calls(SETTINGS.withCredentials(new Credentials.Basic("ada", "secret")))) {
            assertPermanent("NOT_SIGNED_IN", calls, get(server.uri("/")))
                    .hasMessageStartingWith("127.0.0.1:")
                    .hasMessageNotContaining("secret");
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void digestShouldAnswerTheChallengeAndKeepTheNonce() throws IOException {
        try (var server = new ScriptedServer(challenge("one", false), answer(200, ""));
                var calls = calls(SETTINGS.withCredentials(new Credentials.Digest("ada", "secret")))) {
            calls.send(put(server.uri("/a?b")), TEXT);
            calls.send(put(server.uri("/c")), TEXT);

            assertThat(server.requests())
                    .hasSize(3)
                    .allMatch(request -> request.body().equals("BEGIN:VCALENDAR"));
            assertThat(server.requests().get(0).header("Authorization")).isEmpty();
            assertThat(server.requests().get(1).header("Authorization"))
                    .contains("nonce=\"one\"", "uri=\"/a?b\"", "nc=00000001")
                    .doesNotContain("secret");
            assertThat(server.requests().get(2).header("Authorization"))
                    .contains("nonce=\"one\"", "uri=\"/c\"", "nc=00000002");
        }
    }

    @Test
    void staleNonceShouldBeReplaced() throws IOException {
        try (var server = new ScriptedServer(
                        challenge("one", false),
                        challenge("two", true),
                        answer(200, ""),
                        challenge("three", false),
                        answer(200, ""));
                var calls = calls(SETTINGS.withCredentials(new Credentials.Digest("ada", "secret")))) {
            calls.send(get(server.uri("/")), TEXT);
            calls.send(get(server.uri("/")), TEXT);

            assertThat(server.requests().getLast().header("Authorization")).contains("nonce=\"three\"", "nc=00000001");
        }
    }

    @Test
    void wrongPasswordShouldEndADigest() throws IOException {
        try (var server = new ScriptedServer(challenge("one", false), challenge("two", false));
                var calls = calls(SETTINGS.withCredentials(new Credentials.Digest("ada", "secret")))) {
            assertPermanent("NOT_SIGNED_IN", calls, get(server.uri("/")));
            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void staleForEverShouldEndADigest() throws IOException {
        try (var server = new ScriptedServer(challenge("one", true));
                var calls = calls(SETTINGS.withCredentials(new Credentials.Digest("ada", "secret")))) {
            assertPermanent("NOT_SIGNED_IN", calls, get(server.uri("/")));
            assertThat(server.requests()).hasSize(3);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308})
    void redirectShouldKeepMethodAndBody(int status) throws IOException {
        try (var server = new ScriptedServer(answer(status, "moved", "Location: /there"), answer(201, ""));
                var calls = calls(SETTINGS.withCredentials(new Credentials.Bearer("t0ken")))) {
            var where = calls.send(put(server.uri("/here")), (answer, _) -> answer.uri());

            assertThat(where).isEqualTo(server.uri("/there"));
            assertThat(server.lines()).containsExactly("PUT /here HTTP/1.1", "PUT /there HTTP/1.1");
            assertThat(server.requests().getLast().body()).isEqualTo("BEGIN:VCALENDAR");
            assertThat(server.requests().getLast().header("Authorization")).isEqualTo("Bearer t0ken");
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void redirectElsewhereShouldNotBeFollowedUnlessAllowed() throws IOException {
        try (var other = new ScriptedServer(answer(200, "there"));
                var server = new ScriptedServer(answer(302, "", "Location: " + other.uri("/x")));
                var calls = calls(SETTINGS.withCredentials(new Credentials.Bearer("t0ken")))) {
            assertPermanent("REDIRECTED", calls, get(server.uri("/")));
            assertThat(other.connections()).isZero();

            var allowed = SETTINGS.withRedirectHosts(Set.of("127.0.0.1:" + other.port()));
            try (var trusting = calls(allowed)) {
                assertThat(trusting.send(get(server.uri("/")), TEXT)).isEqualTo("200 there");
            }
        }
    }

    @Test
    void redirectsInCirclesShouldEnd() throws IOException {
        try (var server = new ScriptedServer(answer(302, "", "Location: /"));
                var calls = calls(SETTINGS)) {
            assertPermanent("REDIRECTED", calls, get(server.uri("/")));
            assertThat(server.requests()).hasSize(6);
        }
    }

    @Test
    void seeOtherShouldBeForTheReaderWhenSomethingWasChanged() throws IOException {
        try (var server = new ScriptedServer(answer(303, "", "Location: /there"));
                var calls = calls(SETTINGS)) {
            assertThat(calls.send(put(server.uri("/")), TEXT)).isEqualTo("303 ");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void busyHostShouldBeAskedAgainWhenItSaid(int status) throws IOException {
        try (var server = new ScriptedServer(answer(status, "", "Retry-After: 7"), answer(200, "ok"));
                var calls = calls(SETTINGS)) {
            assertThat(calls.send(put(server.uri("/")), TEXT)).isEqualTo("200 ok");

            assertThat(clock.slept()).containsExactly(Duration.ofSeconds(7));
            assertThat(state().limit()).isEqualTo(8);
        }
    }

    @Test
    void hostThatStaysBusyShouldBeGivenUpAfterThreeTries() throws IOException {
        try (var server = new ScriptedServer(answer(429, ""));
                var calls = calls(SETTINGS)) {
            assertTransient(calls, get(server.uri("/")), Optional.empty())
                    .hasMessage("127.0.0.1:" + server.port() + " is busy (429)");

            assertThat(server.requests()).hasSize(3);
            assertThat(clock.slept()).hasSize(2);
            assertThat(clock.slept().get(0)).isBetween(Duration.ofMillis(500), Duration.ofSeconds(1));
            assertThat(clock.slept().get(1)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
        }
    }

    @Test
    void hostThatWantsALongRestShouldBeLeftAloneByAll() throws IOException {
        try (var server = new ScriptedServer(answer(503, "", "Retry-After: 60"), answer(200, "ok"));
                var calls = calls(SETTINGS);
                var others = calls(SETTINGS)) {
            assertTransient(calls, get(server.uri("/")), Optional.of(Duration.ofSeconds(60)));
            clock.advance(Duration.ofSeconds(20));
            assertTransient(others, put(server.uri("/")), Optional.of(Duration.ofSeconds(40)));
            assertThat(server.requests()).hasSize(1);
            assertThat(clock.slept()).isEmpty();

            clock.advance(Duration.ofSeconds(30));
            assertThat(others.send(put(server.uri("/")), TEXT)).isEqualTo("200 ok");
            assertThat(clock.slept()).containsExactly(Duration.ofSeconds(10));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 504})
    void lostGatewayShouldBeAskedAgainOnlyForWhatChangesNothing(int status) throws IOException {
        try (var server = new ScriptedServer(answer(status, ""), answer(status, ""), answer(200, "ok"));
                var calls = calls(SETTINGS)) {
            assertThatExceptionOfType(UnansweredCall.class).isThrownBy(() -> calls.send(put(server.uri("/")), TEXT));
            assertThat(calls.send(get(server.uri("/")), TEXT)).isEqualTo("200 ok");
        }
    }

    @Test
    void brokenConnectionShouldBeTriedAgainForWhatChangesNothing() throws IOException {
        var half = bytes("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf");
        try (var server = new ScriptedServer(hangUp(), half, answer(200, "whole"));
                var calls = calls(SETTINGS)) {
            assertThat(calls.send(HttpCall.of("PROPFIND", server.uri("/")), TEXT))
                    .isEqualTo("200 whole");
            assertThat(server.requests()).hasSize(3);
        }
    }

    @Test
    void connectionThatKeepsBreakingShouldBeGivenUp() throws IOException {
        try (var server = new ScriptedServer(hangUp());
                var calls = calls(SETTINGS)) {
            assertTransient(calls, HttpCall.of("REPORT", server.uri("/")), Optional.empty())
                    .hasMessageContaining("127.0.0.1:" + server.port());
            assertThat(server.requests()).hasSize(3);
        }
    }

    @Test
    void changeWhoseConnectionBrokeShouldBeUnanswered() throws IOException {
        var half = bytes("HTTP/1.1 201 Created\r\nContent-Length: 100\r\n\r\nhalf");
        try (var server = new ScriptedServer(hangUp(), half);
                var calls = calls(SETTINGS)) {
            for (var requests = 1; requests <= 2; requests++) {
                assertThatExceptionOfType(UnansweredCall.class)
                        .isThrownBy(() -> calls.send(put(server.uri("/")), TEXT));
                assertThat(server.requests()).hasSize(requests);
            }
        }
    }

    /// The server closes a connection that it had promised to keep, as it may at any time.
    @Test
    void changeOnAConnectionThatWasJustClosedShouldBeUnansweredOrCarriedOutOnce() throws IOException {
        Answer liar = (request, out) -> {
            answer(200, "ok").write(request, out);
            return false;
        };
        try (var server = new ScriptedServer(liar, answer(200, "ok"));
                var calls = calls(SETTINGS)) {
            calls.send(get(server.uri("/")), TEXT);
            try {
                assertThat(calls.send(put(server.uri("/")), TEXT)).isEqualTo("200 ok");
            } catch (UnansweredCall e) {
                assertThat(server.lines()).containsExactly("GET / HTTP/1.1");
            }
        }
    }

    @Test
    void hostWithoutServerShouldBeTransientForAnyMethod() throws IOException {
        var uri = URI.create("http://127.0.0.1:" + freePort() + "/");
        try (var calls = calls(SETTINGS)) {
            assertTransient(calls, put(uri), Optional.empty());
            assertThat(clock.slept()).isEmpty();
            assertTransient(calls, get(uri), Optional.empty());
            assertThat(clock.slept()).hasSize(2);
        }
    }

    @Test
    void unknownHostShouldBeTransientForAnyMethod() {
        try (var calls = calls(SETTINGS)) {
            assertTransient(calls, put(URI.create("http://nowhere.invalid/")), Optional.empty())
                    .hasMessageContaining("nowhere.invalid:80");
        }
    }

    @Test
    void answerShouldBeReadUpToItsLimit() throws IOException {
        try (var server = new ScriptedServer(answer(200, "x".repeat(1000)), answer(200, "x".repeat(1001)));
                var calls = calls(SETTINGS.withLargestAnswer(1000))) {
            assertThat(calls.send(get(server.uri("/")), TEXT)).hasSize(1004);
            assertPermanent("ANSWER_TOO_LARGE", calls, get(server.uri("/")));
            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void endlessAnswerShouldBeCutWhateverTheReaderMakesOfIt() throws IOException {
        try (var server = new ScriptedServer(endless(65_536, 0));
                var calls = calls(SETTINGS.withLargestAnswer(1_000_000))) {
            assertThatExceptionOfType(PermanentFailure.class)
                    .isThrownBy(() -> calls.send(get(server.uri("/")), (_, body) -> {
                        try {
                            return body.readAllBytes().length;
                        } catch (IOException e) {
                            return -1;
                        }
                    }))
                    .extracting(PermanentFailure::code)
                    .isEqualTo("ANSWER_TOO_LARGE");
        }
    }

    @Test
    void unreadEndlessAnswerShouldNotHoldUpTheCaller() throws IOException {
        try (var server = new ScriptedServer(endless(65_536, 0));
                var calls = calls(SETTINGS)) {
            int status = calls.send(get(server.uri("/")), (answer, _) -> answer.status());

            assertThat(status).isEqualTo(200);
        }
    }

    @Test
    void serverThatSaysNothingShouldBeCut() throws IOException {
        var silent = new CountDownLatch(1);
        try (var server = new ScriptedServer((_, _) -> hang(silent));
                var calls = calls(SETTINGS.withTimeouts(Duration.ofSeconds(5), Duration.ofMillis(200)))) {
            assertThatExceptionOfType(UnansweredCall.class).isThrownBy(() -> calls.send(put(server.uri("/")), TEXT));
            assertTransient(calls, get(server.uri("/")), Optional.empty());
            assertThat(server.requests()).hasSize(4);
        } finally {
            silent.countDown();
        }
    }

    /// A byte every few milliseconds keeps an idle timeout from ever ending it.
    @Test
    void serverThatDripsItsBodyShouldBeCut() throws IOException {
        try (var server = new ScriptedServer(endless(1, 20));
                var calls = calls(SETTINGS.withTimeouts(Duration.ofSeconds(5), Duration.ofMillis(300)))) {
            var before = System.nanoTime();
            assertThatExceptionOfType(UnansweredCall.class).isThrownBy(() -> calls.send(put(server.uri("/")), TEXT));
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(3));
        }
    }

    @Test
    void restThatTheReaderDoesNotWantShouldNotMatter() throws IOException {
        try (var server = new ScriptedServer(endless(1, 20));
                var calls = calls(SETTINGS)) {
            int first = calls.send(put(server.uri("/")), (_, body) -> {
                try (body) {
                    return body.read();
                }
            });

            assertThat(first).isZero();
        }
    }

    @Test
    void closingShouldEndCallsWithoutBlamingTheHost() throws Exception {
        var silent = new CountDownLatch(1);
        try (var server = new ScriptedServer((_, _) -> hang(silent))) {
            var failures = new CopyOnWriteArrayList<RuntimeException>();
            var calls = calls(SETTINGS);
            var threads = new Thread[6];
            for (var i = 0; i < threads.length; i++) {
                var call = i == 0 ? put(server.uri("/")) : get(server.uri("/"));
                threads[i] = Thread.startVirtualThread(() -> {
                    try {
                        calls.as(new Credentials.Bearer("t0ken")).send(call, TEXT);
                    } catch (TransientFailure | UnansweredCall e) {
                        failures.add(e);
                    }
                });
            }
            Await.until(() -> server.requests().size() == threads.length);

            calls.close();

            for (var thread : threads) {
                thread.join();
            }
            assertThat(failures)
                    .hasSize(6)
                    .filteredOn(UnansweredCall.class::isInstance)
                    .hasSize(1);
            assertThat(clock.slept()).isEmpty();
            assertThat(state().circuit()).isEqualTo(HostState.Circuit.CLOSED);
        } finally {
            silent.countDown();
        }
    }

    @Test
    void faultOfTheReaderShouldBeItsOwn() throws IOException {
        try (var server = new ScriptedServer(answer(200, "ok"));
                var calls = calls(SETTINGS)) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> calls.send(get(server.uri("/")), (_, _) -> {
                        throw new IllegalStateException("of the reader");
                    }));
            assertThat(calls.send(get(server.uri("/")), TEXT)).isEqualTo("200 ok");
            assertThat(state().inFlight()).isZero();
        }
    }

    @Test
    void readerThatCannotMakeSenseOfAnAnswerShouldBeGivenAnother() throws IOException {
        try (var server = new ScriptedServer(answer(200, "<a"), answer(200, "<a/>"));
                var calls = calls(SETTINGS)) {
            var text = calls.send(get(server.uri("/")), (answer, body) -> {
                var read = TEXT.read(answer, body);
                if (!read.endsWith(">")) {
                    throw new IOException("cut off");
                }
                return read;
            });

            assertThat(text).isEqualTo("200 <a/>");
        }
    }

    @Test
    void deadHostShouldBeLeftAloneAndTriedWithOneCall() throws IOException {
        try (var server = new ScriptedServer(hangUp(), hangUp(), hangUp(), hangUp(), hangUp(), answer(200, "back"));
                var calls = calls(SETTINGS);
                var others = calls(SETTINGS)) {
            var call = HttpCall.of("REPORT", server.uri("/"));
            assertTransient(calls, call, Optional.empty());
            assertThatExceptionOfType(TransientFailure.class)
                    .isThrownBy(() -> calls.send(call, TEXT))
                    .satisfies(failure -> assertThat(failure.retryAfter())
                            .contains(Duration.ofSeconds(30).minus(clock.slept().getLast())));
            assertThat(state().circuit()).isEqualTo(HostState.Circuit.OPEN);
            assertThatExceptionOfType(TransientFailure.class)
                    .isThrownBy(() -> others.send(put(server.uri("/")), TEXT))
                    .withMessageContaining("left alone");
            assertThat(server.requests()).hasSize(5);

            clock.advance(Duration.ofSeconds(31));
            assertThat(others.send(put(server.uri("/")), TEXT)).isEqualTo("200 back");
            assertThat(state().circuit()).isEqualTo(HostState.Circuit.CLOSED);
        }
    }

    @Test
    void serverErrorsShouldOpenTheCircuitButNotWhatARequestIsToBlameFor() throws IOException {
        try (var server = new ScriptedServer(answer(500, ""));
                var refusing = new ScriptedServer(answer(501, ""));
                var calls = calls(SETTINGS)) {
            for (var i = 0; i < 5; i++) {
                calls.send(put(server.uri("/")), TEXT);
                calls.send(put(refusing.uri("/")), TEXT);
            }
            assertThatExceptionOfType(TransientFailure.class).isThrownBy(() -> calls.send(put(server.uri("/")), TEXT));
            assertThat(calls.send(put(refusing.uri("/")), TEXT)).isEqualTo("501 ");
        }
    }

    @Test
    void mailboxAndHostShouldHaveAsManyCallsAtATimeAsAllowed() throws Exception {
        var go = new CountDownLatch(1);
        try (var server = new ScriptedServer((request, out) -> {
                    hang(go);
                    return answer(200, "ok").write(request, out);
                });
                var calls = calls(SETTINGS.withLimits(new Limits(3, 2, 0)))) {
            var threads = new Thread[12];
            for (var i = 0; i < threads.length; i++) {
                var mailbox = i < 4 ? "ada" : "bob" + i;
                threads[i] = Thread.startVirtualThread(() -> calls.send(
                        new HttpCall("GET", server.uri("/" + mailbox), Map.of(), new byte[0], mailbox), TEXT));
            }
            // two of Ada's wait for Ada, the rest for the host
            Await.until(() -> server.requests().size() == 3 && state().waiting() == 7);
            assertThat(state().inFlight()).isEqualTo(3);
            go.countDown();
            for (var thread : threads) {
                thread.join();
            }
            assertThat(server.requests()).hasSize(12);
            assertThat(state()).isEqualTo(new HostState(state().host(), HostState.Circuit.CLOSED, 3, 0, 0));
        }
    }

    @Test
    void callsShouldBeginAtTheirPace() throws IOException {
        try (var server = new ScriptedServer(answer(200, "ok"));
                var calls = calls(SETTINGS.withLimits(new Limits(16, 4, 2)))) {
            for (var i = 0; i < 4; i++) {
                calls.send(get(server.uri("/")), TEXT);
            }
            assertThat(clock.slept()).hasSize(3).containsOnly(Duration.ofMillis(500));
        }
    }

    @Test
    void interruptedThreadShouldStopAtOnceAndStayInterrupted() throws Exception {
        var silent = new CountDownLatch(1);
        try (var server = new ScriptedServer((_, _) -> hang(silent));
                var calls = calls(SETTINGS.withLimits(new Limits(2, 1, 0)))) {
            var reading = stoppable(() -> calls.send(get(server.uri("/")), TEXT));
            var changing = stoppable(() -> calls.send(put(server.uri("/")), TEXT));
            Await.until(() -> server.requests().size() == 2);
            var waiting = stoppable(() -> calls.send(get(server.uri("/")), TEXT));
            Await.until(() -> state().waiting() == 1);

            assertThat(reading.stop()).isInstanceOf(TransientFailure.class);
            Await.until(() -> server.requests().size() == 3); // now it is its turn
            assertThat(waiting.stop()).isInstanceOf(TransientFailure.class);
            assertThat(changing.stop()).isInstanceOf(UnansweredCall.class);
            assertThat(state().inFlight()).isZero();
        } finally {
            silent.countDown();
        }
    }

    @Test
    void interruptionShouldStopAWaitForABusyHost() throws IOException {
        try (var server = new ScriptedServer((request, out) -> answer(503, "").write(request, out));
                var calls = new HttpCalls(SETTINGS, new HostGates(clock, _ -> {
                    throw new InterruptedException();
                }))) {
            assertThatExceptionOfType(TransientFailure.class).isThrownBy(() -> calls.send(put(server.uri("/")), TEXT));
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void interruptionShouldStopReadingABody() throws Exception {
        try (var server = new ScriptedServer(endless(1, 20));
                var calls = calls(SETTINGS)) {
            var begun = new CountDownLatch(1);
            var reading = stoppable(() -> calls.send(get(server.uri("/")), (answer, body) -> {
                body.read();
                begun.countDown();
                return TEXT.read(answer, body);
            }));
            begun.await();
            assertThat(reading.stop()).isInstanceOf(TransientFailure.class);
        }
    }

    @Test
    void proxyThatWantsASignInShouldBeTold() throws IOException {
        try (var proxy = new ScriptedServer(answer(407, "", "Proxy-Authenticate: Basic realm=\"x\""));
                var calls = calls(SETTINGS.withProxy(URI.create("http://127.0.0.1:" + proxy.port())))) {
            assertPermanent("PROXY_REFUSED", calls, get(URI.create("http://calendar.invalid/")))
                    .hasMessageContaining("calendar.invalid");
            assertThat(proxy.lines()).containsExactly("GET http://calendar.invalid/ HTTP/1.1");
            assertPermanent("PROXY_REFUSED", calls, put(URI.create("https://calendar.invalid/")));
            assertThat(proxy.lines()).endsWith("CONNECT calendar.invalid:443 HTTP/1.1");
        }
    }

    private HttpCalls calls(HttpSettings settings) {
        return new HttpCalls(settings, gates);
    }

    private HostState state() {
        return gates.states().getFirst();
    }

    private static HttpCall get(URI uri) {
        return HttpCall.of("GET", uri);
    }

    private static HttpCall put(URI uri) {
        return new HttpCall("PUT", uri, Map.of("If-Match", "\"1\""), "BEGIN:VCALENDAR".getBytes(UTF_8), "ada");
    }

    private static Answer challenge(String nonce, boolean stale) {
        return answer(
                401,
                "sign in",
                "WWW-Authenticate: Digest realm=\"r\", qop=\"auth\", algorithm=SHA-256, nonce=\"" + nonce + "\", stale="
                        + stale);
    }

    /// A body without end, in pieces with a pause of milliseconds between them.
    private static Answer endless(int piece, int pause) {
        return (_, out) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 9000000000\r\n\r\n".getBytes(UTF_8));
            try {
                while (true) {
                    out.write(new byte[piece]);
                    out.flush();
                    if (pause > 0) {
                        Thread.sleep(pause);
                    }
                }
            } catch (InterruptedException e) {
                return false;
            }
        };
    }

    private static boolean hang(CountDownLatch until) {
        try {
            until.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static AbstractThrowableAssert<?, ?> assertPermanent(String code, HttpCalls calls, HttpCall call) {
        var failure = assertThatExceptionOfType(PermanentFailure.class)
                .isThrownBy(() -> calls.send(call, TEXT))
                .actual();
        assertThat(failure.code()).as(failure.getMessage()).isEqualTo(code);
        return assertThat((Throwable) failure);
    }

    private static AbstractThrowableAssert<?, ?> assertTransient(
            HttpCalls calls, HttpCall call, Optional<Duration> retryAfter) {
        var failure = assertThatExceptionOfType(TransientFailure.class)
                .isThrownBy(() -> calls.send(call, TEXT))
                .actual();
        assertThat(failure.retryAfter()).as(failure.getMessage()).isEqualTo(retryAfter);
        return assertThat((Throwable) failure);
    }

    private static Stoppable stoppable(Runnable call) {
        var failure = new AtomicReference<RuntimeException>();
        var stayed = new AtomicReference<>(false);
        var thread = Thread.startVirtualThread(() -> {
            try {
                call.run();
            } catch (RuntimeException e) {
                failure.set(e);
                stayed.set(Thread.currentThread().isInterrupted());
            }
        });
        return new Stoppable(thread, failure, stayed);
    }

    private record Stoppable(
            Thread thread, AtomicReference<RuntimeException> failure, AtomicReference<Boolean> stayed) {
        RuntimeException stop() throws InterruptedException {
            thread.interrupt();
            thread.join();
            assertThat(stayed.get()).isTrue();
            return failure.get();
        }
    }
}
