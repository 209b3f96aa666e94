package org.meetingmigration.cli.shell;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.meetingmigration.Main;

/// Types into `mms shell` at a pseudo-terminal, which the command `script` of util-linux makes, and reads the screen.
final class Typist implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final OutputStream keyboard;
    private final StringBuilder screen = new StringBuilder();
    private int read;

    Typist(Path home, List<String> arguments) throws IOException {
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var command = "stty cols 250 rows 50; exec '" + Path.of(System.getProperty("java.home"), "bin", "java")
                + "' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED -cp '" + classPath
                + "' " + Main.class.getName() + " shell " + String.join(" ", arguments);
        var builder = new ProcessBuilder("script", "-qec", command, "/dev/null").redirectErrorStream(true);
        builder.directory(home.toFile());
        var environment = builder.environment();
        environment.put("TERM", "xterm");
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("SHELL", "/bin/sh");
        environment.put("HOME", home.toString());
        environment.put("XDG_STATE_HOME", home.resolve("state").toString());
        environment.put("XDG_CONFIG_HOME", home.resolve("config").toString());
        environment.remove("MMS_TOKEN");
        process = builder.start();
        keyboard = process.getOutputStream();
        Thread.ofVirtual().start(this::readScreen);
    }

    private void readScreen() {
        var buffer = new byte[8192];
        try (var in = process.getInputStream()) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                synchronized (screen) {
                    screen.append(new String(buffer, 0, n, StandardCharsets.UTF_8));
                    screen.notifyAll();
                }
            }
        } catch (IOException e) {
            // The terminal is closed; whoever waits for more finds that out.
            throw new UncheckedIOException(e);
        }
    }

    Typist type(String keys) throws IOException {
        keyboard.write(keys.getBytes(StandardCharsets.UTF_8));
        keyboard.flush();
        return this;
    }

    /// Types a line and waits for the prompt behind its output.
    ///
    /// @return what came between
    String line(String text) throws IOException {
        type(text + "\r");
        return untilPrompt();
    }

    String untilPrompt() {
        return until(shown -> shown.endsWith("mms> "));
    }

    String until(String expected) {
        return until(shown -> shown.contains(expected));
    }

    /// What is shown since the last call, without what steers the terminal.
    private String until(Predicate<String> expected) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        synchronized (screen) {
            while (!expected.test(fresh())) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    throw new AssertionError("Not shown within " + PATIENCE + "; there is: " + fresh());
                }
                await(left);
            }
            var shown = fresh();
            read = screen.length();
            return shown;
        }
    }

    private void await(long milliseconds) {
        try {
            screen.wait(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }

    private String fresh() {
        return screen.substring(read)
                .replaceAll("\u001b(\\[[0-9;?]*[ -/]*[@-~]|[=>()][A-Z0-9]?)", "")
                .replace("\r", "");
    }

    String everything() {
        synchronized (screen) {
            return screen.toString();
        }
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("It does not end; there is: " + everything());
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
