package org.meetingmigration.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.meetingmigration.administration.MeetingPlans;
import org.meetingmigration.migration.plan.KeptPlan.Audience.Kind;
import org.meetingmigration.migration.plan.KeptPlan.Person;
import org.meetingmigration.migration.plan.KeptPlan.Wish;
import org.meetingmigration.migration.plan.PlanStore;
import org.meetingmigration.migration.plan.PlanStore.Place;
import org.meetingmigration.migration.worker.Backends;
import org.meetingmigration.server.security.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The list of plans that are kept, and the making of one.
@RestController
class PlansController {

    private static final int PLANS = 50;

    private final Pages pages;
    private final MeetingPlans plans;
    private final PlanStore store;
    private final Backends backends;

    PlansController(Pages pages, MeetingPlans plans, PlanStore store, Backends backends) {
        this.pages = pages;
        this.plans = plans;
        this.store = store;
        this.backends = backends;
    }

    @GetMapping("/t/{tenant}/plans")
    ResponseEntity<String> list(
            HttpServletRequest request,
            @PathVariable String tenant,
            @RequestParam @Nullable Instant before,
            @RequestParam @Nullable String beforeId) {
        var place = before == null || beforeId == null ? null : new Place(before, beforeId);
        var found = store.list(tenant, place, PLANS + 1);
        var shown = found.subList(0, Math.min(PLANS, found.size()));
        var next = found.size() > PLANS
                ? "?before=" + shown.getLast().created() + "&beforeId="
                        + shown.getLast().id()
                : "";
        var view = new PlansView(shown, next, backends.providers(tenant), store.isApprovalNeeded(tenant));
        return pages.page(request, "plans", view);
    }

    @PostMapping("/t/{tenant}/plans")
    ResponseEntity<String> make(
            @PathVariable String tenant,
            @RequestParam(defaultValue = "list") String whom,
            @RequestParam(defaultValue = "") String users,
            @RequestParam(defaultValue = "") String target,
            @RequestParam(defaultValue = "") String sources,
            @RequestParam(defaultValue = "false") boolean pasted,
            @AuthenticationPrincipal Caller caller) {
        var wish = new Wish(target, names(sources), pasted);
        var plan = plans.make(tenant, person(caller), kind(whom, users), users, wish);
        return Pages.next("/t/" + tenant + "/plans/" + plan.id());
    }

    private static Kind kind(String whom, String users) {
        if (whom.equals("all")) {
            return Kind.ALL;
        }
        return users.lines().filter(line -> !line.isBlank()).count() == 1 ? Kind.USER : Kind.LIST;
    }

    private static Set<String> names(String text) {
        return Arrays.stream(text.split("[,\\s]+"))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    @PostMapping("/t/{tenant}/plans/approval")
    ResponseEntity<String> approval(
            @PathVariable String tenant,
            @RequestParam(defaultValue = "false") boolean needed,
            @AuthenticationPrincipal Caller caller) {
        plans.needApproval(tenant, person(caller), needed);
        return Pages.next("/t/" + tenant + "/plans");
    }

    static Person person(Caller caller) {
        return new Person(caller.name(), caller.id());
    }
}
