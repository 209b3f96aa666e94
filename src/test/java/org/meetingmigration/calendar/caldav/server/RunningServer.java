package org.meetingmigration.calendar.caldav.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A real server that runs, and what its users could do with it by hand. Each user acts on their own calendars unless
/// said otherwise.
public final class RunningServer {

    /// For `smtpPort`: the server has nobody to give its mails to.
    public static final int NO_MAIL = 0;

    private static final Map<Options, RunningServer> RUNNING = new ConcurrentHashMap<>();
    private static final String MKCALENDAR = """
            <?xml version="1.0" encoding="utf-8"?>
            <C:mkcalendar xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"><D:set><D:prop>
            <D:displayname>%s</D:displayname>
            <C:supported-calendar-component-set><C:comp name="VEVENT"/></C:supported-calendar-component-set>
            </D:prop></D:set></C:mkcalendar>
            """;
    private static final String EVENTS = """
            <?xml version="1.0" encoding="utf-8"?>
            <C:calendar-query xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav">
            <D:prop><D:getetag/><C:calendar-data/></D:prop>
            <C:filter><C:comp-filter name="VCALENDAR"><C:comp-filter name="VEVENT"/></C:comp-filter></C:filter>
            </C:calendar-query>
            """;
    private static final String ETAGS = """
            <?xml version="1.0" encoding="utf-8"?>
            <D:propfind xmlns:D="DAV:"><D:prop><D:getetag/></D:prop></D:propfind>
            """;

    private record Options(RealServer kind, int extraUsers, int smtpPort) {}

    private final Options options;
    private final ServerScript script;

    private RunningServer(Options options, ServerScript script) {
        this.options = options;
        this.script = script;
    }

    /// The server of this kind and these options, one for all tests; it is started when it does not run.
    ///
    /// @param extraUsers how many of u0001, u0002, … there are besides alice, bob and carol
    /// @param smtpPort where on this machine the server sends invitations, for example that of an [SmtpSink]
    public static RunningServer start(RealServer kind, int extraUsers, int smtpPort) {
        var server = RUNNING.computeIfAbsent(new Options(kind, extraUsers, smtpPort), RunningServer::started);
        if (server.processes().isEmpty()) {
            server.startServer();
        }
        return server;
    }

    private static RunningServer started(Options options) {
        if (options.kind.needsRoot() && !Debian.isRoot()) {
            Debian.unavailable(options.kind + " can only be started by root");
        }
        var environment = new TreeMap<String, String>();
        environment.put("USERS_EXTRA", "" + options.extraUsers);
        if (options.smtpPort != NO_MAIL) {
            environment.put("SMTP", "127.0.0.1:" + options.smtpPort);
        }
        try {
            return new RunningServer(options, ServerScript.start(options.kind.script(), environment));
        } catch (ServerScript.Failed e) {
            var missing = Debian.missing(options.kind.packages());
            if (!missing.isEmpty()) {
                Debian.unavailable("Cannot install " + missing + ": " + e.getMessage());
            }
            throw e;
        }
    }

    public RealServer kind() {
        return options.kind;
    }

    public int port() {
        return script.port();
    }

    /// alice, bob, carol, u0001, …
    public List<String> users() {
        var extra = IntStream.rangeClosed(1, options.extraUsers).mapToObj("u%04d"::formatted);
        return Stream.concat(Stream.of("alice", "bob", "carol"), extra).toList();
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    /// Where discovery starts.
    public URI context() {
        return uri(kind().contextPath());
    }

    public URI principal(String user) {
        return uri(kind().principalPath(user));
    }

    public URI home(String user) {
        return uri(kind().homePath(user));
    }

    public URI calendar(String user, String calendar) {
        return uri(kind().calendarPath(user, calendar));
    }

    public URI object(String user, String calendar, String name) {
        return calendar(user, calendar).resolve(name);
    }

    /// The same calendar as a service account sees it.
    public URI calendar(ServiceAccount account, String user, String calendar) {
        var port = port() + account.portOffset();
        return URI.create("http://127.0.0.1:" + port + account.calendarPath(user, calendar));
    }

    /// Makes an empty calendar for events.
    public void makeCalendar(String user, String calendar) {
        var xml = MKCALENDAR.formatted(calendar);
        expectSuccess(PlainDav.send("MKCALENDAR", calendar(user, calendar), PlainDav.as(user), xml));
    }

    public void deleteCalendar(String user, String calendar) {
        expectSuccess(PlainDav.send("DELETE", calendar(user, calendar), PlainDav.as(user)));
    }

    /// Creates or overwrites an event.
    ///
    /// @param name for example `1.ics`; as it stands in a URL
    public Reply put(String user, String calendar, String name, byte[] event) {
        return expectSuccess(putAs(user, user, calendar, name, event));
    }

    /// Tries to write into the calendar of somebody else; the reply may be a refusal.
    public Reply putAs(String actor, String owner, String calendar, String name, byte[] event) {
        var headers = PlainDav.as(actor, Map.of("Content-Type", "text/calendar; charset=utf-8"));
        return PlainDav.send("PUT", object(owner, calendar, name), headers, event);
    }

    /// Writes for somebody by a service account; the reply may be a refusal.
    public Reply putBy(ServiceAccount account, String owner, String calendar, String name, byte[] event) {
        var headers = PlainDav.as(account.name(), account.headers(owner));
        headers.put("Content-Type", "text/calendar; charset=utf-8");
        return PlainDav.send("PUT", calendar(account, owner, calendar).resolve(name), headers, event);
    }

    /// The reply is 404 where there is none.
    public Reply get(String user, String calendar, String name) {
        return PlainDav.send("GET", object(user, calendar, name), PlainDav.as(user));
    }

    public void delete(String user, String calendar, String name) {
        expectSuccess(PlainDav.send("DELETE", object(user, calendar, name), PlainDav.as(user)));
    }

    /// The paths of the events in a calendar as the server writes them, for example `/alice/calendar/1.ics`, in order.
    public List<String> list(String user, String calendar) {
        return hrefs(user, calendar(user, calendar))
                .filter(href -> !href.endsWith("/"))
                .toList();
    }

    /// The paths of the calendars and other collections of a user, in order.
    public List<String> calendars(String user) {
        var home = kind().homePath(user);
        return hrefs(user, home(user))
                .filter(href -> href.startsWith(home) && href.endsWith("/") && !href.equals(home))
                .toList();
    }

    /// What is stored in a calendar, in one request: by name, for example `1.ics`. Line ends are as XML leaves them.
    public Map<String, String> contents(String user, String calendar) {
        var headers = PlainDav.as(user, Map.of("Depth", "1"));
        var reply = expectSuccess(PlainDav.send("REPORT", calendar(user, calendar), headers, EVENTS));
        var contents = new TreeMap<String, String>();
        for (var response : MultiStatus.of(reply.body()).responses()) {
            var name = response.href().substring(response.href().lastIndexOf('/') + 1);
            contents.put(name, response.properties().getOrDefault("calendar-data", ""));
        }
        return contents;
    }

    private static Stream<String> hrefs(String user, URI collection) {
        var headers = PlainDav.as(user, Map.of("Depth", "1"));
        var reply = expectSuccess(PlainDav.send("PROPFIND", collection, headers, ETAGS));
        return MultiStatus.of(reply.body()).responses().stream()
                .map(MultiStatus.Response::href)
                .sorted();
    }

    public void restart() {
        stopServer();
        startServer();
    }

    /// Ends the server but keeps its data; until [#startServer] its port refuses connections.
    public void stopServer() {
        var processes = processes();
        script.stop();
        var ends = processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(ends).orTimeout(10, TimeUnit.SECONDS).join();
    }

    public void startServer() {
        script.start();
    }

    /// The processes of the server, each before those it started; empty when it does not run.
    public List<ProcessHandle> processes() {
        return script.processes(kind().pidFiles());
    }

    /// Makes the server accept connections and never answer, until what is returned is closed.
    public Pause pause() {
        var front = script.processes(kind().pidFiles().subList(0, 1));
        var pids = front.stream().map(process -> "" + process.pid()).toList();
        signal("-STOP", pids);
        return () -> signal("-CONT", pids);
    }

    /// A server that stands still; closing lets it go on.
    @FunctionalInterface
    public interface Pause extends AutoCloseable {
        @Override
        void close();
    }

    private static void signal(String signal, List<String> pids) {
        var command = Stream.concat(Stream.of("kill", signal), pids.stream()).toList();
        try {
            new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Reply expectSuccess(Reply reply) {
        if (!reply.isSuccess()) {
            throw new AssertionError("The server refused: " + reply);
        }
        return reply;
    }
}
