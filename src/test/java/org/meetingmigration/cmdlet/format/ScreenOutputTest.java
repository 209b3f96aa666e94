package org.meetingmigration.cmdlet.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.meetingmigration.cmdlet.Sandbox;
import org.meetingmigration.terminal.DisplayText;

class ScreenOutputTest {

    private final Sandbox box = new Sandbox();

    @Test
    void objectsWithFourColumnsShouldBeATable() {
        assertThat(box.screen("Get-CsMeetingMigrationStatus")).isEqualTo("""

                UserId            State     TotalMeeting LastErrorMessage
                ------            -----     ------------ ----------------
                ashaw@contoso.com Failed              12 Mailbox not found, "quoted"
                bob@fabrikam.com  Succeeded            3
                Carol@contoso.com failed               7

                """);
    }

    @Test
    void objectsWithMoreShouldBeAList() {
        assertThat(box.screen("Get-CsMeetingMigrationStatus -Identity bob@fabrikam.com | Select *"))
                .isEqualTo("""

                UserId           : bob@fabrikam.com
                State            : Succeeded
                TotalMeeting     : 3
                ModifiedDate     : 2016-10-07T08:00:00Z
                LastErrorMessage :

                """);
    }

    @Test
    void articleLineShouldShowTwoColumns() {
        assertThat(box.screen("Get-CsMeetingMigrationStatus | Where {$_.State -eq \"Failed\"} | Format-Table"
                        + " UserId,LastErrorMessage"))
                .isEqualTo("""

                        UserId            LastErrorMessage
                        ------            ----------------
                        ashaw@contoso.com Mailbox not found, "quoted"
                        Carol@contoso.com

                        """);
    }

    @Test
    void tableShouldFitTheTerminal() {
        box.console().wide(40);
        assertThat(box.screen("Get-CsMeetingMigrationStatus | ft UserId,LastErrorMessage,ModifiedDate")
                        .lines())
                .anyMatch(line -> line.contains("…"))
                .allMatch(line -> DisplayText.width(line) <= 40);
        assertThat(box.screen("Get-CsMeetingMigrationStatus | ft UserId,LastErrorMessage -Wrap")
                        .replaceAll("\\s+", ""))
                .contains("ashaw@contoso.com", "Mailbox")
                .doesNotContain("…");
    }

    @Test
    void listShouldWrapAtTheTerminal() {
        box.console().wide(40);
        assertThat(box.screen("@{Text='many words that do not fit in one line'} | fl"))
                .isEqualTo("""

                Text : many words that do not fit in one
                       line

                """);
    }

    @Test
    void listOfPropertiesShouldShowThose() {
        assertThat(box.screen(
                        "Get-CsMeetingMigrationStatus | Select -First 1 | fl State,@{n='Twice';e={$_.TotalMeeting*2}}"))
                .isEqualTo("""

                        State : Failed
                        Twice : 24

                        """);
    }

    @Test
    void controlCharactersShouldNotReachTheTerminal() {
        var escape = "\u001b[31m";
        assertThat(box.screen("'" + escape + "red'; @{a='" + escape + "'}; Write-Host '" + escape + "'"))
                .doesNotContain("\u001b");
        assertThat(box.faults("Get-" + escape)).doesNotContain("\u001b");
        assertThat(box.faults("'" + escape + " | ")).doesNotContain("\u001b");
    }

    @Test
    void textShouldBeShownAsItIs() {
        assertThat(box.screen("'a'; \"b`nc\"; 1.50; $true; $null; 1,2")).isEqualTo("a\nb\nc\n1.5\nTrue\n1\n2\n");
    }
}
