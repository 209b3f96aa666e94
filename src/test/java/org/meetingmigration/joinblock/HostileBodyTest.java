package org.meetingmigration.joinblock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.meetingmigration.joinblock.link.LinkCatalogue;
import org.meetingmigration.meeting.Carrier;
import org.meetingmigration.meeting.MeetingPart;
import org.meetingmigration.meeting.PartKey;

/// Whatever stands in a body, looking for join blocks takes time linear in its length, and a short time.
class HostileBodyTest {

    private static final Recogniser RECOGNISER = new Recogniser(LinkCatalogue.standard(), true);

    private static final int SMALL = 500_000;
    private static final int FACTOR = 6;
    private static final Duration LONGEST = Duration.ofSeconds(15);

    private static final String TEAMS_RULE = "_".repeat(80) + "\n";
    private static final String SKYPE_RULE = ".".repeat(137) + "\n";
    private static final String OWN_RULE = "=-".repeat(36) + "\n";
    private static final String TEAMS =
            "https://teams.microsoft.com/l/meetup-join/19%3ameeting_NjQ5@thread.v2/0?context=%7b%22Tid%22%3a%221%22%7d";

    /// What is repeated, before it a `|`-separated start; `#` becomes a number, another one each time.
    private static final Map<String, String> PLAIN = Map.ofEntries(
            Map.entry("same zoom link on lines", "|https://zoom.us/j/123456789\n"),
            Map.entry("same zoom link in one line", "|https://zoom.us/j/123456789 "),
            Map.entry("zoom links on lines", "|https://zoom.us/j/#\n"),
            Map.entry("zoom links in one line", "|https://zoom.us/j/# "),
            Map.entry("zoom links with labels", "|https://zoom.us/j/#\nPasscode: 1\nMeeting ID: 1\n"),
            Map.entry("zoom blocks", "|https://zoom.us/j/#\nMeeting ID: #\nPasscode: 1\nPasscode: 2\n\nBye\n"),
            Map.entry("dial-in lines behind each link", "|https://zoom.us/j/123456789 x\n+45 12345678\n+45 87654321\n"),
            Map.entry("jitsi links", "|https://meet.jit.si/Room#\n"),
            Map.entry("teams blocks", "|" + TEAMS_RULE + TEAMS + "\n" + TEAMS_RULE),
            Map.entry("teams rules", "|" + TEAMS_RULE),
            Map.entry("teams rules and links outside", "|" + TEAMS_RULE + "x\n" + TEAMS_RULE + "y\n" + TEAMS_RULE),
            Map.entry("skype rules", "|" + SKYPE_RULE),
            Map.entry("skype rule and unknown links", SKYPE_RULE + "|https://a#.example.org/b/c\n"),
            Map.entry("unknown links between skype rules", "|" + SKYPE_RULE + "https://a#.example.org/b\n"),
            Map.entry("own blocks", "|" + OWN_RULE + "https://a#.example.org/b\n" + OWN_RULE),
            Map.entry("google blocks", "|-::~:~::~:~::-\nhttps://meet.google.com/abc-defg-hij\n-::~:~::~:~::-\n"),
            Map.entry("blank lines", "|\n"),
            Map.entry("spaces", "| "),
            Map.entry("quotes", "|>"),
            Map.entry("quoted lines", "|> https://zoom.us/j/#\n"),
            Map.entry("headers", "|From: a\nSent: b\n"),
            Map.entry("separators", "|-----Original-----x\n"),
            Map.entry("underscores", "|_"),
            Map.entry("digits", "|1"),
            Map.entry("schemes", "|https://"),
            Map.entry("slashes", "|:/"),
            Map.entry("wrapped", "|https://www.google.com/url?q="),
            Map.entry("brackets", "|https://zoom.us/j/1(("));

    private static final Map<String, String> HTML = Map.ofEntries(
            Map.entry("links", "|<a href=\"https://zoom.us/j/#\">x</a>"),
            Map.entry("links on lines", "|<p><a href=\"https://zoom.us/j/#\">https://zoom.us/j/#</a></p>"),
            Map.entry("same links", "|<a href=\"https://zoom.us/j/123456789\">x</a><br>"),
            Map.entry("links deep inside", "<div>".repeat(4000) + "|<a href=\"https://zoom.us/j/#\">x</a>"),
            Map.entry("links in links", "|<a href=\"https://zoom.us/j/#\">"),
            Map.entry("containers", "|<div class=\"me-email-text\"><a href=\"https://zoom.us/j/#\">x</a></div>"),
            Map.entry("containers in containers", "|<div class=me-email-text><a href=https://zoom.us/j/1>x</a>"),
            Map.entry(
                    "teams blocks",
                    "|<p>" + TEAMS_RULE + "</p><a href=\"" + TEAMS + "\">x</a><p>" + TEAMS_RULE + "</p>"),
            Map.entry("breaks", "|<br>"),
            Map.entry("links without end", "|<a href="),
            Map.entry("quotations", "|<blockquote>https://zoom.us/j/# "),
            Map.entry("closing", "|</div>"),
            Map.entry("less than", "|<"),
            Map.entry("greater than", "|>"));

    @TestFactory
    Stream<DynamicTest> readingPlainTextShouldTakeLinearTime() {
        return tests(PLAIN, Carrier.Kind.PLAIN);
    }

    @TestFactory
    Stream<DynamicTest> readingHtmlShouldTakeLinearTime() {
        return tests(HTML, Carrier.Kind.HTML);
    }

    private static Stream<DynamicTest> tests(Map<String, String> patterns, Carrier.Kind kind) {
        return patterns.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> check(kind, entry.getValue())));
    }

    private static void check(Carrier.Kind kind, String pattern) {
        find(kind, pattern, SMALL / 4);
        long small = find(kind, pattern, SMALL);
        long large = assertTimeoutPreemptively(LONGEST, () -> find(kind, pattern, SMALL * FACTOR));
        // What is quadratic takes 6 times as long for each byte; a slow moment of the machine hardly does.
        long slack = 500_000_000;
        assertThat(large).as("%d ns for the small body", small).isLessThan(small * FACTOR * 3 + slack);
    }

    private static long find(Carrier.Kind kind, String pattern, int size) {
        String[] startAndRest = pattern.split("\\|", 2);
        var body = new StringBuilder(startAndRest[0]);
        var random = new Random(1);
        while (body.length() < size) {
            body.append(startAndRest[1].replace("#", Integer.toString(100_000_000 + random.nextInt(800_000_000))));
        }
        var carrier = new Carrier(0, "DESCRIPTION", kind, body.toString(), "");
        var part = new MeetingPart(new PartKey("u", ""), "", false, List.of(), List.of(carrier));
        long start = System.nanoTime();
        RECOGNISER.find(part);
        return System.nanoTime() - start;
    }
}
