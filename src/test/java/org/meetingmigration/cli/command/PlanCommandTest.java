package org.meetingmigration.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.meetingmigration.cli.ExitCodes;
import tools.jackson.databind.JsonNode;

class PlanCommandTest {

    @TempDir
    Path temp;

    private TwoOrganizers folder;
    private Screen screen;

    @BeforeEach
    void makeFolder() {
        folder = TwoOrganizers.in(temp.resolve("calendars"));
        screen = new Screen(temp);
    }

    private int plan(String... more) {
        var arguments = new ArrayList<>(List.of("plan", "calendars"));
        arguments.addAll(List.of(more));
        return screen.mms(arguments.toArray(String[]::new));
    }

    private int planJitsi(String... more) {
        var arguments = new ArrayList<>(List.of("--to", "jitsi", "--base-url", "https://meet.example.org"));
        arguments.addAll(List.of(more));
        return plan(arguments.toArray(String[]::new));
    }

    @Test
    void textShouldShowWhatGoesAndWhatComes() {
        assertThat(planJitsi("--from", "zoom")).isZero();
        assertThat(screen.out())
                .contains("Migrated  About zoom-1")
                .contains("    -https://us02web.zoom.us/j/123456789\n    +https://meet.example.org/")
                .contains("mails: 1 internal, 1 external")
                .contains("Skipped OTHER_SOURCE  About jitsi-1")
                .doesNotContain("About past-1")
                .contains("2 meetings of 1 organizers would change");
    }

    @Test
    void planShouldChangeNoCalendar() {
        var before = Snapshot.of(temp.resolve("calendars"));
        planJitsi("--report", "plan.html");
        assertThat(Snapshot.of(temp.resolve("calendars")).differences(before)).isZero();
    }

    @Test
    void jsonShouldHaveEveryPart() {
        assertThat(planJitsi("--json")).isZero();
        JsonNode meetings = screen.json().get("meetings");
        assertThat(meetings.size()).isEqualTo(7);
        assertThat(meetings.findValuesAsString("outcome")).contains("Migrated", "Skipped");
        JsonNode first = meetings.get(0);
        assertThat(first.get("uid").asString()).isEqualTo("past-1");
        assertThat(first.get("newJoinUrl").isNull()).isTrue();
        assertThat(screen.json().at("/summary/outcomes/Migrated").asInt()).isEqualTo(4);
        assertThat(screen.json().at("/summary/meetings").asInt()).isEqualTo(3);
    }

    @Test
    void mailsShouldBeCountedOnceForAMeeting() {
        planJitsi("--json", "--from", "zoom");
        assertThat(screen.json().at("/summary/mailsInternal").asInt()).isEqualTo(2);
        assertThat(screen.json().at("/summary/mailsExternal").asInt()).isEqualTo(2);
        planJitsi("--json", "--from", "zoom", "--notify", "external");
        assertThat(screen.json().at("/summary/mailsInternal").asInt()).isZero();
        planJitsi("--json", "--notify", "none");
        assertThat(screen.json().at("/summary/mailsExternal").asInt()).isZero();
    }

    @Test
    void reportShouldBeWrittenWithDiffsWhateverIsPrinted() throws IOException {
        planJitsi("--report", "plan.html", "--no-diff");
        assertThat(Files.readString(temp.resolve("plan.html")))
                .contains("About zoom-1")
                .contains("us02web.zoom.us/j/123456789\"");
        assertThat(screen.out()).doesNotContain("    -https://").contains("The plan as a page: plan.html");
    }

    @Test
    void totalsShouldComeAlone() {
        planJitsi("--totals");
        assertThat(screen.out()).startsWith("Outcome").doesNotContain("About");
    }

    @Test
    void linkShouldFillItsTemplate() {
        assertThat(plan(
                        "--to",
                        "link",
                        "--template",
                        "https://bbb.example.org/b/{local}",
                        "--label",
                        "BigBlueButton",
                        "--json"))
                .isZero();
        assertThat(screen.json().get("meetings").findValuesAsString("newJoinUrl"))
                .contains("https://bbb.example.org/b/ada");
    }

    @Test
    void sameRoomKeyShouldGiveTheSameRooms() {
        planJitsi("--csv");
        String first = screen.out();
        planJitsi("--csv");
        assertThat(screen.out()).isEqualTo(first);
        planJitsi("--csv", "--room-key", "other-key");
        assertThat(screen.out()).isNotEqualTo(first);
        assertThat(temp.resolve("other-key")).exists();
    }

    @Test
    void tokensShouldComeFromASecretInAFile() throws IOException {
        Files.writeString(temp.resolve("secret"), "s3cret\n");
        planJitsi(
                "--json",
                "--jwt-secret-file",
                "secret",
                "--jwt-issuer",
                "mms",
                "--jwt-expires",
                "2028-01-01T00:00:00Z");
        assertThat(screen.out()).contains("?jwt=").doesNotContain("s3cret");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --to teams | --to teams is not available yet; there are jitsi and link
            --to jitsi | --to jitsi needs --base-url
            --to jitsi --base-url http://meet.example.org | must begin with https://
            --to link | --to link needs --template
            --to link --template https://x.example.org/{nope} | unknown placeholder {nope}
            --to link --name B!G --template https://x.example.org/{room} | lower-case letters
            --to jitsi --base-url https://m.example.org --from skyp | there is no such provider
            --to jitsi --base-url https://m.example.org --notify some | --notify
            --to jitsi --base-url https://m.example.org --jwt-issuer a | --jwt-secret-file
            --to jitsi --base-url https://m.example.org --jwt-secret-file gone | --jwt-
            --base-url https://m.example.org | --to
            --to jitsi --base-ulr https://m.example.org | --base-url
            """)
    void wrongOptionsShouldBeNamed(String options, String message) {
        assertThat(plan(options.split(" "))).isEqualTo(ExitCodes.USAGE);
        assertThat(screen.err())
                .contains(message)
                .contains("See mms plan --help")
                .doesNotContain("Exception");
        assertThat(screen.out()).isEmpty();
    }

    @Test
    void damagedRoomKeyShouldBeExplained() throws IOException {
        Files.writeString(temp.resolve("key"), "short");
        assertThat(planJitsi("--room-key", "key")).isEqualTo(ExitCodes.FAULT);
        assertThat(screen.err())
                .contains("room key")
                .contains("restore it from a backup")
                .doesNotContain("short\n");
    }

    @Test
    void titlesShouldNotSteerTheTerminal() {
        folder.ada(
                "evil.ics",
                TwoOrganizers.event("evil-1", "20261124T100000Z", "", "LOCATION:https://us02web.zoom.us/j/923456789")
                        .replace("About evil-1", "About \u001b[2Jevil"));
        planJitsi();
        assertThat(screen.out()).contains("evil").doesNotContain("\u001b[2J");
    }
}
