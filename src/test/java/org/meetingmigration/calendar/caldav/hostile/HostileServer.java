package org.meetingmigration.calendar.caldav.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/// A CalDAV server on loopback that does everything right but what it was told to do wrong:
///
/// ```java
/// try (var server = HostileServer.start()) {
///     server.store().put("/calendars/alice/calendar/1.ics", event);
///     server.misbehave(1, method("PUT"), Misbehaviours.commitThenAnswer(500));
///     …
///     assertThat(server.requests()).…
/// }
/// ```
///
/// Users and passwords are those of the real servers. It starts discovery at `/`, keeps principals at
/// `/principals/NAME/` and calendars at `/calendars/NAME/calendar/`.
public final class HostileServer implements AutoCloseable {

    private final ServerSocket listener;
    private final MemoryDav store;
    private final ExecutorService connections = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<Rule> rules = new CopyOnWriteArrayList<>();
    private final List<Received> requests = new CopyOnWriteArrayList<>();
    private final List<RuntimeException> faults = new CopyOnWriteArrayList<>();

    private record Rule(AtomicInteger left, Predicate<Received> which, Misbehaviour misbehaviour) {

        boolean takes(Received request) {
            return which.test(request) && left.getAndUpdate(times -> Math.max(0, times - 1)) > 0;
        }
    }

    private HostileServer(ServerSocket listener, String capabilities, String program) {
        this.listener = listener;
        this.store = new MemoryDav(capabilities, program);
    }

    /// One that does not tell attendees.
    public static HostileServer start() {
        return start("1, 3, calendar-access");
    }

    /// One that claims more or less than it can.
    ///
    /// @param capabilities the `DAV` header, for example `1, 3, calendar-access, calendar-auto-schedule`
    public static HostileServer start(String capabilities) {
        return start(capabilities, "");
    }

    /// One that claims to be another program.
    ///
    /// @param program the `Server` header, for example `SOPE`; empty for none
    public static HostileServer start(String capabilities, String program) {
        try {
            var listener = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
            var server = new HostileServer(listener, capabilities, program);
            server.connections.execute(server::accept);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// `http://127.0.0.1:PORT` and this path.
    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort() + path);
    }

    /// What is stored now, for setting up and looking.
    public MemoryDav store() {
        return store;
    }

    /// Every request so far, in the order in which they came, those that were answered wrongly among them.
    public List<Received> requests() {
        return List.copyOf(requests);
    }

    /// Answers the next requests of this kind wrongly, as often as said. What was told first goes first.
    public void misbehave(int times, Predicate<Received> which, Misbehaviour misbehaviour) {
        rules.add(new Rule(new AtomicInteger(times), which, misbehaviour));
    }

    /// Answers all requests of this kind wrongly.
    public void misbehave(Predicate<Received> which, Misbehaviour misbehaviour) {
        misbehave(Integer.MAX_VALUE, which, misbehaviour);
    }

    /// Does everything right from now on.
    public void behave() {
        rules.clear();
    }

    /// Cuts all connections. Throws what went wrong in the server itself, if something did.
    @Override
    public void close() {
        closing.countDown();
        try {
            listener.close();
            for (var socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        connections.close();
        faults.forEach(fault -> {
            throw new AssertionError("The test server has a fault", fault);
        });
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                var socket = listener.accept();
                open.add(socket);
                begin(socket);
            } catch (IOException e) {
                return;
            }
        }
    }

    private void begin(Socket socket) throws IOException {
        try {
            connections.execute(() -> serve(socket));
        } catch (RejectedExecutionException closing) {
            socket.close();
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            if (listener.isClosed()) {
                return;
            }
            var wire = new Wire(socket);
            for (var next = wire.receive(); next.isPresent(); next = wire.receive()) {
                requests.add(next.get());
                answer(new Turn(next.get(), store, wire, closing));
            }
        } catch (IOException e) {
            // The client has left, or a misbehaviour has cut the connection.
        } finally {
            open.remove(socket);
        }
    }

    private void answer(Turn turn) throws IOException {
        try {
            misbehaviour(turn.request())
                    .orElse(asked -> asked.send(asked.obey()))
                    .act(turn);
        } catch (RuntimeException e) {
            faults.add(e);
            turn.send(Answer.of(500));
        }
    }

    private Optional<Misbehaviour> misbehaviour(Received request) {
        return rules.stream().filter(rule -> rule.takes(request)).findFirst().map(Rule::misbehaviour);
    }
}
