package org.meetingmigration.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meetingmigration.migration.HostileWork.CALENDAR;
import static org.meetingmigration.migration.HostileWork.bytes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.meetingmigration.calendar.caldav.hostile.HostileServer;
import org.meetingmigration.calendar.ics.EventComparison;

/// Whatever a server does to a migration for a while, every meeting is migrated once, every attendee told once, and
/// all can be taken back.
@Timeout(60)
class HostileMigrationTest {

    private static final int SEEDS = Integer.getInteger("hostile.seeds", 30);
    private static final int MEETINGS = 40;

    static Stream<Integer> seeds() {
        return IntStream.range(0, SEEDS).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void migrationShouldMigrateTellAndUndoOnceInAnyWeather(int seed) {
        try (var server = HostileServer.start("1, 3, calendar-access")) {
            migrateAndUndo(server, new Random(seed), 1);
        }
    }

    /// SOGo gets a series part by part, and its If-Match is not trusted.
    @ParameterizedTest
    @MethodSource("seeds")
    void seriesShouldBeMigratedPartByPartOnceInAnyWeather(int seed) {
        try (var server = HostileServer.start("1, 2, access-control, calendar-access", "SOPE/5.8")) {
            migrateAndUndo(server, new Random(seed), 2);
        }
    }

    /// @param writes for a series of which two parts change
    private static void migrateAndUndo(HostileServer server, Random random, int writes) {
        var work = new HostileWork(server);
        var weather = new Weather(server);
        Map<String, String> before = calendar(server);
        weather.begin(random, true);

        work.apply();

        Map<String, String> migrated = stored(server);
        assertThat(work.outcomes().values())
                .allMatch(outcome -> List.of("Migrated", "SkippedNO_JOIN_BLOCK", "ReviewSTORED_DIFFERENTLY")
                        .contains(outcome));
        assertThat(work.outcomes()).hasSize(MEETINGS + MEETINGS / 4 * 2);
        assertThat(work.migrated().values()).allMatch(times -> times == 1);
        before.forEach((path, old) -> {
            assertThat(migrated.get(path).replace("\r\n ", ""))
                    .as(path)
                    .doesNotContain("teams.microsoft.com")
                    .contains("https://meet.example.org/");
            assertThat(differences(weather.edited(path, old), migrated.get(path)))
                    .as(path)
                    .isSubsetOf(OURS);
            assertThat(weather.writes(path)).as(path).isEqualTo(changes(old, writes));
        });
        assertThat(work.mails().values()).containsExactlyInAnyOrderElementsOf(expectedMails());

        // What a stale read shows after an undo is what undo is to bring back.
        weather.begin(random, false);
        work.undo();

        assertThat(work.left()).isEmpty();
        Map<String, String> restored = stored(server);
        before.forEach((path, old) -> {
            assertThat(differences(weather.edited(path, old), restored.get(path)))
                    .as(path)
                    .isEmpty();
            assertThat(weather.writes(path)).as(path).isEqualTo(2 * changes(old, writes));
        });
        assertThat(work.mails()).hasSize(MEETINGS + MEETINGS / 4);
    }

    private static int changes(String meeting, int ofSeries) {
        return meeting.contains("y@example.com") ? ofSeries : 1;
    }

    private static final Set<String> OURS =
            Set.of("DESCRIPTION", "LOCATION", "CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL");

    private static Set<String> differences(String one, String other) {
        return EventComparison.differences(bytes(one), bytes(other), _ -> false);
    }

    private static List<List<String>> expectedMails() {
        var mails = new ArrayList<List<String>>();
        for (int i = 0; i < MEETINGS; i++) {
            mails.add(List.of("m" + i, "[x@example.com]"));
            if (i % 4 == 0) {
                mails.add(List.of("m" + i, "[y@example.com]"));
            }
        }
        return mails;
    }

    private static Map<String, String> calendar(HostileServer server) {
        for (int i = 0; i < MEETINGS; i++) {
            server.store().put(CALENDAR + "m" + i + ".ics", bytes(meeting("m" + i, i % 4)));
        }
        return stored(server);
    }

    private static Map<String, String> stored(HostileServer server) {
        var stored = new TreeMap<String, String>();
        server.store().events().forEach((path, event) -> stored.put(path, event.text()));
        return stored;
    }

    /// @param kind 0 and 1: series with an occurrence that was changed, of which that of 1 is no online meeting
    private static String meeting(String uid, int kind) {
        String event =
                SmallFolder.teams(uid, kind < 2 ? "RRULE:FREQ=WEEKLY\r\n" : "", "20261202T090000Z", "x@example.com");
        String recurrence = "RECURRENCE-ID:20261209T090000Z\r\n";
        String changed = switch (kind) {
            case 0 -> SmallFolder.teams(uid, recurrence, "20261209T110000Z", "y@example.com");
            case 1 ->
                SmallFolder.event(
                        uid,
                        recurrence + "ORGANIZER:mailto:" + SmallFolder.ANNA + "\r\n",
                        "20261209T110000Z",
                        "No call");
            default -> "";
        };
        return SmallFolder.calendar(event + changed).replace(SmallFolder.ANNA, HostileWork.ALICE);
    }
}
