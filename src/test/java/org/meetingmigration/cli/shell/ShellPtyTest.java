package org.meetingmigration.cli.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meetingmigration.cmdlet.client.FakeService;

/// The shell as a person uses it. With `-Dmms.address=URL -Dmms.tokenFile=FILE` it talks to that service, a tenant of
/// the demo organisation for example, and not to the fake one.
class ShellPtyTest {

    private static final String PREVIOUS = "\u0010";
    private static final String CTRL_C = "\u0003";

    @TempDir
    private Path temp;

    private final FakeService fake = new FakeService();
    private String address = "";
    private String tokenFile = "";

    @BeforeEach
    void chooseService() throws IOException {
        boolean there = Files.isExecutable(Path.of("/usr/bin/script"));
        boolean required = "true".equals(System.getenv("CI"));
        assumeTrue(there || required, "The command script of util-linux is not there");
        var token = Files.writeString(temp.resolve("token"), FakeService.TOKEN + "\n");
        address = System.getProperty("mms.address", fake.address());
        tokenFile = System.getProperty("mms.tokenFile", token.toString());
    }

    @AfterEach
    void close() {
        fake.close();
    }

    @Test
    void shellShouldDoWhatIsTyped() throws Exception {
        try (var person = new Typist(temp, List.of("--address", address, "--token-file", tokenFile))) {
            person.untilPrompt();
            assertThat(person.line("Get-CsMeetingMigrationStatus -SummaryOnly")).contains("Pending", "UserCount");

            person.type("get-cstenantm\t");
            person.until("Get-CsTenantMigrationConfiguration");
            assertThat(person.line("")).contains("MeetingMigrationEnabled");

            person.type(PREVIOUS);
            person.until("Get-CsTenantMigrationConfiguration");
            assertThat(person.line("")).contains("MeetingMigrationEnabled");

            person.type("Move-CsUser no" + CTRL_C);
            person.untilPrompt();
            assertThat(person.line("1 + 41")).contains("42");

            assertThat(person.line("Get-Help Move-CsUser")).contains("Moves a user's conferencing", "-Target");
            assertThat(person.line("Get-CsMeetingMigrationStatos")).contains("Get-CsMeetingMigrationStatus");
            assertThat(person.line("$s = Get-CsMeetingMigrationStatus -SummaryOnly"))
                    .doesNotContain("Pending");
            assertThat(person.line("$s | Where State -eq Failed | Format-List")).contains("State", "Failed");
            assertThat(person.line("Get-CsOnlineUser -Identity nobody@nowhere.example"))
                    .contains("nobody@nowhere");

            person.type("exit\r");
            person.exitCode();
            assertThat(person.everything()).doesNotContain(FakeService.TOKEN);
        }
        var history = Files.readString(temp.resolve("state/mms/history"));
        assertThat(history)
                .contains("Get-CsMeetingMigrationStatus -SummaryOnly")
                .doesNotContain(FakeService.TOKEN);
    }

    @Test
    void signInLinesShouldKeepTheTokenToThemselves() throws Exception {
        assumeTrue(System.getProperty("mms.address") == null, "The token of another service is not known here");
        try (var person = new Typist(temp, List.of("--address", address))) {
            person.untilPrompt();
            assertThat(person.line("Get-CsTenantMigrationConfiguration")).contains("not signed in");
            person.type("$credential = Get-Credential\r");
            person.until("User name");
            person.type("ada@contoso.com\r");
            person.until("oken: ");
            person.type(FakeService.TOKEN + "\r");
            person.untilPrompt();
            person.line("$session = New-CsOnlineSession -Credential $credential");
            person.line("Import-PSSession $session");
            assertThat(person.line("Get-CsTenantMigrationConfiguration")).contains("MeetingMigrationEnabled");
            person.type("exit\r");
            assertThat(person.exitCode()).isZero();
            assertThat(person.everything()).doesNotContain(FakeService.TOKEN);
        }
        assertThat(Files.readString(temp.resolve("state/mms/history"))).doesNotContain(FakeService.TOKEN);
    }
}
