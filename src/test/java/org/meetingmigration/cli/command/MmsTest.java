package org.meetingmigration.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.meetingmigration.cli.ExitCodes;
import org.meetingmigration.cmdlet.client.FakeService;

class MmsTest {

    @TempDir
    Path temp;

    @ParameterizedTest
    @ValueSource(strings = {"audit", "plan", "apply", "undo", "requests", "demo", "probe", "shell"})
    void everyCommandShouldExplainItselfWithAnExample(String command) {
        var screen = new Screen(temp);
        assertThat(screen.mms(command, "--help")).isZero();
        assertThat(screen.out()).contains("Usage: mms " + command).contains("  mms " + command + " ");
        String explained = screen.out();
        assertThat(screen.mms("help", command)).isZero();
        assertThat(screen.out()).isEqualTo(explained);
        screen.mms("--help");
        assertThat(screen.out()).contains("\n  " + command).contains("Exit codes:");
    }

    @Test
    void versionShouldBeNamed() {
        var screen = new Screen(temp);
        assertThat(screen.mms("--version")).isZero();
        assertThat(screen.out()).isEqualTo("mms development" + System.lineSeparator());
    }

    @Test
    void unknownCommandShouldBringASuggestion() {
        var screen = new Screen(temp);
        assertThat(screen.mms("audti", "x")).isEqualTo(ExitCodes.USAGE);
        assertThat(screen.err()).contains("Did you mean: mms audit?");
    }

    @Test
    void unknownCmdletShouldBringASuggestion() {
        var screen = new Screen(temp);
        assertThat(screen.mms("get-csmeetingmigrationstatos", "-SummaryOnly")).isEqualTo(ExitCodes.USAGE);
        assertThat(screen.err()).contains("Did you mean: mms Get-CsMeetingMigrationStatus?");
    }

    @Test
    void cmdletShouldAskTheServiceThatIsNamed() throws Exception {
        try (var fake = new FakeService()) {
            var token = Files.writeString(temp.resolve("token"), FakeService.TOKEN);
            var screen = new Screen(temp).set("XDG_CONFIG_HOME", temp.toString());
            int code = screen.mms(
                    "Get-CsMeetingMigrationStatus",
                    "-SummaryOnly",
                    "--json",
                    "--address",
                    fake.address(),
                    "--token-file",
                    token.getFileName().toString());
            assertThat(code).as(screen.err()).isZero();
            assertThat(screen.json().size()).isEqualTo(4);
            assertThat(screen.mms("Get-CsTenant", "--address", fake.address())).isEqualTo(1);
            assertThat(screen.err()).contains("not signed in");
            assertThat(screen.mms("Get-CsTenant", "--address")).isEqualTo(ExitCodes.USAGE);
        }
    }

    @Test
    void missingCommandShouldBeUsage() {
        var screen = new Screen(temp);
        assertThat(screen.mms()).isEqualTo(ExitCodes.USAGE);
        assertThat(screen.err()).contains("See mms --help");
    }

    @Test
    void unexpectedFaultShouldTakeOneLineAndAHint() {
        var screen = new Screen(temp);
        int code = new Faults(screen.session()).report(new IllegalStateException("odd\nsecret second line"));
        assertThat(code).isEqualTo(ExitCodes.FAULT);
        assertThat(screen.err())
                .contains("mms: unexpected fault: IllegalStateException: odd")
                .contains("MMS_DEBUG=1")
                .doesNotContain("secret")
                .doesNotContain("\tat ");
    }

    @Test
    void debugShouldShowWhereItHappened() {
        var screen = new Screen(temp).set("MMS_DEBUG", "1");
        new Faults(screen.session()).report(new IllegalStateException("odd"));
        assertThat(screen.err()).contains("\tat ").doesNotContain("MMS_DEBUG=1");
    }

    @Test
    void faultsOfFilesShouldNameTheFile() {
        var fault = new UncheckedIOException("Cannot read", new AccessDeniedException("/x/y"));
        assertThat(Faults.describe(fault)).isEqualTo("Cannot read: /x/y: permission denied");
        assertThat(Faults.describe(new UncheckedIOException(new IOException("disk full"))))
                .isEqualTo("disk full");
    }

    @Test
    void outputThatCannotBeWrittenShouldBeAFault() {
        var screen = new Screen(temp);
        TwoOrganizers.in(temp.resolve("calendars"));
        var session = screen.session();
        var full = new Session(
                session.in(),
                new PrintWriter(new FullDisk()),
                session.err(),
                session.clock(),
                session.environment(),
                session.terminal(),
                session.directory());
        assertThat(Mms.run(full, "audit", "calendars")).isEqualTo(ExitCodes.FAULT);
        assertThat(screen.err()).contains("could not be written");
    }

    private static final class FullDisk extends Writer {
        @Override
        public void write(char[] text, int start, int length) throws IOException {
            throw new IOException("No space left on device");
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
