package org.meetingmigration.migration;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.meetingmigration.calendar.PartChange;
import org.meetingmigration.calendar.PreparedSave;
import org.meetingmigration.calendar.SaveResult;
import org.meetingmigration.calendar.StoredMeeting;
import org.meetingmigration.calendar.memory.MemoryCalendar;
import org.meetingmigration.conferencing.AudioFacts;
import org.meetingmigration.conferencing.ConferencingProvider;
import org.meetingmigration.conferencing.RoomKey;
import org.meetingmigration.conferencing.RoomNames;
import org.meetingmigration.conferencing.WithAudio;
import org.meetingmigration.conferencing.jitsi.JitsiProvider;
import org.meetingmigration.conferencing.link.LinkProvider;
import org.meetingmigration.joinblock.Recogniser;
import org.meetingmigration.joinblock.link.LinkCatalogue;
import org.meetingmigration.joinblock.render.BlockRenderers;
import org.meetingmigration.meeting.Carrier;
import org.meetingmigration.meeting.DialIn;
import org.meetingmigration.meeting.Reason;

/// The numbers in a block of ours come, change and go, and nothing else does.
class AudioProperties {

    private static final String OWNER = "jane@example.org";
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final DialIn AARHUS = new DialIn("+45 89 88 12 34", "Danmark, Århus", false);
    private static final DialIn FREE = new DialIn("+45 80 12 34 56", "", true);
    private static final DialIn HOSTILE = new DialIn("08-505 218 52", "=-=-=-=-=-=-=-=- <b>; \"midt\", 😀", false);

    private static final List<AudioFacts> CHANGES = List.of(
            new AudioFacts("580 849 884", List.of(AARHUS, FREE)),
            new AudioFacts("580 849 884", List.of(FREE, HOSTILE)),
            new AudioFacts("1234567", List.of(FREE, HOSTILE)),
            new AudioFacts("", List.of(AARHUS)),
            new AudioFacts("77", List.of()),
            AudioFacts.none());

    /// Where to migrate to.
    enum Target {
        JITSI,
        LINK;

        ConferencingProvider provider() {
            var rooms = new RoomNames(RoomKey.of(new byte[32]));
            return switch (this) {
                case JITSI -> new JitsiProvider("https://meet.example.org", rooms, Optional.empty());
                case LINK -> new LinkProvider("talk", "Our Talk", "https://cloud.example.net/call?x={room}&y=1", rooms);
            };
        }
    }

    @Property(tries = 250, shrinking = ShrinkingMode.OFF)
    void numbersShouldComeChangeAndGoAndLeaveNoTrace(
            @ForAll OldMeeting.Kind kind, @ForAll Target target, @ForAll long seed) {
        // Nobody finds a lone link again on a host that no list knows.
        Assume.that(kind != OldMeeting.Kind.JITSI || target == Target.JITSI);
        GeneratedCalendar generated = GeneratedCalendar.of(kind, seed);
        var calendar = new MemoryCalendar(OWNER, NOW, ZoneOffset.UTC);
        calendar.put("a.ics", generated.bytes());
        save(calendar, decide(calendar, target, AudioFacts.none()));
        byte[] without = content(calendar);

        var saves = new ArrayList<PreparedSave>();
        var states = new ArrayList<byte[]>();
        for (AudioFacts audio : CHANGES) {
            String what = "%s %s %d %s%n%s".formatted(kind, target, seed, audio, new String(content(calendar), UTF_8));
            states.add(content(calendar));
            List<Decision> decisions = decide(calendar, target, audio);
            // A lone link has no place for numbers.
            boolean block = kind != OldMeeting.Kind.JITSI;
            assertOutcomes(generated, decisions, block ? new Outcome.Migrated() : new Outcome.Unchanged(), what);

            saves.add(save(calendar, decisions));

            assertOutcomes(generated, decide(calendar, target, audio), new Outcome.Unchanged(), what);
            assertBlocks(calendar, generated, block ? audio : AudioFacts.none(), what);
        }
        // Where lines are folded behind a block may differ, as that depends on what stood there before.
        assertThat(unfolded(content(calendar)))
                .as("%s %s %d", kind, target, seed)
                .isEqualTo(unfolded(without));

        for (int step = saves.size() - 1; step >= 0; step--) {
            var undo = calendar.prepareUndo(
                    calendar.read("a.ics").orElseThrow(), saves.get(step).images());
            assertThat(undo.edited()).isEmpty();
            assertThat(calendar.save(undo.save())).isInstanceOf(SaveResult.Saved.class);
            assertThat(content(calendar)).as("undo of step %d", step).isEqualTo(states.get(step));
        }
    }

    private static void assertOutcomes(
            GeneratedCalendar generated, List<Decision> decisions, Outcome wanted, String what) {
        for (int i = 0; i < decisions.size(); i++) {
            assertThat(decisions.get(i).outcome())
                    .as("part %d of %s", i, what)
                    .isEqualTo(
                            generated.events().get(i).meeting() == null
                                    ? new Outcome.Skipped(Reason.NO_JOIN_BLOCK)
                                    : wanted);
        }
    }

    private static void assertBlocks(
            MemoryCalendar calendar, GeneratedCalendar generated, AudioFacts audio, String what) {
        var parts = new ArrayList<org.meetingmigration.calendar.StoredPart>();
        calendar.read("a.ics").orElseThrow().meetings().forEach(meeting -> parts.addAll(meeting.parts()));
        for (int i = 0; i < parts.size(); i++) {
            GeneratedCalendar.Event event = generated.events().get(i);
            for (Carrier carrier : parts.get(i).part().carriers()) {
                if (carrier.kind() == Carrier.Kind.PLAIN) {
                    assertThat(carrier.text())
                            .as(what)
                            .startsWith(event.before())
                            .endsWith(event.after());
                }
                if (carrier.kind() == Carrier.Kind.HTML) {
                    assertThat(carrier.text())
                            .as(what)
                            .startsWith(GeneratedCalendar.htmlBefore(event))
                            .endsWith(GeneratedCalendar.htmlAfter(event));
                }
                if (event.meeting() != null && carrier.kind() == Carrier.Kind.PLAIN) {
                    audio.dialIns().forEach(number -> assertThat(carrier.text()).contains(number.number()));
                    assertThat(carrier.text()).contains(audio.conferenceId());
                }
            }
        }
    }

    private static List<Decision> decide(MemoryCalendar calendar, Target target, AudioFacts audio) {
        var catalogue = LinkCatalogue.standard().withHosts(Map.of("jitsi", List.of("meet.example.org")));
        var provider = new WithAudio(target.provider(), audio);
        var planner = new Planner(
                new Recogniser(catalogue, false),
                provider,
                BlockRenderers.forProvider(provider.name()),
                new Scope(Set.of(), false, NOW));
        var decisions = new ArrayList<Decision>();
        for (StoredMeeting meeting : calendar.read("a.ics").orElseThrow().meetings()) {
            decisions.addAll(planner.decide(meeting, OWNER));
        }
        return decisions;
    }

    private static PreparedSave save(MemoryCalendar calendar, List<Decision> decisions) {
        List<PartChange> changes = decisions.stream()
                .filter(Decision::isMigrated)
                .map(decision -> decision.change(new Scope(Set.of(), false, NOW)))
                .toList();
        PreparedSave save = calendar.prepare(calendar.read("a.ics").orElseThrow(), changes);
        assertThat(calendar.save(save)).isInstanceOf(SaveResult.Saved.class);
        return save;
    }

    private static String unfolded(byte[] raw) {
        return new String(raw, ISO_8859_1).replaceAll("\r?\n[ \t]", "");
    }

    private static byte[] content(MemoryCalendar calendar) {
        return calendar.content("a.ics").orElseThrow();
    }
}
