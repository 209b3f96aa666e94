package org.meetingmigration.calendar.caldav.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.meetingmigration.testing.Shared;

/// A script `start|stop|status DIR PORT` with the folder and the ports given to it. What it started is stopped, and the
/// folder deleted, when this JVM ends, however it ends.
final class ServerScript {

    private static final int PORTS_EACH = 5;
    private static final int FIRST_PORT = 21_000;
    private static final int PORT_BLOCKS = 1_800;
    private static final int ATTEMPTS = 3;

    private final Path script;
    private final Path folder;
    private final Map<String, String> environment;
    private int port;

    private ServerScript(Path script, Path folder, Map<String, String> environment) {
        this.script = script;
        this.folder = folder;
        this.environment = environment;
    }

    /// Starts it on free ports; throws [Failed] with what the script said.
    static ServerScript start(String relativePath, Map<String, String> environment) {
        var script = Shared.path(relativePath).toAbsolutePath();
        var failure = new Failed("not tried");
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var started = new ServerScript(script, openFolder(), environment);
            started.port = freePorts();
            started.stopAtExit();
            try {
                started.start();
                return started;
            } catch (Failed e) {
                failure = e;
            }
            if (!failure.portWasTaken()) {
                break;
            }
        }
        throw failure;
    }

    void start() {
        run("start");
    }

    void stop() {
        run("stop");
    }

    int port() {
        return port;
    }

    Path folder() {
        return folder;
    }

    /// The processes whose numbers stand in these files, each before its descendants; those that live.
    List<ProcessHandle> processes(List<String> pidFiles) {
        return pidFiles.stream()
                .map(folder::resolve)
                .filter(Files::exists)
                .flatMap(file -> ProcessHandle.of(firstNumber(file)).stream())
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .filter(ProcessHandle::isAlive)
                .distinct()
                .toList();
    }

    private void run(String command) {
        try {
            var output = Files.createTempFile(folder, command, ".out");
            var builder = new ProcessBuilder("bash", script.toString(), command, folder.toString(), "" + port)
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            var process = builder.start();
            if (!process.waitFor(10, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new Failed(script.getFileName() + " " + command + " hangs: " + Files.readString(output));
            }
            if (process.exitValue() != 0) {
                throw new Failed(script.getFileName() + " " + command + ": " + Files.readString(output));
            }
            Files.delete(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failed("interrupted");
        }
    }

    /// A process of its own waits for the end of its input, which comes even when this JVM is killed.
    private void stopAtExit() {
        try {
            var watcher = new ProcessBuilder(
                            "setsid",
                            "bash",
                            "-c",
                            "cat; bash \"$1\" stop \"$2\" \"$3\"; rm -rf \"$2\"",
                            "watcher",
                            script.toString(),
                            folder.toString(),
                            "" + port)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> await(watcher)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(Process watcher) {
        try {
            watcher.getOutputStream().close();
            watcher.waitFor();
        } catch (IOException | InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Path openFolder() {
        try {
            var folder = Files.createTempDirectory("caldav-server-");
            return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The first of some ports in a row that nobody listens on. They start anywhere, as others may look for ports too.
    private static int freePorts() {
        var start = ThreadLocalRandom.current().nextInt(PORT_BLOCKS);
        return IntStream.range(0, PORT_BLOCKS)
                .map(block -> FIRST_PORT + (start + block) % PORT_BLOCKS * PORTS_EACH)
                .filter(first -> IntStream.range(first, first + PORTS_EACH).allMatch(ServerScript::isFree))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static long firstNumber(Path file) {
        try {
            return Long.parseLong(Files.readAllLines(file).getFirst().strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The script ended with an error; the message is what it printed.
    static final class Failed extends RuntimeException {

        private static final long serialVersionUID = 1;

        Failed(String message) {
            super(message);
        }

        boolean portWasTaken() {
            return String.valueOf(getMessage()).contains("already in use");
        }
    }
}
