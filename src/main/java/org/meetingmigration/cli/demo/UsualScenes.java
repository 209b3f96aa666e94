package org.meetingmigration.cli.demo;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What stands in everybody's calendar.
final class UsualScenes {

    private static final int SINGLE_MEETINGS = 16;
    private static final List<JoinKind> KINDS = List.of(
            JoinKind.SKYPE,
            JoinKind.TEAMS_2,
            JoinKind.SKYPE,
            JoinKind.TEAMS_4,
            JoinKind.TEAMS_1,
            JoinKind.SKYPE,
            JoinKind.TEAMS_5,
            JoinKind.TEAMS_3);

    private final Stage stage;
    private final Words words;

    UsualScenes(Stage stage) {
        this.stage = stage;
        this.words = stage.words();
    }

    List<Scene> all() {
        var scenes = new ArrayList<Scene>();
        for (int i = 0; i < SINGLE_MEETINGS; i++) {
            scenes.add(single(i));
        }
        scenes.add(weekly(JoinKind.SKYPE));
        scenes.add(weekly(JoinKind.TEAMS_4));
        scenes.add(over());
        scenes.add(cancelled());
        scenes.add(invitedByOther());
        scenes.add(lunch());
        return scenes;
    }

    Scene single(int i) {
        var titles = words.titles();
        var draft = stage.draft(titles.get(i % titles.size()), stage.day(1 + i * 2));
        stage.online(draft, stage.join(KINDS.get(i % KINDS.size())));
        return Scene.ahead("meeting-%02d".formatted(i + 1), List.of(draft.lines(stage.now())));
    }

    /// A series with a cancelled, a copied, a moved, a past and a block-less occurrence.
    private Scene weekly(JoinKind kind) {
        LocalDateTime first = stage.day(-35);
        String uid =
                "weekly-" + kind.name().toLowerCase(Locale.ROOT) + "-" + first.format(DateTimeFormatter.BASIC_ISO_DATE)
                        + "-" + stage.host().email();
        String title = words.get("weekly");
        var join = stage.join(kind);
        var master = stage.online(new Draft(stage.host(), uid, title, first).guests(stage.guests()), join)
                .rule("RRULE:FREQ=WEEKLY;COUNT=40;BYDAY="
                        + first.getDayOfWeek().name().substring(0, 2))
                .exceptAt(first.plusWeeks(7));
        var past = stage.online(occurrence(uid, title, first.plusWeeks(2), first.plusWeeks(2)), join);
        var copied = stage.online(occurrence(uid, words.get("copied"), first.plusWeeks(8), first.plusWeeks(8)), join);
        var moved = stage.online(
                occurrence(
                        uid,
                        words.get("moved"),
                        first.plusWeeks(9),
                        first.plusWeeks(9).plusHours(2)),
                join);
        var without =
                occurrence(uid, title, first.plusWeeks(10), first.plusWeeks(10)).body(words.get("body"));
        return Scene.ahead(
                "weekly-" + kind.name().toLowerCase(Locale.ROOT),
                List.of(master, past, copied, moved, without).stream()
                        .map(draft -> draft.lines(stage.now()))
                        .toList());
    }

    private Draft occurrence(String uid, String title, LocalDateTime instead, LocalDateTime start) {
        return new Draft(stage.host(), uid, title, start).guests(stage.guests()).changes(instead);
    }

    private Scene over() {
        var draft = stage.draft(words.titles().getFirst(), stage.day(-20));
        return Scene.apart(
                "over", List.of(stage.online(draft, stage.join(JoinKind.SKYPE)).lines(stage.now())));
    }

    private Scene cancelled() {
        var draft = stage.draft(words.titles().get(1), stage.day(9)).cancelled();
        return Scene.apart(
                "cancelled",
                List.of(stage.online(draft, stage.join(JoinKind.TEAMS_2)).lines(stage.now())));
    }

    private Scene invitedByOther() {
        Host other = stage.colleague();
        var draft = stage.draft(other.words().titles().get(2), stage.day(6)).organizer(other);
        return Scene.apart(
                "invited",
                List.of(stage.online(draft, stage.joinOf(other, JoinKind.SKYPE)).lines(stage.now())));
    }

    private Scene lunch() {
        var draft = stage.draft(words.titles().get(3), stage.day(3))
                .body(words.get("body"))
                .location("Boathouse, room 2");
        return Scene.apart("in-person", List.of(draft.lines(stage.now())));
    }
}
