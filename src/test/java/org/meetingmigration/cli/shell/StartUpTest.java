package org.meetingmigration.cli.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.meetingmigration.Main;
import org.meetingmigration.calendar.caldav.hostile.HostileServer;

/// What the shell and the service need is not paid for by the other commands.
class StartUpTest {

    private static final String[] LATE = {
        " org.meetingmigration.cmdlet.language.",
        " org.meetingmigration.cmdlet.pipeline.",
        " org.meetingmigration.cmdlet.client.",
        " org.meetingmigration.server.api.",
        " org.meetingmigration.store.",
        " org.jline.",
        " org.springframework.",
        " org.sqlite.",
        " tools.jackson."
    };

    @ParameterizedTest
    @ValueSource(strings = {"--version", "--help", "audit --help", "probe caldav --help", "shell --help"})
    void commandShouldLoadNothingOfShellAndService(String line) throws Exception {
        var loaded = loadedBy(List.of(line.split(" ")));
        assertThat(loaded).contains(" " + Main.class.getName() + " ");
        assertThat(loaded.lines().filter(StartUpTest::isLate)).isEmpty();
    }

    @Test
    void probeShouldLoadNothingOfShellAndService(@TempDir Path temp) throws Exception {
        var password = Files.writeString(temp.resolve("password"), "alicepw");
        try (var server = HostileServer.start()) {
            var loaded = loadedBy(List.of(
                    "probe",
                    "caldav",
                    "--url=" + server.uri("/"),
                    "--user=alice",
                    "--password-file=" + password,
                    "--mailbox=alice@example.com"));
            assertThat(loaded).contains("1 calendar: calendar");
            // Logback finds its configurators on the class path, one of Spring among them.
            assertThat(loaded.lines().filter(StartUpTest::isLate))
                    .allMatch(line -> line.contains(" org.springframework.boot.logging.logback."));
        }
    }

    private static boolean isLate(String loaded) {
        return Arrays.stream(LATE).anyMatch(loaded::contains);
    }

    private static String loadedBy(List<String> arguments) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var builder = new ProcessBuilder(java, "-Xshare:auto", "-Xlog:class+load", "-cp", classPath);
        builder.command().add(Main.class.getName());
        builder.command().addAll(arguments);
        var process = builder.redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return output;
    }
}
