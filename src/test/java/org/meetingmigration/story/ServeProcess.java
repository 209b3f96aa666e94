package org.meetingmigration.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.meetingmigration.Main;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `mms serve` in a process of its own, which may be killed, and a client of its API.
public final class ServeProcess implements AutoCloseable {

    private static final String GREETING = "mms listens on ";
    private static final String TOKEN = "  mms_";

    /// Far more than it takes, on a busy machine too.
    private static final int STOPS_WITHIN_SECONDS = 60;

    /// A packaged `mms` to be started in the place of the classes under test.
    private static final String PROGRAM = System.getProperty("story.mms", "");

    private final Path folder;
    private final HttpClient client;
    private final Process process;
    private final BufferedReader out;
    private final String api;
    private String token;

    private ServeProcess(Path folder, HttpClient client, String token, Process process) throws IOException {
        this.folder = folder;
        this.client = client;
        this.process = process;
        this.token = token;
        out = process.inputReader(UTF_8);
        api = awaitGreeting() + "/api/v1";
    }

    /// Starts it in a folder with an `mms.yaml`, and returns once it is ready.
    ///
    /// @param token from [#token] of the first start; empty for the first
    public static ServeProcess start(Path folder, HttpClient client, String token) throws IOException {
        var process = new ProcessBuilder(PROGRAM.isEmpty() ? classes() : List.of(PROGRAM, "serve"))
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.appendTo(errors(folder)))
                .start();
        return new ServeProcess(folder, client, token, process);
    }

    private static List<String> classes() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                // It is started a hundred times; the compiler has made these classes a moment ago.
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:-BytecodeVerificationRemote",
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName(),
                "serve");
    }

    private static File errors(Path folder) {
        return folder.resolve("errors").toFile();
    }

    private String awaitGreeting() throws IOException {
        var address = "";
        while (address.isEmpty() || token.isEmpty()) {
            var line = out.readLine();
            assertThat(line).as(Files.readString(errors(folder).toPath())).isNotNull();
            if (line.startsWith(GREETING)) {
                address = line.substring(GREETING.length());
            }
            if (line.startsWith(TOKEN)) {
                token = line.strip();
            }
        }
        return address;
    }

    public String token() {
        return token;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /// SIGTERM.
    public void stop() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(STOPS_WITHIN_SECONDS, TimeUnit.SECONDS))
                .as("ended as asked")
                .isTrue();
        assertThat(process.exitValue()).isZero();
    }

    /// SIGKILL.
    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }

    public JsonNode get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    public JsonNode post(String path, String json) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    public JsonNode patch(String path, String json) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("If-Match", "*")
                .method("PATCH", BodyPublishers.ofString(json)));
    }

    public JsonNode put(String path, String type, String body) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", type).PUT(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(api + path)).header("Authorization", "Bearer " + token);
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var response = client.send(request.build(), BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
        return JsonMapper.shared().readTree(response.body());
    }
}
