package org.meetingmigration.cli.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.meetingmigration.cmdlet.client.FakeService;

/// What cmdlets make of the answers.
class CmdletAnswersTest {

    @TempDir
    private Path temp;

    private final FakeService fake = new FakeService();
    private Signed signed;

    @BeforeEach
    void signIn() {
        signed = new Signed(fake, temp);
    }

    @AfterEach
    void close() {
        fake.close();
    }

    @Test
    void successShouldSayNothing() {
        assertThat(signed.screen("Move-CsUser ashaw@contoso.com Online")).isEmpty();
        assertThat(signed.console().faults()).isEmpty();
    }

    @Test
    void verboseShouldTellOfTheRequest() {
        assertThat(signed.faults("Move-CsUser ashaw@contoso.com Online -Verbose"))
                .contains(
                        "VERBOSE: ashaw@contoso.com: request 5f0c3b1e-8a52-4c0d-9c5e-0d7a3f1b2c4d made (moved online).");
    }

    @Test
    void passThruShouldGiveTheDecision() {
        assertThat(signed.screen("Move-CsUser ashaw@contoso.com Online -PassThru | ConvertTo-Json"))
                .contains("\"Verdict\" : \"Enqueued\"", "\"Reason\" : \"MOVED_ONLINE\"", "\"CorrelationId\" : \"5f0c");
    }

    @Test
    void ignoredChangeShouldWarnWithTheReason() {
        fake.tenant().ignoreAll("MIGRATION_DISABLED");
        assertThat(signed.faults("Move-CsUser ashaw@contoso.com Online"))
                .isEqualToIgnoringNewLines("WARNING: ashaw@contoso.com: no meetings are migrated."
                        + " The tenant's MeetingMigrationEnabled is off.");
        assertThat(signed.faults("Update-CsTenantMeetingUrl https://meet.contoso.com -Force"))
                .contains("WARNING: Not all meetings are migrated (MIGRATION_DISABLED 3).");
    }

    @Test
    void changeThatInvitationsDoNotShowShouldNotWarn() {
        fake.tenant().ignoreAll("NOTHING_SHOWN");
        assertThat(signed.faults("Set-CsUser ashaw@contoso.com -OptOut $true")).isEmpty();
    }

    @Test
    void tenantGrantShouldSayWhomItLeavesBehind() {
        assertThat(signed.faults("Grant-CsTeamsUpgradePolicy -PolicyName TeamsOnly -Global -Force"))
                .contains("2 users are left behind.", "Get-CsOnlineUser | Start-CsExMeetingMigration");
    }

    @Test
    void meaninglessParametersShouldBringOneWarning() {
        var line = "'ashaw@contoso.com','ben@contoso.com' | Move-CsUser -Target sipfed.online.lync.com -MoveToTeams"
                + " -HostedMigrationOverrideUrl https://admin1e.online.lync.com/x -BypassAudioConferencingCheck"
                + " -Confirm:$false";
        assertThat(signed.faults(line))
                .isEqualToIgnoringNewLines("WARNING: -MoveToTeams, -HostedMigrationOverrideUrl,"
                        + " -BypassAudioConferencingCheck mean nothing here and were passed over.");
        assertThat(fake.lines()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Unregister-CsOnlineDialInConferencingServiceNumber +4589881234 -RemoveDefaultServiceNumber -Force",
                "Set-CsOnlineDialInConferencingUserDefaultNumber -ToNumber +4589885678 -NumberType Toll -BridgeName D"
                        + " -CountryOrRegion Denmark",
                "Grant-CsTeamsUpgradePolicy -Group sales -PolicyName TeamsOnly",
                "Set-CsTenantMigrationConfiguration -Instance $null",
            })
    void whatWouldDoSomethingElseShouldBeRefused(String line) {
        assertThat(signed.faults(line)).contains(" here. ");
        assertThat(fake.lines()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Set-CsTenantMigrationConfiguration",
                "Set-CsTenantMigrationConfiguration -Identity Local -MeetingMigrationEnabled $false",
                "Set-CsTenantMigrationConfiguration -Hold soon",
                "Set-CsOnlineDialInConferencingUser ashaw@contoso.com",
                "Set-CsOnlineDialInConferencingUser ashaw@contoso.com -ServiceNumber 12",
                "Set-CsOnlineDialInConferencingUser ashaw@contoso.com -BridgeId a -BridgeName b",
                "Set-CsOnlineDialInConferencingUser ashaw@contoso.com -ConferenceId 1 -ResetConferenceId",
                "Set-CsUserLicense ashaw@contoso.com",
                "Set-CsUser ashaw@contoso.com",
                "Move-CsUser -Target Online",
                "Get-CsMeetingMigrationStatus -SummaryOnly -Identity ashaw@contoso.com",
                "Get-CsOnlineUser -Filter {Hume -eq 'Online'}",
                "Get-CsOnlineUser -Filter {Home -gt 'Online'}",
                "Stop-CsExMeetingMigration",
                "Import-CsOnlineUser nowhere.csv",
                "Move-CsUser -UserList nowhere.txt -Target Online",
            })
    void nonsenseShouldBeRefusedBeforeTheServiceIsAsked(String line) {
        assertThat(signed.faults(line)).isNotEmpty();
        assertThat(fake.lines()).isEmpty();
    }

    @Test
    void whatIfShouldChangeNothing() {
        for (var command : signed.commands()) {
            var spec = command.spec();
            assertThat(!spec.supportsShouldProcess() || !spec.name().startsWith("Get-"))
                    .as(spec.name())
                    .isTrue();
        }
        assertThat(signed.faults("Move-CsUser ashaw@contoso.com Online -WhatIf"))
                .isEqualToIgnoringNewLines("What if: Move ashaw@contoso.com to Online");
        signed.faults("Move-CsUser ashaw@contoso.com Online -Force -WhatIf");
        signed.faults("Remove-CsOnlineUser ashaw@contoso.com -Force -WhatIf");
        signed.faults("Start-CsServiceNumberRetirement +4589881234 -Force -WhatIf");
        signed.faults("Set-CsOnlineDialInConferencingUserDefaultNumber -ToNumber +4589885678 -NumberType Toll"
                + " -BridgeName D -Force -WhatIf");
        assertThat(fake.lines()).isEmpty();
    }

    @Test
    void dangerousCommandShouldAskAtATerminal() {
        signed.console().wide(100).answering("n", "y");
        signed.screen("Remove-CsOnlineUser ashaw@contoso.com");
        assertThat(fake.lines()).isEmpty();
        signed.screen("Remove-CsOnlineUser ashaw@contoso.com");
        assertThat(fake.lines()).containsExactly("DELETE /users/ashaw%40contoso.com");
        assertThat(signed.console().questions()).contains("Remove the user ashaw@contoso.com?");
    }

    @Test
    void dangerousCommandShouldBeRefusedWhereNobodyCanBeAsked() {
        assertThat(signed.faults("Move-CsUser ashaw@contoso.com Online -Force")).contains("-Confirm:$false");
        assertThat(fake.lines()).isEmpty();
    }

    @Test
    void oneUnknownUserShouldNotStopTheOthers() {
        var line = "'nobody@contoso.com','ben@contoso.com' | Move-CsUser -Target Online";
        assertThat(signed.faults(line)).contains("There is no user 'nobody@contoso.com'");
        assertThat(fake.lines()).hasSize(2);
    }

    @Test
    void errorActionStopShouldStop() {
        signed.faults("'nobody@contoso.com','ben@contoso.com' | Move-CsUser -Target Online -ErrorAction Stop");
        assertThat(fake.lines()).hasSize(1);
    }

    @Test
    void userListShouldNameTheUsers() throws Exception {
        var list = Files.writeString(temp.resolve("users.txt"), "# pilots\nashaw@contoso.com\n\nben@contoso.com\n");
        signed.faults("Move-CsUser -UserList '" + list + "' -Target jitsi");
        assertThat(fake.lines())
                .containsExactly("POST /users/ashaw%40contoso.com/move", "POST /users/ben%40contoso.com/move");
    }

    @Test
    void planShouldBeATableWithTotals() {
        var shown = signed.screen("Start-CsExMeetingMigration ashaw@contoso.com -WhatIf");
        assertThat(shown)
                .containsSubsequence("Start", "Subject", "Outcome", "Recipients", "Weekly", "Migrated", "3")
                .contains("Review (OPEN_END)")
                .containsSubsequence("Meetings", "Outcomes", "Mails", "2", "Migrated 1, Review 1", "3");
        assertThat(signed.screen("Start-CsExMeetingMigration ashaw@contoso.com -WhatIf | ConvertTo-Csv")
                        .lines())
                .as("one heading and the meetings")
                .filteredOn(line -> !line.startsWith("#"))
                .hasSize(3);
    }

    @Test
    void filterShouldKeepWhatItSays() {
        assertThat(signed.screen("Get-CsOnlineUser -Filter {DisplayName -like 'a*' -or UserPrincipalName -eq"
                        + " 'ben@contoso.com'} | ForEach-Object { $_.DisplayName }"))
                .contains("Anne Shaw", "Ben Berg")
                .doesNotContain("Cleo");
        assertThat(signed.screen("Get-CsOnlineUser -Filter \"FeatureTypes -eq 'AudioConferencing' -and OptedOut -eq"
                        + " $false\" | ForEach-Object { $_.DisplayName }"))
                .contains("Anne Shaw")
                .doesNotContain("Ben", "Cleo");
    }

    @Test
    void retirementShouldBeWaitedFor() {
        var shown = signed.screen("Start-CsServiceNumberRetirement +4589881234 +4589885678 -Wait | Format-List State");
        assertThat(shown).contains("Released");
        assertThat(signed.console().faults()).contains("Verifying: 3 users, 0 waiting, 3 verified, 0 still show");
    }

    @Test
    void releaseShouldSayThatItGoesOn() {
        assertThat(signed.faults("Unregister-CsOnlineDialInConferencingServiceNumber +4589881234 -Force"))
                .contains("Get-CsServiceNumberRetirement");
    }

    @Test
    void exportShouldWriteAFileForItsOwner() throws Exception {
        var file = temp.resolve("out.csv");
        signed.faults("Export-CsOnlineUser -Path '" + file + "'");
        assertThat(Files.readString(file)).startsWith("userPrincipalName,home\r\n");
        assertThat(signed.faults("Export-CsOnlineUser -Path '" + file + "' -NoClobber"))
                .contains("-NoClobber");
    }

    @Test
    void tokenShouldBeShownOnceOrGoIntoAFile() throws Exception {
        assertThat(signed.screen("New-MmsToken -Name dashboard")).contains("mms_ShownOnce");
        var file = temp.resolve("dashboard.token");
        assertThat(signed.screen("New-MmsToken -Name dashboard -OutFile '" + file + "'"))
                .doesNotContain("ShownOnce");
        assertThat(Files.readString(file)).isEqualTo("mms_ShownOnce\n");
    }

    @Test
    void durationsShouldBeShownAsPowerShellDoes() {
        assertThat(signed.screen("Get-CsTenantMigrationConfiguration | Format-List Hold,StatusKept"))
                .contains("00:10:00", "150.00:00:00");
    }
}
