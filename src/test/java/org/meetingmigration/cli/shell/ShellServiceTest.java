package org.meetingmigration.cli.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.meetingmigration.cmdlet.client.FakeService;

/// Every cmdlet, typed at a pseudo-terminal into a shell that talks to the real service. One service and one shell
/// for all: each test takes a user of its own.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ShellServiceTest {

    private static final String ANNE = "anne.holm@nordlys.example.org";
    private static final String MIKKEL = "mikkel.krogh@nordlys.example.org";
    private static final String JOHANNA = "johanna.brandt@nordlys.example.org";
    private static final String LUKAS = "lukas.weidner@nordlys.example.org";
    private static final String ELEANOR = "eleanor.finch@nordlys.example.org";
    private static final String KARIN = "karin.lindqvist@nordlys.example.org";
    private static final String CLAIRE = "claire.moreau@nordlys.example.org";
    private static final String TOM = "tom.okafor@nordlys.example.org";
    private static final String NEW_NUMBER = "+4589889999";

    private Path temp;

    private DemoService service;
    private TypedLines person;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        temp = folder;
        boolean there = Files.isExecutable(Path.of("/usr/bin/script"));
        assumeTrue(there || "true".equals(System.getenv("CI")), "The command script of util-linux is not there");
        service = new DemoService(temp);
        person = new TypedLines(temp, List.of("--address", service.address()));
    }

    @AfterAll
    void stop() {
        if (person != null) {
            person.close();
        }
        if (service != null) {
            service.close();
        }
    }

    private String answer(String line) throws IOException {
        return person.answer(line);
    }

    @Test
    @Order(1)
    void signInLinesOfTheOriginalShouldOpenTheService() throws IOException {
        assertThat(answer("Get-CsTenant")).contains("not signed in", "Connect-Mms -TokenFile");
        assertThat(answer("Import-Module SkypeOnlineConnector")).isBlank();
        var keys = person.typist();
        keys.type("$credential = Get-Credential\r");
        keys.until("User name");
        keys.type("admin@nordlys.example.org\r");
        keys.until("oken: ");
        keys.type(service.token() + "\r");
        keys.untilPrompt();
        person.note("Get-Credential");
        answer("$session = New-CsOnlineSession -Credential $credential");
        assertThat(answer("Import-PSSession $session")).isBlank();
        assertThat(answer("Get-CsTenant")).contains("demo", "jitsi");
        assertThat(answer("Connect-MicrosoftTeams -Credential $credential")).doesNotContain("Connect-MicrosoftTeams:");
        assertThat(answer("Disconnect-Mms")).isBlank();
        assertThat(answer("Get-CsTenant")).contains("not signed in");
        assertThat(answer("Connect-Mms -TokenFile " + service.tokenFile())).contains(service.address(), "demo");
        assertThat(answer("Get-CsTenant")).contains("demo", "jitsi");
    }

    @Test
    @Order(2)
    void tabShouldCompleteNamesParametersAndUsers() throws IOException {
        var keys = person.typist();
        keys.type("get-csmeetingmigrations\t");
        keys.until("Get-CsMeetingMigrationStatus");
        keys.type(" -summ\t");
        keys.until("SummaryOnly");
        assertThat(keys.line("")).contains("UserCount");
        keys.type("Get-CsOnlineUser -Identity eleanor\t");
        keys.until(ELEANOR);
        assertThat(keys.line("")).contains("OnPremises");
    }

    @Test
    @Order(3)
    void movedUserShouldWaitAndThenBeMigrated() throws IOException {
        var before = service.calendarsOf(ANNE);
        answer("Set-CsTenantMigrationConfiguration -Hold 00:10:00");
        assertThat(answer("Get-CsTenantMigrationConfiguration")).containsPattern("Hold +: 00:10:00");
        assertThat(answer("Start-CsExMeetingMigration " + ANNE + " -TargetProvider jitsi -WhatIf"))
                .containsPattern("Start +Subject +Outcome +Recipients")
                .containsPattern("Migrated +9")
                .containsPattern("Meetings +Outcomes +Mails")
                .contains("Skipped (NO_JOIN_BLOCK)");
        assertThat(service.calendarsOf(ANNE)).isEqualTo(before);
        assertThat(answer("Move-CsUser -Identity " + ANNE + " -Target sipfed.online.lync.com"))
                .isBlank();
        assertThat(answer("Get-CsMeetingMigrationStatus -UserId \"" + ANNE + "\""))
                .containsPattern("State +: Pending");
        answer("Start-CsExMeetingMigration -Identity " + ANNE);
        assertThat(succeeded(ANNE))
                .containsPattern("TotalMeeting +: [1-9]")
                .containsPattern("SucceededMeeting +: [1-9]")
                .containsPattern("FailedMeeting +: 0")
                .containsPattern("InvitesUpdate +: [1-9]");
        assertThat(answer("Get-CsMeetingMigrationTransactionHistory " + ANNE + " | Group-Object Outcome -NoElement"))
                .contains("Migrated", "Skipped");
        assertThat(answer("Get-CsMeetingMigrationStatus -SummaryOnly")).containsPattern("Succeeded +1");
        assertThat(service.calendarsOf(ANNE)).contains("https://meet.example.org/");
        answer("Set-CsTenantMigrationConfiguration -Hold 00:00:00");
    }

    private String succeeded(String user) throws IOException {
        return person.answer(
                "Get-CsMeetingMigrationStatus " + user + " | Select-Object -First 1 | Format-List",
                shown -> shown.contains("Succeeded\n"));
    }

    @Test
    @Order(4)
    void undoShouldRestoreWhatWasReplaced() throws IOException {
        assertThat(answer("Undo-CsExMeetingMigration " + ANNE + " -WhatIf")).contains("Migrated");
        assertThat(answer("Undo-CsExMeetingMigration " + ANNE)).isBlank();
        assertThat(succeeded(ANNE)).containsPattern("MigrationType +: Undo");
        assertThat(service.calendarsOf(ANNE)).doesNotContain("https://meet.example.org/");
    }

    @Test
    @Order(5)
    void stoppedMigrationShouldSayWhoStoppedIt() throws IOException {
        answer("Set-CsTenantMigrationConfiguration -Hold 00:10:00");
        answer("Move-CsUser " + KARIN + " Online");
        assertThat(answer("Stop-CsExMeetingMigration " + KARIN + " -PassThru"))
                .containsPattern("State +: Failed")
                .contains("Stopped by first");
        assertThat(answer("Stop-CsExMeetingMigration " + KARIN)).contains("No migration of " + KARIN);
        answer("Set-CsTenantMigrationConfiguration -Hold 00:00:00");
    }

    @Test
    @Order(6)
    void audioConferencingShouldComeAndGo() throws IOException {
        assertThat(answer("Enable-CsOnlineDialInConferencingUser " + MIKKEL))
                .contains("has no AudioConferencing licence; assign it first");
        assertThat(answer("Set-CsUserLicense " + MIKKEL + " -Add AudioConferencing -PassThru"))
                .contains("AUDIO_LICENCE");
        answer("Enable-CsOnlineDialInConferencingUser " + MIKKEL);
        assertThat(answer("Get-CsOnlineDialInConferencingUser"))
                .contains(MIKKEL)
                .containsPattern("ConferenceId +: \\d");
        assertThat(answer("Set-CsOnlineDialInConferencingUser " + MIKKEL + " -ServiceNumber " + DemoService.TOLL))
                .isBlank();
        assertThat(answer("Get-CsOnlineDialInConferencingUser " + MIKKEL)).contains(DemoService.TOLL);
        assertThat(answer("Get-CsOnlineDialInConferencingUserInfo -SearchQuery mikkel"))
                .contains(MIKKEL);
        assertThat(answer("Get-CsOnlineDialInConferencingUserState " + MIKKEL)).contains("Microsoft");
        assertThat(answer("Disable-CsOnlineDialInConferencingUser " + MIKKEL + " -Confirm:$false"))
                .isBlank();
        assertThat(answer("Get-CsOnlineDialInConferencingUserState " + MIKKEL)).doesNotContain("Microsoft");
    }

    @Test
    @Order(7)
    void thirdPartyAudioShouldComeAndGo() throws IOException {
        var numbers = " -Name Fabrikam -Domain fabrikam.example -TollNumber +14255550199 -ParticipantPasscode 123456";
        assertThat(answer("Set-CsUserAcp " + CLAIRE + numbers)).contains("third-party audio provider");
        assertThat(answer("Get-CsUserAcp " + CLAIRE)).contains("fabrikam.example", "+14255550199");
        assertThat(answer("Remove-CsUserAcp " + CLAIRE + " -Confirm:$false")).doesNotContain("Remove-CsUserAcp:");
        assertThat(answer("Get-CsUserAcp " + CLAIRE)).doesNotContain("+14255550199");
    }

    @Test
    @Order(8)
    void settingsShouldBeWhatWasSet() throws IOException {
        answer("Set-CsOnlineDialInConferencingTenantSettings -AutomaticallyReplaceAcpProvider $true");
        assertThat(answer("Get-CsOnlineDialInConferencingTenantSettings | Format-List"))
                .containsPattern("AutomaticallyReplaceAcpProvider +: True");
        answer("Remove-CsOnlineDialInConferencingTenantSettings -Confirm:$false");
        assertThat(answer("Get-CsOnlineDialInConferencingTenantSettings | Format-List"))
                .containsPattern("AutomaticallyReplaceAcpProvider +: False");
        assertThat(answer("Update-CsTenantMeetingUrl https://meet2.example.org -Confirm:$false"))
                .contains("MEETING_URL_NOT_FOLLOWED");
        assertThat(answer("Get-CsTenantMigrationConfiguration")).contains("https://meet2.example.org");
        assertThat(answer("Grant-CsTeamsUpgradePolicy -PolicyName TeamsOnly -Global -Force"))
                .contains("are left behind", "Start-CsExMeetingMigration");
    }

    @Test
    @Order(9)
    void bridgesAndNumbersShouldBeWhatWasSet() throws IOException {
        assertThat(answer("New-CsOnlineDialInConferencingBridge Second -Region EMEA"))
                .contains("Second");
        assertThat(answer("New-CsOnlineDialInConferencingServiceNumber " + NEW_NUMBER + " -City Odense"))
                .contains("Odense");
        answer("Register-CsOnlineDialInConferencingServiceNumber " + NEW_NUMBER + " -BridgeName Second");
        answer("Set-CsOnlineDialInConferencingBridge Second -DefaultServiceNumber " + NEW_NUMBER);
        assertThat(answer("Get-CsOnlineDialInConferencingBridge Second")).contains(NEW_NUMBER);
        answer("Set-CsOnlineDialInConferencingServiceNumber " + NEW_NUMBER + " -PrimaryLanguage sv-SE");
        assertThat(answer("Get-CsOnlineDialInConferencingServiceNumber -BridgeName Second | Format-List *"))
                .contains("sv-SE");
        assertThat(answer("Set-CsOnlineDialInConferencingUserDefaultNumber -ToNumber " + DemoService.OTHER_TOLL
                        + " -NumberType Toll -BridgeName Nordlys -RescheduleMeetings -PassThru"))
                .contains("Users", "Enqueued");
    }

    @Test
    @Order(10)
    void directoryShouldBeWhatWasSet() throws IOException {
        // Relative names are of the directory that the shell was started in.
        var file = temp.resolve("users.csv");
        assertThat(answer("Export-CsOnlineUser users.csv")).isBlank();
        assertThat(Files.readString(file)).contains(ELEANOR);
        assertThat(answer("Import-CsOnlineUser users.csv -WhatIf")).containsPattern("Unchanged +: 10");
        assertThat(answer("Import-CsOnlineUser users.csv")).containsPattern("Unchanged +: 10");
        assertThat(answer("Remove-CsOnlineUser " + TOM + " -Confirm:$false")).isBlank();
        assertThat(answer("Get-CsOnlineUser " + TOM)).contains("Get-CsOnlineUser:", TOM);
        assertThat(answer("Set-CsUser " + LUKAS + " -OptOut $true")).isBlank();
        assertThat(answer("Get-CsOnlineUser " + LUKAS + " | Format-List *")).containsPattern("OptedOut +: True");
        answer("Move-CsUser " + JOHANNA + " Online");
        assertThat(answer("Grant-CsTeamsUpgradePolicy " + JOHANNA + " TeamsOnly -PassThru"))
                .contains("Enqueued", "UPGRADE");
        assertThat(answer("Get-MmsAuditLog -ResultSize 1")).contains(JOHANNA, "Grant-CsTeamsUpgradePolicy");
    }

    @Test
    @Order(11)
    void tokensShouldBeMadeAndRevoked() throws IOException {
        var file = temp.resolve("dashboard.token");
        assertThat(answer("New-MmsToken -Name dashboard -Role Reader -OutFile " + file))
                .contains("dashboard", "Reader")
                .doesNotContain("mms_");
        assertThat(Files.readString(file)).startsWith("mms_");
        assertThat(answer("Get-MmsToken | Where Name -eq dashboard | Remove-MmsToken -Confirm:$false"))
                .doesNotContain("Remove-MmsToken:");
        assertThat(answer("Get-MmsToken")).contains("first").doesNotContain("dashboard");
    }

    @Test
    @Order(12)
    void retiredNumberShouldBeReleased() throws IOException {
        answer("Set-CsOnlineDialInConferencingBridge Nordlys -DefaultServiceNumber " + DemoService.TOLL);
        assertThat(answer("Start-CsServiceNumberRetirement " + DemoService.TOLL + " -Wait"))
                .contains("is the default number of bridge", "Set-CsOnlineDialInConferencingBridge");
        answer("Set-CsOnlineDialInConferencingBridge Nordlys -DefaultServiceNumber " + DemoService.OTHER_TOLL);
        assertThat(answer("Start-CsServiceNumberRetirement " + DemoService.TOLL + " -ReplacementNumber "
                        + DemoService.OTHER_TOLL + " -Wait"))
                .containsPattern("State +: Released");
        assertThat(answer("Get-CsOnlineDialInConferencingUser " + CLAIRE)).contains(DemoService.OTHER_TOLL);
        assertThat(answer("Get-CsServiceNumberRetirement")).contains(DemoService.TOLL, "Released");
        assertThat(answer("Unregister-CsOnlineDialInConferencingServiceNumber " + DemoService.TOLL_FREE + " -Force"))
                .doesNotContain("Unregister-CsOnlineDialInConferencingServiceNumber:");
        assertThat(answer("Stop-CsServiceNumberRetirement " + DemoService.TOLL)).contains("is not being retired");
    }

    @Test
    @Order(11)
    void controlCShouldEndTheWaitingAndNotWhatIsWaitedFor() throws IOException {
        answer("Set-CsUserLicense " + CLAIRE + " -Add AudioConferencing");
        answer("Enable-CsOnlineDialInConferencingUser " + CLAIRE + " -ServiceNumber " + DemoService.TOLL);
        assertThat(answer("Get-CsOnlineDialInConferencingUser " + CLAIRE)).contains(DemoService.TOLL);
        answer("Set-CsOnlineDialInConferencingBridge Nordlys -DefaultServiceNumber " + DemoService.OTHER_TOLL);
        answer("Set-CsTenantMigrationConfiguration -Hold 00:10:00");
        var keys = person.typist();
        keys.type("Start-CsServiceNumberRetirement " + DemoService.TOLL + " -ReplacementNumber "
                + DemoService.OTHER_TOLL + " -Wait\r");
        keys.until(" verified, ");
        keys.type("\u0003");
        assertThat(keys.untilPrompt()).contains("the retirement goes on");
        assertThat(answer("Get-CsServiceNumberRetirement")).doesNotContain("Released");
        assertThat(answer("Stop-CsServiceNumberRetirement " + DemoService.TOLL)).isBlank();
        answer("Set-CsTenantMigrationConfiguration -Hold 00:00:00");
    }

    @Test
    @Order(13)
    void linesOfTheArticleShouldWorkAsPasted() throws IOException {
        var user = "userPrincipalName,displayName,home\r\nashaw@contoso.com,Anne Shaw,Online\r\n";
        var file = Files.writeString(temp.resolve("article.csv"), user);
        assertThat(answer("Import-CsOnlineUser " + file)).containsPattern("Added +: 1");
        assertThat(answer("Get-CsMeetingMigrationStatus -SummaryOnly")).containsPattern("Pending +\\d");
        assertThat(answer("Get-CsMeetingMigrationStatus -StartTime \"10/1/2016\" -EndTime \"10/8/2016\""))
                .isBlank();
        assertThat(answer("Get-CsMeetingMigrationStatus -UserId \"ashaw@contoso.com\""))
                .isBlank();
        assertThat(answer("Get-CsMeetingMigrationStatus | Where {$_.State -eq \"Failed\"}"
                        + " | Format-Table UserId,LastErrorMessage"))
                .containsPattern("UserId +LastErrorMessage")
                .contains("Stopped by first");
        assertThat(answer("Get-CsTenantMigrationConfiguration")).containsPattern("MeetingMigrationEnabled +: True");
        assertThat(answer("Set-CsTenantMigrationConfiguration -MeetingMigrationEnabled $false"))
                .isBlank();
        assertThat(answer("Get-CsTenantMigrationConfiguration")).containsPattern("MeetingMigrationEnabled +: False");
        assertThat(answer("Start-CsExMeetingMigration -Identity ashaw@contoso.com"))
                .contains("MeetingMigrationEnabled");
        answer("Set-CsTenantMigrationConfiguration -MeetingMigrationEnabled $true");
        assertThat(answer("Get-CsOnlineDialInConferencingTenantSettings")).contains("AutomaticallyMigrate");
        assertThat(answer("Set-CsOnlineDialInConferencingTenantSettings -AutomaticallyMigrateUserMeetings $true"))
                .isBlank();
        assertThat(answer("Start-CsExMeetingMigration -Identity ashaw@contoso.com"))
                .isBlank();
        assertThat(answer("Get-CsMeetingMigrationStatus -UserId \"ashaw@contoso.com\""))
                .contains("ashaw@contoso.com");
        assertThat(answer("Get-Host")).contains("Version");
    }

    @Test
    @Order(14)
    void pipelinesShouldWorkOnAnswersOfTheService() throws IOException {
        var csv = temp.resolve("status.csv");
        var text = temp.resolve("status.txt");
        assertThat(answer(
                        "Get-CsMeetingMigrationStatus | Sort-Object UserPrincipalName | Select-Object State -First 1"))
                .contains("State");
        assertThat(answer("Get-CsMeetingMigrationStatus | Measure-Object TotalMeeting -Sum"))
                .containsPattern("Count +Sum +Property");
        assertThat(answer("Get-CsMeetingMigrationStatus | Export-Csv " + csv)).isBlank();
        assertThat(answer("Import-Csv " + csv
                        + " | Where-Object State -eq Failed | ForEach-Object { $_.UserPrincipalName }"))
                .contains(KARIN);
        assertThat(answer("Get-CsTenant | ConvertTo-Json")).contains("\"Identity\" : \"demo\"");
        assertThat(answer("Get-CsTenant | ConvertTo-Csv | ConvertFrom-Csv")).contains("demo");
        assertThat(answer("Get-CsTenant | Out-File " + text)).isBlank();
        assertThat(answer("Get-Content " + text)).contains("demo");
        assertThat(answer("Get-CsTenant | Tee-Object " + text)).contains("demo");
        assertThat(answer("Get-CsTenant | Get-Member")).contains("OnlineProvider");
        assertThat(answer("Get-CsTenant | Out-Null")).isBlank();
        assertThat(answer("Write-Host hello")).contains("hello");
        assertThat(answer("Write-Output hello")).contains("hello");
        assertThat(answer("(Get-Date).AddDays(-7)")).contains("20");
        assertThat(answer("Get-History")).contains("Get-CsTenant | Out-Null");
        assertThat(answer("Get-Command *Retirement*")).contains("Start-CsServiceNumberRetirement");
        answer("Clear-Host");
    }

    @Test
    @Order(15)
    void helpShouldExplainEveryCommand() throws IOException {
        try (var fake = new FakeService()) {
            for (var command : new Signed(fake, temp).commands()) {
                var words = answer("Get-Help " + command.spec().name()).replaceAll("\\s+", " ");
                assertThat(words).contains(command.spec().synopsis());
            }
        }
    }

    @Test
    @Order(16)
    void everyCommandShouldHaveBeenTyped() throws Exception {
        person.typist().type("exit\r");
        person.note("exit");
        assertThat(person.typist().exitCode()).isZero();
        assertThat(person.typist().everything()).doesNotContain(service.token(), "\tat ", "java.lang.");
        assertThat(Files.readString(temp.resolve("state/mms/history"))).doesNotContain(service.token());
        try (var fake = new FakeService()) {
            assertThat(new Signed(fake, temp).commands()).allMatch(person::ran);
        }
    }
}
