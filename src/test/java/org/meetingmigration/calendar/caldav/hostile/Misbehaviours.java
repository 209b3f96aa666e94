package org.meetingmigration.calendar.caldav.hostile;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// What goes wrong between a client and a server: connections, statuses, ETags, writes. See [BadContent] for bodies.
public final class Misbehaviours {

    private Misbehaviours() {}

    /// Refuses without doing anything, for example with 507.
    public static Misbehaviour answer(int status) {
        return turn -> turn.send(Answer.of(status));
    }

    /// Refuses for now.
    ///
    /// @param retryAfter the header as it is, for example `120`, or a date, or nonsense
    public static Misbehaviour unavailable(String retryAfter) {
        return turn -> turn.send(Answer.of(503).with("Retry-After", retryAfter));
    }

    /// Does what was asked and says it did not, for example 500 after a PUT.
    public static Misbehaviour commitThenAnswer(int status) {
        return turn -> {
            turn.obey();
            turn.send(Answer.of(status));
        };
    }

    /// Does what was asked and cuts the connection in the place of an answer.
    public static Misbehaviour commitThenReset() {
        return turn -> {
            turn.obey();
            turn.reset();
        };
    }

    /// Cuts the connection and does nothing.
    public static Misbehaviour reset() {
        return Turn::reset;
    }

    /// Does what was asked and cuts the connection in the middle of the answer.
    public static Misbehaviour resetMidBody() {
        return turn -> {
            var answer = turn.obey();
            turn.sendHead(answer, answer.body().length + 1L);
            turn.output().write(answer.body(), 0, answer.body().length / 2);
            turn.output().flush();
            turn.reset();
        };
    }

    /// Announces more than it sends, and ends the connection in order.
    public static Misbehaviour closeEarly() {
        return turn -> {
            var answer = turn.obey();
            turn.sendHead(answer, answer.body().length + 100L);
            turn.output().write(answer.body());
            turn.close();
        };
    }

    /// Takes the request and says nothing.
    public static Misbehaviour silence() {
        return Turn::awaitClient;
    }

    /// Answers right, but lets this time pass before each byte, those of the headers too.
    public static Misbehaviour slowly(Duration perByte) {
        return turn -> {
            var answer = turn.obey();
            var length = Integer.toString(answer.body().length);
            drip(turn, Wire.head(answer.with("Content-Length", length)), perByte);
            drip(turn, answer.body(), perByte);
        };
    }

    private static void drip(Turn turn, byte[] bytes, Duration perByte) throws IOException {
        for (var next : bytes) {
            turn.pass(perByte);
            turn.output().write(next);
            turn.output().flush();
        }
    }

    /// Sends headers without end.
    public static Misbehaviour endlessHeaders() {
        return turn -> {
            turn.output().write("HTTP/1.1 200 Scripted\r\n".getBytes(StandardCharsets.US_ASCII));
            while (true) {
                turn.output().write("X-Padding: xxxxxxxxxxxxxxxxxxxxxxxxx\r\n".getBytes(StandardCharsets.US_ASCII));
            }
        };
    }

    /// Answers right but for the ETag header and `getetag`, which are left out.
    public static Misbehaviour withoutEtag() {
        return turn -> turn.send(MultiStatusText.eachEtag(turn.obey(), _ -> "").without("ETag"));
    }

    /// Gives every event this ETag.
    public static Misbehaviour wrongEtag(String etag) {
        return turn -> turn.send(withEtag(turn.obey(), etag));
    }

    /// Gives another ETag in each answer, though nothing changed.
    public static Misbehaviour changingEtag() {
        var count = new AtomicLong();
        return turn -> turn.send(withEtag(turn.obey(), "\"changing-" + count.incrementAndGet() + "\""));
    }

    private static Answer withEtag(Answer answer, String etag) {
        var changed = MultiStatusText.eachEtag(answer, _ -> "<D:getetag>" + DavXml.escape(etag) + "</D:getetag>");
        return changed.headers().containsKey("ETag") ? changed.with("ETag", etag) : changed;
    }

    /// Sends the client to another place with 301, 302, 307 or 308, and does nothing.
    public static Misbehaviour redirect(int status, URI elsewhere) {
        return turn -> turn.send(Answer.of(status).with("Location", elsewhere.toString()));
    }

    /// Sends the client from one place to the next for ever.
    public static Misbehaviour redirectLoop() {
        var count = new AtomicLong();
        return turn ->
                turn.send(Answer.of(307).with("Location", turn.request().path() + "?again=" + count.incrementAndGet()));
    }

    /// Writes an old state over a newer one: does not look at `If-Match` and the like, so that two writers both win.
    public static Misbehaviour everybodyWins() {
        return turn ->
                turn.send(turn.obey(turn.request().without("If-Match", "If-None-Match", "If-Schedule-Tag-Match")));
    }

    /// Lets somebody else do something just before the request is looked at.
    public static Misbehaviour meanwhile(Consumer<MemoryDav> somebodyElse) {
        return turn -> {
            somebodyElse.accept(turn.store());
            turn.send(turn.obey());
        };
    }

    /// Stores something else than it was given, and answers with the ETag of that.
    public static Misbehaviour altering(UnaryOperator<String> change) {
        return turn -> turn.send(
                turn.obey(turn.request().withBody(change.apply(turn.request().text()))));
    }

    /// Stores an event without a property, for example `DESCRIPTION`.
    public static Misbehaviour dropping(String property) {
        return altering(event -> Events.without(event, property));
    }

    /// Says success to a PUT or DELETE and does nothing.
    public static Misbehaviour pretending() {
        return turn -> turn.send(Answer.of(204).with("ETag", "\"pretended\""));
    }

    /// Answers a GET with the event as it was before the last write, its old ETag too; right where there was none.
    public static Misbehaviour staleRead() {
        return turn -> turn.send(turn.store()
                .eventBefore(turn.request().path())
                .map(event ->
                        Answer.of(200, MemoryDav.CALENDAR_TYPE, event.text()).with("ETag", event.etag()))
                .orElseGet(turn::obey));
    }

    /// Does one after the other, a request each, and the last for ever.
    public static Misbehaviour inTurn(Misbehaviour... misbehaviours) {
        var next = Arrays.asList(misbehaviours).iterator();
        var last = misbehaviours[misbehaviours.length - 1];
        return turn -> {
            Misbehaviour current;
            synchronized (next) {
                current = next.hasNext() ? next.next() : last;
            }
            current.act(turn);
        };
    }
}
