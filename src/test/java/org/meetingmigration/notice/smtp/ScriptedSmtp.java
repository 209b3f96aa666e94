package org.meetingmigration.notice.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/// A mail server that answers as it is told: for each command a line, or one of the ways to misbehave.
final class ScriptedSmtp implements AutoCloseable {

    /// Hangs up instead of an answer.
    static final String DROP = "DROP";

    /// Says nothing more, and keeps the connection.
    static final String HANG = "HANG";

    /// In front of an answer: hangs up behind it.
    static final String LAST = "LAST ";

    /// As it was taken.
    record Taken(String sender, List<String> recipients, String text) {

        String messageId() {
            return text.lines()
                    .filter(line -> line.startsWith("Message-ID: "))
                    .findFirst()
                    .orElseThrow()
                    .substring(12);
        }
    }

    final List<Taken> taken = new CopyOnWriteArrayList<>();
    final List<String> commands = new CopyOnWriteArrayList<>();
    final AtomicInteger connections = new AtomicInteger();

    private final ServerSocket listening;
    private final Optional<SSLContext> tls;
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    /// Command to answer; null for the usual answer. `.` stands for the end of a mail's text, `CONNECT` for the
    /// greeting.
    private volatile Function<String, String> script = command -> "";

    ScriptedSmtp(Optional<SSLContext> tls) throws IOException {
        this.tls = tls;
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::listen);
    }

    /// @param answers to a command; empty for the usual one
    void script(Function<String, String> answers) {
        script = answers;
    }

    int port() {
        return listening.getLocalPort();
    }

    private void listen() {
        while (!listening.isClosed()) {
            try {
                var socket = listening.accept();
                connections.incrementAndGet();
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket plain) {
        try (var socket = plain) {
            new Conversation(socket).run();
        } catch (IOException | UncheckedIOException gone) {
            // The client has hung up.
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket socket : open) {
            socket.close();
        }
    }

    private final class Conversation {

        private Socket socket;
        private BufferedReader in;
        private String sender = "";
        private List<String> recipients = new ArrayList<>();

        Conversation(Socket socket) throws IOException {
            this.socket = socket;
            this.in = reader();
        }

        private BufferedReader reader() throws IOException {
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        }

        void run() throws IOException {
            if (!say(answer("CONNECT", "220 scripted ESMTP"))) {
                return;
            }
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                commands.add(line);
                if (!command(line)) {
                    return;
                }
            }
        }

        /// @return whether to go on
        private boolean command(String line) throws IOException {
            var word = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
            return switch (word) {
                case "EHLO" -> say(answer(line, hello()));
                case "STARTTLS" -> startTls(line);
                case "MAIL" -> {
                    sender = between(line);
                    recipients = new ArrayList<>();
                    yield say(answer(line, "250 ok"));
                }
                case "RCPT" -> {
                    var answer = answer(line, "250 ok");
                    if (answer.startsWith("250")) {
                        recipients.add(between(line));
                    }
                    yield say(answer);
                }
                case "DATA" -> data(line);
                case "AUTH" -> say(answer(line, "235 welcome"));
                case "QUIT" -> {
                    say(answer(line, "221 bye"));
                    yield false;
                }
                default -> say(answer(line, "250 ok"));
            };
        }

        private String hello() {
            var encrypted = socket instanceof SSLSocket;
            return tls.isPresent() && !encrypted
                    ? "250-scripted\r\n250 STARTTLS"
                    : "250-scripted\r\n250-AUTH PLAIN LOGIN\r\n250 8BITMIME";
        }

        private boolean startTls(String line) throws IOException {
            if (!say(answer(line, tls.isPresent() ? "220 go on" : "502 no"))) {
                return false;
            }
            if (tls.isPresent()) {
                var encrypted =
                        (SSLSocket) tls.get().getSocketFactory().createSocket(socket, null, socket.getPort(), true);
                encrypted.setUseClientMode(false);
                encrypted.startHandshake();
                socket = encrypted;
                in = reader();
            }
            return true;
        }

        private boolean data(String line) throws IOException {
            var go = answer(line, "354 go on");
            if (!say(go)) {
                return false;
            }
            if (!go.startsWith("354")) {
                return true;
            }
            var text = new StringBuilder();
            for (var next = in.readLine(); !".".equals(next); next = in.readLine()) {
                if (next == null) {
                    return false;
                }
                text.append(next.startsWith(".") ? next.substring(1) : next).append("\r\n");
            }
            var answer = answer(".", "250 2.0.0 queued as 1");
            if (answer.contains("250")) {
                taken.add(new Taken(sender, List.copyOf(recipients), text.toString()));
            }
            return say(answer.equals("250 " + DROP) ? DROP : answer);
        }

        private static String between(String line) {
            return line.substring(line.indexOf('<') + 1, line.indexOf('>'));
        }

        private String answer(String command, String usual) {
            var scripted = script.apply(command);
            return scripted.isEmpty() ? usual : scripted;
        }

        private boolean say(String answer) throws IOException {
            if (answer.equals(DROP)) {
                return false;
            }
            if (answer.equals(HANG)) {
                // Until the client gives up.
                in.readLine();
                return false;
            }
            var last = answer.startsWith(LAST);
            var line = (last ? answer.substring(LAST.length()) : answer) + "\r\n";
            socket.getOutputStream().write(line.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return !last;
        }
    }
}
