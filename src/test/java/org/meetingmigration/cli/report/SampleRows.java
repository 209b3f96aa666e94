package org.meetingmigration.cli.report;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Rows as a real plan has them, for tests and for looking at the page.
final class SampleRows {

    private static final String RULE = ".".repeat(137);
    private static final List<String> TITLES = List.of(
            "Budget review with the harbour office", "Ugentligt teammøde", "Fragestunde Drucker & Netz", "週次定例会議");
    private static final String[][] ENDINGS = {
        {"Migrated", "", ""},
        {"Migrated", "", ""},
        {"Migrated", "", ""},
        {"Skipped", "PASTED", "The block was pasted from another meeting; use --include-pasted to migrate it too."},
        {"Review", "OPEN_BLOCK", "The end of the block is not certain; replace it by hand."},
        {"Unchanged", "", ""},
        {"Failed", "UNREADABLE", "The file could not be read; repair it, then run again."},
    };

    private SampleRows() {}

    static Stream<ReportRow> rows(int count) {
        return IntStream.range(0, count).mapToObj(SampleRows::row);
    }

    private static ReportRow row(int i) {
        String[] ending = ENDINGS[i % ENDINGS.length];
        boolean migrated = ending[0].equals("Migrated");
        return new ReportRow(
                List.of("anne.holm", "jonas.brandt", "haruka.mori").get(i % 3) + "@nordlys.example.org",
                "calendar",
                "anne.holm@nordlys.example.org/calendar/meeting-" + i + ".ics",
                "demo-" + i + "@nordlys.example.org",
                i % 9 == 4 ? "20260312T090000" : "",
                "2026-03-%02dT09:%02d+01:00".formatted(1 + i % 28, i % 60),
                TITLES.get(i % TITLES.size()),
                List.of("skype4b", "teams", "zoom").get(i % 3),
                "https://meet.nordlys.example.org/anne.holm/M2NRN65H",
                migrated ? "https://meet.example.org/9f2c7a41b0de" : "",
                ending[0],
                ending[1],
                ending[2],
                i % 40,
                migrated ? i % 12 : 0,
                migrated ? i % 5 : 0,
                migrated ? diffs() : List.of());
    }

    private static List<BlockDiff> diffs() {
        String before = "See you on Thursday.\n" + RULE
                + "\nJoin Skype Meeting <https://meet.nordlys.example.org/anne.holm/M2NRN65H>\n"
                + "Conference ID: 68138\n[!OC([1033])!]\n" + RULE + "\nAnne";
        String after = "See you on Thursday.\n" + "_".repeat(60)
                + "\nJitsi Meet\nJoin the meeting: https://meet.example.org/9f2c7a41b0de\n" + "_".repeat(60) + "\nAnne";
        return List.of(
                new BlockDiff("DESCRIPTION", before, after),
                new BlockDiff("LOCATION", "Skype Meeting", "Jitsi Meet"),
                new BlockDiff("X-MICROSOFT-CONFERENCETELURI", "tel:+4589881234\\,\\,68138", ""));
    }
}
