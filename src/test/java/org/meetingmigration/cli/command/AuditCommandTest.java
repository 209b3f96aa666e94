package org.meetingmigration.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meetingmigration.cli.ExitCodes;
import tools.jackson.databind.JsonNode;

class AuditCommandTest {

    @TempDir
    Path temp;

    private Screen screen;

    @BeforeEach
    void makeFolder() {
        TwoOrganizers.in(temp.resolve("calendars"));
        screen = new Screen(temp);
    }

    @Test
    void tableShouldCountMeetingsByProvider() {
        assertThat(screen.mms("audit", "calendars")).isZero();
        assertThat(screen.out())
                .contains("6 meetings of 2 organizers")
                .containsPattern("Zoom +2 +2 +0 +0 +4")
                .containsPattern("Jitsi Meet +1 +1 +0 +0 +2")
                .containsPattern("All +3 +3 +0 +0 +6")
                .containsPattern("Tue 2026-11-24 +1")
                .containsPattern("example.com +3")
                .contains("Could not be read: 1")
                .contains("ada@example.org/work/damaged.ics: ")
                .contains("ada@example.org/work/notes.txt: not an .ics file");
        assertThat(screen.err()).isEmpty();
    }

    @Test
    void auditShouldWriteNothingIntoTheFolder() {
        screen.mms("audit", "calendars", "--all");
        assertThat(temp.resolve("calendars/.mms")).doesNotExist();
    }

    @Test
    void jsonShouldHaveARowForEachPartThatCouldBeMigrated() {
        assertThat(screen.mms("audit", "calendars", "--json")).isZero();
        JsonNode meetings = screen.json().get("meetings");
        assertThat(meetings.size()).isEqualTo(4);
        JsonNode changed = meetings.get(1);
        assertThat(changed.propertyNames())
                .containsExactly(
                        "organizer",
                        "calendar",
                        "file",
                        "uid",
                        "recurrenceId",
                        "start",
                        "provider",
                        "joinUrl",
                        "outcome",
                        "reason",
                        "attendees");
        assertThat(changed.get("recurrenceId").asString()).isEqualTo("20261208T090000Z");
        assertThat(changed.get("start").asString()).isEqualTo("2026-12-08T11:00:00Z");
        assertThat(changed.get("provider").asString()).isEqualTo("zoom");
        assertThat(changed.get("joinUrl").asString()).isEqualTo("https://us02web.zoom.us/j/323456789");
        assertThat(changed.get("outcome").asString()).isEqualTo("Eligible");
        assertThat(changed.get("reason").isNull()).isTrue();
        assertThat(changed.get("attendees").asInt()).isEqualTo(2);
        assertThat(meetings.get(0).get("recurrenceId").isNull()).isTrue();
        assertThat(meetings.get(3).get("organizer").asString()).isEqualTo(TwoOrganizers.BEN);
        assertThat(meetings.get(3).get("file").asString()).isEqualTo("ben@example.org.ics");
    }

    @Test
    void jsonShouldSummarize() {
        screen.mms("audit", "calendars", "--json");
        JsonNode summary = screen.json().get("summary");
        assertThat(summary.get("organizers").asInt()).isEqualTo(2);
        assertThat(summary.at("/providers/zoom/meetings").asInt()).isEqualTo(2);
        assertThat(summary.at("/parts/PAST").asInt()).isEqualTo(1);
        assertThat(summary.at("/parts/NOT_ORGANIZER").asInt()).isEqualTo(1);
        assertThat(summary.at("/nextDays/2026-11-24").asInt()).isEqualTo(1);
        assertThat(summary.at("/unreadable/0/file").asString()).isEqualTo("ada@example.org/work/damaged.ics");
        assertThat(summary.at("/ignored/0/path").asString()).isEqualTo("ada@example.org/work/notes.txt");
    }

    @Test
    void allShouldAddPastAndForeignOnlineMeetings() {
        screen.mms("audit", "calendars", "--json", "--all");
        assertThat(screen.json().get("meetings").findValuesAsString("reason"))
                .containsOnlyOnce("PAST", "NOT_ORGANIZER")
                .doesNotContain("NO_JOIN_BLOCK");
    }

    @Test
    void csvShouldHaveAHeadingAndARowForEachPart() {
        screen.mms("audit", "calendars", "--csv");
        assertThat(screen.out().lines())
                .hasSize(5)
                .first()
                .isEqualTo("organizer,calendar,file,uid,recurrenceId,start,provider,joinUrl,outcome,reason,attendees");
        assertThat(screen.err()).contains("1 files could not be read");
    }

    @Test
    void ownHostsShouldBeRecognised() {
        TwoOrganizers.in(temp.resolve("calendars"))
                .ada(
                        "own.ics",
                        TwoOrganizers.event("own-1", "20261124T100000Z", "", "LOCATION:https://talk.example.net/abc"));
        screen.mms("audit", "calendars", "--json", "--host", "bigbluebutton=talk.example.net");
        assertThat(screen.json().get("meetings").findValuesAsString("provider")).contains("bigbluebutton");
    }

    @Test
    void malformedHostShouldBeRefused() {
        assertThat(screen.mms("audit", "calendars", "--host", "talk.example.net"))
                .isEqualTo(ExitCodes.USAGE);
        assertThat(screen.err()).contains("--host").contains("PROVIDER=HOST");
    }

    @Test
    void jsonAndCsvShouldExcludeEachOther() {
        assertThat(screen.mms("audit", "calendars", "--json", "--csv")).isEqualTo(ExitCodes.USAGE);
        assertThat(screen.err()).contains("--json").contains("--csv");
    }

    @Test
    void missingFolderShouldShowTheLayout() {
        assertThat(screen.mms("audit", "nowhere")).isEqualTo(ExitCodes.NOTHING_FOUND);
        assertThat(screen.err()).contains("nowhere does not exist").contains("DIR/ada@example.org/work/*.ics");
    }

    @Test
    void folderWithoutOrganizersShouldShowTheLayout() {
        assertThat(screen.mms("audit", "calendars/ada@example.org")).isEqualTo(ExitCodes.NOTHING_FOUND);
        assertThat(screen.err())
                .contains("No calendars were found")
                .contains("work: its name is not an e-mail address")
                .contains("DIR/ben@example.org.ics");
    }

    @Test
    void nowShouldMoveTheMomentOfTheRun() {
        screen.mms("audit", "calendars", "--json", "--now", "2019-01-01T00:00:00Z");
        assertThat(screen.json().get("meetings").findValuesAsString("uid")).contains("past-1");
    }
}
