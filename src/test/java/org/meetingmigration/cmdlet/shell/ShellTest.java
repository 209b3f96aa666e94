package org.meetingmigration.cmdlet.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.meetingmigration.cmdlet.Completions;
import org.meetingmigration.cmdlet.FakeConsole;
import org.meetingmigration.cmdlet.PsObject;
import org.meetingmigration.cmdlet.SampleCmdlets;
import org.meetingmigration.cmdlet.SignIn;
import org.meetingmigration.cmdlet.format.ScreenOutput;
import org.meetingmigration.cmdlet.language.Interpreter;

class ShellTest {

    private static final Completions USERS = (command, parameter, typed) -> parameter.equals("Identity")
            ? List.of("ashaw@contoso.com", "o'neill x").stream()
                    .filter(user -> user.startsWith(typed))
                    .toList()
            : List.of();

    private final SampleCmdlets samples = new SampleCmdlets();
    private final FakeConsole console = new FakeConsole();

    @Test
    void scriptShouldRunEachStatementWhenItIsComplete() throws IOException {
        int exit = shell(Optional.empty()).runScript(lines("""
                $failed = Get-CsMeetingMigrationStatus |
                    Where {
                        $_.State -eq "Failed"
                    }
                $failed.Count
                'a
                b'
                """), console);
        assertThat(console.shown()).isEqualTo("2\na\nb\n");
        assertThat(exit).isZero();
    }

    @Test
    void scriptShouldGoOnAfterAFaultAndTellByItsExitCode() throws IOException {
        int exit = shell(Optional.empty()).runScript(lines("Nonsense\n)\n'after'\n'open"), console);
        assertThat(console.shown()).isEqualTo("after\n");
        assertThat(console.faults()).contains("There is no command 'Nonsense'", "')' is not expected", "not closed");
        assertThat(exit).isEqualTo(1);
        assertThat(shell(Optional.empty()).runScript(lines("exit 7\n'never'"), console))
                .isEqualTo(7);
        assertThat(console.shown()).doesNotContain("never");
    }

    @Test
    void wordsOfTheSystemShellShouldBeOneLine() {
        assertThat(once("Get-CsMeetingMigrationStatus", "-SummaryOnly")).contains("Failed         2");
        assertThat(once("get-csmeet", "|", "Where", "{$_.State -eq 'Succeeded'}", "|", "ft", "UserId,State"))
                .contains("bob@fabrikam.com Succeeded");
        assertThat(once("Set-CsTenantMigrationConfiguration", "-MeetingMigrationEnabled", "$false"))
                .isEqualTo("False\n");
        assertThat(once("Set-CsTenantMigrationConfiguration", "-MeetingMigrationEnabled:false"))
                .isEqualTo("False\n");
        assertThat(once("Show-Arguments", "Smith, John", "|", "%", "Text")).isEqualTo("Smith, John\n");
        assertThat(once("Show-Arguments", "a,b", "|", "%", "Text")).isEqualTo("a\nb\n");
        assertThat(once("Show-Arguments", "-Any", "it's \"$x\" | (", "|", "%", "Any"))
                .isEqualTo("it's \"$x\" | (\n");
        assertThat(once("Get-CsMeetingMigrationStatus | Where State -eq Succeeded | % UserId"))
                .isEqualTo("bob@fabrikam.com\n");
        assertThat(shell(Optional.empty()).runOnce(List.of("Nonsense"), console))
                .isEqualTo(2);
        assertThat(shell(Optional.empty()).runOnce(List.of("Get-Host", "|"), console))
                .isEqualTo(2);
        assertThat(shell(Optional.empty()).runOnce(List.of("Get-Host", "-Nonsense"), console))
                .isEqualTo(2);
        assertThat(shell(Optional.empty()).runOnce(List.of("Get-Content", "no-such-file"), console))
                .isEqualTo(1);
    }

    @Test
    void conversationShouldPromptRunAndLeave(@TempDir Path folder) throws IOException {
        var history = folder.resolve("mms/history");
        var typed = "Get-CsMeetingMigrationStatus -SummaryOnly\n'open\nquote'\n"
                + "Start-CsExMeetingMigration x -ApiKey 123\nhelp Nonsense\nexit\n";
        var shown = converse(typed, Optional.of(history));
        assertThat(shown).contains("mms> ", "UserCount", "open", "There is no command 'Nonsense'");
        assertThat(samples.started()).containsExactly("x");
        assertThat(Files.readString(history))
                .contains("-SummaryOnly", "help Nonsense")
                .doesNotContain("123");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(history)))
                .isEqualTo("rw-------");
        assertThat(converse("h\n\u0004", Optional.of(history))).contains("mms> ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '\0',
            value = {
                "Get-CsM ~ Get-CsMeetingMigrationStatus",
                "Get-CsMeetingMigrationStatus -S ~ -StartTime|-State|-SummaryOnly",
                "get-csmeet -State  ~ Pending|InProgress|Succeeded|Failed",
                "Get-CsMeetingMigrationStatus -State:f ~ Failed",
                "1 | % { Start-CsEx -Identity as ~ ashaw@contoso.com",
                "Start-CsExMeetingMigration as ~ ashaw@contoso.com",
                "Start-CsExMeetingMigration o ~ 'o''neill x'",
                "$a = Set-CsTenantMigrationConfiguration -Me $ ~ $false|$null|$true",
                "Set-CsTenantMigrationConfiguration -Meet  ~ $true|$false",
                "Nonsense -a ~ ''",
            })
    void tabShouldOfferWhatFits(String typed, String expected) {
        var interpreter =
                new Interpreter(shell(Optional.empty()).commands(), console, Clock.systemUTC(), ScreenOutput::new);
        var line = typed.endsWith("State") || typed.endsWith("-Meet") ? typed + " " : typed;
        assertThat(String.join("|", new LineCompleter(interpreter, USERS).offers(line)))
                .isEqualTo(expected.equals("''") ? "" : expected);
    }

    @Test
    void ctrlCShouldCancelThePipeline() {
        var interpreter =
                new Interpreter(shell(Optional.empty()).commands(), console, Clock.systemUTC(), ScreenOutput::new);
        Thread.currentThread().interrupt();
        assertThat(interpreter.run("Get-Many | Measure; 'never'")).isFalse();
        assertThat(samples.made()).isEqualTo(1);
        assertThat(console.shown()).isEmpty();
    }

    private String once(String... words) {
        console.clear();
        shell(Optional.empty()).runOnce(List.of(words), console);
        return console.shown();
    }

    private String converse(String typed, Optional<Path> history) throws IOException {
        var out = new ByteArrayOutputStream();
        var in = new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8));
        try (var terminal = new DumbTerminal("keys", "dumb", in, out, StandardCharsets.UTF_8)) {
            shell(history).run(terminal);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private Shell shell(Optional<Path> history) {
        return new Shell(samples.all(), new NoSignIn(), USERS, Clock.systemUTC(), history);
    }

    private static BufferedReader lines(String text) {
        return new BufferedReader(new StringReader(text));
    }

    private static final class NoSignIn implements SignIn {
        @Override
        public PsObject open(Optional<PsObject> credential, Optional<String> address) {
            return PsObject.of("Session");
        }

        @Override
        public void use(PsObject session) {
            // nobody is asked
        }
    }
}
