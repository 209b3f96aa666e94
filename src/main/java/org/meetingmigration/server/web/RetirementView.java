package org.meetingmigration.server.web;

import java.util.List;
import org.meetingmigration.administration.Retirements.Retirement;
import org.meetingmigration.administration.Retirements.State;
import org.meetingmigration.migration.request.MigrationRequest;

/// How far the retirement of a number is.
///
/// @param waiting some of the requests that it waits for, which are not ended
/// @param users of the tenant, whose calendars are searched at most; 0 when they are not being searched
public record RetirementView(Retirement retirement, List<MigrationRequest> waiting, long users) {

    public RetirementView {
        waiting = List.copyOf(waiting);
    }

    /// What is done one after the other.
    public enum Step {
        REPOINT,
        MIGRATE,
        VERIFY,
        RELEASE
    }

    /// Where a step is.
    public enum Progress {
        /// Not needed: nobody gets another number.
        SKIPPED,
        AHEAD,
        NOW,
        DONE,
        STOPPED
    }

    static boolean isOpen(State state) {
        return switch (state) {
            case Repointing, Migrating, Verifying -> true;
            case Released, Blocked, Cancelled -> false;
        };
    }

    public boolean isOpen() {
        return isOpen(retirement.state());
    }

    public Progress progress(Step step) {
        boolean onlyRelease = retirement.replacement().isEmpty();
        if (onlyRelease && (step == Step.REPOINT || step == Step.MIGRATE)) {
            return Progress.SKIPPED;
        }
        return switch (retirement.state()) {
            case Repointing -> at(step, Step.REPOINT, Progress.NOW);
            case Migrating -> at(step, Step.MIGRATE, Progress.NOW);
            case Verifying -> at(step, Step.VERIFY, Progress.NOW);
            case Released -> Progress.DONE;
            case Blocked -> at(step, reached(), Progress.STOPPED);
            case Cancelled -> at(step, reached(), Progress.STOPPED);
        };
    }

    /// How far one came that ended early: what it counted says so.
    private Step reached() {
        if (retirement.verified() > 0 || retirement.replacement().isEmpty()) {
            return Step.VERIFY;
        }
        return retirement.users() > 0 ? Step.MIGRATE : Step.REPOINT;
    }

    private static Progress at(Step step, Step here, Progress progress) {
        int order = step.compareTo(here);
        if (order == 0) {
            return progress;
        }
        return order < 0 ? Progress.DONE : Progress.AHEAD;
    }
}
