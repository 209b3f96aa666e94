package org.meetingmigration.cli.command;

import java.util.List;
import java.util.function.Consumer;
import org.meetingmigration.calendar.folder.FolderCalendars;
import org.meetingmigration.cli.Progress;
import org.meetingmigration.cli.report.ReportRow;
import org.meetingmigration.migration.PlanRun;

/// Plans a whole folder on every core.
final class PlanScan {

    private final Session session;
    private final FolderCalendars calendars;
    private final PlanRun plans;
    private final int threads;
    private final boolean diffs;

    /// @param threads how many work at once, see [Cores]
    /// @param diffs whether rows have them
    PlanScan(Session session, FolderCalendars calendars, PlanRun plans, int threads, boolean diffs) {
        this.session = session;
        this.calendars = calendars;
        this.plans = plans;
        this.threads = threads;
        this.diffs = diffs;
    }

    private sealed interface Step {
        record Meeting(List<ReportRow> rows) implements Step {}

        record Unreadable(String file, String reason) implements Step {}

        record Done(String organizer) implements Step {}
    }

    /// @param consumer shown the rows of each meeting, in the order of organizers
    /// @return counts over all
    PlanTotals run(Consumer<List<ReportRow>> consumer) {
        var totals = new PlanTotals();
        List<String> organizers = calendars.organizers();
        try (var progress = new Progress(session.err(), session.terminal(), session.clock(), organizers.size())) {
            new OrderedWork<String, Step>(organizers, threads, this::plan).run(step -> {
                switch (step) {
                    case Step.Meeting(var rows) -> {
                        totals.add(rows);
                        consumer.accept(rows);
                    }
                    case Step.Unreadable(var file, var reason) -> {
                        totals.addUnreadable();
                        session.err().println(file + ": could not be read: " + reason);
                    }
                    case Step.Done(var organizer) -> progress.step(organizer);
                }
            });
        }
        return totals;
    }

    private void plan(String organizer, Consumer<Step> found) {
        plans.run(
                calendars.of(organizer),
                plan -> found.accept(new Step.Meeting(PlanRows.of(plan, diffs))),
                object -> found.accept(new Step.Unreadable(object.id(), object.unreadable())));
        found.accept(new Step.Done(organizer));
    }
}
