package org.meetingmigration.migration.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.meetingmigration.calendar.Calendar;
import org.meetingmigration.meeting.Reason;
import org.meetingmigration.migration.UndoRun;
import org.meetingmigration.migration.ledger.Ledger;
import org.meetingmigration.migration.request.MigrationRequest;

/// A slice of taking a migration back: written into the ledger of that migration.
final class UndoSlice {

    private final WorkerPorts ports;
    private final WorkerSettings settings;
    private final Plans plans;

    UndoSlice(WorkerPorts ports, WorkerSettings settings) {
        this.ports = ports;
        this.settings = settings;
        this.plans = new Plans(ports.directory(), ports.backends());
    }

    /// @throws org.meetingmigration.migration.Fenced when another worker has the request
    SliceEnd run(MigrationRequest request) {
        return Faults.caught(request, request::counts, () -> {
            var user = MigrationSlice.user(ports, request);
            var calendar =
                    Calendars.of(ports, user, MigrationSlice.moment(request)).map(found -> plans.audience(user, found));
            try (var ledger = ports.ledgers().open(request.order().undoes(), request.id(), request.epoch())) {
                return Faults.caught(
                        request,
                        () -> Tally.ofUndo(ledger, meant(request)).counts(),
                        () -> run(request, calendar, ledger));
            }
        });
    }

    private static Predicate<String> meant(MigrationRequest request) {
        var meeting = request.order().meeting();
        return uid -> meeting.isEmpty() || meeting.equals(uid);
    }

    private SliceEnd run(MigrationRequest request, Optional<Calendar> calendar, Ledger ledger) {
        var pause = new SlicePause(request, ports.requests(), settings);
        var left = new Left();
        var run = new UndoRun(
                ledger,
                organizer -> calendar.filter(found -> found.owner().equals(organizer)),
                meant(request),
                (_, objectId, key, why) -> {
                    pause.partDone();
                    why.ifPresentOrElse(
                            reason -> left.add(objectId, key.uid(), reason),
                            () -> ports.events().meeting("Undone"));
                });
        var finished = run.run(pause);
        var tally = Tally.ofUndo(ledger, meant(request));
        left.addTo(tally);
        return finished
                ? new SliceEnd.Done(tally.counts(), tally.unwritten(), "")
                : new SliceEnd.Paused(tally.counts(), pause.interruption());
    }

    /// What was not taken back. A run that goes on tells of it again.
    private static final class Left {
        private final List<Consumer<Tally>> meetings = new ArrayList<>();

        void add(String objectId, String uid, Reason reason) {
            switch (reason) {
                case STALE, NOT_WRITABLE, NOT_ALLOWED, SERVER_REFUSED, SERVER_FULL, UNREADABLE ->
                    meetings.add(tally -> tally.addFailed(objectId, uid));
                case GONE -> {}
                default -> meetings.add(tally -> tally.addReview(objectId, uid));
            }
        }

        void addTo(Tally tally) {
            meetings.forEach(meeting -> meeting.accept(tally));
        }
    }
}
