package org.meetingmigration.migration;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.meetingmigration.calendar.Calendar;
import org.meetingmigration.calendar.PartChange;
import org.meetingmigration.calendar.ServerNotice;
import org.meetingmigration.calendar.StoredMeeting;
import org.meetingmigration.calendar.StoredObject;
import org.meetingmigration.meeting.Attendee;
import org.meetingmigration.notice.NotifyPolicy;

/// The migration without writing: shows what a run would do with each meeting.
public final class PlanRun {

    private final Planner planner;
    private final NotifyPolicy notify;
    private final Optional<Agreement> agreement;

    public PlanRun(Planner planner, NotifyPolicy notify) {
        this(planner, notify, Optional.empty());
    }

    private PlanRun(Planner planner, NotifyPolicy notify, Optional<Agreement> agreement) {
        this.planner = planner;
        this.notify = notify;
        this.agreement = agreement;
    }

    /// The same, but nothing is changed other than as agreed.
    public PlanRun keepingTo(Agreement agreed) {
        return new PlanRun(planner, notify, Optional.of(agreed));
    }

    /// @param meetings shown each meeting's plan, in the order of the calendar; nothing is kept
    /// @param unreadable shown each object that could not be read
    public void run(Calendar calendar, Consumer<MeetingPlan> meetings, Consumer<StoredObject> unreadable) {
        calendar.scan(object -> {
            if (!object.unreadable().isEmpty()) {
                unreadable.accept(object);
                return;
            }
            for (StoredMeeting meeting : object.meetings()) {
                meetings.accept(plan(calendar, object, meeting));
            }
        });
    }

    /// What a run would do with one meeting; the run itself asks here too.
    public MeetingPlan plan(Calendar calendar, StoredObject object, StoredMeeting meeting) {
        List<Decision> decisions = planner.decide(meeting, calendar.owner()).stream()
                .map(decision -> writable(calendar, object, decision))
                .toList();
        decisions = held(object.id(), meeting.uid(), decisions);
        List<PartChange> changes = decisions.stream()
                .filter(Decision::isMigrated)
                .map(decision -> decision.change(planner.scope()))
                .toList();
        ServerNotice server = changes.isEmpty() ? ServerNotice.NONE : calendar.foreseen(object, changes);
        List<Attendee> told = Told.of(decisions, calendar.owner(), notify).stream()
                .filter(attendee -> !server.told().contains(attendee.email()))
                .toList();
        return new MeetingPlan(calendar.owner(), object, decisions, told, server);
    }

    /// The calendar as this migration is to use it: with its server asked to be quiet where not everybody is to be
    /// told.
    public Calendar audience(Calendar calendar) {
        return notify == NotifyPolicy.ALL ? calendar : calendar.quietly();
    }

    private List<Decision> held(String objectId, String uid, List<Decision> decisions) {
        if (agreement.isEmpty()) {
            return decisions;
        }
        List<Agreement.Agreed> agreed = agreement.get().of(objectId, uid);
        return decisions.stream()
                .map(decision -> KeptTo.held(agreed, decision, digest(decision)))
                .toList();
    }

    /// What tells one change from another; empty for a decision that changes nothing.
    public String digest(Decision decision) {
        return DecisionDigest.of(decision, planner.scope().fullUpdates(), notify);
    }

    Optional<Agreement> agreement() {
        return agreement;
    }

    private Decision writable(Calendar calendar, StoredObject object, Decision decision) {
        if (!decision.isMigrated()) {
            return decision;
        }
        return calendar.obstacle(object, decision.change(planner.scope()))
                .map(reason -> decision.insteadOf(Examiner.outcome(reason)))
                .orElse(decision);
    }

    Planner planner() {
        return planner;
    }

    NotifyPolicy notifyPolicy() {
        return notify;
    }
}
