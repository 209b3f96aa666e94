package org.meetingmigration.cmdlet.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.meetingmigration.cmdlet.Sandbox;

class PipelineTest {

    private final Sandbox box = new Sandbox();

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '\0',
            value = {
                "| Where {$_.State -eq \"Failed\"} | % UserId ~ ashaw@contoso.com|Carol@contoso.com",
                "| Where State -eq Failed | % UserId ~ ashaw@contoso.com|Carol@contoso.com",
                "| Where-Object -Property State -CEQ Failed | % UserId ~ ashaw@contoso.com",
                "| ? TotalMeeting -gt 5 | % TotalMeeting ~ 12|7",
                "| ?{$_.TotalMeeting -gt 5 -and -not ($_.UserId -like 'ashaw*')} | % UserId ~ Carol@contoso.com",
                "| Where LastErrorMessage | % UserId ~ ashaw@contoso.com",
                "| Where LastErrorMessage -Not | % UserId ~ bob@fabrikam.com|Carol@contoso.com",
                "| Where UserId -in bob@fabrikam.com,x | % State ~ Succeeded",
                "| Where {$_.ModifiedDate -ge '10/7/2016'} | % UserId ~ bob@fabrikam.com|Carol@contoso.com",
                "| Where ModifiedDate -lt 2016-10-03 | % UserId ~ ashaw@contoso.com",
                "| Sort TotalMeeting | % TotalMeeting ~ 3|7|12",
                "| Sort-Object UserId -Descending | % UserId ~ Carol@contoso.com|bob@fabrikam.com|ashaw@contoso.com",
                "| Sort State,TotalMeeting | % TotalMeeting ~ 7|12|3",
                "| Sort {$_.UserId.Length} | % UserId | Select -First 1 ~ bob@fabrikam.com",
                "| Select -First 2 | % TotalMeeting ~ 12|3",
                "| Select -Last 2 | % TotalMeeting ~ 3|7",
                "| Select -Skip 1 | % TotalMeeting ~ 3|7",
                "| Select -Skip 1 -First 1 | % TotalMeeting ~ 3",
                "| Select -ExpandProperty UserId -First 1 ~ ashaw@contoso.com",
                "| Select userid,State -First 1 ~ @{UserId=ashaw@contoso.com; State=Failed}",
                "| Select *Meeting* -First 1 ~ @{TotalMeeting=12}",
                "| Select @{n='D';e={($_.UserId -split '@')[1]}} -Unique | % D ~ contoso.com|fabrikam.com",
                "| Select @{Label='N'; Expression='TotalMeeting'} | % N ~ 12|3|7",
                "| Group State | % { \"$($_.Name)=$($_.Count)\" } ~ Failed=2|Succeeded=1",
                "| Group State -NoElement | Sort Count | % Count ~ 1|2",
                "| Measure | % Count ~ 3",
                "| Measure TotalMeeting -Sum -Average -Maximum -Minimum | Select Sum,Maximum,Minimum ~ @{Sum=22; Maximum=12; Minimum=3}",
                "| Measure ModifiedDate -Max | % Maximum ~ 2016-10-09T08:00:00Z",
                "| foreach { $_.TotalMeeting * 2 } ~ 24|6|14",
                "| % -Begin { 'start' } -Process { $_.TotalMeeting } -End { 'end' } ~ start|12|3|7|end",
                "| Out-Null ~ ''",
                "| gm | % Name | Select -First 2 ~ UserId|State",
            })
    void pipelineShouldGiveWhatItGivesInPowerShell(String pipe, String expected) {
        assertThat(box.text("Get-CsMeetingMigrationStatus " + pipe)).isEqualTo(expected.equals("''") ? "" : expected);
    }

    @Test
    void datesShouldBeReadInTheZoneOfTheSession() {
        var line = "Get-CsMeetingMigrationStatus -StartTime \"10/1/2016\" -EndTime \"10/8/2016\" | % UserId";
        assertThat(box.text(line)).isEqualTo("ashaw@contoso.com|bob@fabrikam.com");
        assertThat(box.text("Get-Date '10/8/2016 2:30 pm'")).isEqualTo("2016-10-08T12:30:00Z");
        assertThat(box.text("Get-Date 2016-10-08T14:30")).isEqualTo("2016-10-08T12:30:00Z");
        assertThat(box.text("(Get-Date).AddDays(-7)")).isEqualTo("2016-10-01T12:00:00Z");
    }

    @Test
    void firstShouldStopWhatMakesMore() {
        assertThat(box.text("Get-Many | Where Number -gt 5 | Select -First 2 | % Number"))
                .isEqualTo("6|7");
        assertThat(box.samples().made()).isEqualTo(8);
    }

    @Test
    void longPipelineShouldNotHoldAllObjects() {
        // 200,000 objects of 5.5 kB would be more than the heap of the tests.
        assertThat(box.text("Get-Many | Where {$_.Number -ge 0} | Select Number,Weight | Measure | % Count"))
                .isEqualTo("200000");
        box.interpreter().run("Get-Many 200000 | Select Number,Weight | Format-Table Number | Out-Null");
        box.interpreter().run("Get-Many 200000 | Select Number | ConvertTo-Json | Out-Null");
        assertThat(box.samples().made()).isEqualTo(600_000);
        assertThat(box.console().faults()).isEmpty();
    }

    @Test
    void objectShouldBringItsPropertyToTheNextCommand() {
        box.interpreter().run("Get-CsMeetingMigrationStatus | Where State -ceq Failed | Start-CsExMeetingMigration");
        box.interpreter().run("'x@contoso.com','y@contoso.com' | start-csex -WhatIf:$false");
        assertThat(box.samples().started()).containsExactly("ashaw@contoso.com", "x@contoso.com", "y@contoso.com");
    }

    @Test
    void objectThatBringsNothingShouldBeRefused() {
        assertThat(box.faults("@{a=1} | Get-CsMeetingMigrationStatus")).contains("has no Identity");
        assertThat(box.screen("$none | Get-CsMeetingMigrationStatus")).isEmpty();
    }

    @Test
    void errorActionShouldSayWhatHappensToFaults() {
        var users = "'a','nobody','bad','b' | Start-CsExMeetingMigration";
        assertThat(box.faults(users)).isEqualTo("Start-CsExMeetingMigration: There is no user nobody.\n");
        assertThat(box.faults(users + " -ErrorAction Continue")).contains("no user nobody", "bad is bad");
        assertThat(box.faults(users + " -ea SilentlyContinue")).isEmpty();
        assertThat(box.faults("'bad','c' | Start-CsExMeetingMigration -ea Stop; 'later' | Start-CsExMeetingMigration"))
                .contains("bad is bad");
        assertThat(box.samples().started()).containsExactly("a", "a", "b", "a", "b");
    }

    @Test
    void faultInOneRoundShouldNotEndTheLoop() {
        assertThat(box.faults("'nobody','c' | % { Start-CsExMeetingMigration $_ }"))
                .contains("no user nobody");
        assertThat(box.samples().started()).containsExactly("c");
    }

    @Test
    void whatIfAndConfirmShouldHoldBack() {
        assertThat(box.faults("Start-CsExMeetingMigration a -WhatIf"))
                .isEqualTo("What if: Migrate the meetings of a\n");
        box.console().answering("n", "y");
        box.interpreter().run("'b','c' | Start-CsExMeetingMigration -Confirm");
        assertThat(box.console().questions())
                .containsExactly("Migrate the meetings of b?", "Migrate the meetings of c?");
        assertThat(box.samples().started()).containsExactly("c");
        assertThat(box.faults("Get-Many 1 -WhatIf")).contains("There is no parameter -WhatIf");
    }

    @Test
    void verboseAndOutVariableShouldWork() {
        assertThat(box.faults("Start-CsExMeetingMigration a -Verbose")).isEqualTo("VERBOSE: Starting a\n");
        box.interpreter().run("Get-CsMeetingMigrationStatus -ov kept | Out-Null");
        assertThat(box.text("$kept.Count")).isEqualTo("3");
    }

    @Test
    void csvShouldSurviveTheWayThroughAFile(@TempDir Path folder) throws IOException {
        var file = folder.resolve("status.csv");
        box.interpreter()
                .run("Get-CsMeetingMigrationStatus | Select UserId,LastErrorMessage,@{n='Phone';e={'+4512'}}"
                        + " | Export-Csv -Path '" + file + "' -NoTypeInformation");
        assertThat(Files.readString(file)).startsWith("""
                UserId,LastErrorMessage,Phone\r
                ashaw@contoso.com,"Mailbox not found, ""quoted""\",'+4512\r
                """);
        assertThat(box.text("Import-Csv '" + file + "' | Select -First 1"))
                .isEqualTo("@{UserId=ashaw@contoso.com; LastErrorMessage=Mailbox not found, \"quoted\"; Phone=+4512}");
        assertThat(box.faults("1 | Export-Csv '" + file + "' -NoClobber")).contains("exists already");
        assertThat(box.faults("Import-Csv '" + folder + "/none.csv'")).contains("no such file");
    }

    @Test
    void csvShouldBeReadFromLines() {
        assertThat(box.text("'a;b','1;\"x','y\"' | ConvertFrom-Csv -Delimiter ';' | % b"))
                .isEqualTo("x\ny");
        assertThat(box.text("Get-CsMeetingMigrationStatus | Select UserId,State -First 1 | ConvertTo-Csv"))
                .isEqualTo("UserId,State|ashaw@contoso.com,Failed");
    }

    @Test
    void filesShouldHoldWhatTheScreenShows(@TempDir Path folder) throws IOException {
        var file = folder.resolve("out.txt");
        box.interpreter().run("'a','b' | Tee-Object '" + file + "' | Out-Null; 'c' | Out-File '" + file + "' -Append");
        assertThat(Files.readString(file)).isEqualTo("a\nb\nc\n");
        assertThat(box.text("Get-Content '" + file + "' | % { \"<$_>\" }")).isEqualTo("<a>|<b>|<c>");
    }

    @Test
    void jsonShouldBeOneObjectOrAnArray() {
        assertThat(box.texts("Get-CsMeetingMigrationStatus -Identity bob@fabrikam.com | ConvertTo-Json -Compress"))
                .containsExactly("{\"UserId\":\"bob@fabrikam.com\",\"State\":\"Succeeded\",\"TotalMeeting\":3,"
                        + "\"ModifiedDate\":\"2016-10-07T08:00:00Z\",\"LastErrorMessage\":null}");
        assertThat(String.join("\n", box.texts("1,'a',$true | ConvertTo-Json")))
                .isEqualTo("[\n  1,\n  \"a\",\n  true\n]");
    }

    @Test
    void helpShouldExplain() {
        assertThat(box.screen("Get-Help Start-CsExMeetingMigration"))
                .contains(
                        "Migrates the meetings of a user.",
                        "[-Identity] <String> [-TargetProvider <String>]",
                        "[-WhatIf]");
        assertThat(box.screen("help start-csex -Full")).contains("Aliases: UserId", "Required: yes; position: 1");
        assertThat(box.screen("Get-Help Get-CsMeetingMigrationStatus -Examples"))
                .contains("-SummaryOnly");
        assertThat(box.screen("Get-Help Get-CsMeetingMigrationStatus -Parameter State"))
                .contains("<Pending | InProgress | Succeeded | Failed>");
        assertThat(box.screen("Get-CsMeetingMigrationStatus -?")).contains("SYNOPSIS");
        assertThat(box.screen("Get-Help *Migration*")).contains("Set-CsTenantMigrationConfiguration");
        assertThat(box.text("Get-Command *status | % Name")).isEqualTo("Get-CsMeetingMigrationStatus");
        assertThat(box.faults("Get-Help Nonsense")).contains("There is no command 'Nonsense'");
    }

    @Test
    void historyShouldKeepLinesWithoutSecrets() {
        box.interpreter().remember("Get-Host");
        box.interpreter().remember("Start-CsExMeetingMigration a -ApiK 12345");
        box.interpreter().remember("$token = 'abc'");
        assertThat(box.text("h | % CommandLine")).isEqualTo("Get-Host");
    }

    @Test
    void hostShouldTellItsName() {
        assertThat(box.screen("Get-Host")).contains("Name           : mms");
    }
}
