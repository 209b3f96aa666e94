package org.meetingmigration.joinblock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.meetingmigration.joinblock.link.LinkCatalogue;
import org.meetingmigration.joinblock.render.BlockLanguage;
import org.meetingmigration.joinblock.render.BlockRenderers;
import org.meetingmigration.joinblock.render.Phrases;
import org.meetingmigration.meeting.Carrier;
import org.meetingmigration.meeting.Coordinates;
import org.meetingmigration.meeting.DialIn;
import org.meetingmigration.meeting.MeetingPart;
import org.meetingmigration.meeting.PartKey;

/// What a renderer writes, the recogniser reads back.
class RenderedBlocksTest {

    private static final Recogniser RECOGNISER = new Recogniser(LinkCatalogue.standard(), true);

    private static final Map<String, String> LINKS = Map.of(
            "teams-long",
            "https://teams.microsoft.com/l/meetup-join/19%3ameeting_NjQ5%40thread.v2/0?context=%7b%22Tid%22%3a%22a%22%7d",
            "teams-short",
            "https://teams.microsoft.com/meet/373241627805208?p=XyZ",
            "skype4b",
            "https://meet.lync.com/contoso/jdoe/ABC12345",
            "jitsi",
            "https://meet.jit.si/kx7f-2mqa",
            "zoom",
            "https://zoom.us/j/84218184168?pwd=a",
            "google-meet",
            "https://meet.google.com/abc-defg-hij",
            "webex",
            "https://ietf.webex.com/ietf/j.php?MTID=med94e",
            "other",
            "https://video.example.org/some/where?x=1");

    @TestFactory
    Stream<DynamicTest> renderedBlockShouldBeReadBackInEveryLanguage() {
        return LINKS.keySet().stream()
                .flatMap(shape -> Phrases.languages().stream()
                        .flatMap(language -> Stream.of(Carrier.Kind.PLAIN, Carrier.Kind.HTML)
                                .map(kind -> DynamicTest.dynamicTest(
                                        shape + " " + language + " " + kind, () -> check(shape, language, kind)))));
    }

    private static void check(String shape, Locale language, Carrier.Kind kind) {
        boolean html = kind == Carrier.Kind.HTML;
        String provider = shape.split("-l|-s", 2)[0];
        boolean skype = provider.equals("skype4b");
        var dialIns = List.of(
                new DialIn("+45 89 88 12 34", "Denmark, Aarhus", false), new DialIn("+1 872-555-0100", "USA", true));
        var written = new Coordinates(
                provider,
                LINKS.getOrDefault(shape, ""),
                skype ? "" : "271 908 343 52",
                skype ? "" : "aB3xYz",
                "580 849 884",
                dialIns);
        var block = BlockRenderers.forProvider(provider).render(written, "Some Provider", language);
        String before = html ? "<html><body><p>Hello</p>" : "Hello\n\n";
        String after = html ? "<p>Bye</p></body></html>" : "\nBye";
        String rendered = html ? block.html() : block.plain();
        var carrier = new Carrier(0, html ? "X-ALT-DESC" : "DESCRIPTION", kind, before + rendered + after, "");

        var findings = RECOGNISER.find(new MeetingPart(new PartKey("u", ""), "", false, List.of(), List.of(carrier)));

        assertThat(findings.doubt()).isNull();
        assertThat(findings.blocks()).hasSize(1);
        JoinBlock found = findings.blocks().getFirst();
        assertThat(found.isWhole()).isTrue();
        assertThat(found.spans()).hasSize(1);
        // The element that Skype's paragraphs stand in could be anybody's, so it stays.
        int wrapper = skype && html ? rendered.indexOf('>') + 2 : 0;
        assertThat(found.spans().getFirst().start()).isEqualTo(before.length() + wrapper);
        assertThat(found.spans().getFirst().end())
                .isEqualTo(before.length() + rendered.length() - (wrapper == 0 ? 0 : "\n</div>".length()));
        assertThat(BlockLanguage.of(found.language())).isEqualTo(BlockLanguage.of(language));
        assertThat(found.coordinates()).isEqualTo(written);
    }
}
