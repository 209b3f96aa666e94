package org.meetingmigration.migration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.meetingmigration.calendar.StoredMeeting;
import org.meetingmigration.calendar.StoredObject;
import org.meetingmigration.calendar.memory.MemoryCalendar;
import org.meetingmigration.conferencing.AudioFacts;
import org.meetingmigration.conferencing.WithAudio;
import org.meetingmigration.conferencing.fixed.FixedProvider;
import org.meetingmigration.joinblock.Recogniser;
import org.meetingmigration.joinblock.link.LinkCatalogue;
import org.meetingmigration.joinblock.render.BlockRenderers;
import org.meetingmigration.meeting.Coordinates;
import org.meetingmigration.meeting.DialIn;

/// A block that somebody else wrote, of a meeting that stays: it changes only where its phone numbers are wrong.
class RenewalTest {

    private static final String URL =
            "https://teams.microsoft.com/l/meetup-join/19%3ameeting_a%40thread.v2/0?context=x";
    private static final AudioFacts AUDIO =
            new AudioFacts("580 849 884", List.of(new DialIn("+45 89 88 12 34", "Aarhus", false)));

    private final MemoryCalendar calendar = new MemoryCalendar(SmallFolder.ANNA, SmallFolder.NOW, ZoneOffset.UTC);

    private void put(String lines) {
        String rule = "_".repeat(80);
        calendar.put(
                "a.ics",
                SmallFolder.calendar(SmallFolder.event(
                                "a",
                                "X-MICROSOFT-SKYPETEAMSMEETINGURL:" + URL + "\r\n"
                                        + "CONFERENCE;VALUE=URI;FEATURE=PHONE:tel:+4589880000\\,\\,111222333#\r\n",
                                "20261201T090000Z",
                                "Før\\n" + rule + "\\nMicrosoft Teams meeting\\nClick here to join the meeting<" + URL
                                        + ">\\nMeeting ID: 271 908 343 52\\nPasscode: aB3xYz\\n" + lines + rule
                                        + "\\nEfter"))
                        .getBytes(UTF_8));
    }

    private static final String NUMBERS =
            "+45 89 88 00 00\\, 111222333#   Aarhus\\nPhone Conference ID: 111 222 333#\\n";

    private Decision decide(AudioFacts audio, String... from) {
        var provider = new WithAudio(FixedProvider.always("Teams", Coordinates.ofLink("teams", URL)), audio);
        var planner = new Planner(
                new Recogniser(LinkCatalogue.standard(), false),
                provider,
                BlockRenderers.forProvider("teams"),
                new Scope(Set.of(from), false, SmallFolder.NOW));
        StoredMeeting meeting =
                calendar.read("a.ics").orElseThrow().meetings().iterator().next();
        return planner.decide(meeting, SmallFolder.ANNA).getFirst();
    }

    private String saved(Decision decision) {
        StoredObject object = calendar.read("a.ics").orElseThrow();
        var change = decision.change(new Scope(Set.of(), false, SmallFolder.NOW));
        assertThat(calendar.obstacle(object, change)).isEmpty();
        calendar.save(calendar.prepare(object, List.of(change)));
        return new String(calendar.content("a.ics").orElseThrow(), UTF_8).replaceAll("\r\n[ \t]", "");
    }

    @Test
    void blockWithoutNumbersShouldStayWhereThereAreNone() {
        put("");

        assertThat(decide(AudioFacts.none()).outcome()).isEqualTo(new Outcome.Unchanged());
    }

    @Test
    void newNumbersShouldBeShownAndTheMeetingKeepItsIdAndItsProperties() {
        put(NUMBERS);
        Decision decision = decide(AUDIO);
        assertThat(decision.outcome()).isEqualTo(new Outcome.Migrated());
        assertThat(decision.joinUrl()).isEqualTo(URL);

        String after = saved(decision);

        assertThat(after)
                .contains("+45 89 88 12 34", "580 849 884#", "271 908 343 52", "aB3xYz", "DESCRIPTION:Før\\n")
                .contains("X-MICROSOFT-SKYPETEAMSMEETINGURL:" + URL)
                .doesNotContain("89 88 00 00", "111 222 333", "tel:+4589880000");
        assertThat(decide(AUDIO).outcome()).isEqualTo(new Outcome.Unchanged());
    }

    @Test
    void numbersShouldGoWhereThereAreNoneAnyMore() {
        put(NUMBERS);

        assertThat(saved(decide(AudioFacts.none())))
                .contains("271 908 343 52", URL)
                .doesNotContain("89 88 00 00", "111 222 333");
    }

    @Test
    void meetingThatIsNotAskedForShouldStay() {
        put(NUMBERS);

        assertThat(decide(AUDIO, "skype4b").outcome()).isEqualTo(new Outcome.Unchanged());
        assertThat(decide(AUDIO, "teams").outcome()).isEqualTo(new Outcome.Migrated());
    }
}
