package org.meetingmigration.migration;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.calendar.StoredPart;
import org.meetingmigration.calendar.Timing;
import org.meetingmigration.joinblock.Findings;
import org.meetingmigration.joinblock.Recogniser;
import org.meetingmigration.meeting.MeetingPart;
import org.meetingmigration.meeting.Reason;

/// Decides which parts are the organizer's own future online meetings. Pure; may be shared between threads.
public final class Examiner {

    /// Reasons that call for a person; the others are plain facts.
    private static final Set<Reason> FACTS = Set.of(
            Reason.NOT_ORGANIZER,
            Reason.PAST,
            Reason.CANCELLED,
            Reason.NO_JOIN_BLOCK,
            Reason.OTHER_SOURCE,
            Reason.PASTED,
            Reason.QUOTED);

    private static final Findings NOT_LOOKED =
            new Findings("", "", Set.of(), List.of(), List.of(), Reason.NO_JOIN_BLOCK);

    private final Recogniser recogniser;
    private final boolean everything;

    /// @param everything whether to look for join blocks in meetings that are over or somebody else's too
    public Examiner(Recogniser recogniser, boolean everything) {
        this.recogniser = recogniser;
        this.everything = everything;
    }

    /// @param owner e-mail of the calendar's owner, lower case
    public Examined examine(StoredPart stored, String owner) {
        Optional<Reason> ineligible = ineligible(stored, owner);
        if (ineligible.isPresent() && !everything) {
            return new Examined(stored, NOT_LOOKED, outcome(ineligible.get()));
        }
        Findings findings = recogniser.find(stored.part());
        Reason reason = ineligible.orElseGet(() -> doubt(stored, findings));
        return new Examined(stored, findings, reason == null ? null : outcome(reason));
    }

    /// Why a part is none of the owner's future meetings; empty when it is one, or when nobody can tell its time.
    static Optional<Reason> ineligible(StoredPart stored, String owner) {
        MeetingPart part = stored.part();
        if (!part.organizer().isEmpty() && !part.organizer().equals(owner)) {
            return Optional.of(Reason.NOT_ORGANIZER);
        }
        if (part.cancelled()) {
            return Optional.of(Reason.CANCELLED);
        }
        return stored.timing() instanceof Timing.Over ? Optional.of(Reason.PAST) : Optional.empty();
    }

    /// An obstacle counts only where there is something to migrate.
    private static @Nullable Reason doubt(StoredPart stored, Findings findings) {
        if (stored.obstacle() == Reason.BODY_TOO_LARGE) {
            return Reason.BODY_TOO_LARGE;
        }
        if (findings.doubt() == Reason.NO_JOIN_BLOCK) {
            return Reason.NO_JOIN_BLOCK;
        }
        if (stored.obstacle() != null) {
            return stored.obstacle();
        }
        return stored.timing() instanceof Timing.Unclear unclear ? unclear.reason() : findings.doubt();
    }

    static Outcome outcome(Reason reason) {
        return FACTS.contains(reason) ? new Outcome.Skipped(reason) : new Outcome.Review(reason);
    }
}
