package org.meetingmigration.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.meetingmigration.calendar.StoredMeeting;
import org.meetingmigration.calendar.StoredPart;
import org.meetingmigration.conferencing.ConferencingProvider;
import org.meetingmigration.conferencing.MeetingKey;
import org.meetingmigration.joinblock.Findings;
import org.meetingmigration.joinblock.JoinBlock;
import org.meetingmigration.joinblock.PartRewriter;
import org.meetingmigration.joinblock.Recogniser;
import org.meetingmigration.joinblock.render.BlockRenderer;
import org.meetingmigration.joinblock.render.RenderedBlock;
import org.meetingmigration.meeting.CarrierChange;
import org.meetingmigration.meeting.Coordinates;
import org.meetingmigration.meeting.Reason;
import org.meetingmigration.meeting.Rehearsal;

/// Decides what becomes of each part of a meeting. A plan shows the decisions, a run carries them out: there is one
/// decision for both. Pure but for the provider, which may be asked again with the same answer.
public final class Planner {

    private final Recogniser recogniser;
    private final Examiner examiner;
    private final PartRewriter rewriter;
    private final ConferencingProvider provider;
    private final BlockRenderer renderer;
    private final Scope scope;

    public Planner(Recogniser recogniser, ConferencingProvider provider, BlockRenderer renderer, Scope scope) {
        this.recogniser = recogniser;
        this.examiner = new Examiner(recogniser, false);
        this.rewriter = new PartRewriter(recogniser);
        this.provider = provider;
        this.renderer = renderer;
        this.scope = scope;
    }

    /// @param owner e-mail of the calendar's owner, lower case
    /// @return a decision for each part, in the same order
    public List<Decision> decide(StoredMeeting meeting, String owner) {
        List<Examined> examined = meeting.parts().stream()
                .map(part -> examiner.examine(part, owner))
                .toList();
        var rooms = new Rooms(examined);
        var decisions = new ArrayList<Decision>();
        for (Examined part : examined) {
            decisions.add(decide(part, owner, rooms));
        }
        return List.copyOf(decisions);
    }

    private Decision decide(Examined examined, String owner, Rooms rooms) {
        if (examined.hindrance() != null) {
            return Decision.without(examined, examined.hindrance(), "");
        }
        Findings findings = examined.findings();
        String uid = examined.stored().part().key().uid();
        for (String occurrence : rooms.possible(examined)) {
            Coordinates current = provider.meetingFor(new MeetingKey(owner, uid, occurrence));
            if (current.joinUrl().equals(findings.joinUrl())) {
                return renew(examined, current);
            }
        }
        if (!scope.covers(findings.provider())) {
            return Decision.without(examined, new Outcome.Skipped(Reason.OTHER_SOURCE), "");
        }
        return migrate(examined, provider.meetingFor(new MeetingKey(owner, uid, rooms.of(examined))));
    }

    /// The meeting stays; only what its block says may be out of date.
    private Decision renew(Examined examined, Coordinates current) {
        Findings findings = examined.findings();
        if (!scope.covers(findings.provider()) && !scope.covers(provider.name())) {
            return Decision.without(examined, new Outcome.Unchanged(), current.joinUrl());
        }
        RenderedBlock rendered = render(examined, withKnownId(current, findings));
        List<CarrierChange> changes = rewriter.renew(examined.stored().part(), findings, current, rendered);
        if (changes.isEmpty()) {
            return Decision.without(examined, new Outcome.Unchanged(), current.joinUrl());
        }
        return migrated(examined, current, rendered, changes, Set.of());
    }

    /// Where the provider says nothing of meeting ID and passcode, those in the block stay with the meeting.
    private static Coordinates withKnownId(Coordinates current, Findings findings) {
        if (!current.meetingId().isEmpty() || !current.passcode().isEmpty()) {
            return current;
        }
        return findings.blocks().stream()
                .filter(JoinBlock::isWhole)
                .findFirst()
                .map(JoinBlock::coordinates)
                .map(known -> new Coordinates(
                        current.provider(),
                        current.joinUrl(),
                        known.meetingId(),
                        known.passcode(),
                        current.conferenceId(),
                        current.dialIns()))
                .orElse(current);
    }

    private Decision migrate(Examined examined, Coordinates target) {
        Findings findings = examined.findings();
        RenderedBlock rendered = render(examined, target);
        List<CarrierChange> changes = rewriter.rewrite(examined.stored().part(), findings, target.joinUrl(), rendered);
        return migrated(examined, target, rendered, changes, findings.identities());
    }

    private RenderedBlock render(Examined examined, Coordinates target) {
        return renderer.render(target, provider.displayName(), language(examined.stored(), examined.findings()));
    }

    /// @param gone identities that must not be found any more
    private Decision migrated(
            Examined examined,
            Coordinates target,
            RenderedBlock rendered,
            List<CarrierChange> changes,
            Set<String> gone) {
        StoredPart stored = examined.stored();
        Findings findings = examined.findings();
        if (!isFoundAgain(stored, changes, target.joinUrl(), gone)) {
            return Decision.without(examined, new Outcome.Review(Reason.READ_BACK), target.joinUrl());
        }
        return new Decision(
                stored,
                findings,
                new Outcome.Migrated(),
                target.joinUrl(),
                changes,
                Diffs.of(findings, changes, target.joinUrl(), rendered));
    }

    /// The language that the part's join block is written in, or else the event itself.
    Locale language(StoredPart stored) {
        return language(stored, recogniser.find(stored.part()));
    }

    Scope scope() {
        return scope;
    }

    String target() {
        return provider.name();
    }

    private static Locale language(StoredPart stored, Findings findings) {
        Locale written = findings.language();
        return written.equals(Locale.ROOT) ? stored.declaredLanguage() : written;
    }

    /// Whether the meeting, and nothing of an old one, is what a next run would find.
    private boolean isFoundAgain(StoredPart stored, List<CarrierChange> changes, String joinUrl, Set<String> gone) {
        Findings after = recogniser.find(Rehearsal.after(stored.part(), changes));
        return after.doubt() == null
                && after.joinUrl().equals(joinUrl)
                && after.identities().stream().noneMatch(gone::contains);
    }
}
