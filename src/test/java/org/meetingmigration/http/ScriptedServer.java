package org.meetingmigration.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// Answers one request after the other as it is told, byte for byte, and keeps what it was asked. The last answer
/// is for all that come after it.
final class ScriptedServer implements AutoCloseable {

    /// Writes an answer.
    @FunctionalInterface
    interface Answer {
        /// @return whether the connection stays
        boolean write(Request request, OutputStream out) throws IOException;
    }

    /// @param line `GET / HTTP/1.1`
    record Request(String line, List<String> headers, String body) {
        String header(String name) {
            var start = name.toLowerCase(Locale.ROOT) + ":";
            return headers.stream()
                    .filter(header -> header.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(header -> header.substring(start.length()).strip())
                    .findFirst()
                    .orElse("");
        }
    }

    private final ServerSocket server;
    private final Deque<Answer> script = new ArrayDeque<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();

    ScriptedServer(Answer... answers) throws IOException {
        script.addAll(List.of(answers));
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /// An answer with a body; the connection stays.
    static Answer answer(int status, String body, String... headers) {
        return (_, out) -> {
            var text = new StringBuilder("HTTP/1.1 " + status + " Some Reason\r\n");
            for (var header : headers) {
                text.append(header).append("\r\n");
            }
            text.append("Content-Length: ")
                    .append(body.length())
                    .append("\r\n\r\n")
                    .append(body);
            out.write(text.toString().getBytes(ISO_8859_1));
            return true;
        };
    }

    /// Reads the request and hangs up.
    static Answer hangUp() {
        return (_, _) -> false;
    }

    /// These bytes, then hangs up.
    static Answer bytes(String text) {
        return (_, out) -> {
            out.write(text.getBytes(ISO_8859_1));
            return false;
        };
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    int port() {
        return server.getLocalPort();
    }

    List<Request> requests() {
        return requests;
    }

    List<String> lines() {
        return requests.stream().map(Request::line).toList();
    }

    int connections() {
        return connections.get();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (var socket : sockets) {
            socket.close();
        }
    }

    private void accept() {
        try {
            while (true) {
                var socket = server.accept();
                connections.incrementAndGet();
                sockets.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            var in = new BufferedInputStream(socket.getInputStream());
            var stays = true;
            while (stays) {
                var request = read(in);
                if (request == null) {
                    return;
                }
                requests.add(request);
                stays = next().write(request, socket.getOutputStream());
            }
        } catch (IOException | UncheckedIOException e) {
            // the client went away
        }
    }

    private synchronized Answer next() {
        return script.size() == 1 ? script.element() : script.remove();
    }

    private static Request read(InputStream in) throws IOException {
        var line = line(in);
        if (line.isEmpty()) {
            return null;
        }
        var headers = new ArrayList<String>();
        for (var header = line(in); !header.isEmpty(); header = line(in)) {
            headers.add(header);
        }
        var request = new Request(line, headers, "");
        var length = request.header("Content-Length");
        var body = in.readNBytes(length.isEmpty() ? 0 : Integer.parseInt(length));
        return new Request(line, headers, new String(body, ISO_8859_1));
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (var c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
