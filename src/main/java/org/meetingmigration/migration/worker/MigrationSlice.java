package org.meetingmigration.migration.worker;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.meetingmigration.calendar.Calendar;
import org.meetingmigration.calendar.StoredObject;
import org.meetingmigration.directory.User;
import org.meetingmigration.meeting.PartKey;
import org.meetingmigration.meeting.PermanentFailure;
import org.meetingmigration.migration.ApplyRun;
import org.meetingmigration.migration.Decision;
import org.meetingmigration.migration.Outcome;
import org.meetingmigration.migration.PlanRun;
import org.meetingmigration.migration.RunListener;
import org.meetingmigration.migration.ledger.Entry;
import org.meetingmigration.migration.ledger.Ledger;
import org.meetingmigration.migration.request.Counts;
import org.meetingmigration.migration.request.MigrationRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A slice of a migration.
final class MigrationSlice {

    private static final Logger LOG = LoggerFactory.getLogger(MigrationSlice.class);

    private final WorkerPorts ports;
    private final WorkerSettings settings;
    private final Plans plans;

    MigrationSlice(WorkerPorts ports, WorkerSettings settings) {
        this.ports = ports;
        this.settings = settings;
        this.plans = new Plans(ports.directory(), ports.backends());
    }

    /// @throws org.meetingmigration.migration.Fenced when another worker has the request
    SliceEnd run(MigrationRequest request) {
        return Faults.caught(request, request::counts, () -> {
            var user = user(ports, request);
            var planned = agreed(request, plans.of(user, request.order(), moment(request)));
            return Calendars.of(ports, user, moment(request))
                    .map(calendar -> run(request, planned.audience(calendar), planned))
                    .orElseGet(() -> new SliceEnd.Done(
                            Counts.NONE, 0, "No calendar of " + user.userPrincipalName() + " was found."));
        });
    }

    private PlanRun agreed(MigrationRequest request, PlanRun planned) {
        var plan = request.order().plan();
        if (plan.isEmpty()) {
            return planned;
        }
        if (ports.plans().find(request.tenant(), plan).isEmpty()) {
            throw new PermanentFailure(
                    "PLAN_GONE", "The plan was deleted before it was applied to this user; make a new one.");
        }
        return planned.keepingTo(ports.plans().agreement(plan, request.userId()));
    }

    static User user(WorkerPorts ports, MigrationRequest request) {
        return ports.directory()
                .user(request.tenant(), request.userId())
                .orElseThrow(() -> new PermanentFailure(
                        "USER_GONE",
                        request.userPrincipalName() + " is not in the directory any more; nothing was left to do."));
    }

    static Instant moment(MigrationRequest request) {
        return Optional.ofNullable(request.moment()).orElseThrow();
    }

    private SliceEnd run(MigrationRequest request, Calendar calendar, PlanRun planned) {
        try (var stored = ports.ledgers().open(request.id(), request.id(), request.epoch())) {
            var ledger = begun(request, stored);
            return Faults.caught(
                    request, () -> Tally.ofMigration(ledger).counts(), () -> run(request, calendar, planned, ledger));
        }
    }

    private SliceEnd run(MigrationRequest request, Calendar calendar, PlanRun planned, Ledger ledger) {
        var pause = new SlicePause(request, ports.requests(), settings);
        var listener = new Listener(pause, ports.events());
        var mailing = ports.backends().mailing(request.tenant());
        var run = new ApplyRun(planned, request.id(), ledger, mailing, listener);
        var finished = run.run(calendar, pause);
        var tally = Tally.ofMigration(ledger);
        tally.addUnreadable(listener.unreadable);
        return finished
                ? new SliceEnd.Done(tally.counts(), tally.unwritten(), "")
                : new SliceEnd.Paused(tally.counts(), pause.interruption());
    }

    /// The first slice opens the ledger, the first of each retry marks it.
    private Ledger begun(MigrationRequest request, Ledger ledger) {
        var begun = Begun.of(ledger);
        if (!begun.started()) {
            return new StartingLedger(ledger, new Entry.Started(request.id(), moment(request), options(request)));
        }
        if (begun.retry() < request.retries()) {
            ledger.append(new Entry.Retried(settings.clock().instant(), request.retries()));
        }
        return ledger;
    }

    private static Map<String, String> options(MigrationRequest request) {
        var order = request.order();
        return Map.of(
                "type",
                order.migrationType(),
                "to",
                order.target(),
                "from",
                String.join(",", order.sources().stream().sorted().toList()),
                "include-pasted",
                Boolean.toString(order.includePasted()),
                "plan",
                order.plan());
    }

    /// @param retry the last one that is marked; 0 for none
    private record Begun(boolean started, int retry) {
        static Begun of(Ledger ledger) {
            try (var entries = ledger.entries()) {
                return entries.reduce(
                        new Begun(false, 0),
                        (before, entry) -> new Begun(
                                true, entry instanceof Entry.Retried retried ? retried.retry() : before.retry),
                        (_, last) -> last);
            }
        }
    }

    private static final class Listener implements RunListener {
        private final SlicePause pause;
        private final WorkerEvents events;
        private int unreadable;

        Listener(SlicePause pause, WorkerEvents events) {
            this.pause = pause;
            this.events = events;
        }

        @Override
        public void part(String organizer, String objectId, Decision decision, Outcome outcome) {
            pause.partDone();
            events.meeting(outcome.getClass().getSimpleName());
        }

        @Override
        public void recovered(String organizer, String objectId, PartKey part) {
            events.meeting("Migrated");
        }

        @Override
        public void unreadable(StoredObject object) {
            unreadable++;
            LOG.warn("{} could not be read: {}", object.id(), object.unreadable());
        }
    }
}
