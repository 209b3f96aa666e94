package org.meetingmigration.cli.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What stands in somebody's calendar: the cases that other tools get wrong.
final class OddScenes {

    /// How many there are; [#scene] makes each.
    static final int COUNT = 18;

    private static final String REPLACEMENT = "\u00EF\u00BF\u00BD";

    private final Stage stage;
    private final Words words;

    OddScenes(Stage stage) {
        this.stage = stage;
        this.words = stage.words();
    }

    Scene scene(int number) {
        return switch (number) {
            case 0 -> overrideOnly();
            case 1 -> pasted();
            case 2 -> quoted();
            case 3 -> zoom();
            case 4 -> meet();
            case 5 -> linkInLocation();
            case 6 -> everybody();
            case 7 -> damagedText();
            case 8 -> cutCharacters();
            case 9 -> latin1();
            case 10 -> orphanRule();
            case 11 -> openEnd();
            case 12 -> mailAlarm();
            case 13 -> locations();
            case 14 -> ownAndPasted();
            case 15 -> pastedSkype();
            case 16 -> otherLanguage();
            case 17 -> truncated();
            default -> throw new IllegalArgumentException("No scene " + number);
        };
    }

    /// A changed occurrence of somebody's series without the series itself.
    private Scene overrideOnly() {
        var start = stage.day(12);
        return ahead("only-an-occurrence", online(JoinKind.TEAMS_2, 12).changes(start));
    }

    private Scene pasted() {
        var join = stage.joinOf(stranger(), JoinKind.TEAMS_3).in(words);
        return ahead("pasted", draft(4).body(stage.prose(join.text())));
    }

    private Scene pastedSkype() {
        var join = stage.joinOf(stranger(), JoinKind.SKYPE).in(words);
        return ahead("pasted-skype", draft(5).body(stage.prose(join.text())));
    }

    private Scene quoted() {
        String block = stage.joinOf(stranger(), JoinKind.TEAMS_2).text();
        String quote = "-----Original Message-----\nFrom: Rosa Field <rosa@field.example.com>\nSubject: Invitation\n\n"
                + block;
        return ahead("quoted", draft(6).body(stage.prose(quote.replaceAll("(?m)^", "> "))));
    }

    private Scene zoom() {
        var join = stage.join(JoinKind.ZOOM);
        return ahead("zoom", draft(7).body(stage.prose(join.text())).location(join.url()));
    }

    private Scene meet() {
        var join = stage.join(JoinKind.MEET);
        return ahead("google-meet", draft(8).body(stage.prose(join.text())).also(join.properties()));
    }

    private Scene linkInLocation() {
        return ahead("link-in-location", draft(9).location("https://bluejeans.com/4921785561/webrtc"));
    }

    private Scene everybody() {
        return ahead("all-hands", online(JoinKind.TEAMS_4, 14).guests(stage.everybody()));
    }

    /// What the original service made of some characters: U+FFFD, written as UTF-8 and read again as Latin-1.
    private Scene damagedText() {
        var join = stage.join(JoinKind.SKYPE);
        String text = "F" + REPLACEMENT + "rgen \uFFFD\uFFFD " + REPLACEMENT + REPLACEMENT + "\n\n" + join.text()
                + "\n\uFFFD\n";
        return ahead("damaged-text", stage.online(draft(10), join).body(text));
    }

    private Scene cutCharacters() {
        var join = stage.join(JoinKind.TEAMS_5);
        String text = "🚢⚓️👩‍🚀 " + "æøå äöü 港灯台 ".repeat(20) + "\n" + join.text() + "\n🎉🎉🎉";
        return ahead("cut-characters", stage.online(draft(11), join).body(text)).in(FileShape.CUT_CHARACTERS);
    }

    private Scene latin1() {
        return ahead("latin-1", online(JoinKind.SKYPE, 13)).in(FileShape.LATIN_1);
    }

    private Scene orphanRule() {
        var join = stage.join(JoinKind.TEAMS_2);
        String signature = "\n\n" + stage.host().name() + "\nNordlys Cooperative, Pier 4\n" + "_".repeat(80) + "\n";
        return ahead("signature-with-rule", stage.online(draft(15), join).body(join.text() + signature));
    }

    private Scene openEnd() {
        var join = stage.join(JoinKind.TEAMS_3);
        String text = join.text();
        String open = text.substring(0, text.lastIndexOf('\n'));
        return ahead("open-end", stage.online(draft(16), join).html("").body(stage.prose(open)));
    }

    private Scene mailAlarm() {
        var join = stage.join(JoinKind.TEAMS_1);
        var alarm = List.of(
                "BEGIN:VALARM",
                "ACTION:EMAIL",
                "TRIGGER:-PT30M",
                "SUMMARY:" + Draft.escape(words.titles().get(4)),
                "DESCRIPTION:" + Draft.escape(stage.prose(join.text())),
                "ATTENDEE:mailto:" + stage.host().email(),
                "END:VALARM");
        return ahead("mail-alarm", stage.online(draft(17), join).also(alarm));
    }

    private Scene locations() {
        var join = stage.join(JoinKind.TEAMS_4);
        String label = words.label(JoinKind.TEAMS_4);
        var twins = Stream.of(
                        "X-MICROSOFT-LOCATIONDISPLAYNAME:" + label,
                        "X-MICROSOFT-LOCATIONS:[{\"DisplayName\":\"Boathouse\"\\,\"LocationAnnotation\":\"\"\\,\"LocationUri\":\"\"}"
                                + "\\,{\"DisplayName\":\"" + label
                                + "\"\\,\"LocationAnnotation\":\"\"\\,\"LocationUri\":\"\"}]")
                .toList();
        return ahead(
                "locations",
                stage.online(draft(18), join).location("Boathouse; " + label).also(twins));
    }

    private Scene ownAndPasted() {
        var own = stage.join(JoinKind.TEAMS_2);
        var foreign = stage.joinOf(stranger(), JoinKind.TEAMS_2);
        return ahead(
                "own-and-pasted",
                stage.online(draft(19), own).html("").body(own.text() + "\n\nOr here:\n" + foreign.text() + "\n"));
    }

    /// A block in the language of the person's program, below text in another.
    private Scene otherLanguage() {
        var join =
                stage.join(JoinKind.SKYPE).in(Words.in(stage.host().language().equals("da") ? "sv" : "da"));
        return ahead("other-language", stage.online(draft(20), join));
    }

    /// Cut off in the middle of an upload: no END.
    private Scene truncated() {
        var lines = new ArrayList<>(online(JoinKind.SKYPE, 21).lines(stage.now()));
        return Scene.apart(DemoOrganization.TRUNCATED, List.of(lines.subList(0, lines.size() - 8)));
    }

    private static Host stranger() {
        return new Host("rosa@field.example.com", "Rosa Field", "en", Zone.GMT, FileShape.EXCHANGE, false);
    }

    private Draft draft(int days) {
        return stage.draft(words.titles().get(days % words.titles().size()), stage.day(days));
    }

    private Draft online(JoinKind kind, int days) {
        return stage.online(draft(days), stage.join(kind));
    }

    private Scene ahead(String name, Draft draft) {
        return Scene.ahead(name, List.of(draft.lines(stage.now())));
    }
}
