package org.meetingmigration.calendar.caldav.server;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/// A mail server that keeps what it gets: `servers/smtpsink.sh` of the shared data. It refuses recipients at
/// `reject.test` for good and those at `defer.test` for now.
public final class SmtpSink implements AutoCloseable {

    private final ServerScript script;

    private SmtpSink(ServerScript script) {
        this.script = script;
    }

    public static SmtpSink start() {
        return new SmtpSink(ServerScript.start("servers/smtpsink.sh", Map.of()));
    }

    /// A message that was accepted.
    ///
    /// @param from the sender of the envelope, for example `alice@example.com`; empty for none
    /// @param to the recipients of the envelope that were accepted, in lower case
    public record Delivered(String from, List<String> to, MimeMessage message) {}

    public int port() {
        return script.port();
    }

    /// In the order of arrival.
    public List<Delivered> messages() {
        return files().stream().map(SmtpSink::read).toList();
    }

    /// Forgets what came so far.
    public void clear() {
        files().forEach(SmtpSink::delete);
    }

    @Override
    public void close() {
        script.stop();
    }

    private List<Path> files() {
        try (var files = Files.list(script.folder().resolve("mail"))) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Delivered read(Path file) {
        try (var input = Files.newInputStream(file)) {
            var message = new MimeMessage(Session.getInstance(new Properties()), input);
            var from = envelope(message, "X-Env-From").findFirst().orElse("");
            return new Delivered(address(from), envelope(message, "X-Env-To").toList(), message);
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException("Not a message: " + file, e);
        }
    }

    private static Stream<String> envelope(MimeMessage message, String header) throws MessagingException {
        return Stream.of(message.getHeader(header)[0].split(",")).map(String::strip);
    }

    /// `<alice@example.com> BODY=8BITMIME` as the sender wrote it, without what is around the address.
    private static String address(String path) {
        return path.substring(path.indexOf('<') + 1, Math.max(path.indexOf('<') + 1, path.indexOf('>')));
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
