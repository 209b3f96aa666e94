package org.meetingmigration.calendar.ics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.meetingmigration.calendar.StoredMeeting;
import org.meetingmigration.calendar.StoredPart;
import org.meetingmigration.icalendar.UnreadableCalendar;
import org.meetingmigration.joinblock.Findings;
import org.meetingmigration.joinblock.JoinBlock;
import org.meetingmigration.joinblock.Recogniser;
import org.meetingmigration.joinblock.link.LinkCatalogue;
import org.meetingmigration.meeting.Carrier;
import org.meetingmigration.meeting.MeetingPart;
import org.meetingmigration.meeting.PartKey;
import org.meetingmigration.meeting.Reason;
import org.meetingmigration.testing.Shared;

/// Real calendars and bodies are read as a person reads them: what each holds, and what is not certain.
class SamplesTest {

    /// Looks at pasted blocks too: most samples are bodies without the properties beside them.
    private static final Recogniser RECOGNISER = new Recogniser(LinkCatalogue.standard(), true);

    /// For each sample with a join link: provider, doubt (`-` for none), and where the blocks stand, `q` for quoted.
    private static final String EXPECTED = """
            bluejeans-location-multi-vtimezone.ics     bluejeans    -               LOCATION:TOKEN
            chime-2019-en.txt                          chime        OPEN_BLOCK      TEXT:OPEN
            conference-rfc7986-kcal.ics                nextcloud-talk -             CONFERENCE:TOKEN
            fake-teams-lookalike-jitsi.html            jitsi        -               TEXT:TOKEN
            gotomeeting-2018-en-onap.md                gotomeeting  OPEN_BLOCK      TEXT:OPEN
            gotomeeting-2021-en-quoted-reply.txt       gotomeeting  QUOTED          TEXT:OPENq
            jitsi-2022-en-kvm.txt                      jitsi        -               TEXT:LINES
            jitsi-egroupware-recurring.ics             jitsi        -               DESCRIPTION:TOKEN
            lync2010-en.html                           skype4b      OPEN_BLOCK      TEXT:OPEN
            meet-2020-en-gdata73.txt                   google-meet  -               TEXT:DELIMITED
            meet-2021-sv-gmail.part1.txt               google-meet  -               TEXT:TOKEN
            meet-2021-sv-gmail.part2.html              google-meet  -               TEXT:TOKEN
            meet-2021-sv-gmail.part3.ics               google-meet  -               DESCRIPTION:DELIMITED
            meet-2021-sv-gmail.part4.ics               google-meet  -               DESCRIPTION:DELIMITED
            meet-2023-pt-BR-with-user-text.txt         google-meet  -               TEXT:DELIMITED
            meet-2023-pt-BR.txt                        google-meet  -               TEXT:DELIMITED
            meet-2024-zh-TW.ics                        google-meet  -               X-GOOGLE-CONFERENCE:TOKEN DESCRIPTION:DELIMITED
            meet-keeper-plain.txt                      google-meet  -               TEXT:DELIMITED
            skype4b-2018-en-word.html                  skype4b      -               TEXT:DELIMITED
            skype4b-2019-en-exl.txt                    skype4b      -               TEXT:DELIMITED
            tb-bluejeans-1.txt                         bluejeans    -               TEXT:TOKEN
            tb-chime-1.txt                             chime        -               TEXT:TOKEN
            tb-gotomeet-1.txt                          gotomeeting  -               TEXT:TOKEN
            tb-jitsi-1.txt                             jitsi        -               TEXT:TOKEN
            tb-meet-1.txt                              google-meet  -               TEXT:TOKEN
            tb-ringcentral-1.txt                       ringcentral  -               TEXT:TOKEN
            tb-teams-1.txt                             teams        OPEN_BLOCK      TEXT:OPEN
            tb-teams-2.txt                             teams        OPEN_BLOCK      TEXT:OPEN
            tb-webex-1.txt                             webex        -               TEXT:TOKEN
            tb-whereby-1.txt                           whereby      -               TEXT:TOKEN
            tb-zoom-1.txt                              zoom         SEVERAL_MEETINGS TEXT:MENTION
            tb-zoom-2.txt                              zoom         SEVERAL_MEETINGS TEXT:MENTION
            tb-zoom-3.txt                              zoom         LINK_IN_TEXT    TEXT:MENTION TEXT:MENTION
            tb-zoom-4.txt                              zoom         LINK_IN_TEXT    TEXT:MENTION TEXT:MENTION
            tb-zoom-5.txt                              zoom         LINK_IN_TEXT    TEXT:MENTION TEXT:MENTION
            tb-zoom-6.txt                              zoom         -               TEXT:TOKEN
            teams-2020-fi-exchange.part1.txt           teams        -               TEXT:DELIMITED
            teams-2020-fi-exchange.part2.html          teams        -               TEXT:DELIMITED
            teams-2020-fi-exchange.part3.ics           teams        -               DESCRIPTION:DELIMITED X-MICROSOFT-SKYPETEAMSMEETINGURL:TOKEN
            teams-2020-sv-graph.html                   teams        -               TEXT:DELIMITED
            teams-2021-fr-outlook-copy.txt             teams        OPEN_BLOCK      TEXT:OPEN
            teams-2023-fr.txt                          teams        OPEN_BLOCK      TEXT:OPEN
            teams-2024-en-graph.html                   teams        -               TEXT:DELIMITED
            teams-2025-fr-CA.txt                       teams        -               TEXT:DELIMITED
            teams-2026-en-exchange-description.txt     teams        OPEN_BLOCK      TEXT:OPEN
            teams-graph-word-2023-1.html               teams        -               TEXT:DELIMITED
            teams-graph-word-2023-2.html               teams        -               TEXT:DELIMITED
            webex-2006-exchange-cdo.ics                webex        OPEN_BLOCK      DESCRIPTION:OPEN
            webex-2020-en-mail-qp.txt                  webex        OPEN_BLOCK      TEXT:OPEN
            zoom-2020-ru-forwarded.ics                 zoom         QUOTED          DESCRIPTION:OPENq DESCRIPTION:OPENq
            zoom-2020-ru-noname.ics                    zoom         -               DESCRIPTION:LINES LOCATION:TOKEN
            zoom-2021-en-recurringfixed.txt            zoom         -               TEXT:LINES
            zoom-2021-en-recurringnofixed.txt          zoom         -               TEXT:LINES
            zoom-2021-en-scheduledmeeting.txt          zoom         -               TEXT:LINES
            zoom-2022-en-gcal-rule.txt                 zoom         -               TEXT:DELIMITED
            zoom-2024-raw-newlines-in-description.ics  zoom         -               LOCATION:TOKEN
            zoom-generated-minimal.ics                 zoom         -               LOCATION:TOKEN
            zoom-issue48-recurring.ics                 zoom         -               DESCRIPTION:TOKEN
            """;

    @Test
    void everySampleShouldBeReadAsAPersonReadsIt() throws IOException {
        var found = new ArrayList<String>();
        for (Path sample : samples("join")) {
            String name = sample.getFileName().toString();
            if (name.startsWith("goto-issue173")) {
                continue;
            }
            findings(sample).stream()
                    .filter(findings -> findings.doubt() != Reason.NO_JOIN_BLOCK)
                    .forEach(findings -> found.add(name + " " + shown(findings)));
        }
        assertThat(found)
                .containsExactlyElementsOf(
                        EXPECTED.lines().map(line -> line.replaceAll(" +", " ")).toList());
    }

    @Test
    void overridesWithoutTheirMasterShouldEachNameTheirMeeting() throws IOException {
        var named = findings(Shared.path("samples/join/goto-issue173-only-modifications.ics")).stream()
                .filter(findings -> findings.doubt() != Reason.NO_JOIN_BLOCK)
                .map(SamplesTest::shown);
        assertThat(named).hasSize(23).containsOnly("google-meet - X-GOOGLE-CONFERENCE:TOKEN");
    }

    @TestFactory
    Stream<DynamicTest> calendarWithoutAJoinBlockShouldShowNone() throws IOException {
        return samples("other").stream()
                .map(sample -> DynamicTest.dynamicTest(
                        sample.getFileName().toString(),
                        () -> assertThat(findings(sample))
                                .extracting(Findings::doubt)
                                .allMatch(Reason.NO_JOIN_BLOCK::equals)));
    }

    @TestFactory
    Stream<DynamicTest> everyFileShouldBeReadOrRefusedWithALineInTime() throws IOException {
        return Stream.concat(samples("join").stream(), samples("other").stream())
                .map(sample -> DynamicTest.dynamicTest(
                        sample.getFileName().toString(),
                        () -> assertTimeout(Duration.ofSeconds(5), () -> readOrRefused(sample))));
    }

    private static void readOrRefused(Path sample) throws IOException {
        try {
            parts(Files.readAllBytes(sample)).forEach(RECOGNISER::find);
        } catch (UnreadableCalendar e) {
            assertThat(e.line()).isPositive();
            assertThat(e).hasMessageMatching("(?s)line \\d+: .{10,}");
        }
    }

    private static List<Path> samples(String folder) throws IOException {
        try (var files = Files.list(Shared.path("samples/" + folder))) {
            return files.sorted().toList();
        }
    }

    private static List<Findings> findings(Path sample) throws IOException {
        byte[] raw = Files.readAllBytes(sample);
        String name = sample.getFileName().toString();
        if (name.matches(".*\\.(txt|md|html|eml-part)")) {
            return List.of(RECOGNISER.find(body(new String(raw, UTF_8), name.endsWith(".html"))));
        }
        try {
            return parts(raw).stream().map(RECOGNISER::find).toList();
        } catch (UnreadableCalendar e) {
            return List.of();
        }
    }

    private static MeetingPart body(String text, boolean html) {
        var kind = html ? Carrier.Kind.HTML : Carrier.Kind.PLAIN;
        var carrier = new Carrier(0, "TEXT", kind, text.replace("\r\n", "\n"), "");
        return new MeetingPart(new PartKey("u", ""), "", false, List.of(), List.of(carrier));
    }

    private static List<MeetingPart> parts(byte[] raw) {
        var parts = new ArrayList<MeetingPart>();
        var object = IcsObject.read(raw, Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
        for (StoredMeeting meeting : object.meetings()) {
            meeting.parts().stream().map(StoredPart::part).forEach(parts::add);
        }
        return parts;
    }

    private static String shown(Findings findings) {
        var shown = new StringBuilder(findings.provider())
                .append(' ')
                .append(findings.doubt() == null ? "-" : findings.doubt().name());
        Stream.concat(findings.blocks().stream(), findings.left().stream())
                .map(SamplesTest::shown)
                .forEach(shown::append);
        return shown.toString();
    }

    private static String shown(JoinBlock block) {
        return " " + block.carrier().name() + ":" + block.shape() + (block.quoted() ? "q" : "");
    }
}
