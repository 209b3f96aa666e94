package org.meetingmigration.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.meetingmigration.administration.MeetingPlans;
import org.meetingmigration.migration.plan.KeptPlan;
import org.meetingmigration.migration.plan.PlanStore;
import org.meetingmigration.migration.plan.PlanUser;
import org.meetingmigration.migration.request.MigrationRequest;
import org.meetingmigration.migration.request.Requests;
import org.meetingmigration.server.security.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/// A plan that is kept: its totals, what it is made of, and what is done with it.
@RestController
class KeptPlanController {

    private static final int PARTS = 100;
    private static final int USERS = 100;

    private final Pages pages;
    private final MeetingPlans plans;
    private final PlanStore store;
    private final Requests requests;

    KeptPlanController(Pages pages, MeetingPlans plans, PlanStore store, Requests requests) {
        this.pages = pages;
        this.plans = plans;
        this.store = store;
        this.requests = requests;
    }

    @GetMapping("/t/{tenant}/plans/{id}")
    ResponseEntity<String> one(
            HttpServletRequest request,
            @PathVariable String tenant,
            @PathVariable String id,
            @ModelAttribute PlanQuery query,
            @AuthenticationPrincipal Caller caller) {
        var plan = plans.known(tenant, id);
        var found = store.parts(id, query.filter(), query.place(), PARTS + 1);
        var shown = found.subList(0, Math.min(PARTS, found.size()));
        var view = new PlanView(
                plan,
                store.isApprovalNeeded(tenant),
                plans.mayApply(plan, PlansController.person(caller)),
                store.totals(id),
                query,
                shown,
                found.size() > PARTS ? Optional.of(query.behind(shown.getLast().number())) : Optional.empty());
        return pages.page(request, "plan", view);
    }

    /// The part of the page that changes; once it is done, the whole page is to be loaded again.
    @GetMapping("/t/{tenant}/plans/{id}/progress")
    ResponseEntity<String> progress(HttpServletRequest request, @PathVariable String tenant, @PathVariable String id) {
        var plan = plans.known(tenant, id);
        return isUnderWay(plan)
                ? pages.page(request, "planprogress", plan)
                : ResponseEntity.noContent().header("HX-Refresh", "true").build();
    }

    static boolean isUnderWay(KeptPlan plan) {
        return plan.state().isBeingMade() || plan.state() == KeptPlan.State.Applying;
    }

    @GetMapping("/t/{tenant}/plans/{id}/users")
    ResponseEntity<String> users(
            HttpServletRequest request,
            @PathVariable String tenant,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String after) {
        var plan = plans.known(tenant, id);
        var found = store.users(id, Set.of(), after, USERS + 1);
        var shown = found.subList(0, Math.min(USERS, found.size()));
        var next = found.size() > USERS
                ? UriComponentsBuilder.fromUriString("?after={name}")
                        .encode()
                        .buildAndExpand(shown.getLast().name())
                        .toUriString()
                : "";
        return pages.page(request, "planusers", new PlanUsersView(plan, shown, requests(tenant, shown), next));
    }

    private Map<String, MigrationRequest> requests(String tenant, List<PlanUser> users) {
        return users.stream()
                .map(PlanUser::request)
                .filter(request -> !request.isEmpty())
                .flatMap(request -> requests.find(tenant, request).stream())
                .collect(Collectors.toMap(MigrationRequest::id, Function.identity()));
    }

    @PostMapping("/t/{tenant}/plans/{id}/approve")
    ResponseEntity<String> approve(
            @PathVariable String tenant, @PathVariable String id, @AuthenticationPrincipal Caller caller) {
        plans.approve(tenant, PlansController.person(caller), id);
        return Pages.next("/t/" + tenant + "/plans/" + id);
    }

    @PostMapping("/t/{tenant}/plans/{id}/apply")
    ResponseEntity<String> apply(
            @PathVariable String tenant, @PathVariable String id, @AuthenticationPrincipal Caller caller) {
        plans.apply(tenant, PlansController.person(caller), id);
        return Pages.next("/t/" + tenant + "/plans/" + id);
    }

    @PostMapping("/t/{tenant}/plans/{id}/delete")
    ResponseEntity<String> delete(
            @PathVariable String tenant, @PathVariable String id, @AuthenticationPrincipal Caller caller) {
        plans.delete(tenant, PlansController.person(caller), id);
        return Pages.next("/t/" + tenant + "/plans");
    }
}
