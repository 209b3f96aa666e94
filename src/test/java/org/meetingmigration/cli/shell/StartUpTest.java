package org.meetingmigration.cli.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.meetingmigration.Main;

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
    @ValueSource(strings = {"--version", "--help", "audit --help", "shell --help"})
    void commandShouldLoadNothingOfShellAndService(String line) throws Exception {
        var loaded = loadedBy(List.of(line.split(" ")));
        assertThat(loaded).contains(" " + Main.class.getName() + " ");
        assertThat(loaded.lines().filter(StartUpTest::isLate)).isEmpty();
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
