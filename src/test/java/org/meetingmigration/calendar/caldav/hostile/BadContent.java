package org.meetingmigration.calendar.caldav.hostile;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Answers whose body is a lie, a trap or without end.
public final class BadContent {

    private static final String LAUGHS = """
            <?xml version="1.0"?>
            <!DOCTYPE D [<!ENTITY a0 "ha">
            %s]>
            <D:multistatus xmlns:D="DAV:"><D:response><D:href>&a40;</D:href></D:response></D:multistatus>
            """;

    private BadContent() {}

    /// Answers 207, and says of each resource in it that it has this status, for example 404, with no property.
    public static Misbehaviour everyHrefSays(int status) {
        return hrefsSay(status, _ -> true);
    }

    /// Answers 207, and says so of these resources only.
    public static Misbehaviour hrefsSay(int status, Predicate<String> which) {
        return turn -> turn.send(MultiStatusText.eachResponse(turn.obey(), response -> {
            var href = MultiStatusText.hrefOf(response);
            return which.test(href) ? DavXml.statusOnly(href, status) : response;
        }));
    }

    /// Does nothing and answers 207 with a body that refuses, for example 412 to a PUT as Xandikos does.
    public static Misbehaviour multiStatusInstead(int status) {
        return turn -> turn.send(Answer.multiStatus(
                DavXml.START + DavXml.statusOnly(turn.request().path(), status) + DavXml.END));
    }

    /// Leaves these resources out of each 207.
    public static Misbehaviour missingHrefs(Predicate<String> which) {
        return turn -> turn.send(MultiStatusText.eachResponse(
                turn.obey(), response -> which.test(MultiStatusText.hrefOf(response)) ? "" : response));
    }

    /// Names each resource twice.
    public static Misbehaviour doubledHrefs() {
        return turn -> turn.send(MultiStatusText.eachResponse(turn.obey(), response -> response + response));
    }

    /// Writes each href in another way, for example percent-encoded, as a full URL, or one of another host.
    public static Misbehaviour rewritingHrefs(UnaryOperator<String> change) {
        return turn -> turn.send(MultiStatusText.eachHref(turn.obey(), change));
    }

    /// Says of each resource what is true, once more for each of these hrefs: those of other people or hosts.
    public static Misbehaviour alsoHrefs(String... hrefs) {
        return turn -> turn.send(MultiStatusText.eachResponse(turn.obey(), response -> {
            var href = MultiStatusText.hrefOf(response);
            return Arrays.stream(hrefs)
                    .map(other -> response.replace(href, DavXml.escape(other)))
                    .collect(Collectors.joining("", response, ""));
        }));
    }

    /// Gives other events than are stored, in reports and to GET, but the ETags of those that are.
    public static Misbehaviour calendarData(UnaryOperator<String> change) {
        return turn -> {
            var answer = turn.obey();
            var isEvent = answer.headers().getOrDefault("Content-Type", "").startsWith("text/calendar");
            turn.send(
                    isEvent
                            ? answer.withText(change)
                            : MultiStatusText.eachData(answer, data -> DavXml.escape(change.apply(unescape(data)))));
        };
    }

    /// Gives events that are those stored but for their UID.
    public static Misbehaviour otherUid(String uid) {
        return calendarData(event -> event.replaceAll("(?m)^UID:[^\r\n]*", "UID:" + uid));
    }

    /// A page to log in at, with 200, in the place of everything.
    public static Misbehaviour loginPage() {
        return turn -> turn.send(Answer.of(
                200,
                "text/html; charset=utf-8",
                "<!DOCTYPE html><html><body><form method=post><input name=user></form></body></html>"));
    }

    /// The right answer, ended in the middle of an element.
    public static Misbehaviour malformedXml() {
        return turn -> turn.send(turn.obey().withText(xml -> xml.substring(0, xml.length() * 2 / 3) + "<"));
    }

    /// A body of our own as a 207.
    public static Misbehaviour multiStatus(String xml) {
        return turn -> turn.send(Answer.multiStatus(xml));
    }

    /// The right answer behind a harmless document type.
    public static Misbehaviour doctype() {
        return withPrologue("<!DOCTYPE D:multistatus>", href -> href);
    }

    /// The right answer with an entity in each href that a parser would fetch from here, for example
    /// `file:/etc/passwd`.
    public static Misbehaviour externalEntity(URI source) {
        var prologue = "<!DOCTYPE D:multistatus [<!ENTITY stolen SYSTEM \"" + source + "\">]>";
        return withPrologue(prologue, href -> href + "&stolen;");
    }

    private static Misbehaviour withPrologue(String prologue, UnaryOperator<String> href) {
        return turn -> turn.send(
                MultiStatusText.eachHref(turn.obey(), href).withText(xml -> xml.replaceFirst("\\?>", "?>" + prologue)));
    }

    /// Entities that would grow to 2^40 words.
    public static Misbehaviour billionLaughs() {
        var entities = IntStream.rangeClosed(1, 40)
                .mapToObj(i -> "<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1))
                .collect(Collectors.joining("\n"));
        return multiStatus(LAUGHS.formatted(entities));
    }

    /// An element in an element in an element …
    public static Misbehaviour deepXml(int depth) {
        return multiStatus(DavXml.START + "<D:a>".repeat(depth) + "</D:a>".repeat(depth) + DavXml.END);
    }

    /// A body of this many bytes, whose length is announced: more and more resources, or lines of an event.
    public static Misbehaviour hugeBody(long bytes) {
        return turn -> {
            var answer = turn.obey();
            turn.sendHead(answer, bytes);
            fill(turn, answer, bytes);
        };
    }

    /// A body that never ends and whose length is not announced.
    public static Misbehaviour endlessBody() {
        return turn -> {
            var answer = turn.obey();
            turn.sendHeadOfUnknownLength(answer);
            fill(turn, answer, Long.MAX_VALUE);
        };
    }

    private static void fill(Turn turn, Answer answer, long bytes) throws IOException {
        var start = ascii(answer.isXml() ? DavXml.START : "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n");
        var more = ascii((answer.isXml() ? DavXml.missing("/padding") : "X-PADDING:xxxxxxxxxxxxxxxx\r\n").repeat(500));
        var first = (int) Math.min(start.length, bytes);
        turn.output().write(start, 0, first);
        for (var left = bytes - first; left > 0; left -= more.length) {
            turn.output().write(more, 0, (int) Math.min(more.length, left));
        }
    }

    /// The right answer the first time, then the one of before for ever: a cache that never forgets.
    public static Misbehaviour frozen() {
        var first = new AtomicReference<Answer>(Answer.of(500));
        var asked = new AtomicBoolean();
        return turn -> {
            if (asked.compareAndSet(false, true)) {
                first.set(turn.obey());
            }
            turn.send(first.get());
        };
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String unescape(String xml) {
        return xml.replace("&#13;", "\r")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
