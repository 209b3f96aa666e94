package org.meetingmigration.cli.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.meetingmigration.cmdlet.client.FakeService;

/// What each cmdlet asks the service for.
class CmdletRequestsTest {

    /// `line => what is asked; and then <- body of the last`
    private static final String CASES = """
            Get-CsMeetingMigrationStatus -SummaryOnly => GET /requests/summary
            Get-CsMeetingMigrationStatus -SummaryOnly -StartTime 2026-11-01 => GET /requests/summary?startTime=2026-10-31T23%3A00%3A00Z
            Get-CsMeetingMigrationStatus -UserId "ben@contoso.com" => GET /requests?identity=ben%40contoso.com
            Get-CsMeetingMigrationStatus -State failed -ResultSize 1 => GET /requests?state=Failed&limit=1
            Get-CsMeetingMigrationStatus -MigrationType AllToTeams -ResultSize 2 => GET /requests?migrationType=AllToTeams&limit=2
            Get-CsMeetingMigrationStatus | Select-Object -First 2 => GET /requests
            Get-CsMeetingMigrationStatus | Select-Object -Last 1 => GET /requests; GET /requests?cursor=2
            Start-CsExMeetingMigration ashaw@contoso.com => POST /requests <- {"identity":"ashaw@contoso.com"}
            Start-CsExMeetingMigration ashaw@contoso.com -SourceMeetingType SfB -TargetMeetingType Teams => POST /requests <- {"identity":"ashaw@contoso.com","sourceMeetingType":"SfB","targetMeetingType":"Teams"}
            Start-CsExMeetingMigration ashaw@contoso.com -TargetProvider jitsi -SourceProvider zoom,webex -IncludePasted => POST /requests <- {"identity":"ashaw@contoso.com","targetProvider":"jitsi","sources":["zoom","webex"],"includePasted":true}
            Start-CsExMeetingMigration ashaw@contoso.com -WhatIf => POST /plans <- {"identity":"ashaw@contoso.com"}
            'a@contoso.com','b@contoso.com' | Start-CsExMeetingMigration => POST /requests; POST /requests <- {"identity":"b@contoso.com"}
            Stop-CsExMeetingMigration -CorrelationId 5f0c3b1e-8a52-4c0d-9c5e-0d7a3f1b2c4d => POST /requests/5f0c3b1e-8a52-4c0d-9c5e-0d7a3f1b2c4d/stop
            Stop-CsExMeetingMigration ben@contoso.com => GET /requests?identity=ben%40contoso.com&state=Pending; GET /requests?identity=ben%40contoso.com&state=InProgress; POST /requests/5f0c3b1e-8a52-4c0d-9c5e-0d7a3f1b2c4d/stop
            Get-CsMeetingMigrationStatus -State Pending | Stop-CsExMeetingMigration => GET /requests?state=Pending; POST /requests/5f0c3b1e-8a52-4c0d-9c5e-0d7a3f1b2c4d/stop
            Undo-CsExMeetingMigration -Identity ashaw@contoso.com => GET /requests?identity=ashaw%40contoso.com; POST /requests/5f0c3b1e-8a52-4c0d-9c5e-0d7a3f1b2c4d/undo <- {}
            Undo-CsExMeetingMigration -CorrelationId 5f0c3b1e-8a52-4c0d-9c5e-0d7a3f1b2c4d -Meeting m-1 => POST /requests/5f0c3b1e-8a52-4c0d-9c5e-0d7a3f1b2c4d/undo <- {"meeting":"m-1"}
            Undo-CsExMeetingMigration -CorrelationId 5f0c3b1e-8a52-4c0d-9c5e-0d7a3f1b2c4d -WhatIf => GET /requests/5f0c3b1e-8a52-4c0d-9c5e-0d7a3f1b2c4d/meetings; GET /requests/5f0c3b1e-8a52-4c0d-9c5e-0d7a3f1b2c4d/meetings?cursor=2
            Get-CsMeetingMigrationTransactionHistory ashaw@contoso.com -ResultSize 1 => GET /users/ashaw%40contoso.com/meetings?limit=1
            Get-CsTenantMigrationConfiguration => GET /settings
            Set-CsTenantMigrationConfiguration -MeetingMigrationEnabled $false => PATCH /settings <- {"meetingMigrationEnabled":false}
            Set-CsTenantMigrationConfiguration -Hold 01:30:00 -Notify external -FullUpdates:$true -StatusKept 150.00:00:00 => PATCH /settings <- {"hold":"PT1H30M","whomToTell":"external","fullUpdates":true,"statusKept":"PT3600H"}
            Set-CsTenantMigrationConfiguration -MigrateOnSipAddressChange $true -MigrateOnMeetingUrlChange $true => PATCH /settings <- {"migrateOnSipAddressChange":true,"migrateOnMeetingUrlChange":true}
            Get-CsOnlineDialInConferencingTenantSettings => GET /settings
            Set-CsOnlineDialInConferencingTenantSettings -AutomaticallyMigrateUserMeetings $true => PATCH /settings <- {"automaticallyMigrateUserMeetings":true}
            Remove-CsOnlineDialInConferencingTenantSettings -Force => DELETE /settings?group=audio
            Update-CsTenantMeetingUrl -Url https://meet.contoso.com -Force => PUT /meeting-url <- {"url":"https://meet.contoso.com"}
            Get-CsOnlineUser ashaw@contoso.com => GET /users/ashaw%40contoso.com
            Get-CsOnlineUser 'Anne Shaw' => GET /users/Anne%20Shaw
            Get-CsOnlineUser -Filter {Home -eq 'Online'} => GET /users?home=Online
            Get-CsOnlineUser -Search an -ResultSize 1 => GET /users?search=an&limit=1
            Move-CsUser -Identity ashaw@contoso.com -Target sipfed.online.lync.com => POST /users/ashaw%40contoso.com/move <- {"target":"Online","force":false}
            Move-CsUser ashaw@contoso.com pool01.contoso.com => POST /users/ashaw%40contoso.com/move <- {"target":"OnPremises","force":false}
            Move-CsUser ashaw@contoso.com jitsi -Force -Confirm:$false => POST /users/ashaw%40contoso.com/move <- {"target":"jitsi","force":true}
            Set-CsUserLicense ashaw@contoso.com -Add AudioConferencing -Remove Other => POST /users/ashaw%40contoso.com/licences <- {"assign":["AudioConferencing"],"remove":["Other"]}
            Set-MsolUserLicense -UserPrincipalName "ashaw@contoso.com" -AddLicenses "contoso:MCOMEETADV" => POST /users/ashaw%40contoso.com/licences <- {"assign":["AudioConferencing"],"remove":[]}
            Set-MgUserLicense -UserId ashaw@contoso.com -AddLicenses @{SkuId = '0c266dff-15dd-4b49-8397-2bb16070ed52'} -RemoveLicenses @() => POST /users/ashaw%40contoso.com/licences <- {"assign":["AudioConferencing"],"remove":[]}
            Grant-CsTeamsUpgradePolicy -PolicyName UpgradeToTeams -Identity "ashaw@contoso.com" => PUT /users/ashaw%40contoso.com/upgrade-policy <- {"mode":"TeamsOnly","migrateMeetings":true}
            Grant-CsTeamsUpgradePolicy ashaw@contoso.com TeamsOnly -MigrateMeetingsToTeams $false => PUT /users/ashaw%40contoso.com/upgrade-policy <- {"mode":"TeamsOnly","migrateMeetings":false}
            Grant-CsTeamsUpgradePolicy -PolicyName TeamsOnly -Global -Force => PUT /upgrade-policy <- {"mode":"TeamsOnly"}
            Set-CsUser ashaw@contoso.com -OptOut $true => PUT /users/ashaw%40contoso.com/opt-out <- {"optedOut":true}
            Set-CsUser ashaw@contoso.com -PublicMeetings $false => PUT /users/ashaw%40contoso.com/meetings <- {"public":false}
            Set-CsUser ashaw@contoso.com -SipAddress sip:a@contoso.com => PUT /users/ashaw%40contoso.com/sip-address <- {"sipAddress":"sip:a@contoso.com"}
            Remove-CsOnlineUser ashaw@contoso.com -Force => DELETE /users/ashaw%40contoso.com
            Import-CsOnlineUser -Path FILE -WhatIf => PUT /users.csv?dryRun=true
            Import-CsOnlineUser -Path FILE -Triggers => PUT /users.csv?triggers=true
            Export-CsOnlineUser -Path FILE => GET /users.csv
            New-MmsToken -Name dashboard => POST /api/v1/tokens <- {"name":"dashboard","tenant":"contoso","role":"Reader","expiresInDays":90}
            New-MmsToken ops -Role Admin -AllTenants -ExpiresInDays 7 => POST /api/v1/tokens <- {"name":"ops","tenant":"*","role":"Admin","expiresInDays":7}
            Get-MmsToken => GET /api/v1/tokens
            Remove-MmsToken 17 -Force => DELETE /api/v1/tokens/17
            Get-MmsAuditLog -Subject ashaw@contoso.com => GET /audit?subject=ashaw%40contoso.com
            Get-CsTenant => GET /api/v1/tenants
            Get-CsOnlineDialInConferencingUser -BridgeName Denmark -ServiceNumber +4589881234 => GET /users?audio=own&bridge=Denmark&number=%2B4589881234
            Set-CsOnlineDialInConferencingUser ashaw@contoso.com -ServiceNumber 'tel:+45 89 88 12 34' -TollFreeServiceNumber $null => PATCH /users/ashaw%40contoso.com/audio <- {"tollNumber":"+4589881234","tollFreeNumber":""}
            Set-CsOnlineDialInConferencingUser ashaw@contoso.com -BridgeName Denmark -AllowTollFreeDialIn $false -ConferenceId 12345 => PATCH /users/ashaw%40contoso.com/audio <- {"bridge":"Denmark","tollFreeAllowed":false,"conferenceId":"12345"}
            Set-CsOnlineDialInConferencingUser ashaw@contoso.com -ResetConferenceId => PATCH /users/ashaw%40contoso.com/audio <- {"resetConferenceId":true}
            Enable-CsOnlineDialInConferencingUser cleo@contoso.com -ReplaceProvider => POST /users/cleo%40contoso.com/audio/enable <- {"replaceProvider":true}
            Disable-CsOnlineDialInConferencingUser ashaw@contoso.com => POST /users/ashaw%40contoso.com/audio/disable
            Get-CsOnlineDialInConferencingUserState -Provider ThirdParty -LicenseState Licensed => GET /users?audio=third-party&licensed=true
            Get-CsOnlineDialInConferencingUserInfo -Select ConferencingProviderMS => GET /users?audio=own
            Get-CsUserAcp => GET /users?audio=third-party
            Set-CsUserAcp ashaw@contoso.com -Name F -Domain f.example -TollNumber +14255550199 -ParticipantPasscode 123456 => PUT /users/ashaw%40contoso.com/acp <- {"name":"F","domain":"f.example","tollNumber":"+14255550199","tollFreeNumbers":[],"participantPasscode":"123456","url":""}
            Remove-CsUserAcp cleo@contoso.com -Confirm:$false => DELETE /users/cleo%40contoso.com/acp
            Set-CsOnlineDialInConferencingUserDefaultNumber -FromNumber $null -ToNumber +4589885678 -NumberType "Toll-Free" -BridgeName Denmark => POST /default-number-changes <- {"from":null,"to":"+4589885678","kind":"TOLL_FREE","bridge":"Denmark","reschedule":false}
            Set-CsOnlineDialInConferencingUserDefaultNumber -FromNumber +4589881234 -ToNumber +4589885678 -NumberType Toll -BridgeId b-1 -RescheduleMeetings -Force => POST /default-number-changes <- {"from":"+4589881234","to":"+4589885678","kind":"TOLL","bridge":"b-1","reschedule":true}
            Get-CsOnlineDialInConferencingBridge => GET /bridges
            Set-CsOnlineDialInConferencingBridge -Name Denmark -DefaultServiceNumber +4589885678 -SetDefault => PATCH /bridges/Denmark <- {"defaultNumber":"+4589885678","setDefault":true}
            New-CsOnlineDialInConferencingBridge Denmark -Region DK => POST /bridges <- {"name":"Denmark","region":"DK"}
            Get-CsOnlineDialInConferencingServiceNumber -BridgeName Denmark -City Aarhus -ResultSize 1 => GET /service-numbers?bridge=Denmark&place=Aarhus&limit=1
            New-CsOnlineDialInConferencingServiceNumber +4589881234 -NumberType TollFree -City Aarhus => POST /service-numbers <- {"number":"+4589881234","kind":"TOLL_FREE","place":"Aarhus"}
            Register-CsOnlineDialInConferencingServiceNumber +4589881234 -BridgeName Denmark => PUT /service-numbers/%2B4589881234/bridge <- {"bridge":"Denmark"}
            Unregister-CsOnlineDialInConferencingServiceNumber +4589881234 -Force => POST /number-retirements <- {"number":"+4589881234"}
            Set-CsOnlineDialInConferencingServiceNumber +4589881234 -PrimaryLanguage da-DK -SecondaryLanguages en-GB,de-DE => PATCH /service-numbers/%2B4589881234 <- {"primaryLanguage":"da-DK","secondaryLanguages":["en-GB","de-DE"]}
            Start-CsServiceNumberRetirement -Identity +4589881234 -ReplacementNumber +4589885678 => POST /number-retirements <- {"number":"+4589881234","replacement":"+4589885678"}
            Get-CsServiceNumberRetirement +4589881234 => GET /number-retirements
            Stop-CsServiceNumberRetirement +4589881234 => GET /number-retirements; DELETE /number-retirements/r-1
            """;

    @TempDir
    private Path temp;

    private final FakeService fake = new FakeService();

    record Case(String line, String asked, String body) {

        static Case of(String text) {
            var sides = text.split(" => ", 2);
            var expected = sides[1].split(" <- ", 2);
            return new Case(sides[0], expected[0], expected.length > 1 ? expected[1] : "");
        }

        @Override
        public String toString() {
            return line;
        }
    }

    static Stream<Case> cases() {
        return CASES.lines().map(Case::of);
    }

    @AfterEach
    void close() {
        fake.close();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void lineShouldAskTheServiceForThis(Case expected) throws Exception {
        var file = Files.writeString(temp.resolve("users.csv"), "userPrincipalName\r\nashaw@contoso.com\r\n");
        var signed = new Signed(fake, temp);
        var faults = signed.faults(expected.line.replace("FILE", "'" + file + "'"));
        assertThat(fake.lines()).as(faults).containsExactlyElementsOf(List.of(expected.asked.split("; ")));
        if (!expected.body.isEmpty()) {
            assertThat(fake.asked().getLast().body()).isEqualTo(expected.body);
        }
        assertThat(signed.console().shown() + signed.console().faults()).doesNotContain(FakeService.TOKEN);
        assertThat(signed.interpreter().run("$null")).isTrue();
    }

    @Test
    void everyCmdletOfTheServiceShouldBeTried() {
        var tried = cases().map(Case::line).collect(Collectors.joining("\n"));
        var missing = new ArrayList<String>();
        for (var command : ServiceCmdlets.all(fake.service(), SignInTest.file(temp), Duration.ZERO)) {
            var name = command.spec().name();
            if (!tried.contains(name) && !name.endsWith("-Mms")) {
                missing.add(name);
            }
        }
        assertThat(missing).isEmpty();
    }
}
