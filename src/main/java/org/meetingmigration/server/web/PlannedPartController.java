package org.meetingmigration.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import org.meetingmigration.administration.MeetingPlans;
import org.meetingmigration.administration.NotFound;
import org.meetingmigration.administration.Refused;
import org.meetingmigration.directory.Directory;
import org.meetingmigration.meeting.PermanentFailure;
import org.meetingmigration.meeting.TransientFailure;
import org.meetingmigration.migration.plan.KeptPlan;
import org.meetingmigration.migration.plan.PlanStore;
import org.meetingmigration.migration.plan.PlannedPart;
import org.meetingmigration.migration.worker.Plans;
import org.meetingmigration.server.web.PlannedPartView.Now;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// One part of a plan with what goes and what comes. That is not kept but worked out again, and shown only where it is
/// still what was planned.
@RestController
class PlannedPartController {

    private final Pages pages;
    private final MeetingPlans meetingPlans;
    private final PlanStore store;
    private final Plans plans;
    private final Directory directory;
    private final InstantSource clock;

    PlannedPartController(
            Pages pages,
            MeetingPlans meetingPlans,
            PlanStore store,
            Plans plans,
            Directory directory,
            InstantSource clock) {
        this.pages = pages;
        this.meetingPlans = meetingPlans;
        this.store = store;
        this.plans = plans;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/t/{tenant}/plans/{id}/parts/{number}")
    ResponseEntity<String> part(
            HttpServletRequest request,
            @PathVariable String tenant,
            @PathVariable String id,
            @PathVariable long number) {
        var plan = meetingPlans.known(tenant, id);
        var part =
                store.part(id, number).orElseThrow(() -> new NotFound("There is no row " + number + " in this plan."));
        return pages.page(request, "plannedpart", compared(plan, part));
    }

    private PlannedPartView compared(KeptPlan plan, PlannedPart part) {
        try {
            return now(plan, part);
        } catch (NotFound | Refused | PermanentFailure | TransientFailure | UncheckedIOException e) {
            return new PlannedPartView(plan, part, Now.UNKNOWN, List.of(), String.valueOf(e.getMessage()));
        }
    }

    private PlannedPartView now(KeptPlan plan, PlannedPart part) {
        var user = directory
                .user(plan.tenant(), part.userId())
                .orElseThrow(() -> new NotFound(part.organizer() + " is not in the directory any more."));
        return plans.now(user, meetingPlans.order(plan, user), clock.instant(), part)
                .map(now -> {
                    boolean same = now.getValue().equals(part.digest())
                            && now.getKey().outcome().getClass().getSimpleName().equals(part.outcome());
                    return new PlannedPartView(
                            plan,
                            part,
                            same ? Now.SAME : Now.CHANGED,
                            same ? now.getKey().diffs() : List.of(),
                            "");
                })
                .orElseGet(() -> new PlannedPartView(plan, part, Now.GONE, List.of(), ""));
    }
}
