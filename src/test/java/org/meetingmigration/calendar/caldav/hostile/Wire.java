package org.meetingmigration.calendar.caldav.hostile;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// HTTP/1.1 on one connection, enough of it for the clients of the tests.
final class Wire {

    private final Socket socket;
    private final InputStream input;
    private final OutputStream output;

    Wire(Socket socket) throws IOException {
        this.socket = socket;
        this.input = new BufferedInputStream(socket.getInputStream());
        this.output = socket.getOutputStream();
        socket.setTcpNoDelay(true);
    }

    /// The next request; empty when the client has left.
    Optional<Received> receive() throws IOException {
        var first = line();
        if (first.isEmpty()) {
            return Optional.empty();
        }
        var words = first.split(" ");
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        for (var line = line(); !line.isEmpty(); line = line()) {
            var colon = line.indexOf(':');
            headers.merge(line.substring(0, colon), line.substring(colon + 1).strip(), (a, b) -> a + ", " + b);
        }
        if (headers.getOrDefault("Expect", "").equalsIgnoreCase("100-continue")) {
            output.write(ascii("HTTP/1.1 100 Continue\r\n\r\n"));
        }
        return Optional.of(new Received(words[0], words[1], headers, body(headers)));
    }

    void send(Answer answer) throws IOException {
        sendHead(answer, answer.body().length);
        output.write(answer.body());
    }

    /// Status and headers, announcing a body of this length.
    void sendHead(Answer answer, long length) throws IOException {
        var mayHaveBody = answer.status() != 204;
        output.write(head(mayHaveBody ? answer.with("Content-Length", Long.toString(length)) : answer));
    }

    /// Status and headers; the body ends with the connection.
    void sendHeadOfUnknownLength(Answer answer) throws IOException {
        output.write(head(answer.with("Connection", "close")));
    }

    static byte[] head(Answer answer) {
        var text = new StringBuilder("HTTP/1.1 " + answer.status() + " Scripted\r\n");
        answer.headers().forEach((name, value) -> text.append(name + ": " + value + "\r\n"));
        return ascii(text.append("\r\n").toString());
    }

    OutputStream output() {
        return output;
    }

    /// Returns when the client has closed the connection or sends more.
    void awaitClient() throws IOException {
        input.mark(1);
        input.read();
        input.reset();
    }

    void close() throws IOException {
        socket.close();
    }

    /// Ends the connection with RST in the place of FIN.
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        if (headers.getOrDefault("Transfer-Encoding", "").equalsIgnoreCase("chunked")) {
            return chunks();
        }
        return exactly(Integer.parseInt(headers.getOrDefault("Content-Length", "0")));
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        for (var size = chunkSize(); size > 0; size = chunkSize()) {
            body.write(exactly(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(line().split(";")[0].strip(), 16);
    }

    private byte[] exactly(int length) throws IOException {
        var bytes = input.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (var next = input.read(); next != '\n' && next != -1; next = input.read()) {
            line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
