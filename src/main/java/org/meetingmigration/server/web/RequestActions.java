package org.meetingmigration.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.meetingmigration.administration.Admin;
import org.meetingmigration.administration.NotFound;
import org.meetingmigration.server.security.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What is done with selected requests: first a page that says what it would do, then the deed.
@RestController
class RequestActions {

    private static final int MOST = 200;

    private final Pages pages;
    private final Actions actions;

    RequestActions(Pages pages, Actions actions) {
        this.pages = pages;
        this.actions = actions;
    }

    @PostMapping("/t/{tenant}/requests/review")
    ResponseEntity<String> review(
            HttpServletRequest request,
            @PathVariable String tenant,
            @RequestParam String action,
            @RequestParam(defaultValue = "") List<String> id,
            @AuthenticationPrincipal Caller caller) {
        var chosen = action(action);
        var lines = actions.foresee(admin(tenant, caller), chosen, bounded(id));
        return pages.page(request, "review", new ActionView(chosen, lines, false));
    }

    @PostMapping("/t/{tenant}/requests/{action:start|stop|undo}")
    ResponseEntity<String> run(
            HttpServletRequest request,
            @PathVariable String tenant,
            @PathVariable String action,
            @RequestParam(defaultValue = "") List<String> id,
            @AuthenticationPrincipal Caller caller) {
        var chosen = action(action);
        var lines = actions.run(admin(tenant, caller), chosen, bounded(id));
        return pages.page(request, "review", new ActionView(chosen, lines, true));
    }

    private static Action action(String key) {
        return Action.of(key).orElseThrow(() -> new NotFound("There is no action " + key + "."));
    }

    private static List<String> bounded(List<String> ids) {
        return ids.subList(0, Math.min(MOST, ids.size()));
    }

    private static Admin admin(String tenant, Caller caller) {
        return new Admin(tenant, caller.name());
    }
}
