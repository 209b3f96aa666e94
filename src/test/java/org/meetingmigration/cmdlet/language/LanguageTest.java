package org.meetingmigration.cmdlet.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.meetingmigration.cmdlet.CmdletError;
import org.meetingmigration.cmdlet.Sandbox;

class LanguageTest {

    private final Sandbox box = new Sandbox();

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '\0',
            value = {
                "$true ~ True",
                "'it''s $true' ~ it's $true",
                "$x = 5; \"x is $x\" ~ x is 5",
                "$x = 5; \"`$x is `\"$($x + 1)`\"\" ~ $x is \"6\"",
                "\"a\"\"b\" ~ a\"b",
                "'a','b' ~ a|b",
                "@('a','b').Count ~ 2",
                "@().Count ~ 0",
                "$x = 1,2,3; $x[1] ~ 2",
                "$x = 1,2,3; $x[-1] ~ 3",
                "$x = 1,2,3; $x[9] ~ ''",
                "$X = 1; $x ~ 1",
                "$x = 'a'; $x += 'b'; $x ~ ab",
                "$global:x = 1; $x ~ 1",
                "1 + 2 * 3 ~ 7",
                "(1 + 2) * 3 ~ 9",
                "7 / 2 ~ 3.5",
                "-2 + 1 ~ -1",
                "'a' + 1 ~ a1",
                "'abc'.Length ~ 3",
                "'abc'.ToUpper() ~ ABC",
                "'a-b'.Replace('-', '+') ~ a+b",
                "('a@b' -split '@')[1] ~ b",
                "('a','b') -join '+' ~ a+b",
                "'2016' -replace '(\\d\\d)$','x$1' ~ 20x16",
                "@{a=1; 'b c'=2}.'b c' ~ 2",
                "[int]'5' + 1 ~ 6",
                "([datetime]'10/1/2016').Month ~ 10",
                "${my var} = 1 ~ error",
            })
    void expressionShouldHaveTheValueItHasInPowerShell(String line, String expected) {
        if (expected.equals("error")) {
            assertThatThrownBy(() -> box.text(line)).isInstanceOf(ParseError.class);
            return;
        }
        assertThat(box.text(line)).isEqualTo(expected.equals("''") ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '\0',
            value = {
                "'Failed' -eq 'failed' ~ True",
                "'Failed' -ceq 'failed' ~ False",
                "'Failed' -IEQ 'failed' ~ True",
                "'a' -ne 'b' ~ True",
                "10 -gt '9' ~ True",
                "'10' -gt 9 ~ False",
                "10 -eq '10' ~ True",
                "10 -eq 'ten' ~ False",
                "1.5 -lt 2 ~ True",
                "$true -eq 'False' ~ False",
                "$null -eq '' ~ False",
                "$nothing -eq $null ~ True",
                "$null -lt 1 ~ True",
                "[datetime]'2016-10-01' -lt '10/2/2016' ~ True",
                "'contoso.com' -like '*.COM' ~ True",
                "'contoso.com' -clike '*.COM' ~ False",
                "'a1' -like 'a[0-9]' ~ True",
                "'a' -notlike 'b*' ~ True",
                "'ashaw@contoso.com' -match '^a.+@CONTOSO' ~ True",
                "'x' -notmatch 'y' ~ True",
                "'a','b' -contains 'B' ~ True",
                "'b' -in 'a','B' ~ True",
                "'c' -notin 'a','b' ~ True",
                "'a','b','a' -eq 'a' ~ a|a",
                "-not $false -and !$null ~ True",
                "$true -and ($false -or $true) ~ True",
                "$true -xor $true ~ False",
                "1 -eq 1 -and 2 -eq 2 ~ True",
            })
    void comparisonShouldConvertTheRightSide(String line, String expected) {
        assertThat(box.text(line)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '\0',
            value = {
                "Show-Arguments a ~ a",
                "show-arguments a,b ~ a b",
                "Show-Arguments -Text:a ~ a",
                "Show-Arguments -te 'a b','c' ~ a b c",
                "Show-Arguments @('a','b') ~ a b",
                "$x = 'v'; Show-Arguments $x-1 ~ v-1",
                "$x = 'v'; Show-Arguments pre$x\"post $x\" ~ prevpost v",
                "Show-Arguments (1 + 2) ~ 3",
                "Show-Arguments -5 ~ -5",
                "Show-Arguments 007 ~ 007",
                "Show-Arguments https://mms.contoso.com/a?b=1#c ~ https://mms.contoso.com/a?b=1#c",
                "Show-Arguments `\\n  a # comment ~ a",
                "Show-Arguments a` b ~ a b",
                "<# note #> Show-Arguments a;# done ~ a",
                "Show–Arguments –Text “a b”,‘c’ ~ a b c",
                "Show-Arguments\u00A0a ~ a",
            })
    void argumentShouldReachItsParameter(String line, String expected) {
        assertThat(box.text("(" + line.replace("\\n", "\n") + "\n).Text -join ' '"))
                .isEqualTo(expected);
    }

    @Test
    void argumentShouldBeConvertedToTheTypeOfItsParameter() {
        var object =
                box.text("Show-Arguments -Id '{0B7E9B5A-0000-0000-0000-00000000000F}' -Number '7' -Force -Any {$_}");
        assertThat(object).contains("Id=0b7e9b5a-0000-0000-0000-00000000000f").contains("Number=7; Any=$_; Force=true");
        assertThat(box.text("(Show-Arguments -Force:$false).Force")).isEqualTo("False");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '\0',
            value = {
                "Show-Arguments -Number x ~ Show-Arguments: -Number takes a whole number, not 'x'.",
                "Show-Arguments -Id x ~ -Id takes a GUID such as",
                "Show-Arguments -Numbr 1 ~ There is no parameter -Numbr. Did you mean -Number?",
                "Show-Arguments -v ~ There is no parameter",
                "Start-CsExMeetingMigration -W ~ -W may be -WhatIf or -WarningAction. Type more of it.",
                "Start-CsExMeetingMigration a b ~ No parameter takes 'b'. Get-Help Start-CsExMeetingMigration lists them.",
                "Start-CsExMeetingMigration ~ -Identity is missing.",
                "Start-CsExMeetingMigration a -Identity b ~ No parameter takes 'a'.",
                "Start-CsExMeetingMigration -Identity a -UserId b ~ -Identity is given twice.",
                "Set-CsTenantMigrationConfiguration -MeetingMigrationEnabled ~ -MeetingMigrationEnabled needs a value.",
                "Set-CsTenantMigrationConfiguration -MeetingMigrationEnabled maybe ~ takes $true or $false, not 'maybe'.",
                "Get-CsMeetingMigrationStatus -State Fine ~ takes Pending, InProgress, Succeeded or Failed, not 'Fine'.",
                "Get-CsMeetingMigrationStatus -StartTime yesterday ~ -StartTime takes a date such as 2016-10-01",
                "Get-CsMeetingMigrationStatsu ~ There is no command 'Get-CsMeetingMigrationStatsu'. Did you mean",
                "Get-H ~ 'Get-H' may be Get-Help, Get-History or Get-Host. Type more of it.",
                "'a' | Set-CsTenantMigrationConfiguration ~ It takes nothing from the pipeline.",
                "[int]'x' ~ 'x' is not a number.",
                "'ab' -match '(a)\\1' ~ Backreferences and lookaround are not supported",
                "1 -gt 'x' ~ 'x' is not a number.",
            })
    void wrongLineShouldSayWhatToDo(String line, String fault) {
        if (line.equals("Show-Arguments -v")) {
            assertThat(box.faults(line)).isEmpty();
            return;
        }
        assertThat(box.faults(line)).contains(fault);
        assertThat(box.interpreter().run(line)).isFalse();
    }

    @Test
    void parseErrorShouldPointAtThePlace() {
        assertThat(box.faults("Get-Many | Where {$_.State -eq Failed}")).isEqualTo("""
                Put quotes around text: "Failed".
                  Get-Many | Where {$_.State -eq Failed}
                                                 ^
                """);
        assertThat(box.faults("Get-Many; Show-Arguments )")).endsWith("""
                  Get-Many; Show-Arguments )
                                           ^
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '\0',
            value = {
                "'a ~ true",
                "\"a ~ true",
                "Where { ~ true",
                "Get-X | ~ true",
                "Get-X ` ~ true",
                "$x = ~ true",
                "@( 1 ~ true",
                "@{ a=1 ~ true",
                "Show a, ~ true",
                "$x[ ~ true",
                "<# a ~ true",
                "Get-X ) ~ false",
                "$x -foo 1 ~ false",
                "if ($x) { } ~ false",
                "foreach ($x in $y) { } ~ false",
                "a || b ~ false",
                "Get-X > file ~ false",
            })
    void parseErrorShouldTellWhetherMoreMayCome(String text, boolean incomplete) {
        assertThatThrownBy(() -> box.interpreter().check(text))
                .isInstanceOfSatisfying(
                        ParseError.class,
                        error -> assertThat(error.incomplete()).isEqualTo(incomplete));
    }

    @Test
    void missingPropertyShouldBeNull() {
        assertThat(box.text("Get-CsMeetingMigrationStatus | Where {$_.Nothing -eq $null} | Measure | % Count"))
                .isEqualTo("3");
    }

    @Test
    void statementsShouldShareVariables() {
        box.interpreter().run("$failed = Get-CsMeetingMigrationStatus | Where State -eq Failed");
        assertThat(box.text("$failed.UserId")).isEqualTo("ashaw@contoso.com|Carol@contoso.com");
        assertThat(box.text("$failed[0].TotalMeeting + $failed[1].TotalMeeting"))
                .isEqualTo("19");
        assertThat(box.text("\"$($failed.Count) failed\"")).isEqualTo("2 failed");
    }

    @Test
    void scriptOfSeveralLinesShouldRun() {
        box.interpreter().run("""
                # migrate those that failed
                $users = Get-CsMeetingMigrationStatus |
                    Where-Object { $_.State -eq "Failed" -and
                                   $_.TotalMeeting -gt 10 }
                $users | ForEach-Object {
                    Start-CsExMeetingMigration -Identity $_.UserId
                }
                """);
        assertThat(box.samples().started()).containsExactly("ashaw@contoso.com");
        assertThat(box.console().faults()).isEmpty();
    }

    @Test
    void codeThatCallsItselfShouldEnd() {
        box.interpreter().run("$f = { 1 | % $f }");
        assertThat(box.faults("1 | % $f")).contains("calls itself more than 100 deep");
        assertThat(box.text("1 + 1")).isEqualTo("2");
    }

    @Test
    void codeThatWasStoppedShouldNotCountAsNested() {
        for (int i = 0; i < 150; i++) {
            assertThat(box.text("1 | % { 1,2 } | Select -First 1")).isEqualTo("1");
            assertThat(box.faults("1 | Where { $x = 1; 'nobody' | Start-CsExMeetingMigration }"))
                    .contains("no user nobody");
        }
    }

    @Test
    void constantShouldNotBeAssigned() {
        assertThatThrownBy(() -> box.text("$true = 1")).isInstanceOf(CmdletError.class);
    }
}
