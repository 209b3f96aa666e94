package org.meetingmigration.migration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.util.CompatibilityHints;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.ShrinkingMode;
import org.meetingmigration.calendar.PartChange;
import org.meetingmigration.calendar.PreparedSave;
import org.meetingmigration.calendar.SaveResult;
import org.meetingmigration.calendar.StoredMeeting;
import org.meetingmigration.calendar.StoredObject;
import org.meetingmigration.calendar.memory.MemoryCalendar;
import org.meetingmigration.conferencing.ConferencingProvider;
import org.meetingmigration.conferencing.Rooms;
import org.meetingmigration.conferencing.fixed.FixedProvider;
import org.meetingmigration.conferencing.jitsi.JitsiProvider;
import org.meetingmigration.joinblock.Recogniser;
import org.meetingmigration.joinblock.link.LinkCatalogue;
import org.meetingmigration.joinblock.render.BlockRenderers;
import org.meetingmigration.joinblock.render.Rules;
import org.meetingmigration.meeting.Carrier;
import org.meetingmigration.meeting.Coordinates;
import org.meetingmigration.meeting.DialIn;
import org.meetingmigration.meeting.Reason;

/// Calendars of many kinds come out of a migration with a new block and otherwise as they were.
class PipelineProperties {

    private static final String OWNER = "jane@example.org";
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final String TEAMS =
            "https://teams.microsoft.com/l/meetup-join/19%3ameeting_New%40thread.v2/0?context=%7b%22Tid%22%3a%22e1%22%7d";

    /// Where to migrate to.
    enum Target {
        JITSI(new JitsiProvider("https://meet.example.org", Rooms.of(1), Optional.empty())),
        TEAMS(fixed("teams", PipelineProperties.TEAMS)),
        SKYPE(fixed("skype4b", "https://meet.lync.com/contoso/new/NEW12345"));

        final Planner planner;

        Target(ConferencingProvider provider) {
            var catalogue = LinkCatalogue.standard().withHosts(Map.of("jitsi", List.of("meet.example.org")));
            this.planner = new Planner(
                    new Recogniser(catalogue, false),
                    provider,
                    BlockRenderers.forProvider(provider.name()),
                    new Scope(Set.of(), false, NOW));
        }

        private static ConferencingProvider fixed(String name, String url) {
            var dialIns = List.of(new DialIn("+45 89 88 12 34", "Aarhus; \"midt\", 😀", true));
            return FixedProvider.always(
                    name, new Coordinates(name, url, "1 2 3", "pass, word", "580 849 884", dialIns));
        }
    }

    private static final Set<String> MAY_CHANGE = Set.of(
            "DESCRIPTION",
            "X-ALT-DESC",
            "STYLED-DESCRIPTION",
            "LOCATION",
            "URL",
            "CONFERENCE",
            "X-GOOGLE-CONFERENCE",
            "DTSTAMP",
            "LAST-MODIFIED");

    @net.jqwik.api.Property(tries = 400, shrinking = ShrinkingMode.OFF)
    void migrationShouldReplaceTheBlockAndNothingElse(
            @ForAll OldMeeting.Kind kind, @ForAll Target target, @ForAll long seed) throws IOException {
        GeneratedCalendar generated = GeneratedCalendar.of(kind, seed);
        Assume.that(!looksLikeAnOpenBlock(kind, target, generated));
        var calendar = new MemoryCalendar(OWNER, NOW, ZoneOffset.UTC);
        calendar.put("a.ics", generated.bytes());

        List<Decision> decisions = decide(calendar, target);
        for (int i = 0; i < decisions.size(); i++) {
            assertThat(decisions.get(i).outcome())
                    .as("part %d of %s to %s %d%n%s", i, kind, target, seed, new String(generated.bytes(), UTF_8))
                    .isEqualTo(
                            generated.events().get(i).meeting() == null
                                    ? new Outcome.Skipped(Reason.NO_JOIN_BLOCK)
                                    : new Outcome.Migrated());
        }
        PreparedSave save = save(calendar, decisions);
        byte[] after = calendar.content("a.ics").orElseThrow();
        String what = kind + " " + target + " " + seed + "\n" + new String(generated.bytes(), UTF_8) + "\n=====\n"
                + new String(after, UTF_8);

        assertUserTextStays(calendar, generated, what);
        assertThat(secrets(generated)).as(what).noneMatch(unfolded(after)::contains);
        assertThat(untouchedLines(after)).as(what).isEqualTo(untouchedLines(generated.bytes()));
        assertThat(parsed(after)).as(what).isEqualTo(parsed(generated.bytes()));
        assertThat(decide(calendar, target))
                .as(what)
                .noneMatch(Decision::isMigrated)
                .filteredOn(decision -> !decision.outcome().equals(new Outcome.Skipped(Reason.NO_JOIN_BLOCK)))
                .allMatch(decision -> decision.outcome() instanceof Outcome.Unchanged);

        StoredObject now = calendar.read("a.ics").orElseThrow();
        var undo = calendar.prepareUndo(now, save.images());
        assertThat(undo.edited()).isEmpty();
        assertThat(calendar.save(undo.save())).isInstanceOf(SaveResult.Saved.class);
        assertThat(calendar.content("a.ics").orElseThrow()).as(what).isEqualTo(generated.bytes());
    }

    /// A Teams link alone, and a rule of Teams that the user drew: nobody can tell it from a block that lost a rule.
    private static boolean looksLikeAnOpenBlock(OldMeeting.Kind kind, Target target, GeneratedCalendar generated) {
        return kind == OldMeeting.Kind.JITSI
                && target == Target.TEAMS
                && generated.events().stream()
                        .anyMatch(event -> (event.before() + event.after()).contains(Rules.TEAMS));
    }

    private static List<Decision> decide(MemoryCalendar calendar, Target target) {
        var decisions = new ArrayList<Decision>();
        for (StoredMeeting meeting : calendar.read("a.ics").orElseThrow().meetings()) {
            decisions.addAll(target.planner.decide(meeting, OWNER));
        }
        return decisions;
    }

    private static PreparedSave save(MemoryCalendar calendar, List<Decision> decisions) {
        List<PartChange> changes = decisions.stream()
                .filter(Decision::isMigrated)
                .map(decision -> new PartChange(
                        decision.stored().index(), decision.stored().part().key(), decision.changes(), NOW, false))
                .toList();
        PreparedSave save = calendar.prepare(calendar.read("a.ics").orElseThrow(), changes);
        assertThat(calendar.save(save)).isInstanceOf(SaveResult.Saved.class);
        return save;
    }

    private static void assertUserTextStays(MemoryCalendar calendar, GeneratedCalendar generated, String what) {
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
            }
        }
    }

    private static List<String> secrets(GeneratedCalendar generated) {
        return generated.events().stream()
                .flatMap(event -> Optional.ofNullable(event.meeting()).stream())
                .map(OldMeeting::secret)
                .toList();
    }

    private static String unfolded(byte[] raw) {
        return new String(raw, UTF_8).replaceAll("\r?\n[ \t]", "");
    }

    /// The physical lines of everything that a migration may not change, byte for byte.
    private static List<String> untouchedLines(byte[] raw) {
        var lines = new ArrayList<String>();
        boolean keep = true;
        for (String line : new String(raw, java.nio.charset.StandardCharsets.ISO_8859_1).split("(?<=\n)(?![ \t])")) {
            String name = line.replaceAll("\r?\n[ \t]", "").split("[;:]", 2)[0];
            keep = !MAY_CHANGE.contains(name) && !name.startsWith("X-MICROSOFT-");
            if (keep || name.startsWith("X-MICROSOFT-CDO-")) {
                lines.add(line);
            }
        }
        return lines;
    }

    /// Everything but the carriers as another program reads it.
    private static List<String> parsed(byte[] raw) throws IOException {
        CompatibilityHints.setHintEnabled(CompatibilityHints.KEY_RELAXED_PARSING, true);
        CompatibilityHints.setHintEnabled(CompatibilityHints.KEY_RELAXED_UNFOLDING, true);
        try {
            var calendar = new CalendarBuilder().build(new StringReader(new String(raw, UTF_8)));
            var found = new ArrayList<String>();
            calendar.getComponents()
                    .forEach(component -> component.getProperties().stream()
                            .map(Property.class::cast)
                            .filter(property -> !MAY_CHANGE.contains(property.getName())
                                    && !property.getName().startsWith("X-MICROSOFT-"))
                            .map(Property::toString)
                            .forEach(found::add));
            return found;
        } catch (ParserException e) {
            throw new AssertionError("Another program cannot read it: " + Arrays.toString(raw), e);
        }
    }
}
