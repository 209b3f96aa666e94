package org.meetingmigration.cli.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.meetingmigration.cmdlet.client.FakeService;

/// The command lines of the original's article work as pasted.
class ArticleTest {

    @TempDir
    private Path temp;

    private final FakeService fake = new FakeService();

    @AfterEach
    void close() {
        fake.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Get-CsMeetingMigrationStatus -SummaryOnly",
                "Get-CsMeetingMigrationStatus -StartTime \"10/1/2016\" -EndTime \"10/8/2016\"",
                "Get-CsMeetingMigrationStatus -UserId \"ashaw@contoso.com\"",
                "Get-CsMeetingMigrationStatus | Where {$_.State -eq \"Failed\"} | Format-Table UserId,LastErrorMessage",
                "Get-CsTenantMigrationConfiguration",
                "Set-CsTenantMigrationConfiguration -MeetingMigrationEnabled $false",
                "Get-CsOnlineDialInConferencingTenantSettings",
                "Set-CsOnlineDialInConferencingTenantSettings -AutomaticallyMigrateUserMeetings $true",
                "Start-CsExMeetingMigration -Identity ashaw@contoso.com",
                "Get-Host",
            })
    void lineShouldWorkAsPasted(String line) {
        var signed = new Signed(fake, temp);
        assertThat(signed.interpreter().run(line)).as(signed.console().faults()).isTrue();
        assertThat(signed.console().faults()).isEmpty();
    }

    @Test
    void summaryShouldShowTheFourStates() {
        assertThat(new Signed(fake, temp).screen("Get-CsMeetingMigrationStatus -SummaryOnly"))
                .containsSubsequence("State", "UserCount", "Pending", "21", "InProgress", "6", "Failed", "2")
                .contains("Succeeded", "131");
    }

    @Test
    void statusShouldHaveExactlyTheFieldsOfTheOriginalAndReview() {
        var line = "(Get-CsMeetingMigrationStatus -UserId ashaw@contoso.com | ConvertTo-Csv -NoTypeInformation)[0]";
        assertThat(new Signed(fake, temp).screen(line).replace("\"", "").strip())
                .isEqualTo("CorrelationId,UserId,UserPrincipalName,State,MigrationType,CreateDate,ModifiedDate,"
                        + "TotalMeeting,SucceededMeeting,FailedMeeting,InvitesUpdate,RetryCount,LastMessage,"
                        + "LastErrorMessage,ReviewMeeting");
    }

    @Test
    void failedOnesShouldBeShownWithTheReason() {
        var line = "Get-CsMeetingMigrationStatus | Where {$_.State -eq \"Failed\"} | Format-Table"
                + " UserId,LastErrorMessage";
        assertThat(new Signed(fake, temp).screen(line))
                .contains("8e7d4c9a-0000-4000-8000-000000000001", "1 of 10 meetings was not migrated.");
    }

    @Test
    void datesShouldBeReadAsInTheArticle() {
        new Signed(fake, temp).screen("Get-CsMeetingMigrationStatus -StartTime \"10/1/2016\" -EndTime \"10/8/2016\"");
        assertThat(fake.lines().getFirst())
                .isEqualTo("GET /requests?startTime=2016-09-30T22%3A00%3A00Z&endTime=2016-10-07T22%3A00%3A00Z");
    }
}
